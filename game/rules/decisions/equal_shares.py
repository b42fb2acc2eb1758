"""Equal shares: each voter gets the same part of the budget, and projects are bought by those
who want them.

With n voters, each gets B / n. Again and again the project is bought that asks least of its
supporters for what it is worth to them: the lowest rho such that the sum of min(purse, rho * u)
over its supporters is the cost. Each of them pays that. It ends when no project's supporters can
pay it. The utility u is declared: what it costs (unless said otherwise), or 1 for each project.

What is left is spent as declared: `none`, `greedy` (by votes, the default) or `add1`: the whole
is repeated with one unit more in each purse (a hundredth of the first share, where that is more)
as long as the real budget is not exceeded, and what is left then goes by votes.

Equal rho is a tie, and goes by the declared rule. Exact whole numbers over one common denominator,
never rounded. Source: workshop.md, section 6, "Budget: equal shares"; costs_of against `pabutools`.
"""

from __future__ import annotations

from fractions import Fraction

from game.rules.decisions.common import (
    MARKS,
    Method,
    Note,
    Number,
    Outcome,
    Papers,
    Poll,
    Purses,
    Round,
    Ties,
    by_votes,
    costs_of,
    tally,
    too_dear,
)


def decide(poll: Poll, papers: Papers) -> Outcome:
    """The projects bought, in the order in which they were."""
    costs = costs_of(poll)
    if not papers.votes:
        return Outcome(notes=(Note("nobody_voted"),))
    budget, tallies = Fraction(poll.terms.budget), tally(poll, papers)
    rounds, ties = _bought(poll, papers, budget)
    if poll.terms.completion == "add1":
        rounds, ties = _topped_up(poll, papers, rounds, ties)
    if poll.terms.completion != "none":
        taken = frozenset(step.elected[0] for step in rounds)
        left = budget - sum(costs[option] for option in taken)
        rounds += by_votes(poll.options, tallies, costs, left, ties, taken)
    chosen = tuple(option for step in rounds for option in step.elected)
    return Outcome(chosen, tuple(rounds), tuple(ties.reported), too_dear(poll))


def _bought(poll: Poll, papers: Papers, budget: Fraction) -> tuple[list[Round], Ties]:
    """What voters buy who share `budget`, a round for each project."""
    purses, ties, rounds = Purses(papers.votes, budget), Ties(poll), list[Round]()
    least: dict[str, Fraction] = {o: Fraction(0) for o in poll.options}
    while least:
        best, level = _cheapest(poll, purses, least)
        if not level:
            break
        option = ties.first(level)
        asked = best * _worth(poll, option)
        paid = purses.pay(option, asked)
        rounds.append(Round({option: paid.supporters}, (option,), also={
            "cost": {option: poll.terms.costs[option]}, "payments": {option: asked},
            "paid_less": {option: paid.emptied}, "rho": {option: best}}))
        del least[option]
        ties.round += 1
    return rounds, ties


def _cheapest(
    poll: Poll, purses: Purses, least: dict[str, Fraction]
) -> tuple[Fraction, list[str]]:
    """The lowest rho and who has it. Purses only get emptier, so the last rho of a project is a
    bound from below, and most projects need no second look; whom nobody can pay is forgotten."""
    best, level = Fraction(-1), list[str]()
    for option in sorted(least, key=lambda o: least[o]):
        if level and least[option] > best:
            break
        asked = purses.asked(option, poll.terms.costs[option])
        if asked is None:
            del least[option]
            continue
        rho = least[option] = asked / _worth(poll, option)
        if not level or rho < best:
            best, level = rho, [option]
        elif rho == best:
            level.append(option)
    return best, level


def _worth(poll: Poll, option: str) -> Number:
    return poll.terms.costs[option] if poll.terms.utility == "cost" else 1


def _topped_up(
    poll: Poll, papers: Papers, rounds: list[Round], ties: Ties
) -> tuple[list[Round], Ties]:
    """Add1: the last result with fuller purses that the real budget still pays."""
    costs, budget, voters = poll.terms.costs, Fraction(poll.terms.budget), papers.valid
    wanted = {choice for ballot in papers.votes for choice in ballot.choices}
    step, purse_sum = max(1, budget // (100 * voters)) * voters, budget
    while True:
        taken = {step_.elected[0] for step_ in rounds}
        left = budget - sum(costs[option] for option in taken)
        if not any(costs[option] <= left for option in wanted - taken):
            return rounds, ties
        purse_sum += step
        more, their_ties = _bought(poll, papers, purse_sum)
        if sum(costs[step_.elected[0]] for step_ in more) > budget:
            return rounds, ties
        rounds, ties = more, their_ties


METHOD = Method(MARKS, decide, needs=("budget", "costs"))
