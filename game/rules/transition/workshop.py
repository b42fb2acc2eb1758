"""What a team may do with prototypes: try one small, stop a trial, bring one to all."""

from __future__ import annotations

from game.rules.core import Context, Rules
from game.rules.machines.prototype import AT_REST, RUNNING
from game.rules.transition import chances, leading, scale, trials, worth
from game.world.world import World

Move = tuple[str, str]
"""Prototype, and what becomes of it."""
WORDS = ("begin", "stop", "scale")


def legal(world: World, rules: Rules) -> list[Move]:
    return [(name, to) for name in leading.prototypes(rules) for to in WORDS
            if not why_not(world, rules, name, to)]


def price(world: World, rules: Rules, name: str, to: str) -> tuple[int, int]:
    """Hours and cents that it costs the team."""
    spec = leading.prototypes(rules).get(name)
    if spec is None or to not in ("begin", "scale"):
        return 0, 0
    big = to == "scale"
    return spec.scale_hours if big else spec.hours, worth.price(world, rules, spec, big)


def why_not(world: World, rules: Rules, name: str, to: str) -> str:
    """The code of a refusal, empty if it may be done."""
    spec = leading.prototypes(rules).get(name)
    if spec is None:
        return "unknown_prototype"
    if to not in WORDS:
        return "unknown_on_the_way"
    stage = world.transition.prototypes[name].stage
    if to == "stop":
        return "" if stage == RUNNING else "prototype_not_running"
    if stage not in AT_REST:
        return "prototype_goes_on"
    if not chances.partner_there(world, spec):
        return "partner_missing"
    if not chances.parts_tried(world, spec):
        return "parts_untried"
    return "" if chances.those(world, rules, spec).any() else "nobody_it_is_for"


def do(world: World, ctx: Context, name: str, to: str) -> None:
    """It is done; whether it may be is asked before."""
    spec = leading.prototypes(ctx.rules)[name]
    if to == "begin":
        trials.begin(world, ctx, spec)
    elif to == "scale":
        scale.begin(world, ctx, spec)
    else:
        trials.stop(world, ctx, spec)
