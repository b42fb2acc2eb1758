"""The scenario language's effects, one by one, on a town on the bench."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from game.rules.effects import EFFECTS, apply_all
from game.rules.invariants import check
from game.rules.offers import open_organisation
from game.rules.vocabulary import Effect, OrgField
from game.world.digest import digest
from game.world.world import EURO, World
from tests.rules.towns import context, standard_rules, town

RULES = standard_rules()


def after(world: World, *effects: Effect) -> World:
    apply_all(world, context(), list(effects))
    return world


def with_org(provider: str) -> World:
    world = town()
    open_organisation(world, RULES.providers[provider], "test", "trading")
    return world


def shift() -> None:
    world, was = town(), town().households
    h = after(world, Effect("shift", column="trust", group="elders", amount=70)).households
    assert (h.trust - was.trust == np.where(was.elders > 0, 70, 0)).all()
    rosa = world.people["rosa"]
    after(world, Effect("shift", column="tired", person="rosa", amount=-2000))
    assert h.tired[rosa] == 0 and (np.delete(h.tired, rosa) == np.delete(was.tired, rosa)).all()


def need_care() -> None:
    world, was = town(), town().households
    rosa = world.people["rosa"]
    h = after(world, Effect("need_care", person="rosa", amount=300)).households
    givers = np.flatnonzero(h.care_minutes != was.care_minutes)
    assert set(givers) <= {int(t) for t in h.ties[rosa]} and (h.frail[givers] == 0).all()
    assert int((h.care_minutes - was.care_minutes).sum()) == 300
    after(world, Effect("need_care", person="rosa", amount=-300))
    assert (h.care_minutes == was.care_minutes).all()
    after(world, Effect("need_care", person="rosa", amount=10**6))
    assert int(h.free_minutes.min()) == 0


def train() -> None:
    world, was = town(), town().households
    h = after(world, Effect("train", group="unemployed", amount=2)).households
    new = np.flatnonzero(h.baker > was.baker)
    able = np.flatnonzero((was.unemployed > 0) & (was.baker == 0) & (was.frail == 0))
    assert len(new) == 2 and set(new) <= set(able)
    assert was.efficacy[new].min() >= np.sort(was.efficacy[able])[-2]
    surer = was.efficacy[new] + RULES["effect.train_efficacy"]
    assert (h.efficacy[new] == surer.clip(max=1000)).all()


def pay() -> None:
    world = with_org("circle_bakery")
    hall = world.ledger.balance(EURO, "town_hall")
    after(world, Effect("pay", payer="town_hall", payee="circle_bakery", amount=500))
    assert world.ledger.balance(EURO, f"org:{world.org_in('circle_bakery').id}") == 500
    assert world.ledger.balance(EURO, "town_hall") == hall - 500
    after(world, Effect("pay", payer="town_hall", payee="lunches_with", amount=500))
    assert world.ledger.balance(EURO, "town_hall") == hall - 500, "nobody is there to be paid"


def town_budget() -> None:
    world = after(town(), Effect("town_budget", amount=-3000))
    assert world.town_budget_cents_week == town().town_budget_cents_week - 3000


def energy() -> None:
    assert after(town(), Effect("energy", amount=1500)).energy_permille == 1500


def rent() -> None:
    assert after(town(), Effect("rent", amount=1900)).rent_permille == 1900


def close_org() -> None:
    world = after(town(), Effect("close_org", org="tomas_bakery"))
    assert world.org_in("tomas_bakery") is None
    after(world, Effect("close_org", org="tomas_bakery"))


def change_org() -> None:
    world = with_org("chain_truck")
    org = world.org_in("chain_truck")
    for name in OrgField.__args__:
        was = getattr(org, name)
        after(world, Effect("change_org", org="chain_truck", change=name, amount=7))
        assert getattr(org, name) == was + 7
        after(world, Effect("change_org", org="chain_truck", change=name, amount=-10**9))
        assert getattr(org, name) == 0


def add_stop() -> None:
    world = with_org("chain_truck")
    for _ in range(2):
        after(world, Effect("add_stop", org="chain_truck", name="old_quarter"))
    assert world.org_in("chain_truck").stops == ["mill_street", "old_quarter"]


def join_network() -> None:
    world = after(with_org("town_van"), Effect("join_network", org="town_van", name="valleys"))
    assert world.org_in("town_van").network == "valleys"


def end_lease() -> None:
    world = after(with_org("circle_bakery"), Effect("end_lease"))
    assert not world.shop_open and world.org_in("circle_bakery").homeless
    assert not world.org_in("supermarket").homeless, "it never used the shop"
    late = open_organisation(world, RULES.providers["town_van"], "later", "trading")
    assert late.homeless


def ask() -> None:
    world = after(town(), *[Effect("ask", name="knock")] * 2)
    assert world.questions == ["knock"]
    world.questions, world.answers = [], {"knock": "not_now"}
    assert after(world, Effect("ask", name="knock")).questions == []


def learn() -> None:
    assert after(town(), *[Effect("learn", fact="lease")] * 2).known.count("fact:lease") == 1


def promise() -> None:
    world = after(town(), Effect("promise", name="lunches_with", amount=4))
    made = world.promises[0]
    assert (made.name, made.due_season, made.kept, made.broken) == ("lunches_with", 4, False, False)


def favours() -> None:
    assert after(town(), Effect("favours", amount=1900)).favours_permille == 1900


def wheat() -> None:
    assert after(town(), Effect("wheat", name="terraces")).environment.wheat == "terraces"


TRIED = {f.__name__: f for f in (
    shift, need_care, train, favours, pay, town_budget, energy, rent, close_org, change_org,
    add_stop, join_network, end_lease, ask, learn, promise, wheat)}


@pytest.mark.parametrize("name", TRIED)
def test_an_effect_does_what_its_name_says(name):
    TRIED[name]()


@pytest.mark.parametrize("name", sorted(EFFECTS.keys() - TRIED.keys()))
def test_an_effect_of_the_living_town_is_tried_with_its_system(name):
    """Such as `shock` in test_land_effects: somewhere beside the system that it moves."""
    tests = (p.read_text() for p in Path(__file__).parent.rglob("test_*.py"))
    tried = re.compile(rf"""do=["']{name}["']|Effect\("{name}"|\bdo\(.*ctx, "{name}\"""")
    assert any(tried.search(text) for text in tests)


def alone_with(*room: int) -> tuple[World, list[int]]:
    """Rosa knows only these households, the first one twice, with so much free time each."""
    world = town()
    h, rosa = world.households, world.people["rosa"]
    givers = [int(r) for r in np.flatnonzero((h.frail == 0) & (h.adults > 0))
              if r not in world.people.values()][:len(room)]
    h.ties[rosa] = givers[0]
    h.ties[rosa, 1:1 + len(room)] = givers
    h.care_minutes[givers] += h.free_minutes[givers] - np.array(room)
    return world, givers


@pytest.mark.parametrize(("room", "shares"), [
    ((500, 500), (150, 150)),
    ((40, 500), (40, 260)),
    ((500, 40), (260, 40)),
    ((0, 500, 500), (0, 150, 150)),
    ((0, 500), (0, 300)),
    ((40, 50), (40, 50)),
    ((0, 0), (0, 0)),
])
def test_two_different_households_share_care_as_far_as_they_have_room(room, shares):
    world, givers = alone_with(*room)
    was = world.households.care_minutes.copy()
    after(world, Effect("need_care", person="rosa", amount=300))
    more = world.households.care_minutes - was
    assert tuple(more[givers]) == shares and int(more.sum()) == sum(shares)


def test_the_team_pays_no_more_than_it_has():
    world = after(town(), Effect("pay", payer="team", payee="outside", amount=10**9))
    assert world.ledger.balance(EURO, "team") == 0 and check(world, RULES) == ""


@pytest.mark.parametrize("name", ["close_org", "change_org", "add_stop", "join_network"])
def test_an_effect_on_somebody_who_is_not_there_does_nothing(name):
    effect = Effect(name, org="town_van", name="old_quarter", change="price_cents", amount=5)
    assert digest(after(town(), effect)) == digest(town())


def test_no_effect_leaves_the_invariants():
    world = with_org("circle_bakery")
    for amount in (10**6, -(10**6)):
        for column in ("trust", "tired", "company", "efficacy", "bread", "care"):
            after(world, Effect("shift", column=column, group="everyone", amount=amount))
            assert check(world, RULES) == ""
