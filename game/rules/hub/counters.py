"""The six counters: who stands at each, how many minutes it has in a week, and who carries it.

A counter is paid for, or it is not: then some of it is done all the same, by somebody who has the
time. What a member gives it comes out of that home's free week; the hours of a counter that the
team carries are the project's.
"""

from __future__ import annotations

from typing import get_args

import numpy as np

from game.rules.content import HubSpec
from game.rules.content.hub import CounterName
from game.rules.core import Context, Rules
from game.rules.knowledge import known_rows
from game.rules.machines.hub import RUNNING
from game.world.hub import Hub
from game.world.world import World

COUNTERS: tuple[str, ...] = get_args(CounterName)
TEAM = -1
MINUTES = "hub:minutes"
"""Tally: minutes that members gave to counters this week."""
NEEDED = {"idea": ("advice",), "team": ("network", "training"), "statutes": ("legal",),
          "sale": ("market", "finance")}
"""Which counters each rung of the ladder needs; each counter is needed by one."""


def spec_of(rules: Rules) -> HubSpec | None:
    """The hub of this town, where the system runs and the scenario gives one."""
    return rules.content.hub if rules.has("hub") else None


def at_work(world: World) -> bool:
    return world.hub.stage in RUNNING


def handed(hub: Hub) -> list[str]:
    """Counters that members carry."""
    return [name for name, row in hub.counters.items() if row >= 0]


def held(hub: Hub) -> list[str]:
    """Counters that rest on the team."""
    return [name for name, row in hub.counters.items() if row == TEAM]


def takes_of_the_team(world: World, rules: Rules) -> int:
    """Organising hours that its counters take of the team every season."""
    if not rules.has("hub") or not at_work(world):
        return 0
    return len(held(world.hub)) * rules["hub.team_hours"]


def able(world: World, rules: Rules, anybody: bool = False) -> list[int]:
    """Homes that could carry a counter, the surest first: helped by the hub or met by the team,
    rested, with the time and the nerve for it, and with no other counter."""
    h, hub = world.households, world.hub
    fit = (h.tired < rules["handover.tired_below"]) & (h.frail == 0) & (h.adults > 0) \
        & (h.efficacy >= rules["hub.carrier_efficacy"]) \
        & (h.free_minutes >= rules["handover.minutes"])
    if not anybody:
        near = known_rows(world, rules).copy()
        near[hub.members] = True
        fit &= near
    fit[[row for row in hub.counters.values() if row >= 0]] = False
    rows = np.flatnonzero(fit)
    return [int(r) for r in rows[np.argsort(-h.efficacy[rows], kind="stable")]]


def carry(world: World, name: str, row: int) -> None:
    """From now on a home carries a counter, or the team does (-1)."""
    world.hub.counters[name] = row
    world.hub.shut.pop(name, None)
    if row >= 0 and row not in world.hub.members:
        world.hub.members.append(row)


def staff(world: World, ctx: Context, paid: int) -> dict[str, int]:
    """Minutes of each open counter this week: all of what it has hours for as far as it is paid
    (`paid`, permille), some of the rest for nothing. Shared forms and courses of hubs of the same
    name make an hour go further."""
    h, hub, r = world.households, world.hub, ctx.rules
    spec = spec_of(r)
    minutes: dict[str, int] = {}
    given = np.zeros(h.n, np.int64)
    whole = spec.hours * 60 if spec else 0
    wanted = whole * (paid + (1000 - paid) * r["hub.unpaid"] // 1000) // 1000
    for name, row in hub.counters.items():
        there = wanted if row == TEAM else min(wanted, max(0, int(h.free_minutes[row])))
        if row >= 0:
            given[row] += there
        minutes[name] = there * (1000 + len(hub.label) * r["hub.label_minutes"]) // 1000
    if r.has("work"):
        h.org_minutes = h.org_minutes + given
        world.tallies[MINUTES] = int(given.sum())
    return minutes


def leave(world: World, ctx: Context, paid: int) -> None:
    """Who is not paid may stop, and who is worn out; a counter that nobody carries is closed."""
    h, hub, r = world.households, world.hub, ctx.rules
    for name in handed(hub):
        row = hub.counters[name]
        unpaid = (1000 - paid) * r["hub.carrier_leaves"] // 1000
        worn = r["hub.carrier_worn"] * int(h.tired[row] >= r["work.exhausted"])
        if ctx.luck.one(world.week, "hub:leaves", name) < unpaid + worn:
            del hub.counters[name]
            hub.shut[name] = "worn" if worn > unpaid else "unpaid"
            ctx.tell("hub_carrier_left", counter=name)
