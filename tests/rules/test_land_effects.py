"""Effects on land and water, the dials, and the figures."""

from __future__ import annotations

from pathlib import Path

import pytest

import game
from game.rules.dials import DIALS, turn
from game.rules.effects import apply_all
from game.rules.indicators import land
from game.rules.season.founding import close
from game.rules.vocabulary import Effect
from game.world.organisations import Organisation
from game.world.world import World
from tests.rules.land_town import WELL, rules, town

RULES = rules(households=12)


def apply(*effects: Effect) -> World:
    world, ctx = town(RULES)
    apply_all(world, ctx, list(effects))
    return world


def test_a_shock_begins_with_its_strength_and_length() -> None:
    shock = apply(Effect(do="shock", name="drought", amount=700, weeks=9)).shocks["drought"]
    assert (shock.strength, shock.weeks_left) == (700, 9)


def test_a_common_can_hold_more_hold_less_fill_or_grow_faster() -> None:
    whole = apply().commons["well"]
    more = apply(Effect(do="common", name="well", amount=200)).commons["well"]
    assert more.capacity == whole.capacity * 12 // 10 and more.stock == whole.stock
    less = apply(Effect(do="common", name="well", amount=-600)).commons["well"]
    assert less.stock == less.capacity == whole.capacity * 4 // 10
    rain = apply(Effect(do="common", name="well", change="stock", amount=100)).commons["well"]
    assert rain.stock == whole.stock + whole.capacity // 10
    grow = apply(Effect(do="common", name="well", change="growth", amount=-100)).commons["well"]
    assert grow.growth_permille == whole.growth_permille - 100


def test_a_drawers_share_is_set() -> None:
    assert apply(Effect(do="allot", name="fields", amount=600)).allotments == {"fields": 600}


def test_a_dial_is_turned_within_its_range() -> None:
    world = apply(Effect(do="dial", name="repair", amount=1500),
                  Effect(do="dial", name="mains", amount=-300))
    assert world.dials == {"repair": 1000, "mains": -300}
    turn(world, "repair", -5)
    assert world.dials["repair"] == 0
    with pytest.raises(KeyError):
        turn(world, "magic", 1)


@pytest.mark.parametrize("name", DIALS)
def test_every_dial_is_read_by_some_rule(name: str) -> None:
    rules_folder = Path(game.__file__).parent / "rules"
    readers = [p for p in rules_folder.rglob("*.py")
               if p.name != "dials.py" and f'"{name}"' in p.read_text()]
    assert readers


def test_figures_of_commons_and_footprint() -> None:
    world, _ = town(RULES)
    assert land.COMMONS["commons_level"](world, RULES) == pytest.approx(600, abs=1)
    assert land.COMMONS["commons_broken"](world, RULES) == 0
    common = world.commons["well"]
    common.wanted, common.drawn, common.broke_week = 1000, 700, 1
    assert land.COMMONS["drawn"](world, RULES) == 700
    assert land.COMMONS["commons_broken"](world, RULES) == 1
    at = WELL.broken_capacity_permille
    assert land.COMMONS["commons_level"](world, RULES) == pytest.approx(600 * at / 1000, abs=1)
    world.environment.footprint_mgha = RULES["footprint.fair_share_mgha"] * 2
    world.environment.pressures = {"co2": 1001, "water": 1000, "material": 300}
    assert land.FIGURES["overshoot_day"](world, RULES) == 182
    assert land.FIGURES["ceilings_kept"](world, RULES) == 2


def test_rules_of_users_end_with_the_association_that_kept_them_up() -> None:
    for form, statutes, left in (("association", {"meters": "all"}, {"mains": 300}),
                                 ("association", {}, None), ("worker_coop", {"a": "b"}, None)):
        world, ctx = town(RULES)
        world.dials = {"talk": 800, "sanctions": 400, "legitimacy": 900, "mains": 300}
        before = dict(world.dials)
        org = Organisation("users", "users", form, "trading", "test", *[0] * 12)
        org.statutes = statutes
        world.orgs["users"] = org
        close(world, ctx, org, "no_hands")
        assert world.dials == (before if left is None else left)
