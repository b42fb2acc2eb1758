"""Federations: help up to a limit, orders among sisters, shared blueprints; sums by hand."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from game.rules.content import Provider
from game.rules.coops import rows
from game.rules.effects import apply_all
from game.rules.networks import blueprints, joining
from game.rules.networks.orders import links, orders
from game.rules.networks.solidarity import help_out, limit
from game.rules.season import enterprises, lifecycle, networks
from game.rules.vocabulary import Effect
from game.world.world import EURO
from tests.rules.sisters_town import hold, town


def test_the_fund_fills_an_empty_account_and_no_more() -> None:
    world, ctx, (org,) = town("crafts")
    hold(world, org, -30_000)
    networks.step(world, ctx)
    assert rows.cash(world, org) == 0
    assert world.ledger.balance(EURO, "fund:league") == 970_000
    assert world.networks["league"].covered_cents == {org.id: 30_000}
    networks.step(world, ctx)
    assert world.networks["league"].covered_cents == {org.id: 30_000}


def test_solidarity_ends_at_the_limit_and_does_not_begin_again() -> None:
    """B20: Mondragon stood in for Fagor for years, and then refused."""
    world, ctx, (org,) = town("crafts", network__solidarity_weeks=2)
    world.ledger.pay(EURO, "outside", "fund:league", 100_000_000)
    most = limit(world, ctx, org)
    e = world.enterprises
    assert most == int(e.custom[org.row] * e.wage_cents[org.row]) // 1000 * 2
    hold(world, org, -most - 500)
    networks.step(world, ctx)
    assert rows.cash(world, org) == -500
    networks.step(world, ctx)
    assert world.networks["league"].refused == {org.id: 20}
    assert rows.cash(world, org) == -500
    hold(world, org, -1)
    networks.step(world, ctx)
    assert rows.cash(world, org) == -1
    assert [v.kind for v in ctx.events if v.kind.startswith("solidarity")] == [
        "solidarity_given", "solidarity_refused"]


@given(holes=st.lists(st.integers(-50_000_000, 2_000_000), min_size=2, max_size=2),
       fund=st.integers(0, 3_000_000), weeks=st.integers(0, 60))
def test_help_never_makes_money_nor_goes_beyond_fund_or_limit(
    holes: list[int], fund: int, weeks: int
) -> None:
    world, ctx, orgs = town("crafts", "trade", households=60, network__solidarity_weeks=weeks)
    world.ledger.pay(EURO, "fund:league", "outside", 1_000_000 - fund)
    for org, hole in zip(orgs, holes, strict=True):
        hold(world, org, hole)
    network = world.networks["league"]
    for _ in range(3):
        help_out(world, ctx, network)
    assert world.ledger.is_balanced()
    assert 0 <= world.ledger.balance(EURO, "fund:league") <= fund
    for org, hole in zip(orgs, holes, strict=True):
        assert network.covered_cents.get(org.id, 0) <= limit(world, ctx, org)
        assert rows.cash(world, org) <= max(0, hole)


def test_sisters_of_other_branches_buy_of_each_other_first() -> None:
    world, ctx, (one, other) = town("crafts", "trade", network__buys_permille=100)
    e = world.enterprises
    e.sales_cents[one.row], e.sales_cents[other.row] = 1_000_000, 400_000
    # Crafts buy 35 % outside and trade 25 %; a tenth of that goes to the sister.
    assert orders(world, ctx.rules)[[one.row, other.row]].tolist() == [10_000, 35_000]
    assert orders(world, ctx.rules).sum() == 45_000


def test_orders_of_sisters_are_taken_in_on_top_and_money_is_conserved() -> None:
    world, ctx, (one, other) = town("crafts", "trade")
    alone, ctx_alone, _ = town("crafts", "trade", join=False)
    whole = int(orders(world, ctx.rules).sum())
    assert whole > 0
    for w, c in ((world, ctx), (alone, ctx_alone)):
        enterprises.step(w, c)
    more = world.enterprises.sales_cents - alone.enterprises.sales_cents
    assert int(more[[one.row, other.row]].sum()) == whole == int(more.sum())
    assert world.ledger.is_balanced()


def test_one_branch_has_nothing_to_sell_to_itself() -> None:
    world, ctx, _ = town("crafts", "crafts")
    assert links(world, ctx.rules, world.networks["league"]) == []


def test_founding_is_cheaper_where_a_sister_has_founded_before() -> None:
    world, ctx, (org,) = town("crafts", network__blueprint_permille=250)
    shop = Provider("shop", "shop", "worker_coop", 0, 0, capital_cents=1_000_000)
    firm = replace(shop, form="firm")
    assert blueprints.capital(world, ctx.rules, shop) == 750_000
    assert blueprints.capital(world, ctx.rules, firm) == 1_000_000
    joining.leave(world, ctx, org)
    assert blueprints.capital(world, ctx.rules, shop) == 1_000_000


def test_who_stands_among_sisters_is_federated_until_it_leaves() -> None:
    world, ctx, (org,) = town("crafts")
    lifecycle.step(world, ctx)
    assert org.stage == "federated"
    apply_all(world, ctx, [Effect("leave_network", org="weavers")])
    lifecycle.step(world, ctx)
    assert org.stage == "trading"
    assert world.networks["league"].members == []


def test_who_closed_belongs_to_nothing_any_more() -> None:
    world, ctx, (org, _) = town("crafts", "trade")
    org.stage = "closed"
    networks.step(world, ctx)
    assert org.id not in world.networks["league"].members


def test_a_network_elsewhere_has_no_fund() -> None:
    world, ctx, (org,) = town("crafts", join=False)
    apply_all(world, ctx, [Effect("join_network", org="weavers", name="far_away")])
    lifecycle.step(world, ctx)
    assert (org.network, org.stage) == ("far_away", "trading")
    assert list(world.networks) == ["league"]


