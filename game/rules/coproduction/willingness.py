"""Willingness to give (facts C4 to C6): what five countries' surveys found, and what others do.

It is an index: 0 is nothing, 1000 all that could be. Being sure that one can do something weighs
most; women and older people are somewhat readier; information and consultation help a little;
what is good already discourages, so effort brakes itself. Half of people give the more, the more
the others do (G4). Payment eats into one's own motive and puts its own beside it (`payment`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.cooperation import CONDITIONAL
from game.rules.coproduction import challenges, payment, savings
from game.rules.coproduction.asked import SENIOR, YOUNG
from game.rules.coproduction.board import PLANS
from game.rules.coproduction.quality import base as base_quality
from game.rules.core import Context, Rules, move_towards
from game.rules.currencies.lots import bell
from game.rules.groups import group
from game.rules.machines.process import AT_WORK
from game.world.coproduction import Participants, Process
from game.world.households import NEED
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

FIELD = {"water": "environment", "energy": "environment", "health": "health", "care": "health",
         "peace": "safety"}
"""Need that a service answers -> the field of the surveys it belongs to (C5)."""


def begin(world: World, ctx: Context, process: Process, circle: Participants, among: Mask) -> None:
    """What people make of a service that they have known for long, and how ready they are."""
    r = ctx.rules
    circle.seen = outcome(world, r, process)
    circle.will = np.full(circle.n, base(r, process), np.int64)
    circle.will = target(world, ctx, process, circle, among)


def step(world: World, ctx: Context, process: Process, circle: Participants, among: Mask) -> None:
    r = ctx.rules
    circle.seen = move_towards(circle.seen, outcome(world, r, process),
                               r["coproducer.outcome_weeks"])
    mood = bell(ctx.luck, world.week, f"{process.id}:will", np.arange(circle.n, dtype=np.int64))
    aim = target(world, ctx, process, circle, among)
    aim = aim + mood * r["coproducer.will_spread"] // 1000
    circle.will = move_towards(circle.will, aim, r["coproducer.will_weeks"]).clip(0, 1000)


def base(rules: Rules, process: Process) -> int:
    """The index of a service's field (C5): for the environment more than for health, for that more
    than for safety; where people live, the order may be another (C6)."""
    need = _need(rules, process)
    return rules[f"coproducer.base_{FIELD.get(need, 'other')}"]


def outcome(world: World, rules: Rules, process: Process) -> Ints:
    """How good the service is, permille: for all, and where needs are told apart also by how far
    a home's own need is met."""
    at_work = process.stage == AT_WORK and process.quality > 0
    level = process.quality if at_work else base_quality(world, rules, process)
    common = np.full(world.households.n, level, np.int64)
    need = _need(rules, process)
    if not rules.has("needs") or need not in NEED:
        return common
    own = rules["coproducer.outcome_own"]
    seen: Ints = (common * (1000 - own) + world.households.level(need) * own) // 1000
    return seen


def target(world: World, ctx: Context, process: Process, circle: Participants, among: Mask) -> Ints:
    """What willingness comes to if all stays as it is, household by household."""
    h, r = world.households, ctx.rules
    own = base(r, process) + _by_themselves(ctx, process, circle)
    own = own + (h.efficacy - r["coproducer.efficacy_usual"]) * r["coproducer.efficacy"] // 1000
    own = own + (circle.seen - r["coproducer.outcome_usual"]) * r["coproducer.outcome"] // 1000
    own = own + told(world, r, process) * r["coproducer.informed"] // 1000
    own = own + (h.level("peace") - r["settle.need"]) * r["coproducer.safe"] // 1000
    own = own + (h.trust - r["coproducer.trust_usual"]) * r["coproducer.trust"] // 1000
    own = own - challenges.cost(r, process, "will")
    own = own - savings.dumped(world, r, process) * r["coproducer.dumped"] // 1000
    own = own + (h.kind == CONDITIONAL) * _others(r, process, circle, among)
    return payment.on_top(world, r, process, circle, own.clip(0, 1000)).clip(0, 1000)


def told(world: World, rules: Rules, process: Process) -> Ints:
    """How far each is informed and consulted, permille: by whoever runs the service, in part by
    having people like them plan it, or by a consultation of the town hall in the last year that
    was not a broken word."""
    shared = PLANS[process.planning] * rules["coproducer.planning_tells"] // 1000
    level = shared + (1000 - shared) * process.informed // 1000
    told_ = np.full(world.households.n, level, np.int64)
    since = world.week - rules["coproducer.consulted_weeks"]
    for c in world.partnership.consultations.values():
        if c.week >= since and c.outcome != "broken":
            told_[group(world, rules, c.group)] = 1000
    return told_


def _by_themselves(ctx: Context, process: Process, circle: Participants) -> Ints:
    """What people differ in: by nature, by sex, and by age between 40 and 60."""
    r, rows = ctx.rules, np.arange(circle.n, dtype=np.int64)
    nature = bell(ctx.luck, 0, "coproduction:nature", rows) * r["coproducer.own_spread"] // 1000
    older = (circle.age - YOUNG).clip(0, SENIOR - YOUNG) * r["coproducer.from_60"]
    part: Ints = nature + circle.woman * r["coproducer.woman"] + older // (SENIOR - YOUNG)
    return part


def _others(r: Rules, process: Process, circle: Participants, among: Mask) -> int:
    """How far what the others give calls for more, or less, than one would by oneself."""
    if not among.any():
        return 0
    return (int(circle.will[among].mean()) - base(r, process)) * r["coproducer.others"] // 1000


def _need(rules: Rules, process: Process) -> str:
    service = rules.services.get(rules.processes[process.id].service)
    return service.need if service is not None else ""
