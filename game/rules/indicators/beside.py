"""Figures beside the market: the two lenses, a label, lent things, gifts, work without papers."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.beside import balance, gifts, output, sharing, street, wellbeing
from game.rules.beside.figures import read
from game.rules.beside.label import bears
from game.rules.core import Rules
from game.world.world import World


def common_good(world: World, rules: Rules) -> int:
    """Mean points of the enterprises' balances, 0..1000, whether they file them or not."""
    points, _ = balance.points(world, rules)
    alive = world.enterprises.alive > 0
    return int(points[alive].mean()) if alive.any() else 0


def labelled(world: World, rules: Rules) -> int:
    """Enterprises that show the label, permille."""
    return int(bears(world).sum()) * 1000 // max(1, int(world.enterprises.alive.sum()))


FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "gdp": output.gdp,
    "wellbeing": wellbeing.wellbeing,
    "wellbeing_poorest": wellbeing.of_the_poorest,
    "unpaid_value": output.unpaid,
    "free_minutes": lambda w, r: wellbeing.free_minutes(w),
    "common_good": common_good,
    "labelled": labelled,
    "rent_out": lambda w, r: read(w, "rent_out") // 100,
    "sharers": lambda w, r: int(sharing.sharers(w).sum()),
    "rebound": lambda w, r: w.beside.rebound,
    "gifts": lambda w, r: read(w, "gifts"),
    "status_gap": lambda w, r: gifts.gap(w),
    "street_poor": street.poor_of_the_first,
    "street_covered": lambda w, r: street.covered(w),
    "mindset": lambda w, r: w.beside.mindset,
}
"""Euros a person a year; permille; permille; euros a person a year; minutes a day;
points of 1000; permille; euros a week; homes; permille; a week; permille; permille; permille;
permille."""
