"""Effects on the municipality, one by one: what a scenario may say, and what it then is."""

from __future__ import annotations

import pytest

from game.rules.effects import apply_all
from game.rules.vocabulary import Effect
from tests.rules.town_halls import PARTNERSHIP, town_hall

DECIDED = [
    (Effect("service", name="school", amount=5000),
     lambda m, was: m.services["school"].budget_cents_week - was.services["school"]
     .budget_cents_week == 5000),
    (Effect("style", name="npg"), lambda m, was: m.style == "npg"),
    (Effect("channel", name="transfers", amount=700),
     lambda m, was: m.channels == {"transfers": 700}),
    (Effect("tax", amount=25), lambda m, was: m.tax_permille == 25),
    (Effect("contract", name="lease"),
     lambda m, was: m.contracts["lease"].risk_permille == PARTNERSHIP.risk_permille),
]
NOTHING = [
    Effect("service", name="observatory", amount=5000),
    Effect("style", name="administration"),
    Effect("contract", name="unheard_of"),
    Effect("end_contract", name="lease"),
]


@pytest.mark.parametrize(("effect", "is_so"), DECIDED, ids=lambda x: getattr(x, "do", ""))
def test_what_is_decided_is_so(effect, is_so):
    world, ctx = town_hall()
    was = world.municipality.copy()
    apply_all(world, ctx, [effect])
    assert is_so(world.municipality, was)


@pytest.mark.parametrize("effect", NOTHING, ids=lambda e: e.do)
def test_what_is_not_there_changes_nothing(effect):
    world, ctx = town_hall()
    was, books = world.municipality.copy(), world.ledger.copy()
    apply_all(world, ctx, [effect])
    assert world.municipality == was and ctx.events == []
    assert (books.balances["euro"] == world.ledger.balances["euro"]).all()


def test_in_a_town_without_a_municipality_they_change_nothing_either():
    world, ctx = town_hall(("incidents",))
    apply_all(world, ctx, [e for e, _ in DECIDED] + NOTHING)
    assert world.municipality.services == world.municipality.contracts == {}
