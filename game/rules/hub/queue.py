"""Who comes to the hub, who waits, and who is next.

People come with a thought when they know of the hub, have no safe work and are sure enough of
themselves (C4); a fee keeps some of the poor away. Enterprises in trouble come by themselves.
Women and the young come first where that is the rule (facts H4), whoever the team picks before
them; among equals, who came first. After some weeks in vain people stop waiting.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.groups import group
from game.rules.machines import LADDER
from game.rules.machines.ladder import RUNGS, WAITING
from game.rules.machines.organisation import EARNING, STEADY
from game.world.enterprises import COOPERATIVE
from game.world.households import INFORMAL, JOBLESS
from game.world.hub import Case
from game.world.world import World

Ints = NDArray[np.int64]
WOMEN_YOUTH, IN_TURN = "women_youth", "in_turn"
PRIORITIES = (WOMEN_YOUTH, IN_TURN)


def wish(world: World, rules: Rules) -> Ints:
    """Chance, per million, that each home comes with a thought this week."""
    h, hub = world.households, world.hub
    unsafe = np.isin(h.job_woman, (JOBLESS, INFORMAL)) | np.isin(h.job_man, (JOBLESS, INFORMAL))
    chance = rules["hub.asks"] * hub.known // 1000 * np.where(unsafe, 1000,
                                                              rules["hub.asks_secure"]) // 1000
    steep = rules["hub.asks_efficacy"]
    chance = chance * (1000 + (h.efficacy - 500) * 2 * steep // 1000).clip(0, 2000) // 1000
    fee = hub.income.get("fees", 0) * rules["hub.fee_keeps_away"] // 1000
    chance = np.where(group(world, rules, "poor"), chance * (1000 - fee) // 1000, chance)
    ready = (h.adults > 0) & (h.frail == 0)
    ready[[c.row for c in hub.cases if c.row >= 0]] = False
    ready[[row for row in hub.counters.values() if row >= 0]] = False
    ready[list(hub.asked_before)] = False
    wished: Ints = chance * ready
    return wished


def arrive(world: World, ctx: Context) -> None:
    """Those who come this week: homes with a thought, cooperatives in trouble."""
    h, hub, r = world.households, world.hub, ctx.rules
    again = r["hub.asks_again_weeks"]
    hub.asked_before = {row: week for row, week in hub.asked_before.items()
                        if world.week - week < again}
    rows = np.arange(h.n, dtype=np.int64)
    drawn = (ctx.luck.raw(world.week, "hub:asks", rows) >> np.uint64(40)).astype(np.int64)
    came = np.flatnonzero(drawn * 1_000_000 >> 24 < wish(world, r))
    for row in came.tolist():
        mine, his = h.job_woman[row] in (JOBLESS, INFORMAL), h.job_man[row] in (JOBLESS, INFORMAL)
        toss = ctx.luck.one(world.week, "hub:who", f"{row}") < 500
        woman = bool(h.woman[row]) and ((mine and not his) or (mine == his and (
            toss or not h.man[row])))
        hub.cases.append(Case(row=row, since=world.week, woman=woman, young=bool(h.youth[row])))
    hub.count("asked", len(came))
    _in_trouble(world)


def _in_trouble(world: World) -> None:
    """Cooperatives beyond their credit, and organisations in trouble, that nobody advises."""
    e, hub = world.enterprises, world.hub
    here = {c.firm for c in hub.cases} | set(hub.supported) | {
        org.row for org in world.orgs.values()}
    for row in np.flatnonzero((e.alive > 0) & (e.form == COOPERATIVE) & (e.trouble_weeks > 1)):
        if int(row) not in here:
            hub.cases.append(Case(firm=int(row), since=world.week))
    known = {c.org for c in hub.cases}
    for org in world.orgs.values():
        if org.stage in EARNING and org.stage not in STEADY \
                and org.supported_until < world.week \
                and org.provider not in known:
            hub.cases.append(Case(org=org.provider, since=world.week))


def ahead(world: World, case: Case) -> tuple[bool, bool, int, int]:
    """Where somebody stands in the queue: the lowest is next."""
    favoured = world.hub.priority == WOMEN_YOUTH and case.first
    return not case.picked, not favoured, case.since, case.row


def waiting(world: World) -> list[Case]:
    """Homes that wait for a place, who is next first."""
    queue = [c for c in world.hub.cases if c.row >= 0 and c.stage == WAITING]
    return sorted(queue, key=lambda c: ahead(world, c))


def on_ladder(world: World) -> list[Case]:
    return [c for c in world.hub.cases if c.stage in RUNGS]


def fill_places(world: World, ctx: Context) -> None:
    """Whoever is next has a place as soon as one is free. Where places went, who came to them
    last waits again."""
    hub = world.hub
    there = sorted(on_ladder(world), key=lambda c: (RUNGS.index(c.stage), c.progress))
    for case in there[: max(0, len(there) - hub.places)]:
        case.rung = case.stage
        case.stage, case.since = LADDER.fire(case.stage, "lose_place") or case.stage, world.week
        hub.count("lost_place")
    if "advice" not in hub.counters:
        return
    for case in waiting(world)[: max(0, hub.places - len(there))]:
        case.stage = LADDER.fire(WAITING, f"on_{case.rung}", has_a_place=True) or case.stage
        if case.rung == RUNGS[0] and not case.progress:
            for name, counted in (("taken", True), ("women", case.woman), ("young", case.young),
                                  ("first", case.first)):
                hub.count(name, int(counted))
        case.since, case.picked = world.week, False


def give_up(world: World, ctx: Context) -> None:
    """Some of those who have waited too long stop asking."""
    hub, r = world.hub, ctx.rules
    for case in waiting(world):
        long = world.week - case.since > r["hub.patience_weeks"]
        if long and ctx.luck.one(world.week, "hub:gives_up", str(case.row)) < r["hub.gives_up"]:
            case.stage = LADDER.fire(WAITING, "give_up") or case.stage
            hub.asked_before[case.row] = world.week
            hub.count("gave_up")
    hub.cases = [c for c in hub.cases if c.stage == WAITING or c.stage in RUNGS]
