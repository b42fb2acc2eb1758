"""The advice process: one person decides, after asking those affected and those who know.

Binding only if at least one seat was asked because it is affected and one because it is expert,
and if the decider has answered every piece of advice. Who was asked and said nothing was asked.
It is never shown as a vote. Source: workshop.md, section 6, "Advice".

A ballot's `college` says why the seat was asked (`affected` or `expert`), its `reason` is the
advice, its `answer` what the decider replied.
"""

from __future__ import annotations

from game.rules.decisions.common import ONE, Method, Note, Outcome, Papers, Poll, Round, decider

ASKED = ("affected", "expert")


def decide(poll: Poll, papers: Papers) -> Outcome:
    """The decider's choice, if the process was kept; else nothing, and what was missing."""
    chosen, notes = decider(poll, papers)
    asked = [b for b in (*papers.votes, *papers.blank) if b.voter not in poll.terms.deciders]
    missing = [Note(f"{group}_not_asked") for group in ASKED
               if not any(b.college == group for b in asked)]
    unanswered = sum(bool(b.reason or b.choices) and not b.answer for b in asked)
    if unanswered:
        missing.append(Note("advice_unanswered", {"n": unanswered}))
    if missing:
        chosen, notes = (), (*notes, *missing)
    heard = {group: sum(b.college == group for b in asked) for group in ASKED}
    return Outcome(chosen, (Round(heard, chosen),), notes=notes)


METHOD = Method(ONE, decide, by_name=True, needs=("deciders",))
