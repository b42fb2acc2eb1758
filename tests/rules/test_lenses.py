"""Lenses look at the same state: they change nothing, add nothing up, and leave unknown what is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.bots import BOTS
from game.rules.lenses import LENSES, doughnut, look, sdg
from game.rules.lenses.alignment import WEAKEST
from game.rules.lenses.benchmarks import BENCHMARKS
from game.rules.scoring import INDICATORS
from game.rules.town_hall import budget
from game.world.digest import digest
from game.world.households import NEED
from game.world.place import Common
from tests.rules.needs_town import needs_rules, needs_world
from tests.rules.towns import game, standard_rules, town

BAKERY = standard_rules()


def whole():
    rules = needs_rules(systems=("needs", "income", "labour", "care", "footprint"))
    world = needs_world(rules)
    world.households.needs[:] = 1000
    world.environment.footprint_mgha = 1000
    return rules, world


@pytest.mark.parametrize("name", LENSES)
def test_looking_changes_nothing_and_stays_in_range(name):
    session, bot = game(2), BOTS["random"](2)
    while not session.over:
        before = digest(session.world)
        parts = LENSES[name](session.world, BAKERY)
        assert digest(session.world) == before
        assert len({p.id for p in parts}) == len(parts)
        assert all(p.permille is None or 0 <= p.permille <= 1000 for p in parts)
        session.submit(bot.decide(session))


def test_a_town_without_work_says_nothing_about_it():
    """Neither a middle nor a nought is invented for what the model of this town has not."""
    parts = {p.id: p for p in look(town(), BAKERY)["ripess"]}
    assert parts["equity"].permille is None and parts["humanism"].permille is not None
    floors = {p.id: p.permille for p in doughnut.measure(town(), BAKERY)}
    assert floors["food"] is not None and floors["housing"] is None
    assert "gdp" not in look(town(), BAKERY)


def test_a_value_is_the_mean_of_what_it_is_read_from():
    rules, world = whole()
    world.households.tired[:] = 400
    humanism = {p.id: p for p in look(world, rules)["sse_values"]}["humanism"]
    assert [r.id for r in humanism.readings] == ["needs_met", "most_tired"]
    assert humanism.permille == (1000 + 600) // 2


def test_a_badge_needs_both_bands():
    rules, world = whole()

    def state(goal):
        return {p.id: p.state for p in sdg.measure(world, rules)}[goal]
    assert state("2") == sdg.LIT
    world.environment.footprint_mgha = 4000
    assert state("2") == sdg.HALF
    world.environment.footprint_mgha = 1000
    world.commons["well"] = Common("well", 0, 1000, 300, broke_week=2)
    assert state("2") == sdg.HALF
    del world.commons["well"]
    world.households.needs[NEED["food"], 0] = 0
    assert state("2") == sdg.DARK


def test_ceilings_say_inside_or_over_in_a_word():
    rules, world = whole()
    world.environment.pressures = {"carbon": 2000, "water": 700}
    parts = {p.id: p for p in doughnut.measure(world, rules)}
    assert (parts["ceiling.carbon"].state, parts["ceiling.carbon"].permille) == ("over", 500)
    assert (parts["ceiling.water"].state, parts["ceiling.water"].permille) == ("inside", 1000)


def test_the_eighth_slot_is_the_weakest_not_the_mean():
    parts = look(town(), BAKERY)["alignment"]
    known = [p for p in parts if p.id != WEAKEST and p.permille is not None]
    last = parts[-1]
    assert len(parts) == 8 and last.id == WEAKEST
    assert last.permille == min(p.permille for p in known) and last.state in {p.id for p in known}


def test_benchmarks_are_of_indicators_and_carry_their_source():
    assert set(BENCHMARKS) <= set(INDICATORS)
    assert all(0 < level < 1000 and fact and cited for level, fact, cited in BENCHMARKS.values())


def test_gdp_grows_by_a_dearer_rent_and_knows_no_unpaid_work(monkeypatch):
    rules = replace(BAKERY, content=replace(BAKERY.content, systems=[
        *BAKERY.content.systems, "enterprises"]))
    world = town()
    monkeypatch.setattr(budget, "wages", lambda *a: 0)
    before = {p.id: p.euros for p in LENSES["gdp"](world, rules)}
    world.households.rent_cents[:] += 10_000
    world.households.care_minutes[:] += 600
    after = {p.id: p.euros for p in LENSES["gdp"](world, rules)}
    assert after["rents"] > before["rents"] and after["unpaid"] > before["unpaid"]
    assert after["enterprises"] == before["enterprises"]
