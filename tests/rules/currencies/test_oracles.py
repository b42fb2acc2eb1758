"""What theory says exactly, and what must hold in any circle."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.currencies.figures import FIGURES
from game.world.world import World
from tests.rules.currencies.circles import STEADY, live, mean, scrip, spec, town, unit_trades


@settings(max_examples=15, deadline=None)
@given(kind=st.sampled_from(["time_bank", "mutual_credit", "scrip", "free_money"]),
       seed=st.integers(1, 10_000), limit=st.integers(0, 30), threshold=st.integers(0, 30),
       turnover=st.sampled_from([0, 200]), altruists=st.sampled_from([0, 300]))
def test_nothing_is_made_or_lost(kind: str, seed: int, limit: int, threshold: int, turnover: int,
                                 altruists: int) -> None:
    """Balances of a circle and the account behind it add up to zero in every week, members of a
    mutual credit stay above their limit, and an hour given is an hour got."""
    more = {"limit": limit} if kind in ("time_bank", "mutual_credit") else {
        "threshold": threshold, "dues_year": 14, "dues_paid_out_permille": 250}
    world, ctx = town(spec(kind, members_start=40, turnover_permille_year=turnover,
                           altruists_permille=altruists, **more), households=50, seed=seed)
    for _ in range(20):
        live(world, ctx, 1)
        assert int(world.ledger.balances["hours"].sum()) == 0
        circle, held = world.circles["hours"], world.ledger.of_households("hours")
        done = ctx.exchanged["hours"]
        assert int(done.minutes.sum()) == world.currencies["hours"].week["minutes"]
        assert (done.payer != done.payee).all()
        if kind in ("scrip", "free_money"):
            assert int(held.min()) >= 0
        elif turnover == 0:
            assert int(circle.given.sum()) == int(circle.got.sum())


@pytest.mark.parametrize("limit", [2, 5, 10])
def test_mutual_credit_realises_what_theory_says(limit: int) -> None:
    """Of symmetric unit trades, limits let L / (L + 1) happen, within 4 points; 55 to 70 % of
    accounts are below zero, the standard deviation is about L (facts I9)."""
    world, ctx = town(unit_trades(limit), numbers=STEADY)
    live(world, ctx, 40 + 20 * limit)
    weeks, below, spreads = [], [], []
    for _ in range(120):
        weeks += live(world, ctx, 1)
        below.append(FIGURES["negatives"](world, ctx.rules, world.currencies["hours"]))
        spreads.append(FIGURES["spread"](world, ctx.rules, world.currencies["hours"]))
    shares = [w["exchanges"] / (w["exchanges"] + w["broke"]) for w in weeks]
    assert sum(shares) / len(shares) == pytest.approx(limit / (limit + 1), abs=0.04)
    assert 550 <= sum(below) / len(below) <= 700
    assert sum(spreads) / len(spreads) == pytest.approx(1000 * limit, rel=0.25)
    assert sum(w["full"] + w["no_giver"] for w in weeks) == 0


@pytest.mark.parametrize(("each", "penniless"), [(1, .496), (4, .111), (6, .019)])
def test_scrip_comes_to_its_steady_state(each: int, penniless: float) -> None:
    """With a threshold of 8 and m units each, f0 have nothing, and 1 - f0 of wishes are met: the
    truncated geometric of facts I2."""
    world, ctx = town(scrip(each, 8, members=200), households=200, numbers=STEADY)
    live(world, ctx, 80)
    weeks, with_nothing = [], []
    for _ in range(60):
        weeks += live(world, ctx, 1)
        with_nothing.append(FIGURES["penniless"](world, ctx.rules, world.currencies["hours"]))
    assert sum(with_nothing) / len(with_nothing) / 1000 == pytest.approx(penniless, abs=0.03)
    assert mean(weeks, "exchanges") / mean(weeks, "wishes") == pytest.approx(
        1 - penniless, abs=0.04)


def test_as_much_as_everybody_wants_to_hold_stops_everything() -> None:
    """The cliff: at m = k nobody works (facts A2.1)."""
    assert sum(w["exchanges"] for w in live(*town(scrip(8, 8)), 8)) == 0
    assert sum(w["exchanges"] for w in live(*town(scrip(7, 8)), 8)) > 0


def test_it_does_not_matter_in_which_order_people_stand() -> None:
    """Households numbered the other way round: the same circle, up to the luck of sampling."""
    design = replace(spec("mutual_credit", members_start=200, services=8, services_each=2,
                          wishes_permille_week=2000), words={"matching": "broker"})
    asked, met, spreads = [], [], []
    for turned in (False, True):
        found = []
        for seed in range(1, 7):
            world, ctx = town(design, households=200, seed=seed, numbers=STEADY)
            if turned:
                _turn_round(world)
            weeks = live(world, ctx, 30)
            found.append((mean(weeks, "asked"), mean(weeks, "exchanges"),
                          FIGURES["spread"](world, ctx.rules, world.currencies["hours"])))
        each = np.array(found).T
        asked.append(each[0]), met.append(each[1]), spreads.append(each[2])
    for first, second in (asked, met, spreads):
        error = np.sqrt(first.var(ddof=1) + second.var(ddof=1)) / np.sqrt(len(first))
        assert abs(first.mean() - second.mean()) < max(4 * error, 0.02 * first.mean())


def _turn_round(world: World) -> None:
    """The last row first, with everything that belongs to it."""
    h, circle, n = world.households, world.circles["hours"], world.households.n
    h.ties = n - 1 - h.ties[::-1]
    for name, column in circle.columns().items():
        if name != "trades":
            setattr(circle, name, column[::-1].copy())
    held = world.ledger.of_households("hours")
    held[:] = held[::-1].copy()


def test_who_comes_later_finds_less_time() -> None:
    """People are served one after the other: with two hours in the circle two wishes are met."""
    world, ctx = town(unit_trades(5, members=2, free_hours_least=1, free_hours_most=1,
                                  wishes_permille_week=4000), households=2, numbers=STEADY)
    assert live(world, ctx, 1)[0]["exchanges"] == 2


def test_what_one_currency_leaves_unmet_the_next_may_try() -> None:
    """Hours are the same hours, and a wish is one wish, however many currencies there are."""
    poor = unit_trades(1, wishes_permille_week=3000)
    alone, ctx = town(poor, numbers=STEADY)
    before = mean(live(alone, ctx, 20), "exchanges")
    other = replace(unit_trades(20, wishes_permille_week=3000), id="other")
    both, ctx = town(poor, other, numbers=STEADY)
    weeks = live(both, ctx, 20)
    met = [a["exchanges"] + b["exchanges"] for a, b in
           zip(weeks, both.currencies["other"].weeks, strict=True)]
    assert before < sum(met) / len(met) <= 300
    assert both.currencies["other"].week["exchanges"] > 0
