"""A money with euros behind it: reserve, fees, taxes, an office that has to be paid, the end."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.lab.laboratory import laboratory
from game.rules.content import CurrencySpec
from game.rules.core import Context
from game.rules.currencies.backing import belonging, keeping, reserve
from game.rules.currencies.figures import FIGURES
from game.rules.season.week import live_week
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.currencies import Currency
from game.world.luck import Luck
from game.world.world import EURO, World

BARE = ("enterprises", "municipality", "currencies")
LIVING = ("enterprises", "labour", "income", "needs", "municipality", "currencies")
DESIGN = {"members_start": 60, "firms_start": 30, "running_cost_year": 5000, "grant_year": 5000}


def town(systems: tuple[str, ...] = BARE, words: dict[str, str] | None = None,
         **settings: int) -> tuple[World, Context, Currency]:
    spec = CurrencySpec("regio", "backed", "Regio", "regio", begins="circulating",
                        settings=DESIGN | settings, words=words or {})
    content = replace(laboratory(households=600, systems=systems), currencies=[spec])
    rules = make_rules(content)
    world = build_world(rules, 3).copy()
    return world, Context(rules, Luck(3)), world.currencies["regio"]


def live(world: World, ctx: Context, weeks: int) -> None:
    for _ in range(weeks):
        live_week(world, ctx)
        assert world.ledger.is_balanced()
        for currency in world.currencies.values():
            assert FIGURES["reserve_short"](world, ctx.rules, currency) == 0
            assert int(world.ledger.of_households("regio").min()) >= 0
            assert int(world.ledger.of_block("regio", "enterprise").min()) >= 0


@pytest.mark.parametrize("systems", [BARE, LIVING])
@pytest.mark.parametrize("part", [1000, 700])
def test_every_unit_out_has_its_euros_and_no_cent_is_made(
    systems: tuple[str, ...], part: int
) -> None:
    world, ctx, regio = town(systems, reserve_permille=part, demurrage_permille_year=80)
    live(world, ctx, 60)
    out = reserve.stock(world, regio)
    assert out > 0 and world.ledger.balance(EURO, "reserve:regio") * 1000 >= out * part
    assert regio.week["consumption"] > 0 and sum(w["redeemed"] for w in regio.weeks) > 0


def test_demurrage_makes_it_go_faster_on_less_and_back_sooner() -> None:
    _, ctx, regio = town()
    flow = np.array([500, 2000, 20_000], np.int64)
    regio.settings["demurrage_permille_year"] = 0
    slow = keeping.interval(ctx.rules, regio, flow)
    regio.settings["demurrage_permille_year"] = 80
    assert (keeping.interval(ctx.rules, regio, flow) < slow).all()
    assert keeping.refused(ctx.rules, regio) == 80


def test_taxes_paid_with_it_reach_the_town_hall_and_come_back_for_a_fee() -> None:
    world, ctx, regio = town(words={"taxes": "accepted"})
    live(world, ctx, 30)
    assert sum(w.get("taxes", 0) for w in regio.weeks) > 0
    other, ctx_2, plain = town()
    live(other, ctx_2, 30)
    assert sum(w.get("taxes", 0) for w in plain.weeks) == 0


def test_an_office_that_cannot_be_paid_gives_up_and_everybody_gets_their_euros() -> None:
    world, ctx, regio = town(running_cost_year=60_000, grant_year=70_000, grant_weeks=20)
    live(world, ctx, 20)
    assert FIGURES["open"](world, ctx.rules, regio) == 1
    live(world, ctx, 80)
    assert (regio.stage, regio.cause) == ("closed", "running_cost")
    assert reserve.stock(world, regio) == 0 and world.ledger.balance(EURO, "reserve:regio") == 0
    assert not world.ledger.balances["regio"].any()
    assert len(belonging.takers(world, regio)) == 0


def test_an_enterprise_stops_where_fees_outweigh_its_name() -> None:
    world, ctx, regio = town(firm_fee_year=400)
    nothing = np.zeros(world.enterprises.n, np.int64)
    dear = belonging.worth_it(world, ctx, regio, nothing)
    regio.settings["firm_fee_year"] = 0
    assert belonging.worth_it(world, ctx, regio, nothing).all()
    assert 400 < dear.mean() * 1000 < 800


def test_nothing_is_given_out_without_a_euro_behind_it() -> None:
    from game.rules.currencies import issuing

    world, ctx, regio = town()
    assert issuing.each(world, ctx, regio, 10) == 0 and reserve.stock(world, regio) == 0


@pytest.mark.parametrize("first", ["backed", "scrip"])
def test_whoever_goes_over_keeps_euros_and_makes_none(first: str) -> None:
    from game.rules.currencies import life

    kinds = {"backed": ("regio", DESIGN), "scrip": ("hours", {"members_start": 60})}
    specs = [CurrencySpec(name, kind, name, name, settings=settings,  # type: ignore[arg-type]
                          begins="circulating" if kind == first else "proposed")
             for kind, (name, settings) in kinds.items()]
    rules = make_rules(replace(laboratory(households=600, systems=BARE), currencies=specs))
    world, ctx = build_world(rules, 3).copy(), Context(rules, Luck(3))
    for _ in range(10):
        live_week(world, ctx)
    old, new = (world.currencies["regio"], world.currencies["hours"])[:: 1 if first == "backed"
                                                                      else -1]
    life.replace(world, ctx, old, new, 1000)
    assert world.ledger.is_balanced() and new.stage == "issued" and old.stage == "replaced"
    regio = world.currencies["regio"]
    assert reserve.stock(world, regio) == 0
    for _ in range(10):
        live_week(world, ctx)
        assert FIGURES["reserve_short"](world, rules, regio) == 0


def test_its_ways_are_told_by_district_issuer_and_others() -> None:
    world, ctx, regio = town()
    live(world, ctx, 12)
    homes = len(ctx.rules.content.districts)
    issuer, others = homes, homes + 1
    told = {name: sum(w.get(name, 0) for w in regio.weeks) for name in (
        "consumption", "wages", "redeemed", "between")}
    flows = np.array(regio.flows)
    assert flows.shape == (homes + 2, homes + 2)
    assert flows[:homes, others].sum() == told["consumption"] > 0
    assert flows[others, :homes].sum() == told["wages"]
    assert flows[others, issuer] == told["redeemed"]
    assert flows[others, others] == told["between"]


@settings(max_examples=12, deadline=None)
@given(rules_=st.lists(st.integers(0, 1000), min_size=3, max_size=3), fee=st.integers(0, 500),
       rate=st.integers(0, 1000), cost=st.integers(0, 50_000))
def test_whatever_is_decided_the_reserve_keeps_its_rule(
    rules_: list[int], fee: int, rate: int, cost: int
) -> None:
    """A stricter rule holds as far as the office could pay it in."""
    world, ctx, regio = town(reserve_permille=rules_[0], redemption_permille=fee,
                             demurrage_permille_year=rate, running_cost_year=cost)
    for rule in rules_:
        regio.settings["reserve_permille"] = rule
        live(world, ctx, 14)
        if regio.stage != "closed" and rule <= reserve.in_force(ctx.rules, regio):
            held = world.ledger.balance(EURO, "reserve:regio")
            assert held * 1000 >= reserve.stock(world, regio) * rule
