"""What a team may do with the toolbox: take a pattern up, drop it, train a tutor, decide anew."""

from __future__ import annotations

from game.rules.core import Context, Rules
from game.rules.machines.pattern import TAKEN_UP
from game.rules.transition import leading, patterns, relapse
from game.world.world import World

Move = tuple[str, str]
"""Pattern (or nothing) and what becomes of it, or of the way."""
TUTOR = "tutor"


def legal(world: World, rules: Rules) -> list[Move]:
    moves = [(name, to) for name in leading.patterns(rules) for to in patterns.WORDS]
    moves += [("", to) for to in (TUTOR, *leading.METHODS)]
    return [m for m in moves if not why_not(world, rules, *m)]


def price(rules: Rules, pattern: str, to: str) -> tuple[int, int]:
    """Hours and cents that it costs the team."""
    if not pattern:
        return rules["transition.tutor_hours" if to == TUTOR else "transition.method_hours"], 0
    spec = leading.patterns(rules).get(pattern)
    if spec is None or to == "drop":
        return 0, 0
    return spec.hours + (to == "together"), spec.cents


def why_not(world: World, rules: Rules, pattern: str, to: str) -> str:
    """The code of a refusal, empty if it may be done."""
    way = world.transition
    if leading.spec_of(rules) is None:
        return "no_transition"
    if not leading.begun(world):
        return "transition_not_begun"
    if not pattern:
        return _of_the_way(world, rules, to)
    spec = leading.patterns(rules).get(pattern)
    if spec is None:
        return "unknown_pattern"
    if to not in patterns.WORDS:
        return "unknown_on_the_way"
    taken = way.patterns[pattern].stage in TAKEN_UP
    if to == "drop":
        return "" if taken else "pattern_not_taken"
    if taken:
        return "pattern_taken"
    return "" if patterns.borne(world, rules, spec) else "nobody_bears"


def _of_the_way(world: World, rules: Rules, to: str) -> str:
    if to == TUTOR:
        return "" if relapse.able(world, rules) else "nobody_for_tutor"
    if to not in leading.METHODS:
        return "unknown_on_the_way"
    return "decides_so_already" if world.transition.method == to else ""


def do(world: World, ctx: Context, pattern: str, to: str) -> None:
    """It is done; whether it may be is asked before."""
    if pattern and to == "drop":
        patterns.lose(world, ctx, world.transition.patterns[pattern], "decided")
    elif pattern:
        patterns.take_up(world, ctx, leading.patterns(ctx.rules)[pattern], to == "together")
    elif to == TUTOR:
        relapse.train(world, ctx, 1)
    else:
        world.transition.method = to
