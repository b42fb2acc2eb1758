"""Reading a currency for the team. See `currency_view` for what may be known."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.currencies import design, kinds
from game.rules.currencies.accounts import hold
from game.rules.currencies.cycles import circles
from game.rules.currencies.evenings import circle_of, held, sees_own
from game.rules.currencies.joining import first_number
from game.rules.currencies.reach import reach
from game.rules.currencies.services import IN_TURN, of_skill
from game.rules.currencies.settings import SETTINGS, WORDS
from game.rules.machines.currency import BEFORE
from game.session.currency_view import (
    ELSEWHERE,
    ISSUER,
    CircleView,
    CurrencyView,
    FlowView,
    SettingView,
    SpreadView,
    StallView,
    WordView,
)
from game.world.currencies import Currency
from game.world.world import WEEKS_A_SEASON, World

MOST_STEPS = 10
"""Bars of the spread on either side of nothing together, about."""
ROUND = (1, 2, 5)


def currency_view(world: World, rules: Rules, name: str) -> CurrencyView | None:
    """One currency; None if there is none of that name, or not for one family's eyes."""
    currency = world.currencies.get(name)
    if currency is None:
        return None
    scale: int = kinds.KINDS[currency.kind].MINOR
    if sees_own(world, rules):
        mine = circle_of(world, rules)
        if mine is None or mine.id != name:
            return None
        return CurrencyView(name, currency.kind, currency.stage, "",
                            own=True, held=held(world, rules) // scale, minor=scale)
    season, before = _quarter(currency.weeks, 1), _quarter(currency.weeks, 2)
    flows, rings = _flows(rules, currency, scale)
    return CurrencyView(
        name, currency.kind, currency.stage, currency.cause,
        settings=_settings(rules, currency), words=_words(rules, currency),
        members=_members(world, rules, currency), evenings=currency.workshops, minor=scale,
        week=dict(currency.week), season=season, before=before,
        weeks=tuple(dict(week) for week in currency.weeks),
        flows=flows, circles=rings, spread=_spread(world, currency, scale),
        stalls=_stalls(world, rules, currency, season),
        velocity_tenths=_velocity(world, currency, season),
        velocity_before=_velocity(world, currency, before),
        strains=dict(currency.strains), reach=reach(world, rules, name),
    )


def _members(world: World, rules: Rules, currency: Currency) -> int:
    if currency.stage in BEFORE:
        return first_number(world, rules, currency)
    circle = world.circles.get(currency.id)
    return int(circle.member.sum()) if circle is not None else 0


def _settings(rules: Rules, currency: Currency) -> tuple[SettingView, ...]:
    usual: dict[str, int] = kinds.KINDS[currency.kind].DEFAULTS
    return tuple(
        SettingView(name, design.setting(rules, currency, name), usual[name], it.least, it.most,
                    it.unit)
        for name, it in SETTINGS.items() if name in usual)


def _words(rules: Rules, currency: Currency) -> tuple[WordView, ...]:
    known: dict[str, str] = kinds.KINDS[currency.kind].WORDS
    return tuple(WordView(name, design.word(rules, currency, name), choices)
                 for name, choices in WORDS.items() if name in known)


def _quarter(weeks: list[dict[str, int]], ago: int) -> dict[str, int]:
    """Sums of the last quarter (1), or of the one before it (2); nothing if there was none."""
    first = len(weeks) - ago * WEEKS_A_SEASON
    part = weeks[max(0, first): len(weeks) - (ago - 1) * WEEKS_A_SEASON]
    if first < 0 < ago - 1 or not part:
        return {}
    names = {name for week in part for name in week}
    return {name: sum(week.get(name, 0) for week in part) for name in sorted(names)}


def _flows(rules: Rules, currency: Currency, scale: int) -> tuple[
        tuple[FlowView, ...], tuple[CircleView, ...]]:
    """The season's payments between parts of town, and what of them goes round."""
    ends = [*(d.id for d in rules.content.districts), ISSUER, ELSEWHERE]
    paid = {(a, b): units for a, row in enumerate(currency.flows)
            for b, minor in enumerate(row) if (units := minor // scale) and a < len(ends)
            and b < len(ends)}
    between = {edge: units for edge, units in paid.items() if edge[0] != edge[1]}
    rings = circles(between, shortest=3) or circles(between)
    back: dict[tuple[int, int], int] = {}
    for path, units in rings[:1]:
        back |= {(a, path[(i + 1) % len(path)]): units for i, a in enumerate(path)}
    flows = tuple(FlowView(ends[a], ends[b], units, back.get((a, b), 0))
                  for (a, b), units in sorted(paid.items(), key=lambda e: (-e[1], e[0])))
    return flows, tuple(CircleView(tuple(ends[i] for i in path), units) for path, units in rings)


def _spread(world: World, currency: Currency, scale: int) -> tuple[SpreadView, ...]:
    """How many members hold how much, in equal steps; one step holds nothing alone."""
    members = world.circles.get(currency.id)
    if members is None or currency.id not in world.ledger.balances:
        return ()
    units = _rounded(hold(world, currency)[members.member > 0], scale)
    if not units.size:
        return ()
    low, high = min(0, int(units.min())), max(0, int(units.max()))
    step = _step(high - low)
    below = -(low // step)
    owing = [(-i * step, -(i - 1) * step - 1) for i in range(below, 0, -1)]
    found = [SpreadView(a, b, _count(units, a, b)) for a, b in owing]
    found.append(SpreadView(0, 0, _count(units, 0, 0)))
    found += [SpreadView(e, e + step - 1, _count(units, e, e + step - 1))
              for e in range(1, high + 1, step)]
    return tuple(found)


def _rounded(minor: NDArray[np.int64], scale: int) -> NDArray[np.int64]:
    """Whole units; what is not quite one still counts as something."""
    up: NDArray[np.int64] = np.sign(minor) * (-(-np.abs(minor) // scale))
    return up


def _count(units: NDArray[np.int64], least: int, most: int) -> int:
    return int(((units >= least) & (units <= most)).sum())


def _step(width: int) -> int:
    """A round number of units to a bar, so that there are about `MOST_STEPS` of them."""
    size = 1
    while True:
        for lead in ROUND:
            if lead * size * MOST_STEPS >= width:
                return lead * size
        size *= 10


def _stalls(world: World, rules: Rules, currency: Currency, season: dict[str, int]) -> tuple[
        StallView, ...]:
    members = world.circles.get(currency.id)
    if members is None or not design.has(currency, "services"):
        return ()
    kinds_of = design.setting(rules, currency, "services")
    offers = members.offers * (members.member > 0)
    found = []
    for skill in IN_TURN:
        mine = np.int64(sum(1 << service for service in of_skill(skill, kinds_of)))
        asked, unmet, minutes = (season.get(f"{what}:{skill}", 0)
                                 for what in ("asked", "unmet", "hours"))
        offer = int(((offers & mine) != 0).sum())
        if offer or asked:
            found.append(StallView(skill, offer, asked, unmet, minutes // 60))
    return tuple(sorted(found, key=lambda s: (-s.asked, -s.offer)))


def _velocity(world: World, currency: Currency, season: dict[str, int]) -> int | None:
    """What changed hands against what is out: of a credit, what members are owed."""
    if "volume" not in season or currency.id not in world.ledger.balances:
        return None
    out = int(hold(world, currency).clip(min=0).sum())
    return season["volume"] * 10 // out if out else None
