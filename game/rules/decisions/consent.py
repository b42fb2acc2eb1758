"""Consent: adopted when nobody has an open objection.

An objection is open until it is answered: withdrawn by its author, or found by peers, never by
the facilitator alone, not to show any harm. One without a reason stays open and is asked for one.
Silence is not consent: somebody has to consent, and an objection that is still open at the close
means not adopted. Who stands aside does not object.
Source: workshop.md, section 6, "Consent" (Loomio's test, S3, sociocracy.info).
"""

from __future__ import annotations

from game.rules.decisions.common import (
    CONSENT,
    YES,
    Method,
    Note,
    Outcome,
    Papers,
    Poll,
    Round,
    positions,
)


def decide(poll: Poll, papers: Papers) -> Outcome:
    """Adopted if somebody consents and no objection is open."""
    said = positions(papers, CONSENT.answers)
    objections = [b for b in papers.votes if b.choices == ("objection",)]
    still_open = sum(b.times for b in objections if not b.answer)
    unreasoned = sum(b.times for b in objections if not b.answer and not b.reason)
    notes = []
    if still_open:
        notes.append(Note("objections_open", {"n": still_open}))
    if unreasoned:
        notes.append(Note("objections_without_reason", {"n": unreasoned}))
    if not said["consent"]:
        notes.append(Note("nobody_consents"))
    adopted = (YES,) if said["consent"] and not still_open else ()
    return Outcome(adopted, (Round(said, adopted),), notes=tuple(notes))


METHOD = Method(CONSENT, decide)
