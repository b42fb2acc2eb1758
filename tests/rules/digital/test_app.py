"""An app: how it spreads, what it keeps and where that goes, how it ends, whose its data is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.digital import app, data, fees
from game.world.world import EURO
from tests.rules.defence.threatened import APP, do, events, live, told, town


def running(kind: str, weeks: int = 0, **numbers: int):
    world, ctx = town(**numbers)
    do(world, ctx, "app", word=kind)
    return live(world, ctx, weeks), ctx


def test_without_one_nothing_of_it_moves():
    world, ctx = town()
    live(world, ctx, 3)
    assert fees.keeps(world, ctx.rules) is None and not fees.spared(world, ctx.rules)
    assert not fees.reach(world, ctx.rules, "trade") and world.digital.stage == "none"


def test_a_companys_grows_fast_and_is_cheap_only_at_first():
    world, ctx = running("commercial", 5, digital__owner_gives_up=0)
    early = world.digital.fee
    live(world, ctx, 90)
    d = world.digital
    assert d.users > 800 and early == 100 and d.fee == 325 and d.data == "sold"
    assert d.week["left"] > 0 == d.week["stayed"] and d.totals["priced"] > 0


def test_what_it_keeps_is_what_is_bought_in_town_by_those_who_use_it():
    world, ctx = running("platform_coop")
    live(world, ctx)
    e, d = world.enterprises, world.digital
    d.users, d.fee = 500, 100
    near = 1000 - ctx.rules.sectors[ctx.rules.sector_index["trade"]].exports
    rows, before = app.sellers(world, ctx.rules), world.ledger.balance(EURO, app.PURSE)
    kept = fees.keeps(world, ctx.rules)
    part = 500 * ctx.rules["digital.ordered"] // 1000 * near // 1000
    assert kept[rows].tolist() == (e.sales_cents[rows] * part // 1000 * 100 // 1000).tolist()
    assert kept.sum() == kept[rows].sum() == world.ledger.balance(EURO, app.PURSE) - before


def test_a_cooperative_spreads_by_word_of_mouth_pays_here_and_gives_back():
    world, _ctx = running("platform_coop", 120)
    d = world.digital
    assert d.stage == "running" and d.users > 300 and d.totals["left"] == 0
    assert d.week["paid"] > 0 and d.totals["given_back"] > 0


def test_where_nobody_trusts_anybody_it_cannot_pay_its_people():
    world, ctx = town()
    do(world, ctx, "app", word="platform_coop")
    for _ in range(120):
        world.households.trust[:] = 30
        live(world, ctx)
    assert (world.digital.stage, world.digital.cause) in (
        ("closed", "no_money"), ("closed", "nobody"))
    assert world.ledger.balance(EURO, app.PURSE) == 0


def test_when_its_owner_gives_it_up_those_who_leaned_on_it_lose_customers():
    world, ctx = running("commercial", 70, digital__owner_gives_up=0)
    rows, custom = app.sellers(world, ctx.rules), world.enterprises.custom.copy()
    leans = world.digital.leans
    app.close(world, ctx, "owner")
    lost = leans * ctx.rules["digital.lost_custom"] // 1000
    assert lost > 100
    assert (world.enterprises.custom[rows] == (
        custom[rows] * (1000 - lost) // 1000).clip(min=1000)).all()
    d = world.digital
    assert (d.stage, d.cause, d.kind, d.users, d.fee) == ("closed", "owner", "commercial", 0, 0)
    assert events(ctx, "app_closed") == [{"app": "commercial", "cause": "owner"}]
    live(world, ctx, 2)


def test_sooner_or_later_an_owner_may():
    world, _ctx = running("commercial", 1, digital__owner_gives_up=1000)
    assert (world.digital.stage, world.digital.cause) == ("closed", "owner")


def test_one_at_a_time_and_another_after_it():
    world, ctx = running("commercial")
    do(world, ctx, "app", word="platform_coop")
    assert world.digital.kind == "commercial" and events(ctx, "app_refused")
    do(world, ctx, "app", word="close")
    do(world, ctx, "app", word="platform_coop")
    assert (world.digital.kind, world.digital.data) == ("platform_coop", "kept")


def test_an_app_for_a_branch_that_nobody_runs_closes_for_want_of_money_or_users():
    world, ctx = town(told(app=replace(APP, begins="platform_coop")))
    world.enterprises.alive[app.sellers(world, ctx.rules)] = 0
    for _ in range(100):
        world.week += 1
        app.week(world, ctx)
    assert world.digital.stage == "closed" and not len(app.sellers(world, ctx.rules))


@pytest.mark.parametrize(("kind", "word", "taken"), [
    ("commercial", "commons", False), ("commercial", "sold", True),
    ("platform_coop", "commons", True), ("platform_coop", "sold", True)])
def test_a_company_decides_itself_whose_its_data_is(kind, word, taken):
    world, ctx = running(kind)
    assert data.decide(world, ctx, word) is taken
    assert (world.digital.data == word) is taken


def test_without_an_app_there_is_no_data_to_decide_on():
    world, ctx = town()
    do(world, ctx, "app_data", word="commons")
    assert events(ctx, "data_refused") and world.digital.data == "kept"


def test_shared_it_spares_everybody_and_ages_when_the_app_is_gone():
    world, ctx = running("platform_coop")
    world.digital.users = 700
    do(world, ctx, "app_data", word="commons")
    live(world, ctx, 40)
    d = world.digital
    assert d.fresh > 500 and fees.spared(world, ctx.rules) == d.fresh * 60 // 1000
    mine = app.users(world, ctx)
    errands = world.households.errand_minutes.copy()
    data.week(world, ctx)
    assert (errands - world.households.errand_minutes)[~mine].max() > 0
    do(world, ctx, "app", word="close")
    assert d.fresh == 0


def test_sold_it_comes_back_as_prices_and_loses_a_cooperative_its_members():
    world, ctx = running("platform_coop")
    world.digital.users = 600
    do(world, ctx, "app_data", word="sold")
    live(world, ctx)
    assert world.digital.week["priced"] > 0
    live(world, ctx, 60)
    assert world.digital.users < 250


def test_always_the_same_homes_use_it_first():
    world, ctx = running("commercial")
    world.digital.users = 200
    few = app.users(world, ctx)
    world.digital.users = 500
    more = app.users(world, ctx)
    assert few.sum() == 40 and more.sum() == 100 and (more | few).sum() == 100
