"""A line of carts: who rides, what drivers are left with, who hears of it, how it stops.

Whoever knows of it rides to work and back in the parts of the day in which it runs: those who
would not walk there always, others the likelier the cheaper it is; and homes along it make some
trips beside. Fares and what somebody adds pay charging and repairs first, then the drivers. A
driver who is left with too little stops, and a cart that nobody drives stands still; too few
seats, and nobody counts on one; too few rides for weeks, and it stops.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules, move_towards
from game.rules.jobs import people
from game.rules.mobility import drivers
from game.rules.mobility.reach import OF_ROWS, knows, needed, safety, works_at
from game.rules.mobility.ways import PARTS, RUNNING, SHIFTS, running
from game.world.mobility import Line
from game.world.world import EURO, World

Ints = NDArray[np.int64]
MINUTES = "mobility:minutes"
"""Tally: minutes that drivers and escorts gave this week."""
PURSE = "carts"
"""Account through which a week's fares go; nothing stays in it."""
PAYERS = ("team", "town_hall", "outside")
STAGES = ("idea", RUNNING, "stopped")
CAUSES = ("nobody_rides", "no_pay", "nobody_drives", "decided")
"""Why a line stops."""


def start(world: World, ctx: Context, name: str, carts: int) -> None:
    """So many carts, as far as somebody drives them; without any driver there is no line."""
    line, spec = world.mobility.lines.get(name), drivers.line_of(ctx.rules, name)
    if line is None or spec is None:
        return
    line.carts = max(0, min(spec.carts, carts))
    drivers.take_on(world, ctx.rules, name, line.carts - len(line.drivers))
    if not line.drivers:
        stop(world, ctx, name, "nobody_drives")
    elif line.stage != RUNNING:
        _move(world, line, RUNNING, "")
        line.served = 1000
        line.known = max(line.known, ctx.rules["mobility.known_first"])
        ctx.tell("line_begun", line=name, drivers=len(line.drivers))


def let_all_go(world: World, name: str) -> None:
    drivers.let_go(world, name, list(world.mobility.lines[name].drivers))


def stop(world: World, ctx: Context, name: str, cause: str) -> None:
    line = world.mobility.lines[name]
    let_all_go(world, name)
    line.week = {}
    if line.stage == RUNNING or cause == "nobody_drives":
        _move(world, line, "stopped", cause)
        ctx.tell("line_stopped", line=name, cause=cause)


def _move(world: World, line: Line, stage: str, cause: str) -> None:
    line.stage, line.cause, line.since, line.empty_weeks = stage, cause, world.week, 0


def week(world: World, ctx: Context) -> None:
    for name in running(world):
        _ride(world, ctx, name)
        _drive(world, ctx, name)
        _stand_or_fall(world, ctx, name)


def wishes(world: World, rules: Rules, name: str) -> tuple[Ints, Ints]:
    """Rides that each home wishes this week: women's, and all."""
    h, line = world.households, world.mobility.lines[name]
    spec = drivers.line_of(rules, name)
    assert spec is not None
    along = drivers.touched(rules, spec)
    know = knows(world, name) & np.isin(h.district, along)
    parts = [PARTS.index(p) for p in line.parts]
    trips = np.zeros((2, h.n), np.int64)
    place, shift = works_at(world, rules)
    job = people.jobs(h)
    slot = people.slots(job, world.enterprises.n)
    held = np.flatnonzero((slot < world.enterprises.n + 2) & np.concatenate((know, know)))
    where, when = place[held, slot[held]], shift[held, slot[held]]
    home = held % h.n
    rides = np.isin(where, along) & ((where != h.district[home]) | _inner(rules, spec.ways, where))
    foot, least = safety(world, rules, lines=False), needed(world, rules)
    easy = likes(world, rules, name)
    for way in (0, 1):
        part = np.array([PARTS.index(both[way]) for both in SHIFTS.values()])[when]
        must = foot[held, where, part] < least[held]
        goes = rides & np.isin(part, parts) & (must | easy[home])
        sex = (held >= h.n).astype(np.int64)
        np.add.at(trips, (sex, home), goes * rules["mobility.work_days"])
    share = sum(rules[f"mobility.trips_{p}"] for p in line.parts)
    beside = know * easy * h.persons * rules["mobility.trips"] * share // 1000
    return trips[0] + beside // 2, trips.sum(axis=0) + beside


def _inner(rules: Rules, ways: list[str], where: Ints) -> NDArray[np.bool_]:
    """Which districts the line also runs inside."""
    spec = rules.content.mobility
    inside = [rules.district_index[w.between[0]] for w in (spec.ways if spec else ())
              if w.id in ways and w.between[0] == w.between[1]]
    return np.isin(where, inside)


def likes(world: World, rules: Rules, name: str) -> NDArray[np.bool_]:
    """Homes that would rather pay the fare than walk: always the same first."""
    fare, n = world.mobility.lines[name].fare_cents, world.households.n
    toss = OF_ROWS.permille(0, f"fare:{name}", np.arange(n, dtype=np.int64))
    mask: NDArray[np.bool_] = toss * rules["mobility.fare_most"] \
        < 1000 * (rules["mobility.fare_most"] - fare)
    return mask


def seats(rules: Rules, line: Line) -> int:
    return len(line.drivers) * len(line.parts) * rules["mobility.seats"]


def _ride(world: World, ctx: Context, name: str) -> None:
    """Who wished a seat and could pay has one, as far as there are seats."""
    r, line = ctx.rules, world.mobility.lines[name]
    women, wished = wishes(world, r, name)
    purse = world.ledger.of_households(EURO).clip(min=0)
    if line.fare_cents:
        able = np.minimum(wished, purse // line.fare_cents)
    else:
        able = wished
    total, room = int(able.sum()), seats(r, line)
    share = min(1000, room * 1000 // total) if total else 1000
    rode = able * share // 1000
    line.served = int(move_towards(line.served, share, r["mobility.held_weeks"]))
    fares = world.ledger.collect(EURO, rode * line.fare_cents, PURSE)
    hers = int((rode * women // np.maximum(1, wished)).sum())
    line.week = {"riders": int(rode.sum()), "women": hers, "wished": int(wished.sum()),
                 "fares": fares, "seats": room}
    world.mobility.count("women_rides", hers)
    world.mobility.count("rides", int(rode.sum()))
    heard = line.week["riders"] * r["mobility.known_riders"] // max(1, world.households.n)
    line.known += (1000 - line.known) * min(300, heard) // 1000
    line.known = max(0, line.known - line.known * r["mobility.known_fades"] // 1000)


def _drive(world: World, ctx: Context, name: str) -> None:
    """Drivers' week: minutes, costs of the carts, and what is left is shared alike."""
    h, r, line = world.households, ctx.rules, world.mobility.lines[name]
    count, n = len(line.drivers), h.n
    came = line.week["fares"] + _support(world, line)
    costs = min(came, count * len(line.parts) * r["mobility.cart_cents"])
    world.ledger.pay(EURO, PURSE, "outside", costs)
    each, paid = (came - costs) // count, np.zeros(n, np.int64)
    minutes = np.zeros(n, np.int64)
    for number, place in enumerate(line.drivers):
        paid[place % n] += each + ((came - costs) % count if number == 0 else 0)
        minutes[place % n] += len(line.parts) * r["mobility.part_minutes"]
    world.ledger.settle(EURO, ("households", paid), (PURSE, -(came - costs)))
    if r.has("income"):
        h.income_cents = h.income_cents + paid
    give_minutes(world, r, minutes)
    line.week["pay"] = each


def give_minutes(world: World, rules: Rules, minutes: Ints) -> None:
    """Out of the free week, as far as it has room."""
    if rules.has("work"):
        h = world.households
        given = np.minimum(minutes, h.free_minutes.clip(min=0))
        h.org_minutes = h.org_minutes + given
        world.tallies[MINUTES] = world.tallies.get(MINUTES, 0) + int(given.sum())


def _support(world: World, line: Line) -> int:
    """What somebody adds this week, as far as they have it."""
    if world.week > line.support_until or not line.support_cents:
        return 0
    cents = line.support_cents * len(line.drivers)
    if line.payer != "outside":
        cents = max(0, min(cents, world.ledger.balance(EURO, line.payer)))
    world.ledger.pay(EURO, line.payer, PURSE, cents)
    return cents


def least_pay(rules: Rules, line: Line) -> int:
    """What a driver has to be left with, cents a week."""
    wage = int(rules.sector_table[:, 0].min()) if len(rules.sector_table) else 0
    minutes = len(line.parts) * rules["mobility.part_minutes"]
    return wage * minutes // max(1, rules["labour.post_minutes"]) \
        * rules["mobility.driver_least"] // 1000


def _stand_or_fall(world: World, ctx: Context, name: str) -> None:
    """Drivers who are left with too little leave; carts without one find another while it pays."""
    r, line = ctx.rules, world.mobility.lines[name]
    pay, least = line.week["pay"], least_pay(r, line)
    short = max(0, least - pay) * 1000 // max(1, least)
    chance = r["mobility.driver_leaves"] * short // 1000
    toss = ctx.luck.permille(world.week, f"line:{name}", np.array(line.drivers, np.int64))
    gone = [p for p, t in zip(line.drivers, toss.tolist(), strict=True) if t < chance]
    if gone:
        drivers.let_go(world, name, gone)
        world.mobility.count("drivers_left", len(gone))
        ctx.tell("driver_left", line=name, count=len(gone))
    elif not short:
        drivers.take_on(world, r, name, min(1, line.carts - len(line.drivers)))
    empty = line.week["riders"] < r["mobility.empty_rides"] * len(line.drivers)
    line.empty_weeks = line.empty_weeks + 1 if empty else 0
    if not line.drivers:
        stop(world, ctx, name, "no_pay" if short else "nobody_drives")
    elif line.empty_weeks >= r["mobility.empty_weeks"]:
        stop(world, ctx, name, "nobody_rides")
