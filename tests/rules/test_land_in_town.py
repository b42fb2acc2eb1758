"""Commons, shocks and footprint in a whole living town: who bears a cut, and what always holds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.lab.laboratory import WELL, laboratory
from game.rules.common_goods import Drawer
from game.rules.core import Context, Rules
from game.rules.dials import DIALS, turn
from game.rules.invariants import check
from game.rules.season import shocks
from game.rules.season.week import live_week
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.households import NEED
from game.world.luck import Luck
from game.world.world import World

KINDS = ("drought", "heat", "closure", "epidemic", "price_crash", "rent")


def living(households: int) -> tuple[Rules, World, Context]:
    drawers = [*(Drawer(f"homes_{i}", "well", "Homes", "Homes", district=f"district_{i}")
                 for i in range(3)),
               Drawer("fields", "well", "Fields", "Fields", sector="farming"),
               Drawer("hotels", "well", "Hotels", "Hotels", sector="tourism")]
    r = make_rules(replace(laboratory(households=households), drawers=drawers))
    return r, build_world(r, 5).copy(), Context(r, Luck(5))


def live(world: World, ctx: Context, weeks: int) -> None:
    for _ in range(weeks):
        live_week(world, ctx)


def _met(cut: int, fields: int = 1000) -> tuple[World, np.ndarray]:
    """A season with everybody's draw cut to so much, under rules of their own and watched."""
    _, world, ctx = living(300)
    world.allotments = {f"homes_{i}": cut for i in range(3)} | {"fields": fields}
    world.dials = {"talk": 1000, "sanctions": 600}
    live(world, ctx, 13)
    return world, world.households.level("water")


def test_a_cut_spares_the_well_and_is_borne_by_those_who_draw_little() -> None:
    free, before = _met(1000)
    cut, after = _met(400)
    assert cut.commons["well"].stock > free.commons["well"].stock
    assert after.mean() < before.mean() - 20
    h = free.households
    each = h.income_cents // h.persons
    lost = before - after
    poor, rich = each <= np.quantile(each, .3), each >= np.quantile(each, .7)
    assert lost[poor].mean() > lost[rich].mean() + 10


def test_fields_that_are_cut_take_less_money() -> None:
    sold = []
    for share in (1000, 400):
        world, _ = _met(1000, share)
        firms = world.enterprises
        farms = firms.sector == 0
        sold.append(int(firms.sales_mean[farms].sum()))
    assert sold[1] < sold[0] * 95 // 100


def test_a_broken_well_leaves_less_water_and_sends_homes_to_the_tankers() -> None:
    levels, tankers = [], []
    for broken in (False, True):
        r, world, ctx = living(300)
        if broken:
            world.commons["well"].stock = world.commons["well"].capacity // 5
        live(world, ctx, 13)
        assert world.commons["well"].broken is broken
        levels.append(int(world.households.level("water").sum()))
        tanker = next(i for i, x in enumerate(r.routes) if x.id == "tanker")
        tankers.append(int((world.households.route[NEED["water"]] == tanker).sum()))
    assert levels[1] < levels[0]
    assert tankers[1] > 2 * tankers[0]


def test_the_laboratory_well_is_not_overdrawn() -> None:
    _, world, ctx = living(120)
    live(world, ctx, 104)
    common = world.commons["well"]
    assert not common.broken
    assert common.stock * 1000 // common.capacity > WELL.start_permille - 50


@settings(max_examples=12)
@given(st.dictionaries(st.sampled_from(KINDS), st.integers(0, 1000), max_size=4),
       st.dictionaries(st.sampled_from(sorted(DIALS)), st.integers(-1000, 1000), max_size=6),
       st.dictionaries(st.sampled_from(["homes_0", "homes_1", "fields", "hotels"]),
                       st.integers(0, 1000), max_size=4),
       st.integers(3, 40))
def test_whatever_weighs_on_a_town_it_stays_a_town(
    weighs: dict[str, int], dials: dict[str, int], shares: dict[str, int], households: int
) -> None:
    r, world, ctx = living(households)
    for name, amount in weighs.items():
        shocks.begin(world, name, amount, 6)
    for name, amount in dials.items():
        turn(world, name, amount)
    world.allotments = dict(shares)
    for _ in range(5):
        live_week(world, ctx)
        assert check(world, r) == ""
        common = world.commons["well"]
        assert 0 <= common.stock <= common.capacity
        assert all(v >= 0 for v in world.environment.land_mgha.values())
        assert all(v >= 0 for v in world.environment.deficit.values())
