"""Commons: the lowest stock that the town lives on, nothing once one is broken.

While the game goes on, what nobody measured counts half: a profile must not tell what the team
cannot know. When the year alone is over, the stock itself counts.
"""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.scoring.reading import Reading
from game.world.place import Common
from game.world.world import World

UNKNOWN = 500


def measure(world: World, rules: Rules) -> Reading | None:
    if not world.commons:
        return None
    hidden = {spec.id for spec in rules.content.commons if spec.hidden}
    levels = [_level(common, common.id in hidden and not world.goals)
              for common in world.commons.values()]
    level = min(levels)
    return Reading("commons", level, level, 1000)


def _level(common: Common, hidden: bool) -> int:
    if common.broken:
        return 0
    if hidden:
        return common.measured_permille if common.measured_permille >= 0 else UNKNOWN
    return common.stock * 1000 // max(1, common.capacity)
