"""Colleges: each group of members votes by itself, and its share of yes counts by its weight.

Adopted if the sum of weight * yes / (yes + no) over the colleges is above half of all weight, or
the declared threshold. Weights are taken of their sum. A college in which nobody says yes or no
is empty: the others share its weight, or the proposal fails, as declared. The quorum counts
people, never weight. Equal to the threshold is a tie, which changes nothing. Where no college may
weigh more than a declared share, what is above it goes to the others; and where those who voted are
too few to carry the whole, the proposal fails.
Source: workshop.md, section 6, "Colleges"; half: `judgement`, as in a majority.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from game.rules.decisions.common import (
    ANSWER,
    NO,
    YES,
    Ballot,
    CannotCount,
    Form,
    Found,
    Method,
    Note,
    Number,
    Outcome,
    Papers,
    Poll,
    Round,
    reaches,
    tally,
    tied_question,
)

HALF = Fraction(1, 2)


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Adopted if the weighted share of yes is high enough. Raises CannotCount for bad weights."""
    terms, tallies = poll.terms, tally(poll, papers)
    weights = {name: Fraction(weight) for name, weight in terms.colleges.items()}
    if any(weight < 0 for weight in weights.values()) or not sum(weights.values()):
        raise CannotCount("bad_weights")
    _check_most(weights, terms.college_most)
    yes, no = _by_college(poll, papers, YES), _by_college(poll, papers, NO)
    empty = [name for name in weights if not yes[name] + no[name]]
    notes = [Note("empty_college", {"college": name}) for name in empty]
    voting = {n: w for n, w in weights.items() if n not in empty}
    held = limited(voting, terms.college_most)
    shares: dict[str, Number] = {n: Fraction(yes[n], yes[n] + no[n]) for n in voting}
    parts: dict[str, Number] = {n: held[n] * shares[n] for n in held}
    found = sum(parts.values())
    threshold = HALF if terms.threshold is None else terms.threshold
    strictly = terms.strictly if terms.strictly is not None else True
    fails = bool(empty) and (terms.empty_college == "fail" or (bool(voting) and not held))
    enough = reaches(found, 1, threshold, strictly) and not fails
    if fails:
        notes.append(Note("college_missing"))
    elif not voting:
        notes.append(Note("nobody_voted"))
    adopted = (YES,) if enough else ()
    also = {"college_yes": dict[str, Number](yes), "college_no": dict[str, Number](no),
            "share": shares, "part": parts}
    tied = tied_question(found == threshold and not enough and bool(voting))
    return Outcome(adopted, (Round(tallies, adopted, also=also),), tied, tuple(notes))


def limited(weights: Mapping[str, Fraction], most: Fraction) -> dict[str, Fraction]:
    """Weights as shares of one whole, none above `most`: what is above goes to the others by their
    weights. Empty where so few cannot carry the whole."""
    rest = {name: weight for name, weight in weights.items() if weight}
    if most * len(rest) < 1:
        return {}
    held: dict[str, Fraction] = dict.fromkeys(weights, Fraction(0))
    left = Fraction(1)
    while rest:
        whole = sum(rest.values())
        shares = {name: left * weight / whole for name, weight in rest.items()}
        over = {name: most for name, share in shares.items() if share > most}
        held |= over or shares
        left -= most * len(over)
        rest = {name: rest[name] for name in rest if over and name not in over}
    return held


def _check_most(weights: Mapping[str, Fraction], most: Fraction) -> None:
    """Raises CannotCount for a weight that contradicts the limit declared with it."""
    whole = sum(weights.values())
    for name, weight in weights.items():
        if weight > most * whole:
            raise CannotCount("college_too_heavy", college=name, share=str(weight / whole),
                              most=str(most))


def _by_college(poll: Poll, papers: Papers, answer: str) -> dict[str, int]:
    said = dict.fromkeys(poll.terms.colleges, 0)
    for ballot in papers.votes:
        if ballot.choices == (answer,):
            said[ballot.college] += ballot.times
    return said


def _fault(ballot: Ballot, poll: Poll) -> Found | None:
    if ballot.college not in poll.terms.colleges:
        return "unknown_college", ballot.college
    return ANSWER.fault(ballot, poll)


METHOD = Method(Form("answer", _fault, ANSWER.answers), decide, needs=("colleges",))
