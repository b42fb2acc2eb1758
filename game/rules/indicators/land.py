"""Figures of land and water: commons, footprint, boundaries. Levels in permille, draws in permille
of what the town took from the first common before any rule, land in milli global hectares."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.land.balance import overshoot_day
from game.rules.stocks import level
from game.world.world import World

COMMONS: dict[str, Callable[[World, Rules], int]] = {
    "commons_level": lambda w, r: level(w, r.content.commons[0]) if r.content.commons else 1000,
    "commons_broken": lambda w, r: sum(c.broken for c in w.commons.values()),
    "drawn": lambda w, r: _drawn(w, r),
}
"""How full the first common is; how many are broken; what was taken from the first last week,
permille of what would have been taken without any rule."""

FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "overshoot_day": lambda w, r: overshoot_day(
        w.environment.footprint_mgha, r["footprint.fair_share_mgha"]),
    "ceilings_kept": lambda w, r: sum(p <= 1000 for p in w.environment.pressures.values()),
}
"""Day of the year; boundaries of the five that the town lives within."""


def _drawn(world: World, rules: Rules) -> int:
    """What left the first common last week, losses included, permille of its usual draw."""
    if not rules.content.commons:
        return 0
    common = world.commons[rules.content.commons[0].id]
    return common.drawn * 1000 // common.wanted if common.wanted else 0
