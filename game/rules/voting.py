"""From what people in an assembly lean to, to ballots that a decision method counts.

The methods know nothing of assemblies (`rules/decisions/`); here the two meet, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from game.rules.assemblies.colleges import Colleges
from game.rules.core import Rules
from game.rules.decisions import METHODS, QUESTION, Ballot, Poll, Result, Roll, Terms
from game.rules.decisions.common.ballot import ABSTAIN

TEAM = "team"
"""The name under which the team decides where it does; a household's is its number."""
ALONE = ("authoritarian", "consultative")
"""Methods in which the team decides."""


@dataclass(frozen=True)
class Voice:
    """One voter at the end of a talk."""

    voter: int
    conviction: int
    """-1000 (never) to 1000 (gladly)."""
    aside: bool = False
    """Is against it and will not stand in the way."""
    reason: str = ""
    answered: bool = False
    """The text was changed for that reason."""
    seat: bool = True
    """Has a say: everybody, but where delegates decide."""
    abstains: bool = False
    """Is there and says neither; where nobody may be outvoted, stands aside."""


def _yes_or_no(voice: Voice, rules: Rules) -> str:
    return "yes" if voice.conviction > 0 else "no"


def _consents(voice: Voice, rules: Rules) -> str:
    if voice.conviction >= rules["vote.objects_below"]:
        return "consent"
    return "stand_aside" if voice.aside else "objection"


def _agrees(voice: Voice, rules: Rules) -> str:
    if voice.conviction > 0:
        return "agree"
    blocks = voice.conviction < rules["vote.blocks_below"] and not voice.aside
    return "block" if blocks else "stand_aside"


ANSWERS: dict[str, Callable[[Voice, Rules], str]] = {
    "majority": _yes_or_no,
    "qualified_majority": _yes_or_no,
    "consent": _consents,
    "consensus": _agrees,
    "unanimity": _yes_or_no,
    "delegation": _yes_or_no,
    "colleges": _yes_or_no,
    "consultative": _yes_or_no,
    "authoritarian": _yes_or_no,
}
"""Methods that an assembly may be held by -> what somebody of some conviction says there."""


def counted(method: str, voices: Sequence[Voice], voters: Sequence[int], rules: Rules,
            team: bool = True, colleges: Colleges | None = None) -> Result:
    """The count of one evening that has its quorum: `voices` are of those who came, `voters` are
    all who might have; `team` is what the team says where it decides."""
    names, of = [str(voter) for voter in voters], colleges.of if colleges else {}
    ballots = [_ballot(method, voice, rules, of) for voice in voices if voice.seat]
    terms = Terms()
    if method in ALONE:
        names, terms = [*names, TEAM], Terms(deciders=(TEAM,))
        ballots.append(Ballot(("yes" if team else "no",), voter=TEAM))
    elif method == "delegation":
        terms = Terms(deciders=tuple(str(v.voter) for v in voices if v.seat))
    elif method == "colleges" and colleges is not None:
        terms = Terms(colleges=colleges.weights, college_most=colleges.most,
                      empty_college=colleges.empty)
    elif method == "consensus":
        terms = Terms(threshold=Fraction(rules["vote.consensus_floor"], 1000))
    return METHODS[method].count(Poll(QUESTION, ballots, Roll.of(names), terms), method)


def _ballot(method: str, voice: Voice, rules: Rules, colleges: Mapping[int, str]) -> Ballot:
    """Answered objections stand on the ballot with what answered them; only consent asks."""
    met = voice.reason if voice.answered and method == "consent" else ""
    silent = "stand_aside" if method in ("consent", "consensus") else ABSTAIN
    said = silent if voice.abstains else ANSWERS[method](voice, rules)
    return Ballot((said,), voter=str(voice.voter), reason=voice.reason,
                  answer=met, college=colleges.get(voice.voter, ""))


def said_yes(result: Result) -> bool:
    """Whether it was adopted; a decider who says no has won, and adopted nothing."""
    return result.winners == ("yes",)
