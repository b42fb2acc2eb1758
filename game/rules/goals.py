"""Goals, in people's lives, measured over the last quarter of the unattended year."""

from __future__ import annotations

from game.rules.conditions import all_hold
from game.rules.content import Goal
from game.rules.core import Rules
from game.rules.indicators import main_baker, staff_tired
from game.rules.machines.organisation import STEADY
from game.rules.season.week import WEEKS
from game.world.world import World

NOBODY_BAKES = 9999
"""Measured value of "the baker is standing" when there is no baker at all."""


def measure_goals(world: World, rules: Rules) -> None:
    """Write each goal's value and the ending into the world."""
    for goal in rules.content.goals:
        world.goals[goal.id] = _value(world, rules, goal)
    met = sum(is_met(g, world.goals[g.id]) for g in rules.content.goals)
    fitting = [e for e in rules.content.endings
               if met >= e.goals_at_least and all_hold(world, rules, e.when)]
    least = min(rules.content.endings, key=lambda e: e.goals_at_least)
    world.ending = max(fitting, key=lambda e: e.goals_at_least, default=least).id


def _value(world: World, rules: Rules, goal: Goal) -> int:
    if goal.measure == "bread_short_year":
        return world.year["bread_short"] // WEEKS
    if goal.measure == "trust_gain":
        return world.year["trust"] // WEEKS - world.start["trust"]
    if goal.measure == "standing":
        org = world.org_in(goal.provider or "")
        return int(org is not None and org.stage in STEADY and not org.team_held)
    if goal.measure in ("year_mean", "gain") and goal.indicator is not None:
        mean = world.year[goal.indicator] // WEEKS
        return mean - world.start[goal.indicator] * (goal.measure == "gain")
    return NOBODY_BAKES if main_baker(world, rules) is None else world.year["standing"] // WEEKS


def standing(world: World, rules: Rules) -> int:
    """How tired whoever bakes or brings the bread is this week; far too tired if nobody does."""
    baker = main_baker(world, rules)
    return NOBODY_BAKES if baker is None else staff_tired(world, baker)


def is_met(goal: Goal, value: int) -> bool:
    return (goal.at_least is None or value >= goal.at_least) and \
        (goal.at_most is None or value <= goal.at_most)


def target(goal: Goal) -> int:
    bound = goal.at_least if goal.at_least is not None else goal.at_most
    return bound if bound is not None else 0
