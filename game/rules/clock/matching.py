"""Pairs that the team brought together by hand: whether they meet, week by week, and what is left.

Two meet the more readily the nearer they live, if one knows the other or somebody both know, the
more they trust, the less weary the giver is, and the more often they have met. After some weeks
they need nobody between them. A pair that is not so far needs somebody who looks after it: when
the circle has no broker any more, its chance falls; after weeks in vain it is over. What is given
is real time of the giver's week, and is paid in the circle's own hours as far as the asker may go.
When the circle is gone, or the asker has no hours left to pay with, pairs that are used to each
other go on as neighbours do: for nothing, and less often.
"""

from __future__ import annotations

import numpy as np

from game.rules.clock import doers
from game.rules.core import Context, Rules
from game.rules.currencies import broker
from game.rules.currencies.accounts import note
from game.rules.currencies.exchange.columns import spend
from game.rules.currencies.exchange.result import Exchanged
from game.rules.currencies.exchange.terms import floors, rate
from game.rules.currencies.services import IN_TURN, skill_of
from game.rules.machines.currency import ALIVE
from game.world.clock import Clock, Match, Request
from game.world.currencies import Currency
from game.world.households import SKILLS
from game.world.world import World

CARE = SKILLS.index("care")
FIT_MOST = 950


def circle_of(world: World, rules: Rules) -> Currency | None:
    """The time bank in which people are matched by hand: the first in which hours are exchanged."""
    return next((world.currencies[s.id] for s in rules.content.currencies
                 if s.kind == "time_bank" and s.id in world.currencies), None)


def alive(currency: Currency | None) -> bool:
    return currency is not None and currency.stage in ALIVE


def running(clock: Clock) -> list[Match]:
    return [m for m in clock.matches if m.ended < 0]


def requests(world: World, rules: Rules) -> list[Request]:
    """Open ones: of members who still belong and whom nobody was found for since."""
    currency = circle_of(world, rules)
    if currency is None or not alive(currency):
        return []
    member = world.circles[currency.id].member
    found = {(m.asker, m.skill) for m in running(world.clock)}
    return [r for r in world.clock.requests
            if member[r.asker] and (r.asker, r.skill) not in found]


def givers(world: World, rules: Rules, request: Request) -> list[int]:
    """Rows of members who offer what is asked for and have the time, the best fit first."""
    currency = circle_of(world, rules)
    assert currency is not None
    circle, h = world.circles[currency.id], world.households
    busy = {m.giver for m in running(world.clock)}
    bits = sum(1 << s for s in range(len(IN_TURN) * 2) if SKILLS.index(skill_of(s))
               == request.skill)
    can = (circle.member > 0) & ((circle.offers & bits) > 0) & (
        h.free_minutes >= request.minutes)
    rows = [row for row in np.flatnonzero(can).tolist()
            if row != request.asker and row not in busy]
    return sorted(rows, key=lambda row: (-chance(world, rules, request.asker, row), row))


def knows(world: World, one: int, other: int) -> bool:
    """Whether one knows the other, or both know somebody."""
    ties = world.households.ties
    mine, theirs = set(ties[one].tolist()), set(ties[other].tolist())
    return other in mine or one in theirs or bool(mine & theirs)


def chance(world: World, rules: Rules, asker: int, giver: int, kept: int = 0) -> int:
    """Permille that they meet in a week while somebody looks after it."""
    h, currency = world.households, circle_of(world, rules)
    weary = int(world.circles[currency.id].weary[giver]) if currency is not None else 0
    trust = (int(h.trust[asker]) + int(h.trust[giver])) // 2
    fit = rules["clock.match_base"] + kept * rules["clock.match_habit"]
    fit += rules["clock.match_near"] * int(h.district[asker] == h.district[giver])
    fit += rules["clock.match_tie"] * knows(world, asker, giver)
    fit += rules["clock.match_trust"] * trust // 1000 - rules["clock.match_weary"] * weary // 1000
    return max(0, min(FIT_MOST, fit))


def step(world: World, ctx: Context) -> None:
    """Whoever was brought together meets or does not; then open requests are listed anew."""
    gifts: dict[int, int] = {}
    for place, match in enumerate(world.clock.matches):
        if match.ended >= 0:
            continue
        paying = _paying(world, ctx.rules, match)
        given = _meet(world, ctx, paying, match, place)
        if paying is None and match.skill == CARE:
            gifts[match.asker] = gifts.get(match.asker, 0) + given
        match.minutes += given
        match.kept, match.missed = match.kept + (given > 0), 0 if given else match.missed + 1
        if match.missed >= ctx.rules["clock.match_gives_up"]:
            match.ended = world.week
    _helped(world, ctx, gifts)
    _list(world, ctx, circle_of(world, ctx.rules))


def _paying(world: World, rules: Rules, match: Match) -> Currency | None:
    """The circle, where both belong to it and the asker can pay, or need not."""
    currency = circle_of(world, rules)
    if currency is None or not alive(currency):
        return None
    circle = world.circles[currency.id]
    if not all(circle.member[[match.asker, match.giver]]):
        return None
    can = circle.free[match.giver] or room(world, rules, currency, match)
    return currency if can else None


def _meet(world: World, ctx: Context, paying: Currency | None, match: Match, place: int) -> int:
    """Minutes that were given this week."""
    rules, h = ctx.rules, world.households
    used_to = match.kept >= rules["clock.match_settles"]
    odds = chance(world, rules, match.asker, match.giver, match.kept)
    if paying is None:
        odds = odds * rules["clock.match_as_gift_permille"] // 1000 * used_to
    elif not used_to and not broker.minutes(world, rules, paying) \
            and world.week - match.week > rules["clock.match_looked_after"]:
        odds = odds * rules["clock.match_unbrokered_permille"] // 1000
    toss = int(ctx.luck.permille(world.week, "clock:match", np.array([place]))[0])
    minutes = min(match.wanted, max(0, int(h.free_minutes[match.giver])))
    if toss >= odds or not minutes:
        return 0
    if paying is not None:
        minutes = _settle(world, ctx, paying, match, minutes)
    worked = np.zeros(h.n, np.int64)
    worked[match.giver] = minutes
    spend(world, ctx, worked)
    return minutes


def room(world: World, rules: Rules, currency: Currency, match: Match) -> int:
    """Minor units that the asker can still pay with, down to where the account may go."""
    held = int(world.ledger.of_households(currency.id)[match.asker])
    return max(0, held - int(floors(rules, currency, world.circles[currency.id])[match.asker]))


def _settle(world: World, ctx: Context, currency: Currency, match: Match, minutes: int) -> int:
    """Pay for it in the circle's hours, as far down as the asker's account may go; one with
    nothing left is helped all the same where the other gives without asking to be paid."""
    circle = world.circles[currency.id]
    price = rate(currency)
    if not circle.free[match.giver]:
        minutes = min(minutes, room(world, ctx.rules, currency, match) * 60_000 // price)
        amount = minutes * price // 60_000
        world.ledger.post(currency.id, {match.asker: -amount, match.giver: amount})
    else:
        amount = 0
    if not minutes:
        return 0
    circle.given[match.giver] += minutes
    circle.got[match.asker] += minutes
    circle.traded[[match.asker, match.giver]] = world.week
    circle.used[match.asker] = world.week if amount else circle.used[match.asker]
    for name, number in (("exchanges", 1), ("volume", amount), ("minutes", minutes),
                         (f"hours:{SKILLS[match.skill]}", minutes)):
        note(currency, name, number)
    one = (np.array([value], np.int64) for value in (
        match.asker, match.giver, minutes, amount, IN_TURN.index(SKILLS[match.skill])))
    done, before = Exchanged(*one), ctx.exchanged.get(currency.id)
    ctx.exchanged[currency.id] = before.and_more(done) if isinstance(before, Exchanged) else done
    return minutes


def _helped(world: World, ctx: Context, gifts: dict[int, int]) -> None:
    """What members gave in care where a task was placed on their circle: what was paid for, in
    pairs or as it came, and what neighbours gave."""
    world.clock.helped = {}
    for task in world.clock.tasks.values():
        kind, name = doers.kind_of(task.by)
        person = ctx.rules.tasks[task.id].person
        if kind == "currency" and person not in world.clock.helped:
            row, minutes = world.people[person], 0
            done = ctx.exchanged.get(name)
            if isinstance(done, Exchanged):
                care = done.service % len(IN_TURN) == IN_TURN.index("care")
                minutes = int(done.minutes[(done.payer == row) & care].sum())
            world.clock.helped[person] = minutes + gifts.get(row, 0)


def _list(world: World, ctx: Context, currency: Currency | None) -> None:
    """Open requests: what was asked in vain of late, one of each member for each skill, and the
    tasks of care that were placed on the circle, as far as nobody comes for them."""
    rules, clock = ctx.rules, world.clock
    latest: dict[tuple[int, int], Request] = {}
    fresh = ctx.unmet.get(currency.id, []) if currency is not None else []
    for request in [*clock.requests, *fresh]:
        if world.week - request.week <= rules["clock.request_weeks"]:
            latest.pop((request.asker, request.skill), None)
            latest[(request.asker, request.skill)] = request
    for task in clock.tasks.values():
        if doers.kind_of(task.by)[0] == "currency" and task.minutes:
            row = world.people[rules.tasks[task.id].person]
            if task.done_permille < 1000:
                latest[(row, CARE)] = Request(row, CARE, world.week, doers.wanted(rules, task))
    clock.requests = list(latest.values())[-rules["clock.requests_kept"]:]
