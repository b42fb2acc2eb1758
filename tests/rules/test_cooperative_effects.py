"""Effects on employers and statutes, one by one; what they do where there is nothing to change."""

from __future__ import annotations

import pytest

from game.rules.effects import apply_all
from game.rules.statutes import value
from game.rules.vocabulary import Effect
from game.world.digest import digest
from tests.rules.mill_town import at_work, begin, town


def after(world, ctx, *effects):
    apply_all(world, ctx, list(effects))
    return world


def test_a_statute_is_written_within_its_range():
    world, ctx, org = at_work(count=0)
    assert value(ctx.rules, org, "pay_ratio_tenths") == 20
    after(world, ctx, Effect("statute", org="weavers", name="pay_ratio_tenths", amount=300))
    assert value(ctx.rules, org, "pay_ratio_tenths") == 90
    after(world, ctx, Effect("statute", org="weavers", name="bends_permille", amount=300))
    assert world.enterprises.bends[org.row] == 300


def test_a_method_is_named_for_a_kind_of_decision():
    world, ctx = town()
    org = begin(world, ctx.rules)
    after(world, ctx, Effect("method", org="weavers", name="admission", method="consent"))
    assert org.methods == {"admission": "consent"}


def test_customers_come_and_stay_away():
    world, ctx, org = at_work(count=0)
    e = world.enterprises
    custom, outside = int(e.custom[org.row]), world.tallies["exports:industry"]
    after(world, ctx, Effect("custom", org="weavers", amount=-300))
    assert e.custom[org.row] == custom + custom * -300 // 1000
    lost = outside - world.tallies["exports:industry"]
    after(world, ctx, Effect("custom", name="mill", amount=429))
    assert abs(int(e.custom[org.row]) - custom) < 20 and lost > 0
    assert abs(world.tallies["exports:industry"] - outside) < outside // 100


def test_an_employer_closes_once():
    world, ctx = town()
    after(world, ctx, Effect("close_employer", name="mill", weeks=2))
    gone = digest(world)
    after(world, ctx, Effect("close_employer", name="mill", weeks=2))
    assert digest(world) == gone and not world.enterprises.alive[world.employers["mill"]]


@pytest.mark.parametrize("effect", [
    Effect("statute", org="weavers", name="books_open", amount=0),
    Effect("method", org="weavers", name="admission", method="consent"),
    Effect("custom", org="weavers", amount=100),
    Effect("close_employer", name="cannery"),
])
def test_nothing_happens_where_there_is_nobody(effect):
    world, ctx = town()
    before = digest(world)
    assert digest(after(world, ctx, effect)) == before
