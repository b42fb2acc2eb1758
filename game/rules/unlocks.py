"""What a scenario's seasons have opened so far: some acts exist only from then on."""

from __future__ import annotations

from game.rules.core import Rejected, Rules
from game.world.world import World


def unlocked(world: World, rules: Rules, what: str) -> bool:
    """Whether this season or an earlier one opened it."""
    return any(what in s.unlocks for s in rules.content.seasons[: world.season])


def check_unlocked(world: World, rules: Rules, what: str) -> None:
    """Raises Rejected if this town's story has not come to it; with the season that will."""
    if unlocked(world, rules, what):
        return
    for number, season in enumerate(rules.content.seasons, 1):
        if what in season.unlocks:
            raise Rejected("opens_later", what=what, season=number)
    raise Rejected("not_unlocked", what=what)
