"""A week of a process: who comes, what is worked at or made, its cost, what people have of it.

Who comes and what each gives is `participation`'s; what is made of it is here. Skills that are
known make an hour worth more than its minutes.
"""

from __future__ import annotations

from game.rules.coproduction import (
    board,
    challenges,
    felt,
    levels,
    life,
    participation,
    phases,
    power,
    quality,
    reach,
    savings,
    supports,
)
from game.rules.coproduction.phases import BEFORE
from game.rules.core import Context, move_towards
from game.rules.machines.process import AT_WORK
from game.rules.town_hall import channels
from game.rules.town_hall.budget import RELIEF
from game.rules.town_hall.quality import LIFT
from game.world.coproduction import Process
from game.world.world import World

MINUTES = "coproduction:minutes"
"""Tally: minutes that people gave to processes this week."""
EMPTY = "empty_weeks"
"""Mark: weeks on end in which nobody came."""


def begin(world: World) -> None:
    """What is counted of a week begins at nothing."""
    for name in [t for t in world.tallies if t == MINUTES or t.startswith(RELIEF)]:
        world.tallies[name] = 0


def week(world: World, ctx: Context, process: Process) -> None:
    if process.stage not in (*BEFORE, AT_WORK):
        process.week, process.challenges = {}, {}
        return
    r = ctx.rules
    process.week = {}
    participation.step(world, ctx, process)
    takers = world.takers[process.id]
    minutes = book(world, ctx, process)
    process.week |= {"participants": int(takers.part.sum()), "minutes": minutes}
    challenges.step(world, r, process)
    power.hear(world, r, process)
    supports.fade(world, r, process)
    _pay_for_supports(world, ctx, process)
    if process.stage == AT_WORK:
        _serve(world, ctx, process, minutes)
    else:
        phases.work(world, r, process, minutes)
        power.measure(world, r, process, board.cell(r, process.planning, process.delivery),
                      minutes, 0, 0, 0)
    process.misfit = phases.misfit(r, process)
    felt.people(world, r, process)
    savings.weigh(world, r, process)
    lost = levels.fall_back(world, r, process)
    if lost is not None:
        ctx.tell("process_fell_back", process=process.id, level=process.level, why=lost)
    _go_or_stay(world, ctx, process)


def book(world: World, ctx: Context, process: Process) -> int:
    """Take what people give out of their free week; it has that much. Returns their minutes."""
    h, takers = world.households, world.takers[process.id]
    total = int(takers.minutes.sum())
    if ctx.rules.has("work"):
        h.org_minutes = h.org_minutes + takers.minutes
        world.tallies[MINUTES] = world.tallies.get(MINUTES, 0) + total
    return total


def _pay_for_supports(world: World, ctx: Context, process: Process) -> None:
    cents = supports.cents_week(world, ctx.rules, process)
    process.week["supports_cents"] = cents
    if ctx.rules.has("municipality"):
        channels.buy(world, ctx.rules, cents, ctx.rules["channel.supply_local"])


def _serve(world: World, ctx: Context, process: Process, minutes: int) -> None:
    r, cell = ctx.rules, board.cell(ctx.rules, process.planning, process.delivery)
    served = int(reach.reached(world, r, process).sum())
    needed = served * cell.users_minutes
    done = process.week.get("worth", minutes)
    more = 1000 if not needed else min(2000, done * 1000 // needed)
    filled = min(1000, more) if served else 0
    base = quality.base(world, r, process)
    made = quality.made(world, ctx, process, cell, more if served else 0)
    process.quality = max(0, min(1000, base * made.relative // 1000))
    money = savings.budget(world, r, process)
    saving = savings.saved(world, r, process, cell, made.relative, filled)
    savings.settle(world, ctx, process, cell, saving)
    felt.service(world, r, process, made, base)
    phases.learn_by_doing(r, process, filled)
    process.capacity = min(1000, process.capacity + r["savings.learned"] * filled // 1000)
    keeps = 0 if process.savings == "reinvested" else \
        saving // 2 if process.savings == "shared" else saving
    users_gain = money * max(0, made.relative - 1000) // 1000 + saving - keeps
    power.measure(world, r, process, cell, minutes, served, users_gain,
                  max(keeps, process.marks.get(savings.CUT, 0)))
    process.week |= {
        "served": served, "needed": needed, "filled": filled, "relative": made.relative,
        "least": made.least, "inclusion": made.inclusion, "base": base, "saved": saving,
        "lift": (made.relative - 1000) * base // 1000 * reach.share(world, r, process) // 1000,
    }


def _go_or_stay(world: World, ctx: Context, process: Process) -> None:
    """A phase that is worked through goes on to the next. Without anybody for some weeks it lies
    still, or is given up; a misfit may break it."""
    r = ctx.rules
    needs_them = process.stage != AT_WORK or process.delivery != "professionals"
    alone = needs_them and not process.week["participants"]
    process.marks[EMPTY] = process.marks.get(EMPTY, 0) + 1 if alone else 0
    if process.marks[EMPTY] >= r["coproduction.empty_weeks"]:
        process.marks[EMPTY] = 0
        stop = life.rest if process.stage == AT_WORK else life.end
        stop(world, ctx, process, "nobody")
    elif process.worked.get(process.stage, 0) >= 1000:
        life.go_on(world, ctx, process)
    elif process.stage == AT_WORK and needs_them:
        over = process.misfit - r["phase.breaks_from"]
        chance = over * r["phase.breaks"] // max(1, 1000 - r["phase.breaks_from"])
        if over > 0 and ctx.luck.one(world.week, "coproduction:breaks", process.id) < chance:
            _break(world, ctx, process)


def _break(world: World, ctx: Context, process: Process) -> None:
    """What was made without those it is for breaks down; who took part will not soon again."""
    h, there = world.households, world.takers[process.id].part > 0
    h.trust = (h.trust - there * ctx.rules["phase.broken_trust"]).clip(0, 1000)
    life.rest(world, ctx, process, "misfit")


def lifts(world: World, ctx: Context) -> None:
    """What all processes together add to each service they are about: it follows as quality does,
    and is part of what everybody gets there."""
    services = world.municipality.services
    for name in services:
        aim = sum(p.week.get("lift", 0) for p in world.processes.values()
                  if p.stage == AT_WORK and reach.spec_of(ctx.rules, p).service == name)
        tally = quality.LIFTED + name
        before = world.tallies.get(tally, 0)
        if aim or before or LIFT + name in world.tallies:
            world.tallies[LIFT + name] = aim
            world.tallies[tally] = int(move_towards(before, aim, ctx.rules["quality.weeks"]))
