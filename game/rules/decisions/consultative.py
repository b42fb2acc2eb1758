"""One person decides after the others were heard, and everybody sees what they said.

Not binding if nobody but the decider was heard, or too few for the quorum. Whether the decision
goes with what most people said is told: it may go against it, openly.
Source: workshop.md, section 6, after "Advice"; `judgement` on being told.
"""

from __future__ import annotations

from game.rules.decisions.common import (
    ONE,
    Method,
    Note,
    Outcome,
    Papers,
    Poll,
    Round,
    decider,
    opinions,
)


def decide(poll: Poll, papers: Papers) -> Outcome:
    """The decider's choice, if anybody was consulted."""
    chosen, notes = decider(poll, papers)
    said = opinions(poll, papers)
    if not any(said.values()):
        chosen, notes = (), (*notes, Note("nobody_consulted"))
    elif chosen:
        most = max(said.values())
        with_most = said[chosen[0]] == most
        notes = (*notes, Note("with_most_opinions" if with_most else "against_most_opinions"))
    return Outcome(chosen, (Round(said, chosen),), notes=notes)


METHOD = Method(ONE, decide, by_name=True, needs=("deciders",))
