"""Patterns of the toolbox: worked out, taken up, and alive as far as they fit and people come.

A pattern needs its context. Where some of that is not so, it fades a little every week, whatever
effort goes into it; where all is so, it grows as far as those come whom it asks. Worked out
together it takes longer and more come. Its effects happen once it holds, and what is lost with it
when it does not. Whoever bears it may leave it: a provider that closes, a town hall that is not
ready for it.
"""

from __future__ import annotations

import numpy as np

from game.rules.content import PatternSpec
from game.rules.core import Context, Rules
from game.rules.machines import PATTERN
from game.rules.machines.pattern import DESIGN, GROWING, HOLDS, TAKEN_UP
from game.rules.transition import due, leading, people, relapse
from game.rules.transition.context import fits
from game.world.transition import Pattern
from game.world.world import World

CAUSES = ("context", "nobody", "town_hall", "partner_closed", "relapse", "decided")
"""Why a pattern is lost."""
WORDS = ("together", "alone", "drop")
"""Worked out with those concerned or for them, or given up."""


def settle(world: World, rules: Rules) -> None:
    for name in leading.patterns(rules):
        world.transition.patterns[name] = Pattern(name)


def borne(world: World, rules: Rules, spec: PatternSpec) -> bool:
    """Whether whoever bears it is there: its provider, firms, a town hall that is ready."""
    if spec.org is not None and world.org_in(spec.org) is None:
        return False
    if spec.by == "firms":
        return bool((world.enterprises.alive > 0).any())
    return spec.by != "town_hall" or leading.ready(world, rules) >= rules["transition.drops_below"]


def take_up(world: World, ctx: Context, spec: PatternSpec, together: bool) -> bool:
    """It is worked out from now on, if somebody bears it; whether that was so."""
    pattern = world.transition.patterns[spec.id]
    stage = PATTERN.fire(pattern.stage, "take_up",
                         somebody_bears_it=borne(world, ctx.rules, spec))
    if stage is None or stage == pattern.stage:
        return False
    fresh = Pattern(spec.id, stage, since=world.week, together=together, dips=pattern.dips)
    world.transition.patterns[spec.id] = fresh
    ctx.tell("pattern_taken_up", pattern=spec.id)
    return True


def lose(world: World, ctx: Context, pattern: Pattern, cause: str) -> None:
    """It is lost; who gave their time to it trusts less, unless it was dropped soon, by plan."""
    held = pattern.stage == HOLDS
    stage = PATTERN.fire(pattern.stage, "lose")
    if stage is None:
        return
    lean = world.transition.method == "lean" and not held
    if pattern.stage != DESIGN and not lean:
        people.trust(world, pattern.homes, -ctx.rules["transition.lost_trust"])
    pattern.stage, pattern.cause, pattern.since, pattern.alive = stage, cause, world.week, 0
    pattern.part, pattern.left, pattern.homes = 0, 0, []
    world.transition.count("lost")
    ctx.tell("pattern_lost", pattern=pattern.id, cause=cause)
    if held:
        due.note(world, due.PATTERN, pattern.id, "lost")


def week(world: World, ctx: Context) -> None:
    for name, spec in leading.patterns(ctx.rules).items():
        pattern = world.transition.patterns[name]
        if pattern.stage not in TAKEN_UP or _left(world, ctx, pattern, spec):
            continue
        if pattern.stage == DESIGN:
            _work_out(world, ctx, pattern, spec)
        else:
            _live(world, ctx, pattern, spec)


def _left(world: World, ctx: Context, pattern: Pattern, spec: PatternSpec) -> bool:
    """Whether whoever bears it has gone: at once where it closed, after some weeks where the town
    hall is not ready for it any more."""
    if borne(world, ctx.rules, spec):
        pattern.left = 0
        return False
    closed = spec.by == "firms" or (spec.org is not None and world.org_in(spec.org) is None)
    pattern.left += 1
    if closed or pattern.left >= ctx.rules["transition.drops_weeks"]:
        lose(world, ctx, pattern, "partner_closed" if closed else "town_hall")
        return True
    return False


def design_weeks(world: World, rules: Rules, spec: PatternSpec, together: bool) -> int:
    """Weeks until it is worked out; a known gap saves asking around, asking all takes longer."""
    weeks = spec.design_weeks * leading.times(world, rules, "design") // 1000
    if together:
        weeks = weeks * rules["transition.together_design"] // 1000
    return max(1, weeks)


def _work_out(world: World, ctx: Context, pattern: Pattern, spec: PatternSpec) -> None:
    _come(world, ctx, pattern, spec)
    if world.week - pattern.since < design_weeks(world, ctx.rules, spec, pattern.together):
        return
    pattern.stage = PATTERN.fire(pattern.stage, "try") or pattern.stage
    pattern.since, pattern.alive = world.week, ctx.rules["transition.begins"]


def _come(world: World, ctx: Context, pattern: Pattern, spec: PatternSpec) -> None:
    r = ctx.rules
    times = 1000 if pattern.together else r["transition.alone_part"]
    if spec.cell not in world.transition.known:
        times = times * r["transition.unseen_part"] // 1000
    if not pattern.homes:
        rows = people.circle(world, ctx, f"{spec.id}:{pattern.since}", r["transition.circle"],
                             np.ones(world.households.n, np.bool_))
        pattern.homes = [int(row) for row in rows]
    minutes = r["transition.keeps_minutes" if pattern.stage == HOLDS else "transition.minutes"]
    rows = np.array(pattern.homes, np.int64)
    pattern.part = people.come(world, ctx, pattern.id, rows, minutes, times)


def _live(world: World, ctx: Context, pattern: Pattern, spec: PatternSpec) -> None:
    r = ctx.rules
    _come(world, ctx, pattern, spec)
    fit = fits(world, r, spec.context)
    reach = min(1000, pattern.part * 1000 // r["transition.full_part"])
    grows = reach * fit // (1000 * max(1, spec.weeks))
    fades = (1000 - fit) * r["transition.fades"] // 1000 \
        + (1000 - reach) * r["transition.empties"] // 1000
    pattern.alive = max(0, min(1000, pattern.alive + grows - fades))
    fell = pattern.stage == HOLDS and relapse.strikes(world, ctx, pattern)
    if pattern.stage == GROWING and pattern.alive >= r["transition.holds"]:
        _hold(world, ctx, pattern, fit == 1000)
    if pattern.alive < (r["transition.lets_go"] if pattern.stage == HOLDS else 1):
        lose(world, ctx, pattern,
             "relapse" if fell else "context" if fit < 1000 else "nobody")
    elif pattern.stage == HOLDS:
        due.note(world, due.PATTERN, pattern.id, "weekly")


def _hold(world: World, ctx: Context, pattern: Pattern, fit: bool) -> None:
    stage = PATTERN.fire(pattern.stage, "hold", it_fits=fit)
    if stage is None or stage == pattern.stage:
        pattern.alive = ctx.rules["transition.holds"]
        return
    pattern.stage, pattern.since = stage, world.week
    world.transition.count("held")
    ctx.tell("pattern_holds", pattern=pattern.id)
    due.note(world, due.PATTERN, pattern.id, "effects")
