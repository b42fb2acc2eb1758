"""The ladder from a thought to a first sale: 26 weeks where every counter has time for it.

Each rung needs a counter or two. How fast somebody climbs is how much of what they ask those
counters have time for; where one is closed, people ask around. Some drop out on the way: the less
sure of themselves (C4), those who give much care, and those for whom nobody has time. Whoever
reaches the end begins a cooperative, which the hub then advises.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Context, Rules
from game.rules.firms import advances, employers
from game.rules.firms.branches import branches, usual_takings
from game.rules.firms.opening import capital, nature
from game.rules.hub import counters, queue, support
from game.rules.jobs import people
from game.rules.machines import LADDER
from game.rules.machines.ladder import RUNGS
from game.world.enterprises import COOPERATIVE
from game.world.households import AT_HOME, INFORMAL, JOBLESS
from game.world.hub import Case
from game.world.world import World

POST = 1000
"""Thousandths in a post."""


def serve(world: World, ctx: Context, minutes: dict[str, int]) -> None:
    """The counters' week: those on the ladder and those at work each ask for their part; what is
    left over at advice goes to enterprises in trouble."""
    hub, r = world.hub, ctx.rules
    there = queue.on_ladder(world)
    advised = (len(hub.supported) + len(hub.taken_in)) * r["hub.support_minutes"]
    shares: dict[str, int] = {}
    reached = []
    left = dict(minutes)
    for name in counters.COUNTERS:
        asked = r["hub.case_minutes"] * sum(name in counters.NEEDED[c.stage] for c in there)
        for_firms = advised if name in support.ADVISING else 0
        have = minutes.get(name, 0)
        to_firms = min(for_firms, max(have - asked, have * r["hub.support_share"] // 1000))
        shares[name] = min(1000, (have - to_firms) * 1000 // asked) if asked else 1000
        left[name] = have - to_firms - min(asked, have - to_firms)
        if for_firms:
            reached.append(to_firms * 1000 // for_firms)
    hub.week["advised"] = sum(reached) // len(reached) if reached else 1000
    for case in there:
        case.served = _served(r, case, shares, minutes)
    _advise_in_trouble(world, ctx, left.get("advice", 0))


def _served(rules: Rules, case: Case, shares: dict[str, int], minutes: dict[str, int]) -> int:
    """How fast somebody climbs this week, permille."""
    needed = counters.NEEDED[case.stage]
    alone = rules["hub.without_counter"]
    return sum(max(alone, shares[name]) if name in minutes else alone
               for name in needed) // len(needed)


def climb(world: World, ctx: Context) -> None:
    """Everybody on the ladder comes a little further, reaches the next rung, or drops out."""
    hub, r = world.hub, ctx.rules
    for case in queue.on_ladder(world):
        case.progress += case.served // r[f"hub.{case.stage}_weeks"]
        if case.progress >= 1000 - 1000 // (50 * r[f"hub.{case.stage}_weeks"]):
            _reach(world, ctx, case)
        elif ctx.luck.one(world.week, "hub:drops", str(case.row)) < dropping(world, r, case):
            case.stage = LADDER.fire(case.stage, "drop") or case.stage
            hub.asked_before[case.row] = world.week
            hub.count("dropped")
            hub.count(f"dropped_{case.rung}")


def dropping(world: World, rules: Rules, case: Case) -> int:
    """Chance a week that somebody leaves the ladder, permille."""
    h = world.households
    chance = rules["hub.drops"] + (1000 - case.served) * rules["hub.drops_unserved"] // 1000
    if h.care_minutes[case.row] > rules["group.carers_above_minutes"]:
        chance += rules["hub.drops_caring"]
    less = (int(h.efficacy[case.row]) - 500) * rules["hub.drops_efficacy"] // 500
    return max(0, chance * (1000 - less) // 1000)


def _reach(world: World, ctx: Context, case: Case) -> None:
    if case.stage == RUNGS[-1] and not begin(world, ctx, case):
        case.progress = 1000
        return
    case.stage = LADDER.fire(case.stage, "climb") or case.stage
    case.rung, case.progress, case.since = case.stage, 0, world.week


def begin(world: World, ctx: Context, case: Case) -> bool:
    """A new cooperative opens in a free row, with who asked among its people. False while there is
    no room for one in town."""
    e, h, r, hub = world.enterprises, world.households, ctx.rules, world.hub
    free = np.setdiff1d(np.flatnonzero(e.alive == 0), employers.reserved(world))
    if not len(free):
        return False
    row = int(free[ctx.luck.one(world.week, "hub:row", str(case.row), len(free))])
    rows, b = np.array([row], np.int64), branches(r)
    nature(world, ctx, rows, world.week)
    e.form[row], e.owner[row] = COOPERATIVE, -1
    e.bends[row], e.saves[row] = r["enterprise.coop_bends_permille"], \
        r["enterprise.coop_saves_permille"]
    usual = int(b.posts[e.sector[row]]) * r["enterprise.entry_size_permille"] // 1000
    e.alive[row], e.born_week[row] = 1, world.week
    e.jobs[row] = max(usual, r["found.circle_least"])
    e.custom[row], e.sales_cents[row] = e.jobs[row] * POST, 0
    e.workers[row] = 0 if r.has("labour") else e.jobs[row]
    e.sales_mean[row] = usual_takings(e, b)[row]
    support.accept(world, r, row, r["support.weeks"])
    capital(world, ctx, rows)
    advances.agree(world, r, rows)
    _take_post(world, case, row)
    hub.began[row] = world.week
    hub.count("opened")
    hub.count("opened_first", int(case.first))
    if case.row not in hub.members:
        hub.members.append(case.row)
    h.efficacy[case.row] = min(1000, int(h.efficacy[case.row]) + r["hub.surer"])
    ctx.tell("hub_began", sector=r.sectors[int(e.sector[row])].id, posts=int(e.jobs[row]))
    return True


def _take_post(world: World, case: Case, row: int) -> None:
    """Who asked has the first post, unless they have safe work by now."""
    h = world.households
    job = people.jobs(h)
    mine = (case.row, case.row + h.n) if case.woman else (case.row + h.n, case.row)
    for state in (JOBLESS, INFORMAL, AT_HOME):
        idle = [p for p in mine if job[p] == state]
        if idle:
            job[idle[0]] = row
            people.write(h, job)
            world.enterprises.workers[row] += 1
            h.unemployed = people.jobless_column(h)
            return


def _advise_in_trouble(world: World, ctx: Context, minutes: int) -> None:
    """An enterprise in trouble has a plan after some hours of advice, and is advised for a year."""
    hub, r = world.hub, ctx.rules
    e = world.enterprises
    hub.cases = [c for c in hub.cases if c.row >= 0 or (e.alive[c.firm] if c.firm >= 0 else
                                                        world.org_in(c.org) is not None)]
    for case in sorted((c for c in hub.cases if c.row < 0),
                       key=lambda c: (not c.picked, c.since, c.firm, c.org)):
        need = (1000 - case.progress) * r["hub.help_minutes"] // 1000
        given = min(minutes, need, 4 * r["hub.case_minutes"])
        minutes -= given
        case.progress += given * 1000 // r["hub.help_minutes"]
        if given < need:
            continue
        case.stage = LADDER.fire(case.stage, "advise") or case.stage
        if case.firm >= 0:
            support.accept(world, r, case.firm, r["hub.help_weeks"])
        elif (org := world.org_in(case.org)) is not None:
            org.supported_until = world.week + r["hub.help_weeks"]
            hub.taken_in.append(org.provider)
            hub.count("helped")
