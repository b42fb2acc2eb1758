"""How a hub opens, lives a week, stands on its own feet, fails and closes."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.hub import copies, counters, ladder, money, queue, support
from game.rules.machines import HUB
from game.world.world import World

CAUSES = ("grant_over", "no_money", "nobody", "decided")
"""Why a hub closes, or is failing."""


def settle(world: World, ctx: Context) -> None:
    """As it is on the first morning: an idea, or open with the counters that the team carries."""
    spec = counters.spec_of(ctx.rules)
    if spec is None:
        return
    hub = world.hub
    world.ledger.account(money.PURSE)
    hub.grant_until = spec.grant_weeks if spec.grant_weeks else -1
    if spec.begins == "open":
        hub.counters = dict.fromkeys(spec.open, counters.TEAM)
        _open(world, ctx)


def fire(world: World, ctx: Context, trigger: str, cause: str = "", **guards: bool) -> bool:
    """Whether it moved, and telling so."""
    hub = world.hub
    stage = HUB.fire(hub.stage, trigger, **guards)
    if stage is None or stage == hub.stage:
        return False
    hub.stage, hub.cause = stage, cause
    ctx.tell("hub_moved", stage=stage, cause=cause)
    return True


def _open(world: World, ctx: Context) -> bool:
    hub, spec = world.hub, counters.spec_of(ctx.rules)
    if spec is None or not fire(world, ctx, "open", somebody_carries=bool(hub.counters)):
        return False
    hub.places, hub.lean_weeks = spec.places, 0
    hub.known = max(hub.known, ctx.rules["hub.known_first"])
    return True


def open_counter(world: World, ctx: Context, name: str, row: int = counters.TEAM) -> None:
    """A counter is open from now on; with its first one the hub is."""
    counters.carry(world, name, row)
    if not counters.at_work(world):
        _open(world, ctx)


def close(world: World, ctx: Context, cause: str) -> None:
    """Its doors are shut: who waited goes home, whom it advised stands alone."""
    hub = world.hub
    if not fire(world, ctx, "close", cause):
        return
    for case in hub.cases:
        hub.count("stranded", int(case.row >= 0))
    hub.counters, hub.cases, hub.week = {}, [], {}
    hub.places = hub.covered = hub.lean_weeks = 0
    support.end(world)
    money.settle_up(world)


def week(world: World, ctx: Context) -> None:
    """The counters' week. Money comes first: what is not paid for is mostly not done."""
    hub = world.hub
    world.tallies[counters.MINUTES] = 0
    if not counters.at_work(world):
        return
    if world.phase == "year":
        _without_the_team(world, ctx)
    hub.week = {}
    own = money.take_in(world, ctx)
    if hub.grant_until >= 0 and world.week == hub.grant_until + 1:
        money.end_grant(world, ctx)
    paid = money.pay(world, ctx)
    minutes = counters.staff(world, ctx, paid)
    hub.week |= {"minutes": sum(minutes.values()), "own": own}
    hub.week |= {f"minutes_{name}": there for name, there in minutes.items()}
    queue.arrive(world, ctx)
    queue.fill_places(world, ctx)
    ladder.serve(world, ctx, minutes)
    ladder.climb(world, ctx)
    queue.give_up(world, ctx)
    support.named(world, ctx)
    support.tidy(world)
    copies.week(world, ctx)
    if hub.grant_until < 0 or not money.granted(world):
        counters.leave(world, ctx, paid)
    _be_heard_of(world, ctx)
    _stand_or_fall(world, ctx, paid)


def _without_the_team(world: World, ctx: Context) -> None:
    """The team has taken the bus: what still rests on it is closed."""
    gone = counters.held(world.hub)
    for name in gone:
        del world.hub.counters[name]
    if gone:
        ctx.tell("hub_team_gone", closed=len(gone))


def _be_heard_of(world: World, ctx: Context) -> None:
    """Who knows of it: by the information counter, by what began there; some forget."""
    hub, r = world.hub, ctx.rules
    told = r["hub.known_told"] * ("finance" in hub.counters)
    seen = r["hub.known_seen"] * (hub.totals.get("opened", 0) + len(hub.members) // 10)
    gained = (1000 - hub.known) * min(500, told + seen) // 1000
    hub.known = max(0, min(1000, hub.known + gained - hub.known * r["hub.known_fades"] // 1000))


def _stand_or_fall(world: World, ctx: Context, paid: int) -> None:
    """Feet of its own once no grant and no team carries it and its incomes nearly do; lean weeks
    make it fail and at last close. A hub without any counter is closed."""
    hub, r = world.hub, ctx.rules
    if not hub.counters:
        ended = hub.grant_until >= 0 and world.week == hub.grant_until + 1
        close(world, ctx, "grant_over" if ended else "nobody")
        return
    hub.lean_weeks = hub.lean_weeks + 1 if paid < r["hub.lean_below"] else max(
        0, hub.lean_weeks - 2)
    if hub.lean_weeks >= r["hub.closes_weeks"]:
        close(world, ctx, "no_money")
    elif hub.lean_weeks >= r["hub.fails_weeks"]:
        fire(world, ctx, "fail", "no_money")
    elif not hub.lean_weeks:
        fire(world, ctx, "recover")
    alone = not money.granted(world) and not counters.held(hub) \
        and len(hub.counters) >= r["hub.own_counters"] and hub.covered >= r["hub.own_feet"]
    if alone:
        fire(world, ctx, "stand", lives_on_its_own=True)
    elif hub.stage == "own_feet":
        fire(world, ctx, "lean")
