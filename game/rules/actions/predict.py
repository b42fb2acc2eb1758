"""Before a season is lived, the team commits to a guess: who will be worse off?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.world.world import World


@dataclass(frozen=True)
class Predict(Action):
    kind: ClassVar[str] = "predict"
    phases: ClassVar[tuple[str, ...]] = ("live",)
    group: str = ""


ACTION = Predict
NOBODY = "nobody"


def groups(rules: Rules) -> list[str]:
    return [d.id for d in rules.content.districts] + [NOBODY]


def options(world: World, rules: Rules) -> list[Action]:
    if world.season in world.predictions:
        return []
    return [Predict(g) for g in groups(rules)]


def handle(world: World, action: Predict, ctx: Context) -> list[Event]:
    if action.group not in groups(ctx.rules):
        raise Rejected("unknown_group", group=action.group)
    if world.season in world.predictions:
        raise Rejected("predicted_already", season=world.season)
    world.predictions[world.season] = action.group
    return [Event("guess_made", {"group": action.group})]
