"""Delegates decide: elected seats vote for everybody, by a simple majority among them.

Only the seats in `terms.deciders` count, and the quorum is theirs. An absent delegate may give
another a proxy; each carries at most `terms.proxies` (1 unless declared), and what is above that
is not cast. A delegate who left the roll has no seat any more.
Source: workshop.md, section 6, "Delegates / proxy" (not liquid: nobody else's vote moves).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from game.rules.decisions.common import ONE, Method, Note, Outcome, Papers, Poll, simple, tally


def decide(poll: Poll, papers: Papers) -> Outcome:
    """More yes than no, or the most marks, among the delegates and the proxies they carry."""
    seats = {name for name in poll.terms.deciders if poll.roll.has(name)}
    notes = [Note("delegate_left", {"name": name}) for name in poll.terms.deciders
             if name not in seats]
    if not seats:
        return Outcome(notes=(*notes, Note("no_delegate")), eligible=0, present=0, abstained=0,
                       uncast=papers.valid + papers.abstained)
    theirs = [b for b in papers.votes if b.voter in seats]
    direct = {b.voter: b for b in theirs if b.choices}
    blank = {b.voter for b in papers.blank if b.voter in seats}
    given = Counter(b.delegate for b in theirs if not b.choices)
    carried = {name: min(n, poll.terms.proxies) for name, n in given.items()
               if name in direct or name in blank}
    lost = given.total() - sum(carried.values())
    if lost:
        notes.append(Note("proxies_lost", {"n": lost}))
    votes = tuple(replace(b, times=1 + carried.get(b.voter, 0)) for b in direct.values())
    others = len(papers.votes) + len(papers.blank) - len(theirs) - len(blank)
    found = simple(poll, tally(poll, replace(papers, votes=votes)))
    present = sum(b.times for b in votes) + len(blank) + sum(carried.get(n, 0) for n in blank)
    return replace(found, notes=(*notes, *found.notes), eligible=len(seats), present=present,
                   abstained=present - sum(b.times for b in votes), uncast=lost + others)


METHOD = Method(ONE, decide, by_name=True, needs=("deciders",))
