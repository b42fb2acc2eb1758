"""Decision methods: one file each, one line here. They know nothing of organisations or towns.

    result = METHODS["majority"].count(Poll(QUESTION, ballots, Roll(40)))

The assemblies of the game and the command `count` use these same methods. Everything is a whole
number or an exact fraction; nothing depends on the order in which people vote.
"""

from __future__ import annotations

from game.rules.decisions import (
    absolute_majority,
    advice,
    approval,
    authoritarian,
    borda,
    budget,
    colleges,
    consensus,
    consent,
    consultative,
    delegation,
    dot,
    equal_shares,
    instant_runoff,
    liquid,
    majority,
    plurality,
    qualified_majority,
    score,
    stv,
    unanimity,
)
from game.rules.decisions.common import (
    QUESTION,
    Ballot,
    CannotCount,
    Fault,
    Method,
    Note,
    Number,
    Poll,
    Quorum,
    Result,
    Roll,
    Round,
    Terms,
    Tie,
)

METHODS: dict[str, Method] = {
    "authoritarian": authoritarian.METHOD,
    "consultative": consultative.METHOD,
    "advice": advice.METHOD,
    "delegation": delegation.METHOD,
    "majority": majority.METHOD,
    "absolute_majority": absolute_majority.METHOD,
    "qualified_majority": qualified_majority.METHOD,
    "unanimity": unanimity.METHOD,
    "consensus": consensus.METHOD,
    "consent": consent.METHOD,
    "plurality": plurality.METHOD,
    "approval": approval.METHOD,
    "score": score.METHOD,
    "dot": dot.METHOD,
    "borda": borda.METHOD,
    "instant_runoff": instant_runoff.METHOD,
    "stv": stv.METHOD,
    "budget": budget.METHOD,
    "equal_shares": equal_shares.METHOD,
    "liquid": liquid.METHOD,
    "colleges": colleges.METHOD,
}

__all__ = ["METHODS", "QUESTION", "Ballot", "CannotCount", "Fault", "Method", "Note", "Number",
           "Poll", "Quorum", "Result", "Roll", "Round", "Terms", "Tie"]
