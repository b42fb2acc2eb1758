"""The unattended year: the team takes the bus, and fifty-two weeks show what stands.

Goals are measured here, over the last quarter, and only here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rules
from game.rules.goals import measure_goals, standing
from game.rules.history import opening
from game.rules.indicators import measure
from game.rules.machines import PHASE
from game.rules.questions import settle_unanswered
from game.rules.season.week import WEEKS, YEAR_WEEKS, live_week
from game.world.world import World


@dataclass(frozen=True)
class LiveYear(Action):
    kind: ClassVar[str] = "live_year"
    phases: ClassVar[tuple[str, ...]] = ("year",)
    final: ClassVar[bool] = True


ACTION = LiveYear


def options(world: World, rules: Rules) -> list[Action]:
    return [LiveYear()]


def handle(world: World, action: LiveYear, ctx: Context) -> list[Event]:
    settle_unanswered(world, ctx)
    last_season = world.season
    for week in range(YEAR_WEEKS):
        world.season = last_season + 1 + week // WEEKS
        live_week(world, ctx)
        if week >= YEAR_WEEKS - WEEKS:
            figures = measure(world, ctx.rules) | {"standing": standing(world, ctx.rules)}
            for name, value in figures.items():
                world.year[name] = world.year.get(name, 0) + value
    world.season = last_season
    world.history.append(opening(world, ctx.rules))
    measure_goals(world, ctx.rules)
    world.phase = PHASE.fire(world.phase, "lived") or world.phase
    return [Event("year_lived", {"ending": world.ending})]
