"""Instant runoff: the last drops out until one has more than half of the continuing ballots.

Ballots may rank some options only; one whose options have all dropped is exhausted and counts no
more. Equal last: the latest earlier round in which they differed, then the lot, unless the terms
declare another rule. Source: workshop.md, section 6, "IRV".
"""

from __future__ import annotations

from game.rules.decisions.common import (
    RANKS,
    CannotCount,
    Method,
    Note,
    Outcome,
    Papers,
    Piles,
    Poll,
    Round,
    Tally,
    Ties,
)


def decide(poll: Poll, papers: Papers) -> Outcome:
    """The one who ends above half, and every round on the way. Raises CannotCount for seats."""
    if poll.terms.seats != 1:
        raise CannotCount("one_seat_only", seats=poll.terms.seats)
    if not papers.votes:
        return Outcome(notes=(Note("nobody_voted"),))
    continuing, ties = set(poll.options), Ties(poll)
    piles, rounds, history = Piles(papers.votes, continuing), list[Round](), list[Tally]()
    while True:
        tallies = {o: piles.totals[o] for o in poll.options if o in continuing}
        out = piles.exhausted
        best = max(tallies, key=lambda o: tallies[o])
        if tallies[best] * 2 > sum(tallies.values()) or len(continuing) == 1:
            rounds.append(Round(tallies, (best,), exhausted=out))
            return Outcome((best,), tuple(rounds), tuple(ties.reported))
        least = min(tallies.values())
        last = ties.drop((o for o in tallies if tallies[o] == least), history)
        continuing.remove(last)
        moved = piles.move(last, continuing)
        rounds.append(Round(tallies, (), (last,), {last: moved} if moved else {}, out))
        history.append(tallies)
        ties.round += 1


METHOD = Method(RANKS, decide)
