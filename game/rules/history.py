"""What is written down at each season's turn: the town's figures, and each district's."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.indicators import measure
from game.rules.scoring import score
from game.world.world import World


def opening(world: World, rules: Rules) -> dict[str, int]:
    """Indicators, profile (`profile.*`) and well-being by district (`wellbeing.*`, permille)."""
    figures = measure(world, rules)
    for principle in score(world, rules):
        figures[f"profile.{principle.id}"] = principle.points
    h, level = world.households, wellbeing(world, rules)
    for index, district in enumerate(rules.content.districts):
        here = level[h.district == index]
        figures[f"wellbeing.{district.id}"] = int(here.sum()) // max(1, len(here))
    return figures


def wellbeing(world: World, rules: Rules) -> NDArray[np.int64]:
    """How each household lives, permille: its needs, its trust, its rest."""
    h = world.households
    level: NDArray[np.int64] = h.trust + 1000 - h.tired
    if rules.has("needs"):
        level = (level + h.needs.sum(axis=0)) // (2 + len(h.needs))
    else:
        level = (level + h.bread + h.company + h.care) // 5
    return level


def worse_off(world: World, season: int) -> str:
    """The district that lost most well-being in a season, or `nobody` if none lost."""
    before, after = world.history[season - 1], world.history[season]
    fell = {k.split(".")[1]: after[k] - before[k] for k in before if k.startswith("wellbeing.")}
    worst = min(fell, key=lambda k: (fell[k], k))
    return worst if fell[worst] < 0 else "nobody"
