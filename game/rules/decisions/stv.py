"""Single transferable vote: several seats, shared out by what ballots rank next.

The rule set, exactly (workshop.md, section 6, "STV"):

- quota: Droop, floor(v / (k + 1)) + 1 of v valid ballots and k seats, fixed for the whole count;
- every option that reaches the quota is elected; those of one round are elected together;
- their surpluses are transferred together: weighted inclusive Gregory, which is to say that all
  ballots of the pile go on to their next continuing option at (total - quota) / total of the
  weight that they had. Fractions are exact, never rounded;
- elected options keep the quota and get nothing more; a ballot without a continuing option is
  exhausted, at its weight;
- if nobody reaches the quota, the one with the fewest votes drops out (equal: the declared rule)
  and all its ballots go on at their weight;
- as soon as no more options continue than seats are left, all of them are elected.

Surpluses go together, and not the largest first as in Scotland, so that the order in which equals
are taken cannot matter.
"""

from __future__ import annotations

from fractions import Fraction

from game.rules.decisions.common import (
    RANKS,
    Method,
    Note,
    Number,
    Outcome,
    Papers,
    Piles,
    Poll,
    Round,
    Tally,
    Ties,
)


def decide(poll: Poll, papers: Papers) -> Outcome:
    """The elected in the order in which they were, and every round on the way."""
    if not papers.votes:
        return Outcome(notes=(Note("nobody_voted"),))
    seats, continuing, ties = poll.terms.seats, set(poll.options), Ties(poll)
    quota = papers.valid // (seats + 1) + 1
    piles, elected = Piles(papers.votes, continuing), list[str]()
    rounds, history, kept = list[Round](), list[Tally](), dict[str, Number]()
    while continuing and len(elected) < seats:
        tallies = {o: piles.totals[o] for o in poll.options if o in continuing}
        exhausted = piles.exhausted
        now = [o for o in tallies if tallies[o] >= quota]
        rest = len(continuing) <= seats - len(elected)
        if rest:
            now = list(tallies)
        now.sort(key=lambda o: tallies[o], reverse=True)
        dropped = [] if now else [_last(tallies, ties, history)]
        continuing.difference_update(now, dropped)
        elected += now
        transfers: dict[str, Tally] = {}
        if continuing and len(elected) < seats:
            above = [o for o in now if tallies[o] > quota]
            shares = dict.fromkeys(dropped, Fraction(1)) | {
                o: Fraction(tallies[o] - quota) / tallies[o] for o in above}
            transfers = {o: piles.move(o, continuing, shares[o]) for o in shares}
            transfers = {o: moved for o, moved in transfers.items() if moved}
        rounds.append(Round(tallies, tuple(now), tuple(dropped), transfers, exhausted,
                            {"kept": kept} if kept else {}))
        kept = kept | dict.fromkeys(now, quota)
        history.append(tallies)
        ties.round += 1
    notes = (Note("uncontested"),) if len(poll.options) <= seats else ()
    return Outcome(tuple(elected), tuple(rounds), tuple(ties.reported), notes, quota)


def _last(tallies: Tally, ties: Ties, history: list[Tally]) -> str:
    least = min(tallies.values())
    return ties.drop((o for o in tallies if tallies[o] == least), history)


METHOD = Method(RANKS, decide)
