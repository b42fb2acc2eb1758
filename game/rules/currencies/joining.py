"""Joining: who belongs on the first day, who comes later, and what each of them is like.

Women, people who have learned much and people in work join first; the poor do not (facts A3.6), so
a currency reaches those who need it most only if it is made to. Who knows members joins sooner.
Some join out of sympathy and never take part (A3.5); many are loath to ask (A3.14). A design made
together in fewer workshops is taken up by fewer (concept 103).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.currencies import issuing, services
from game.rules.currencies.accounts import by_household, note
from game.rules.currencies.contacts import members_known
from game.rules.currencies.design import optional, setting, word_or
from game.rules.currencies.kinds import KINDS
from game.rules.currencies.lots import (
    MILLION,
    bell,
    parts_a_million,
    uneven,
    weekly_growth,
)
from game.rules.groups import group
from game.world.currencies import Currency, Members
from game.world.households import SKILLS
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

NEVER_ENOUGH = 10**12
"""What a hoarder wants to hold, minor units (facts A2.2)."""
WORKSHOPS = 6
"""Evenings that it takes to design a currency together (concept 103)."""
LEARNED = sum(1 << SKILLS.index(s) for s in ("teaching", "accounts", "digital"))
"""Skills that stand for schooling, which households have no column for."""


def first_day(world: World, ctx: Context, currency: Currency) -> None:
    """Open the accounts, choose the first members and give each what the design gives."""
    world.ledger.open_currency(currency.id)
    n = len(_rows(world, currency))
    world.circles[currency.id] = Members.empty(n)
    currency.issued_week = world.week
    admit(world, ctx, currency, chosen(world, ctx, currency, _at_first(world, ctx.rules, currency)))


def step(world: World, ctx: Context, currency: Currency, moved_on: int) -> None:
    """Newcomers of the week: for those who `moved_on`, as many of them as are replaced, and as
    many more as the design's growth brings."""
    r = ctx.rules
    if currency.stage == "closing" or word_or(r, currency, "admission", "open") == "closed":
        return
    members = int(world.circles[currency.id].member.sum()) + moved_on
    coming = members * weekly_growth(optional(r, currency, "growth_permille_year", 0))
    coming = coming * _repute(world, r, currency) // 1000
    coming += moved_on * optional(r, currency, "replaced_permille", 1000) * 1000
    luck = ctx.luck.one(world.week, f"{currency.id}:grow", "members", MILLION)
    if number := (coming + luck) // MILLION:
        admit(world, ctx, currency, chosen(world, ctx, currency, number))


def _repute(world: World, r: Rules, currency: Currency) -> int:
    """Of those who would come, permille that do: fewer where its own members trust it little."""
    circle = world.circles[currency.id]
    trust = int((circle.trust * circle.member).sum()) // max(1, int(circle.member.sum()))
    return min(1000, trust * 1000 // r["currency.repute_from"])


def may_join(world: World, rules: Rules, currency: Currency) -> Mask:
    """Who could belong: the group that the design names, enterprises that are alive."""
    spec = rules.currencies.get(currency.id)
    name = spec.joins if spec else None
    rows = _rows(world, currency)
    if not by_household(currency):
        open_to = world.enterprises.alive > 0
        if name in rules.sector_index:
            open_to = open_to & (world.enterprises.sector == rules.sector_index[name])
        result: Mask = open_to
        return result
    return group(world, rules, name) if name else np.ones(len(rows), bool)


def chosen(world: World, ctx: Context, currency: Currency, number: int,
           among: Mask | None = None) -> Ints:
    """The rows that join, up to a number: the lowest draws first, each divided by how readily
    such a home joins."""
    can = may_join(world, ctx.rules, currency) & (world.circles[currency.id].member == 0)
    if word_or(ctx.rules, currency, "admission", "open") == "known" and currency.issued_week < \
            world.week:
        can &= members_known(world, currency) > 0
    if among is not None:
        can &= among
    rows = np.flatnonzero(can)
    draws = parts_a_million(ctx.luck, world.week, f"{currency.id}:join", rows)
    order = draws * 1000 // readiness(world, ctx.rules, currency)[rows].clip(min=1)
    result: Ints = np.sort(rows[np.argsort(order, kind="stable")[:number]])
    return result


def readiness(world: World, rules: Rules, currency: Currency) -> Ints:
    """How readily each row joins, permille of a usual one (facts A3.6)."""
    ready = np.full(len(_rows(world, currency)), 1000, np.int64)
    circle = world.circles[currency.id]
    if by_household(currency):
        h = world.households
        for mask, name in ((h.woman == 0, "no_woman"), ((h.skills & LEARNED) > 0, "learned"),
                           (h.paid_minutes > 0, "employed"), (group(world, rules, "poor"), "poor")):
            ready = np.where(mask, ready * rules[f"currency.join_{name}"] // 1000, ready)
        ready = ready * (1000 + members_known(world, currency)
                         * rules["currency.join_contact"]) // 1000
    away = (circle.joined < 0) & (world.week + circle.joined < rules["currency.away_weeks"])
    return np.where(away, 1, ready)


def admit(world: World, ctx: Context, currency: Currency, rows: Ints) -> None:
    """Let these rows belong from now on, each in a way of its own."""
    circle, r, week = world.circles[currency.id], ctx.rules, world.week
    if not len(rows):
        return

    def draw(what: str) -> Ints:
        return parts_a_million(ctx.luck, week, f"{currency.id}:{what}", rows)

    def quota(name: str) -> Mask:
        return draw(name) < optional(r, currency, name, 0) * 1000

    circle.member[rows] = 1
    circle.joined[rows] = week
    circle.traded[rows] = circle.used[rows] = -1
    for column in (circle.given, circle.got, circle.asked, circle.unmet, circle.load,
                   circle.weary):
        column[rows] = 0
    sleeps = quota("inactive_permille")
    circle.asks[rows] = _asks(ctx, week, currency, rows) * ~sleeps
    gives = ~sleeps & ~quota("free_riders_permille")
    circle.offers[rows] = _offers(world, ctx, currency, rows) * gives
    circle.shy[rows] = _shy(optional(r, currency, "reluctance_permille", 0), draw("shy"))
    hoards = quota("hoarders_permille")
    circle.wants[rows] = np.where(hoards, NEVER_ENOUGH, _wants(ctx, week, currency, rows))
    circle.keeps[rows] = hoards * _hoard(r, currency)
    circle.hope[rows] = 1000
    circle.sought[rows] = uneven(ctx.luck, week, f"{currency.id}:sought", rows,
                                 optional(r, currency, "sought_spread_permille", 0))
    circle.free[rows] = quota("altruists_permille")
    circle.trust[rows] = _trust(world, r, currency, rows)
    issuing.join(world, ctx, currency, rows)
    note(currency, "joined", len(rows))


def changed(world: World, rules: Rules, currency: Currency, name: str, before: int) -> None:
    """A number of the design became another: what members are like by it changes as much."""
    column = {"threshold": "wants", "wishes_permille_week": "asks",
              "reluctance_permille": "shy"}.get(name)
    circle = world.circles.get(currency.id)
    if circle is None or column is None:
        return
    now, scale = setting(rules, currency, name), 1
    if name == "threshold":
        scale = KINDS[currency.kind].MINOR
    old: Ints = getattr(circle, column)
    new = old * now // before if before else np.full(circle.n, now * scale, np.int64)
    awake = (circle.member > 0) & (old < NEVER_ENOUGH)
    if name == "threshold":
        circle.keeps = (circle.keeps > 0) * _hoard(rules, currency)
    if name == "wishes_permille_week":
        awake &= circle.offers > 0
    setattr(circle, column, np.where(awake, new.clip(max=1000) if name[0] == "r" else new, old))


def first_number(world: World, rules: Rules, currency: Currency) -> int:
    """How many would belong if it began today."""
    return min(_at_first(world, rules, currency), int(may_join(world, rules, currency).sum()))


def _at_first(world: World, r: Rules, currency: Currency) -> int:
    """How many belong on the first day: what the design says for a town of the usual size, fewer
    where it was designed by few (concept 103)."""
    spec = r.currencies.get(currency.id)
    number = setting(r, currency, "members_start")
    usual = sum(d.households for d in r.content.districts)
    number = number * world.households.n // max(1, usual)
    if spec is None or spec.begins == "circulating":
        return number
    none, evenings = r["currency.adoption_alone"], min(currency.workshops, WORKSHOPS)
    return number * (none + (1000 - none) * evenings // WORKSHOPS) // 1000


def _rows(world: World, currency: Currency) -> Ints:
    return world.households.district if by_household(currency) else world.enterprises.alive


def _asks(ctx: Context, week: int, currency: Currency, rows: Ints) -> Ints:
    """Wishes a week, permille: few have many (facts A4.7). Sleepers apart, the mean is the
    design's."""
    usual = optional(ctx.rules, currency, "wishes_permille_week", 0)
    spread = optional(ctx.rules, currency, "activity_spread_permille", 0)
    asks: Ints = usual * uneven(ctx.luck, week, f"{currency.id}:asks", rows, spread) // 1000
    return asks


def _offers(world: World, ctx: Context, currency: Currency, rows: Ints) -> Ints:
    r = ctx.rules
    kinds = optional(r, currency, "services", 0)
    if not kinds or not by_household(currency):
        return np.zeros(len(rows), np.int64)
    narrow = min(kinds, optional(r, currency, "kinds_offered", kinds) or kinds)
    each = min(narrow, optional(r, currency, "services_each", kinds))
    return services.offered(ctx, world.week, currency.id, rows, world.households.skills[rows],
                            narrow, each)


def _shy(mean: int, drawn: Ints) -> Ints:
    """Permille of wishes never put to anybody: anything around the mean that keeps it."""
    width = min(mean, 1000 - mean)
    shy: Ints = mean - width + 2 * width * drawn // MILLION
    return shy


def _wants(ctx: Context, week: int, currency: Currency, rows: Ints) -> Ints:
    """What somebody likes to hold, minor units: the same for all, or around it (facts A2.1)."""
    usual = optional(ctx.rules, currency, "threshold", 0) * KINDS[currency.kind].MINOR
    spread = optional(ctx.rules, currency, "threshold_spread_permille", 0)
    z = bell(ctx.luck, week, f"{currency.id}:wants", rows)
    wants: Ints = (usual + usual * spread * z // 1_000_000).clip(min=0)
    return wants


def _hoard(r: Rules, currency: Currency) -> int:
    """What a hoarder would not let go, minor units: several times what others like to hold, or
    where the design has no such threshold, what they may owe."""
    usual = optional(r, currency, "threshold") or optional(r, currency, "limit")
    scale: int = KINDS[currency.kind].MINOR
    return usual * scale * r["currency.hoard_times"] // 1000


def _trust(world: World, r: Rules, currency: Currency, rows: Ints) -> Ints:
    """In the currency: the design's on the first day; whoever trusts people trusts it more."""
    start = optional(r, currency, "trust_start_permille", 1000)
    if not r.has("people") or not by_household(currency):
        return np.full(len(rows), start, np.int64)
    own = world.households.trust[rows] - r["currency.trust_usual"]
    trust: Ints = (start + own * r["currency.trust_own"] // 1000).clip(0, 1000)
    return trust
