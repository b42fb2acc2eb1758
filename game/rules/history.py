"""What is written down at each season's turn: the town's figures, and each district's."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.indicators import measure
from game.rules.scoring import score
from game.world.world import World


def opening(world: World, rules: Rules) -> dict[str, int]:
    """Indicators, profile (`profile.*`) and well-being by district (`wellbeing.*`, permille)."""
    figures = measure(world, rules)
    for principle in score(world, rules):
        figures[f"profile.{principle.id}"] = principle.points
    h = world.households
    level = (h.bread + h.company + h.trust + h.care + (1000 - h.tired)) // 5
    for index, district in enumerate(rules.content.districts):
        here = level[h.district == index]
        figures[f"wellbeing.{district.id}"] = int(here.sum()) // max(1, len(here))
    return figures


def worse_off(world: World, season: int) -> str:
    """The district that lost most well-being in a season, or `nobody` if none lost."""
    before, after = world.history[season - 1], world.history[season]
    fell = {k.split(".")[1]: after[k] - before[k] for k in before if k.startswith("wellbeing.")}
    worst = min(fell, key=lambda k: (fell[k], k))
    return worst if fell[worst] < 0 else "nobody"
