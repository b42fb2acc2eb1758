"""A currency's week of exchange, and what it takes from people's week.

The hours are real time: in towns whose people's weeks are kept (`work`) they come out of free time
and are written beside the minutes given to organisations.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Context
from game.rules.currencies import crowding, issuing
from game.rules.currencies.accounts import note
from game.rules.currencies.design import setting
from game.rules.currencies.exchange import columns, engine, terms
from game.rules.currencies.exchange.market import Market, Wishes, market_of
from game.rules.currencies.exchange.result import (
    Exchanged,
    count,
    exchanged,
    flow,
    in_vain,
    remember,
)
from game.world.currencies import Currency
from game.world.world import WEEKS_A_SEASON, World


def week(world: World, ctx: Context, currency: Currency) -> None:
    """Its members' wishes of the week. What happened is in `ctx.exchanged` afterwards."""
    market = _market(world, ctx)
    circle = world.circles[currency.id]
    if world.week % WEEKS_A_SEASON == 1:
        currency.flows = []
    first = np.flatnonzero(market.choice[currency.id] == 0)
    order = first[np.argsort(ctx.luck.raw(world.week, f"{currency.id}:order", first))]
    asks = circle.asks * circle.hope // 1000 if market.asks is None else market.asks
    must = issuing.obliged(world, ctx.rules, currency) | circle.sure
    halves = (2 * setting(ctx.rules, currency, "hours_least"),
              2 * setting(ctx.rules, currency, "hours_most"))
    kept = np.array(crowding.kept(world, ctx.rules, currency), np.int64)
    key = ctx.luck.key(world.week, f"{currency.id}:wishes")
    wishes, unasked = engine.draw_wishes(key, order, asks, circle.shy, must, kept, halves)
    note(currency, "wishes", len(wishes.buyer) + unasked)
    note(currency, "unasked", unasked)
    _try(world, ctx, currency, market, wishes, must)


def leftovers(world: World, ctx: Context) -> None:
    """What one currency left unmet is tried in the household's next, until it has none left."""
    market = _market(world, ctx)
    for rank in range(1, len(market.choice)):
        waiting, market.waiting = market.waiting, []
        for name, choice in market.choice.items():
            kinds = setting(ctx.rules, world.currencies[name], "services")
            for wishes in waiting:
                here = choice[wishes.buyer] == rank
                offered = wishes.service < kinds
                market.waiting.append(wishes.some(here & ~offered))
                _try(world, ctx, world.currencies[name], market, wishes.some(here & offered))


def _market(world: World, ctx: Context) -> Market:
    if not isinstance(ctx.market, Market) or ctx.market.week != world.week:
        ctx.market, ctx.exchanged, ctx.unmet = market_of(world, ctx.luck), {}, {}
        world.tallies[columns.HELPING] = 0
    return ctx.market


def _try(world: World, ctx: Context, currency: Currency, market: Market, wishes: Wishes,
         must: np.ndarray | None = None) -> None:
    """Put these wishes to the circle, and write down what came of them."""
    r, circle = ctx.rules, world.circles[currency.id]
    ties, floor = columns.known(world, ctx, currency), terms.floors(r, currency, circle)
    hours = columns.hours(world, ctx, currency, market.given)
    balance, wants = world.ledger.of_households(currency.id), terms.enough(r, currency, circle)
    fixed = [
        wants, floor, terms.ceilings(r, currency, circle),
        terms.cushions(r, currency, circle, floor),
        np.zeros(circle.n, np.int64) if must is None else must, circle.free,
        circle.offers * circle.member, ties.ravel(),
        *columns.directory(ctx, world.week, currency, circle, setting(r, currency, "services"))]
    found, (after, left, circle.trust, circle.given, circle.got), searches = engine.exchange(
        ctx.luck.key(world.week, f"{currency.id}:exchange"), wishes,
        [balance, hours, circle.trust, circle.given, circle.got], fixed,
        terms.rules_row(world, r, currency, ties.shape[1]))
    world.ledger.settle(currency.id, ("households", after - balance))
    done, worked = exchanged(wishes, found, circle, terms.rate(currency)), hours - left
    remember(world, r, circle, wishes, found, done)
    if r.has("clock"):
        ctx.unmet.setdefault(currency.id, []).extend(in_vain(world, wishes, found))
    count(currency, wishes, found, done)
    flow(world, currency, done, len(r.content.districts))
    ready = (circle.member > 0) & (circle.offers > 0) & (worked == 0) & (hours > 0)
    currency.week["idle"] = int((ready & (after < wants)).sum())
    note(currency, "searches", searches)
    columns.spend(world, ctx, worked)
    before = ctx.exchanged.get(currency.id)
    ctx.exchanged[currency.id] = before.and_more(done) if isinstance(before, Exchanged) else done
    if market.given is not None:
        market.given = market.given + worked
        market.waiting.append(wishes.some(found < 0))
