"""How a wish finds somebody, what holds it back, and what stays of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.rules.currencies.exchange import terms
from game.rules.currencies.figures import FIGURES
from game.rules.invariants import check
from tests.rules.currencies.circles import STEADY, live, mean, scrip, spec, town, unit_trades


def bank(way: str, hours: int = 20, **settings: int) -> dict[str, float]:
    """Shares of a year of a time bank of sixty."""
    design = spec("time_bank", words={"matching": way}, broker_hours_week=hours, **settings)
    weeks = live(*town(design, households=60, seed=2), 52)
    return {name: mean(weeks, name) for name in ("asked", "exchanges", "searches", "wishes")}


def test_each_way_of_finding_somebody_goes_further_than_the_one_before() -> None:
    fills = [found["exchanges"] / found["asked"] for found in map(
        bank, ("contacts", "directory", "broker"))]
    assert fills[0] <= fills[1] + 0.1 < fills[2]


def test_a_broker_searches_no_more_than_the_hours_allow() -> None:
    assert bank("broker", 2)["searches"] <= 2
    assert bank("broker", 0)["searches"] == 0
    assert bank("broker", 20)["exchanges"] > bank("broker", 2)["exchanges"]


def test_who_is_loath_to_ask_does_not() -> None:
    design = spec("time_bank", reluctance_permille=500)
    weeks = live(*town(design, households=60), 26)
    assert mean(weeks, "unasked") / mean(weeks, "wishes") == pytest.approx(0.5, abs=0.08)


def test_a_circle_in_which_asking_is_in_vain_withers_and_one_with_answers_lives() -> None:
    def hope(way: str) -> float:
        world, ctx = town(spec("time_bank", words={"matching": way}), households=60)
        live(world, ctx, 104)
        circle = world.circles["hours"]
        return float(circle.hope[circle.asks > 0].mean())

    assert hope("contacts") < 600 < 750 < hope("free_search")


def test_those_who_keep_a_cushion_stay_at_home_and_a_rule_makes_them_go_out() -> None:
    """With two hours each and a cushion of eight nobody would go out; who has to does."""
    tight = scrip(2, 30, cushion=8, hours_most=1)
    free = mean(live(*town(scrip(2, 30)), 13), "exchanges")
    held = live(*town(tight), 13)
    assert mean(held, "exchanges") < 0.7 * free and mean(held, "held_back") > 0
    world, ctx = town(tight)
    world.currencies["hours"].settings["oblige_weeks"] = 1
    assert mean(live(world, ctx, 13), "held_back") < mean(held, "held_back") / 2


def test_who_cannot_pay_for_the_whole_evening_takes_a_shorter_one() -> None:
    lasted = []
    for each in (2, 20):
        world, ctx = town(scrip(each, 30, hours_least=1, hours_most=5))
        live(world, ctx, 1)
        lasted.append(ctx.exchanged["hours"].minutes)
    short, whole = lasted
    assert (short > 120).mean() < 0.25 < 0.5 < (whole > 120).mean()
    assert int(short.min()) >= 60


def test_limits_grow_with_giving_and_shrink_for_who_only_takes() -> None:
    design = replace(unit_trades(10), words={"matching": "free_search", "limits": "growing"})
    world, ctx = town(design)
    circle, currency = world.circles["hours"], world.currencies["hours"]
    usual = terms.floors(ctx.rules, currency, circle).copy()
    assert (usual == -1000).all()
    circle.given[0] = circle.got[0] = 40 * 60  # gives and takes
    circle.got[1] = 40 * 60  # only takes
    circle.given[2] = 40 * 60  # only gives
    floor = terms.floors(ctx.rules, currency, circle)
    assert floor[0] < -1000 < floor[1] <= 0
    assert floor[0] < floor[2], "balance counts, not giving alone"


def test_who_gives_without_being_paid_is_not_paid() -> None:
    """With many who help for nothing fewer hours are paid for, and all are still helped."""
    paid = live(*town(scrip(4, 8), numbers=STEADY), 26)
    given = live(*town(scrip(4, 8, altruists_permille=600), numbers=STEADY), 26)
    assert mean(given, "volume") < 0.6 * mean(paid, "volume")
    assert mean(given, "minutes") > 0.9 * mean(paid, "minutes")


def test_a_dearer_hour_costs_more_and_thresholds_go_with_it() -> None:
    world, ctx = town(scrip(6, 8), numbers=STEADY)
    world.currencies["hours"].price_permille = 2000
    week = live(world, ctx, 1)[0]
    assert week["volume"] == 2 * week["minutes"]


def test_flows_and_the_log_are_what_was_paid() -> None:
    world, ctx = town(spec("mutual_credit", members_start=90), households=90, districts=3)
    weeks = live(world, ctx, 13)
    currency, circle = world.currencies["hours"], world.circles["hours"]
    paid = sum(w["volume"] for w in weeks)
    assert np.sum(currency.flows) == paid == circle.trades[:, 3].sum()
    live(world, ctx, 13)
    assert circle.trades[:, 0].min() >= 13


def test_hours_come_out_of_real_weeks_and_every_minute_is_accounted_for() -> None:
    from game.lab.laboratory import laboratory
    from game.rules.core import Context
    from game.rules.season.week import live_week
    from game.rules.vocabulary import LIVING_TOWN
    from game.scenario.build import build_world
    from game.scenario.rules_for import make_rules
    from game.world.luck import Luck

    content = replace(laboratory(households=120, systems=(*LIVING_TOWN, "currencies")),
                      currencies=[spec("time_bank", members_start=80)])
    rules = make_rules(content)
    world, ctx = build_world(rules, 3, 120).copy(), Context(rules, Luck(3))
    for _ in range(6):
        live_week(world, ctx)
        assert check(world, rules) == ""
        given = ctx.exchanged["hours"].minutes.sum()
        assert given == world.households.org_minutes.sum() > 0
    assert FIGURES["hours"](world, rules, world.currencies["hours"]) > 0
