"""The costs of a participatory budget."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.decisions.common.poll import Poll
from game.rules.decisions.common.refusal import CannotCount
from game.rules.decisions.common.result import Note, Number


def costs_of(poll: Poll) -> Mapping[str, Number]:
    """The costs themselves. Raises CannotCount if one is missing or is nothing."""
    if poll.terms.budget < 0:
        raise CannotCount("bad_budget", found=str(poll.terms.budget))
    for option in poll.options:
        if option not in poll.terms.costs:
            raise CannotCount("no_cost", option=option)
        if poll.terms.costs[option] <= 0:
            raise CannotCount("bad_cost", option=option, found=str(poll.terms.costs[option]))
    return poll.terms.costs


def too_dear(poll: Poll) -> tuple[Note, ...]:
    """Projects that cost more than the whole budget, which no number of votes can buy."""
    return tuple(Note("above_budget", {"option": option}) for option in poll.options
                 if poll.terms.costs[option] > poll.terms.budget)
