"""What a co-produced service saves, and what becomes of it: cut, put back, or shared.

A service made with its users saves something: up to 7 % of its cost, after years perhaps more
(facts C2, a forecast by those who promote it, so the upper bound). Cut from the budget, it is
dumping (C14): people who give their hours see the money go, trust falls, staff and training wear
off, and the least able lose most. Put back, it builds capacity. Cents a week.
"""

from __future__ import annotations

import numpy as np

from game.rules.coproduction import reach, supports
from game.rules.coproduction.board import Cell
from game.rules.coproduction.reach import spec_of
from game.rules.core import Context, Rules
from game.rules.town_hall import channels
from game.rules.town_hall.budget import RELIEF
from game.world.coproduction import Process
from game.world.world import EURO, World

CUT = "cut_cents"
"""Mark: what is gone from the service's budget a week."""
ERODES = ("staff", "training", "community")


def budget(world: World, rules: Rules, process: Process) -> int:
    """What the town spends a week on those it serves, as it was before anything was cut."""
    name = spec_of(rules, process).service
    here = world.municipality.services.get(name)
    whole = here.budget_cents_week if here is not None else _usual(world, rules, name)
    whole += process.marks.get(CUT, 0)
    return whole * reach.share(world, rules, process) // 1000


def _usual(world: World, rules: Rules, service: str) -> int:
    spec = rules.services.get(service)
    return spec.cents_person_week * int(world.households.persons.sum()) if spec else 0


def saved(world: World, rules: Rules, process: Process, cell: Cell, relative: int, filled: int,
          ) -> int:
    """What this week's work saves."""
    age = world.week - process.since
    earned = max(0, 1000 - cell.cost) * rules["savings.from_cost"] // 1000
    earned += max(0, relative - 1000) * rules["savings.from_quality"] // 1000
    earned = earned * filled // 1000 * min(age, rules["savings.ripe_weeks"]) // max(
        1, rules["savings.ripe_weeks"])
    return budget(world, rules, process) * min(earned, band(rules, age)) // 1000


def band(rules: Rules, age: int) -> int:
    """The most that can be saved so many weeks after it began, permille of its cost."""
    usual, late = rules["savings.band"], rules["savings.late_weeks"]
    if age <= late:
        return usual
    return usual + (rules["savings.late"] - usual) * min(age - late, late) // late


def settle(world: World, ctx: Context, process: Process, cell: Cell, saving: int) -> None:
    """A week of money: what the cell costs more or less, and what becomes of what is saved."""
    r, name = ctx.rules, spec_of(ctx.rules, process).service
    runs = name in world.municipality.services
    process.saved_cents += saving
    dearer = budget(world, r, process) * max(0, cell.cost - 1000) // 1000
    kept = 0 if process.savings == "cut" else saving
    if runs:
        world.tallies[RELIEF + name] = world.tallies.get(RELIEF + name, 0) + kept
        _follow(world, r, process, saving)
        back = {"reinvested": kept, "shared": kept - kept // 2}.get(process.savings, 0)
        channels.buy(world, r, dearer + back, r["channel.supply_local"])
        if process.savings == "shared":
            _hand_out(world, r, process, kept // 2)
    else:
        back = {"reinvested": kept, "shared": kept // 2}.get(process.savings, 0)
    _build(world, r, process, back)


def _follow(world: World, rules: Rules, process: Process, saving: int) -> None:
    """Where it is cut the budget falls to what is left in some weeks; where people decide
    otherwise it comes back as slowly."""
    service = world.municipality.services[spec_of(rules, process).service]
    gone = process.marks.get(CUT, 0)
    aim = max(gone, saving) if process.savings == "cut" else \
        gone if process.savings == "none" else 0
    weeks = rules["savings.cut_weeks"]
    step = aim - gone
    step = (step + (step > 0) * (weeks - 1)) // weeks
    step = min(step, service.budget_cents_week)
    service.budget_cents_week -= step
    process.marks[CUT] = gone + step
    process.dumped_cents += process.marks[CUT]


def _hand_out(world: World, rules: Rules, process: Process, cents: int) -> None:
    """Those who take part share it in equal parts; it counts as income."""
    part = (world.takers[process.id].part > 0).astype(np.int64)
    if cents and part.any():
        parts = channels.shared(cents, part)
        world.ledger.settle(EURO, ("households", parts), ("town_hall", -cents))
        if rules.has("income"):
            world.households.income_cents = world.households.income_cents + parts


def _build(world: World, rules: Rules, process: Process, cents: int) -> None:
    """Money put back becomes capacity, as far as it goes round; capacity wears off."""
    homes = max(1, int(reach.users(world, rules, process).sum()))
    process.capacity -= (process.capacity * rules["savings.capacity_fades"] + 999) // 1000
    whole = homes * rules["savings.capacity_cents"]
    carry = process.marks.get("put_back", 0) + cents * 1000
    process.capacity = min(1000, process.capacity + carry // whole)
    process.marks["put_back"] = carry % whole


def dumped(world: World, rules: Rules, process: Process) -> int:
    """How much of what the town spent on those it serves was taken away because they help
    themselves, permille, as it weighs."""
    gone = process.marks.get(CUT, 0)
    if not gone:
        return 0
    return min(1000, gone * 1000 * rules["savings.scale"] // max(1, budget(world, rules, process)))


def weigh(world: World, rules: Rules, process: Process) -> None:
    """A week of dumping: trust, prerequisites, and the need of the least able."""
    strength = dumped(world, rules, process)
    process.week["dumped"] = strength
    if not strength:
        return
    h, mine = world.households, reach.users(world, rules, process)
    concerned = mine | (world.takers[process.id].part > 0)
    h.trust = (h.trust - concerned * rules["savings.distrust"] * strength // 1000).clip(0, 1000)
    for name in ERODES:
        level = process.supports.get(name, 0)
        supports.add(process, name, -(level * rules["savings.erodes"] * strength // 1_000_000))
    spec = rules.services.get(spec_of(rules, process).service)
    if spec is not None and rules.has("needs"):
        weak = mine & reach.least_able(world, rules)
        lost = rules["savings.equity"] * strength // 1000
        h.set_level(spec.need, h.level(spec.need) - weak * lost)
