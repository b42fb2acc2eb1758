"""Effects on employers and statutes, one by one; what they do where there is nothing to change."""

from __future__ import annotations

import pytest

from game.rules.coops import rows
from game.rules.effects import apply_all
from game.rules.firms.takings import take
from game.rules.statutes import value
from game.rules.vocabulary import Effect
from game.world.digest import digest
from tests.rules.mill_town import at_work, begin, posts, town, weeks


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
    takings = []
    for amount in (0, -300, 200):
        world, ctx, org = at_work(count=8)
        e = world.enterprises
        others = (e.sector == e.sector[org.row]) & (e.alive > 0)
        others[org.row] = False
        after(world, ctx, Effect("custom", org="weavers", amount=amount))
        take(world, ctx)
        takings.append((int(e.sales_cents[org.row]), int(e.sales_cents[others].sum())))
    (usual, rest), (fewer, rest_then), (more, rest_now) = takings
    assert abs(fewer - usual * 70 // 100) < usual // 50
    assert abs(more - usual * 120 // 100) < usual // 50
    assert abs(rest_then - rest) < rest // 100 and abs(rest_now - rest) < rest // 100


def test_pay_bends_as_far_as_the_statutes_say():
    seen = []
    for bends in (100, 800):
        world, ctx, org = at_work(count=8)
        pay, held = int(world.enterprises.pay_permille[org.row]), posts(world, org.row)
        after(world, ctx, Effect("statute", org="weavers", name="bends_permille", amount=bends),
              Effect("custom", org="weavers", amount=-300))
        rows.pay_in(world, "outside", org, -rows.cash(world, org))  # nothing to fall back on
        weeks(world, ctx, 16)
        seen.append((pay - int(world.enterprises.pay_permille[org.row]),
                     held - posts(world, org.row)))
    (pay_firm, posts_firm), (pay_bends, posts_bends) = seen
    assert pay_bends > pay_firm and posts_bends < posts_firm


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
