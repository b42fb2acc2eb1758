"""What can be counted of a hub: in conditions, experiments and on its screen."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.hub import copies, counters, money, queue
from game.rules.hub.money import INCOMES
from game.rules.machines.ladder import RUNGS
from game.world.world import World

Figure = Callable[[World, Rules], int]


def _total(name: str) -> Figure:
    return lambda world, rules: world.hub.totals.get(name, 0)


def _week(name: str) -> Figure:
    return lambda world, rules: world.hub.week.get(name, 0)


def _rung(name: str) -> Figure:
    return lambda world, rules: sum(c.stage == name for c in queue.on_ladder(world))


def _income(name: str) -> Figure:
    return lambda world, rules: world.hub.income.get(name, 0)


def _part(name: str, of: str) -> Figure:
    """Permille of a total; nothing where that is nothing."""
    def count(world: World, rules: Rules) -> int:
        whole = world.hub.totals.get(of, 0)
        return world.hub.totals.get(name, 0) * 1000 // whole if whole else 0
    return count


def _posts(world: World, rules: Rules) -> int:
    """People who work in what began with its help, as far as that is still there (concept 27): a
    row that somebody else has taken over does not count."""
    e = world.enterprises
    return sum(int(e.workers[row]) for row, week in world.hub.began.items()
               if e.alive[row] and e.born_week[row] == week)


FIGURES: dict[str, Figure] = {
    "counters": lambda w, r: len(w.hub.counters),
    "handed": lambda w, r: len(counters.handed(w.hub)),
    "held": lambda w, r: len(counters.held(w.hub)),
    "waiting": lambda w, r: len(queue.waiting(w)),
    "on_ladder": lambda w, r: len(queue.on_ladder(w)),
    "places": lambda w, r: w.hub.places,
    "supported": lambda w, r: len(w.hub.supported) + len(w.hub.taken_in),
    "posts": _posts,
    "members": lambda w, r: len(w.hub.members),
    "known": lambda w, r: w.hub.known,
    "covered": lambda w, r: w.hub.covered,
    "grant_left": lambda w, r: max(0, w.hub.grant_until - w.week) if w.hub.grant_until > 0 else 0,
    "at_work": lambda w, r: int(counters.at_work(w)),
    "own_feet": lambda w, r: int(w.hub.stage == "own_feet"),
    "label": lambda w, r: len(w.hub.label),
    "copies_failed": lambda w, r: sum(c.stage == "failed" for c in w.hub.copies.values()),
    "towns_asking": lambda w, r: sum(c.stage == copies.STAGES[0] for c in w.hub.copies.values()),
    "cost": lambda w, r: money.cost(w, r),
    **{name: _total(name) for name in (
        "asked", "taken", "gave_up", "dropped", "opened", "helped", "stranded", "lost_place")},
    "first_share": _part("first", "taken"),
    "women_share": _part("women", "taken"),
    "opened_share": _part("opened", "taken"),
    **{name: _week(name) for name in ("minutes", "paid", "advised", "own")},
    **{f"minutes_{name}": _week(f"minutes_{name}") for name in counters.COUNTERS},
    **{f"built_{name}": _income(name) for name in INCOMES},
    **{f"income_{name}": _week(name) for name in INCOMES},
    **{f"on_{name}": _rung(name) for name in RUNGS},
}
"""Name -> how to count it."""
