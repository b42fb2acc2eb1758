"""Live the season: all its weeks in one atomic act, with a frame for each.

Only this, the year alone and the assembly use luck. At the end promises fall due and the
season's figures are written down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.calendar import weeks_of
from game.rules.core import Action, Context, Event, Rules
from game.rules.history import opening
from game.rules.machines import PHASE
from game.rules.phases import skip
from game.rules.questions import settle_unanswered
from game.rules.season.week import live_week
from game.world.world import World


@dataclass(frozen=True)
class LiveSeason(Action):
    kind: ClassVar[str] = "live_season"
    phases: ClassVar[tuple[str, ...]] = ("live",)
    final: ClassVar[bool] = True


ACTION = LiveSeason


def options(world: World, rules: Rules) -> list[Action]:
    return [LiveSeason()]


def handle(world: World, action: LiveSeason, ctx: Context) -> list[Event]:
    settle_unanswered(world, ctx)
    for _ in range(weeks_of(ctx.rules.content, world.season)):
        live_week(world, ctx)
    for promise in world.promises:
        if promise.kept and promise.due_season == world.season:
            gained = world.goodwill + ctx.rules["promise.kept_goodwill"]
            world.goodwill = min(1000, gained)
        if not promise.kept and not promise.broken and promise.due_season <= world.season:
            promise.broken = True
            world.goodwill = max(0, world.goodwill - ctx.rules["promise.goodwill"])
            trust = world.households.trust - ctx.rules["promise.trust"]
            world.households.trust = trust.clip(min=0)
            ctx.tell("promise_broken", promise=promise.name)
    world.history.append(opening(world, ctx.rules))
    lived, world.phase = world.season, PHASE.fire(world.phase, "lived") or world.phase
    skip(world, ctx)
    return [Event("season_lived", {"season": lived})]
