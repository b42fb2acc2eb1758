"""Work nobody pays for: a man's minutes of it a day beside a woman's (facts E1, E7)."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    h = world.households
    women, men = int(h.woman.sum()), int(h.man.sum())
    if not rules.has("care") or not women or not men:
        return None
    hers = int(h.care_woman.sum()) // (7 * women)
    his = int(h.care_man.sum()) // (7 * men)
    return Reading("shared_care", min(1000, his * 1000 // max(1, hers)), his, hers)
