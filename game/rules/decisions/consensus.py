"""Consensus: nobody blocks, and enough agree.

Who agrees with reservations agrees. The floor is the share of all positions taken, half unless
declared otherwise. `terms.blocks` is the k of "consensus minus k", zero unless declared. A block
that was answered (withdrawn by its author, or met by an amendment) does not count.
Many who stand aside are a sign to look again, so more than a third of them is told.
Source: workshop.md, section 6, "Consensus"; half and a third: `judgement`.
"""

from __future__ import annotations

from fractions import Fraction

from game.rules.decisions.common import (
    CONSENSUS,
    YES,
    Method,
    Note,
    Outcome,
    Papers,
    Poll,
    Round,
    least,
    positions,
    reaches,
)

FLOOR = Fraction(1, 2)
MANY_ASIDE = Fraction(1, 3)


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Adopted if no more block than declared and the floor is reached."""
    said, terms = positions(papers, CONSENSUS.answers), poll.terms
    floor = FLOOR if terms.threshold is None else terms.threshold
    blocks = sum(b.times for b in papers.votes if b.choices == ("block",) and not b.answer)
    agree = said["agree"] + said["reservations"]
    enough = reaches(agree, papers.valid, floor, bool(terms.strictly))
    notes, needed = [], least(papers.valid, floor, bool(terms.strictly))
    if blocks > terms.blocks:
        notes.append(Note("blocked", {"n": blocks}))
    if not enough:
        notes.append(Note("too_few_agree", {"needed": needed}))
    if reaches(said["stand_aside"], papers.valid, MANY_ASIDE, strictly=True):
        notes.append(Note("many_stand_aside", {"n": int(said["stand_aside"])}))
    adopted = (YES,) if enough and blocks <= terms.blocks else ()
    return Outcome(adopted, (Round(said, adopted),), notes=tuple(notes), quota=needed)


METHOD = Method(CONSENSUS, decide)
