"""Effects on ways: lines of carts, light, company, what happened there, hours of posts; and a
toolkit that is sent. An effect asks nobody and costs the team nothing."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.mobility import escorts, lines, reach, ways
from game.rules.transfer import sending
from game.rules.vocabulary import Effect
from game.world.mobility import Line, Way
from game.world.world import World


def _line(world: World, effect: Effect) -> Line | None:
    return world.mobility.lines.get(effect.name or "")


def _way(world: World, effect: Effect) -> Way | None:
    return world.mobility.ways.get(effect.name or "")


def cart_line(world: World, ctx: Context, effect: Effect) -> None:
    """`word` begin: the line `name` has `amount` carts from now on, as far as somebody drives them;
    stop; women, men: who drives it, from now on (others have to be found)."""
    line, name = _line(world, effect), effect.name or ""
    if line is None:
        return
    if effect.word == "begin":
        lines.start(world, ctx, name, effect.amount or 1)
    elif effect.word == "stop":
        lines.stop(world, ctx, name, "decided")
    elif line.women != (effect.word == "women"):
        carts, ran = line.carts, line.stage == ways.RUNNING
        lines.let_all_go(world, name)
        line.women = effect.word == "women"
        if ran:
            lines.start(world, ctx, name, carts)


def line_pay(world: World, ctx: Context, effect: Effect) -> None:
    """`payer` adds `amount` cents a week for each driver, for so many `weeks` from now."""
    line = _line(world, effect)
    if line is not None:
        line.support_cents, line.payer = max(0, effect.amount or 0), effect.payer or "team"
        line.support_until = world.week + max(0, effect.weeks or 0)


def line_known(world: World, ctx: Context, effect: Effect) -> None:
    """`amount` permille more homes know of it, or fewer."""
    line = _line(world, effect)
    if line is not None:
        line.known = max(0, min(1000, line.known + (effect.amount or 0)))


def line_hours(world: World, ctx: Context, effect: Effect) -> None:
    """It runs in the part of the day `word` from now on; with `amount` 0 it does not."""
    line = _line(world, effect)
    if line is None or effect.word not in ways.PARTS:
        return
    wanted = set(line.parts) | {effect.word} if effect.amount else set(line.parts) - {effect.word}
    line.parts = [p for p in ways.PARTS if p in wanted]


def line_fare(world: World, ctx: Context, effect: Effect) -> None:
    line = _line(world, effect)
    if line is not None:
        line.fare_cents = max(0, effect.amount or 0)


def way_light(world: World, ctx: Context, effect: Effect) -> None:
    """`amount` permille more of the way are lit, or fewer."""
    way = _way(world, effect)
    if way is not None:
        way.lit = max(0, min(1000, way.lit + (effect.amount or 0)))


def way_escort(world: World, ctx: Context, effect: Effect) -> None:
    """`amount` homes along the way are asked to walk it together in the part of the day `word`; 0
    ends it."""
    if _way(world, effect) is not None and effect.word in ways.PARTS:
        escorts.begin(world, ctx.rules, effect.name or "", effect.word, effect.amount or 0)


def way_fright(world: World, ctx: Context, effect: Effect) -> None:
    """Something happened there: `amount` permille, until it is forgotten."""
    way = _way(world, effect)
    if way is not None:
        way.fright = max(0, min(1000, way.fright + (effect.amount or 0)))


def post_shift(world: World, ctx: Context, effect: Effect) -> None:
    """Of the posts of the work `name`, `amount` permille change to the shift `word`, from all
    others alike."""
    spec = ways.spec_of(ctx.rules)
    told = next((w for w in spec.work if w.id == effect.name), None) if spec else None
    if told is None or effect.word not in ways.SHIFTS:
        return
    before = reach.shifts_of(world, told)
    total = max(1, sum(before.values()))
    moved = max(0, min(1000, effect.amount or 0))
    after = {s: n * 1000 // total * (1000 - moved) // 1000 for s, n in before.items()}
    after[effect.word] = after.get(effect.word, 0) + moved
    world.mobility.shifts[told.id] = after


def transfer_part(world: World, ctx: Context, effect: Effect) -> None:
    """With the toolkit `name` its part `word` goes in the version `method`, or as it is."""
    which = f"{effect.name}/{effect.word}"
    if not sending.why_not_part(world, ctx.rules, which, effect.method or ""):
        sending.choose(world, ctx.rules, which, effect.method or "")


def transfer(world: World, ctx: Context, effect: Effect) -> None:
    """The toolkit `name` goes to the town `word`, with its parts as they were chosen."""
    if not sending.why_not_send(world, ctx.rules, effect.name or "", effect.word or ""):
        sending.send(world, effect.name or "", effect.word or "", ctx.rules)
        ctx.tell("transfer_sent", toolkit=effect.name or "", town=effect.word or "")
