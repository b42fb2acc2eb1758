"""One person decides; the others are told. Fast, and it costs trust elsewhere.

Whatever the others say is counted and shown, and changes nothing; no quorum is asked of them.
Source: workshop.md, section 6 (never shown as a vote); `judgement`.
"""

from __future__ import annotations

from game.rules.decisions.common import ONE, Method, Outcome, Papers, Poll, Round, decider, opinions


def decide(poll: Poll, papers: Papers) -> Outcome:
    """What the one decider says, if that person is still there and says anything."""
    chosen, notes = decider(poll, papers)
    return Outcome(chosen, (Round(opinions(poll, papers), chosen),), notes=notes,
                   present=poll.roll.size)


METHOD = Method(ONE, decide, by_name=True, needs=("deciders",))
