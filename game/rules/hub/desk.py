"""What a team may do at the hub: open, hand over and close counters, say who comes first, build
incomes, answer a town that asks. Who waits too long because somebody was taken before them trusts
less."""

from __future__ import annotations

from game.rules.core import Context, Rules
from game.rules.hub import copies, counters, life, money, queue
from game.world.world import World

Move = tuple[str, str, str]
"""Thing, which one, to what."""
THINGS = ("open", "hand_over", "close", "first", "priority", "income", "copy")
PICKS_SHOWN = 5
"""Of those who wait, how many the team is offered to take first."""


def legal(world: World, rules: Rules) -> list[Move]:
    """Everything that may be done now."""
    hub = world.hub
    queued = [("first", "", str(c.row)) for c in queue.waiting(world)[1:1 + PICKS_SHOWN]]
    moves: list[Move] = [
        *(("open", name, "") for name in counters.COUNTERS),
        *(("hand_over", name, "") for name in hub.counters),
        *(("close", name, "") for name in hub.counters),
        *queued,
        *(("priority", "", to) for to in queue.PRIORITIES),
        *(("income", name, "") for name in money.INCOMES),
        *(("copy", name, way) for name in hub.copies for way in copies.WAYS),
    ]
    return [m for m in moves if not why_not(world, rules, *m)]


def hours(rules: Rules, thing: str, to: str) -> int:
    """What it costs the team."""
    if thing == "copy":
        return copies.hours(rules, to)
    name = {"open": "hub.open_hours", "hand_over": "hub.carrier_hours",
            "income": "hub.income_hours"}.get(thing)
    return rules[name] if name else 0


def why_not(world: World, rules: Rules, thing: str, which: str, to: str) -> str:
    """The code of a refusal, empty if it may be done."""
    if counters.spec_of(rules) is None:
        return "no_hub"
    check = CHECKS.get(thing)
    if check is None:
        return "unknown_at_hub"
    if thing != "open" and not counters.at_work(world):
        return "hub_closed"
    return check(world, rules, which, to)


def _open(world: World, rules: Rules, which: str, to: str) -> str:
    if which not in counters.COUNTERS:
        return "unknown_counter"
    return "counter_open" if which in world.hub.counters else ""


def _hand_over(world: World, rules: Rules, which: str, to: str) -> str:
    hub = world.hub
    if which not in counters.COUNTERS:
        return "unknown_counter"
    if which not in hub.counters:
        return "counter_closed"
    if hub.counters[which] != counters.TEAM:
        return "counter_handed"
    able = counters.able(world, rules)
    if not able:
        return "nobody_for_counter"
    return "" if not to or to in map(str, able) else "not_for_counter"


def _close(world: World, rules: Rules, which: str, to: str) -> str:
    if which not in counters.COUNTERS:
        return "unknown_counter"
    return "" if which in world.hub.counters else "counter_closed"


def _first(world: World, rules: Rules, which: str, to: str) -> str:
    return "" if any(str(c.row) == to and not c.picked for c in queue.waiting(world)) \
        else "not_waiting"


def _priority(world: World, rules: Rules, which: str, to: str) -> str:
    if to not in queue.PRIORITIES:
        return "unknown_at_hub"
    return "hub_as_it_is" if world.hub.priority == to else ""


def _income(world: World, rules: Rules, which: str, to: str) -> str:
    hub = world.hub
    if which not in money.INCOMES:
        return "unknown_at_hub"
    if hub.income.get(which, 0) >= 1000:
        return "hub_as_it_is"
    if which == "fees" and not hub.supported:
        return "nobody_pays_fees"
    if which == "members" and len(hub.members) < rules["hub.dues_members"]:
        return "too_few_members"
    if which == "town_hall" and money.openness(world, rules) < rules["hub.town_hall_ask"]:
        return "town_hall_shut"
    return ""


def _copy(world: World, rules: Rules, which: str, to: str) -> str:
    copy = world.hub.copies.get(which)
    if copy is None or copy.stage != "asked":
        return "no_town_asks"
    return "" if to in copies.WAYS else "unknown_at_hub"


CHECKS = {"open": _open, "hand_over": _hand_over, "close": _close, "first": _first,
          "priority": _priority, "income": _income, "copy": _copy}


def do(world: World, ctx: Context, thing: str, which: str, to: str) -> None:
    """It is done; whether it may be is asked before."""
    hub, r = world.hub, ctx.rules
    if thing == "open":
        life.open_counter(world, ctx, which)
    elif thing == "hand_over":
        counters.carry(world, which, int(to) if to else counters.able(world, r)[0])
    elif thing == "close":
        del hub.counters[which]
        if not hub.counters:
            life.close(world, ctx, "decided")
    elif thing == "first":
        _take_first(world, r, int(to))
    elif thing == "priority":
        hub.priority = to
    elif thing == "income":
        hub.income[which] = min(1000, hub.income.get(which, 0) + r["hub.income_step"])
    elif thing == "copy":
        copies.answer(world, which, to)


def _take_first(world: World, rules: Rules, row: int) -> None:
    h, line = world.households, queue.waiting(world)
    mine = next(c for c in line if c.row == row)
    passed = [c.row for c in line if c.since < mine.since]
    h.trust[passed] = (h.trust[passed] - rules["hub.skipped_trust"]).clip(0, 1000)
    mine.picked = True
