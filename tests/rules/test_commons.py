"""Commons: logistic steps by hand, what is taken, what breaks, and that nothing is lost unseen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import draws, shares, stocks
from game.rules.common_goods import Loss
from game.rules.season import commons, shocks
from game.rules.vocabulary import Condition
from game.world.households import Households
from game.world.world import World
from tests.rules.land_town import BAY, WELL, alike, live_by, rules, town


def test_a_week_of_regrowth_by_hand() -> None:
    """r X (1 - X/K) a year, a quarter of it in each season of 13 weeks (facts F2.14)."""
    world, _ = town(rules())
    common = world.commons["well"]
    common.capacity, common.stock, world.week = 1_000_000, 400_000, 1
    yearly = 400 * 400_000 * 600_000 // 1_000_000 // 1000
    assert commons.regrowth(world, WELL, common) == yearly // 52 == 1846


def test_most_that_can_be_taken_for_ever_is_a_quarter_of_r_times_k() -> None:
    """At half the capacity a draw of rK/4 a year leaves the stock as it is; more empties it."""
    world, _ = town(rules())
    common = world.commons["well"]
    common.capacity, common.stock = 52_000_000, 26_000_000
    most = 400 * common.capacity // 4 // 1000 // 52
    assert commons.regrowth(world, WELL, common) == most
    for draw, holds in ((most, True), (most * 102 // 100, False)):
        common.stock = 26_000_000
        for _ in range(52 * 60):
            common.stock += commons.regrowth(world, WELL, common) - draw
        assert (common.stock >= 25_990_000) is holds


def test_each_season_grows_its_part_and_drought_takes_some_of_it() -> None:
    spec = replace(WELL, seasons=[400, 100, 200, 300])
    world, _ = town(rules(commons=[spec]))
    common, grown = world.commons["well"], []
    for week in (1, 14, 27, 40, 53):
        world.week = week
        grown.append(commons.regrowth(world, spec, common))
    assert grown[0] == grown[4] == max(grown) and grown[1] == min(grown)
    world.tallies["shock:drought"] = 500
    assert commons.regrowth(world, spec, common) == pytest.approx(grown[0] * 7 / 10, abs=2)


def test_what_homes_take_by_hand() -> None:
    """60 people of equal means on mains of 910 litres, a quarter more pumped for the pipes."""
    r = rules(commons__leak=200)
    world, _ = town(r)
    alike(world)
    each = draws.by_home(world, r, WELL)
    assert set(each.tolist()) == {910 * 1000 // 800}
    live_by(world, r, garden=slice(0, 10))
    assert draws.by_home(world, r, WELL)[:11].tolist() == [1137 + 700] * 10 + [1137]


def test_mended_pipes_lose_less_whoever_pays() -> None:
    r = rules(commons__leak=300, commons__mains_cents=10_000)
    world, _ = town(r)
    assert draws.leak(world, r) == 300
    world.dials["mains"] = 500
    assert draws.leak(world, r) == 150
    world.municipality.infrastructure = int(world.households.persons.sum()) * 2_500
    assert draws.leak(world, r) == 75
    world.dials["mains"] = -1000
    assert draws.leak(world, r) > 500


def test_the_better_off_draw_more_and_all_together_the_same() -> None:
    r = rules(commons__richer=500)
    world, _ = town(r)
    alike(world)
    world.households.income_cents[:30] = 20_000
    world.households.income_cents[30:] = 40_000
    factor = draws.better_off(world, r)
    assert set(factor.tolist()) == {1000 - 334 * 500 // 1000, 1000 + 333 * 500 // 1000}
    assert factor.mean() == pytest.approx(1000, abs=2)


def test_a_week_takes_what_was_drawn_and_gives_what_grew() -> None:
    r = rules()
    world, ctx = town(r)
    for week in range(1, 60):
        world.week = week
        before, common = world.commons["well"].stock, world.commons["well"]
        asked = draws.week(world, r, WELL)
        grown = commons.regrowth(world, WELL, common)
        commons.step(world, ctx)
        assert common.drawn == min(asked.taken, before)
        if not common.broken:
            assert common.stock == min(common.capacity, before - common.drawn + grown)


@given(st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 1000), st.integers(1, 50))
def test_a_stock_stays_between_nothing_and_full(
    full: int, drought: int, share: int, capacity: int
) -> None:
    r = _RULES
    world, ctx = town(r)
    common = world.commons["well"]
    common.capacity = capacity * 1000
    common.stock = common.capacity * full // 1000
    world.tallies["shock:drought"] = drought
    world.allotments["homes_1"] = share
    for week in range(1, 6):
        world.week = week
        commons.step(world, ctx)
        assert 0 <= common.stock <= common.capacity
        assert common.drawn >= 0


_RULES = rules(households=12)


def test_below_its_line_a_common_breaks_once_and_for_good() -> None:
    world, ctx = town(rules())
    common = world.commons["well"]
    whole = common.capacity
    common.stock = whole * 300 // 1000
    world.week = 1
    commons.step(world, ctx)
    assert common.broken and common.capacity == whole * 600 // 1000
    assert [e.kind for e in ctx.events] == ["common_broke"]
    assert stocks.level(world, WELL) < 300 * 600 // 1000
    common.stock = common.capacity
    commons.step(world, ctx)
    assert common.broken and common.capacity == whole * 600 // 1000
    assert len(ctx.events) == 1


def test_the_week_in_which_it_broke_is_remembered_and_its_level_of_every_week() -> None:
    world, ctx = town(rules())
    common = world.commons["well"]
    for world.week in range(1, 5):
        if world.week == 3:
            common.stock = common.capacity * 300 // 1000
        commons.step(world, ctx)
    assert common.broke_week == 3
    assert len(common.levels) == 4
    assert common.levels[0] > common.levels[2] < WELL.threshold_permille
    assert common.levels[3] == common.stock * 1000 // common.capacity


def test_where_its_line_is_suppressed_it_falls_on_unbroken() -> None:
    world, ctx = town(rules())
    ctx.suppressed = frozenset({commons.mark("well")})
    common = world.commons["well"]
    common.stock = common.capacity * 300 // 1000
    commons.step(world, ctx)
    assert not common.broken and not ctx.events


def test_broken_water_is_worth_less_to_homes_and_branches() -> None:
    r = rules()
    world, ctx = town(r)
    mains = next(x for x in r.routes if x.id == "mains")
    farming = r.sectors[r.sector_index["farming"]]
    assert np.all(shares.share_for(world, ctx, mains) == 1000)
    assert shares.sector_share(world, ctx, farming) == 1000
    world.commons["well"].broke_week = 1
    assert np.all(shares.share_for(world, ctx, mains) == 500)
    assert shares.sector_share(world, ctx, farming) == 500
    mixed = replace(mains, from_common_permille=400)
    assert np.all(shares.share_for(world, ctx, mixed) == 600 + 400 // 2)


def test_who_lives_on_a_stock_catches_as_it_stands() -> None:
    r = rules(commons=[WELL, BAY])
    world, ctx = town(r)
    fishing = r.sectors[r.sector_index["fishing"]]
    assert shares.sector_share(world, ctx, fishing) == 1000
    usual = draws.by_sector(world, r, BAY, fishing)
    world.commons["bay"].stock //= 2
    assert shares.sector_share(world, ctx, fishing) == pytest.approx(500, abs=2)
    assert draws.by_sector(world, r, BAY, fishing) == pytest.approx(usual / 2, rel=.01)


def test_what_is_lost_unseen_is_taken_while_its_cause_lasts() -> None:
    leaky = replace(WELL, losses=[Loss("leaks", 200, [Condition(season_to=1)])])
    world, ctx = town(rules(commons=[leaky]))
    commons.step(world, ctx)
    common = world.commons["well"]
    assert common.drawn == common.wanted + common.wanted * 200 // 1000
    world.season = 2
    commons.step(world, ctx)
    assert common.drawn == common.wanted


def test_an_empty_well_gives_everybody_less() -> None:
    r = rules()
    world, ctx = town(r)
    common = world.commons["well"]
    common.stock = draws.week(world, r, WELL).taken // 2
    commons.step(world, ctx)
    mains = next(x for x in r.routes if x.id == "mains")
    assert np.all(shares.share_for(world, ctx, mains) < 800 * 500 // 1000)


def test_drought_and_heat_make_thirsty_and_water_used_twice_less_so() -> None:
    r = rules(commons__thirst_heat=200, commons__thirst_drought=100, commons__reuse_saves=250)
    world, _ = town(r)
    world.tallies |= {"shock:heat": 500, "shock:drought": 1000}
    assert draws.thirst(world, r, WELL) == 1200
    assert draws.thirst(world, r, BAY) == 1000
    world.dials["water_reuse"] = 1000
    assert draws.thirst(world, r, WELL) == 900


def test_the_order_of_households_does_not_matter() -> None:
    r = rules()
    world, ctx = town(r)
    other, _ = town(r)
    order = np.random.default_rng(1).permutation(world.households.n)
    other.households.put(np.arange(world.households.n), _shuffled(world, order))
    for w in (world, other):
        w.allotments = {"homes_0": 400, "homes_2": 800, "fields": 600}
        w.dials = {"talk": 500, "sanctions": 300}
        for week in range(1, 14):
            w.week = week
            commons.step(w, ctx)
    assert world.commons == other.commons
    assert world.households.belief[order].tolist() == other.households.belief.tolist()


def _shuffled(world: World, order: np.ndarray) -> Households:
    h = world.households.copy()
    for name, column in h.columns().items():
        setattr(h, name, column[:, order] if name in ("needs", "route") else column[order])
    return h


def test_a_town_without_commons_or_routes_lives_on() -> None:
    world, ctx = town(rules(commons=[]))
    world.households.route[:] = -1
    shocks.step(world, ctx)
    commons.step(world, ctx)
    assert world.commons == {}
