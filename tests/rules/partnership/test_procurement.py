"""What a town hall buys by: weights move who wins, what it costs and what stays, with a limit."""

from __future__ import annotations

import pytest

from game.rules.partnership import procurement
from game.rules.partnership.procurement import CLAUSES, PRESETS, outcome
from tests.rules.partnership.halls import do, live, purse, town

LIVING = ("incidents", "enterprises", "labour", "care", "income", "needs", "municipality",
          "partnership", "people")


def bought(clauses=(), **weights):
    world, ctx = town(households=60)
    for name, amount in weights.items():
        do(world, ctx, "procurement", name=name, amount=amount)
    for name in clauses:
        do(world, ctx, "procurement", name=name, amount=1)
    return outcome(world, ctx.rules)


def test_nothing_set_it_buys_as_it_always_did():
    world, ctx = town(households=60)
    found = outcome(world, ctx.rules)
    assert (found.cost, found.here) == (1000, ctx.rules["channel.supply_local"])


def test_by_price_alone_the_far_supplier_wins_and_nothing_stays():
    found = bought(price=1000)
    assert found.won["far"] == 1000 and found.here == 0 and found.cost < 1000


def test_what_is_won_is_all_there_is():
    for weights in PRESETS.values():
        assert sum(bought(**weights).won.values()) == 1000


@pytest.mark.parametrize(("criterion", "figure"), [
    ("locality", "here"), ("jobs", "social"), ("ecology", "ecology")])
def test_a_weight_brings_more_of_what_it_weighs(criterion, figure):
    some, more = bought(price=800, **{criterion: 200}), bought(price=500, **{criterion: 500})
    assert getattr(more, figure) > getattr(some, figure) >= getattr(bought(price=1000), figure)
    assert more.cost > some.cost


def test_locality_overweighted_costs_more_than_it_brings():
    """From some weight on nothing more stays in town, or little, and the price runs away."""
    steps = [bought(price=1000 - w, locality=w) for w in (100, 300, 600, 1000)]
    assert [s.cost for s in steps] == sorted(s.cost for s in steps)
    gained, paid = steps[3].here - steps[2].here, steps[3].cost - steps[2].cost
    early = (steps[1].here - steps[0].here) * max(1, paid)
    assert gained * max(1, steps[1].cost - steps[0].cost) < early


def test_a_clause_costs_and_shifts_who_wins():
    plain, fair = bought(price=700, jobs=300), bought(["fair_wages"], price=700, jobs=300)
    assert fair.cost > plain.cost and fair.won["far"] < plain.won["far"]
    kept = bought(["reserved"], price=1000)
    assert kept.social >= 200 and kept.cost > bought(price=1000).cost


def test_a_clause_is_put_in_and_taken_out_and_what_is_not_one_changes_nothing():
    world, ctx = town(households=60)
    for name in CLAUSES:
        do(world, ctx, "procurement", name=name, amount=1)
    do(world, ctx, "procurement", name="inclusion", amount=0)
    do(world, ctx, "procurement", name="beauty", amount=900)
    assert world.partnership.clauses == ["fair_wages", "apprentices", "reserved"]
    assert world.partnership.weights == {}


def test_weights_that_are_all_nothing_are_none():
    assert procurement.weights_now(town(households=60)[0]) == {}
    assert bought(price=0, jobs=0).cost == 1000


def test_dearer_purchases_leave_less_in_the_purse():
    plain, ctx = town(households=120, seed=3)
    local, other = town(households=120, seed=3)
    for name, weight in PRESETS["local"].items():
        do(local, other, "procurement", name=name, amount=weight)
    assert purse(live(local, other, 13)) < purse(live(plain, ctx, 13))
    assert local.partnership.week["premium"] > 0
    assert local.ledger.is_balanced()


def test_what_its_clauses_ask_for_reaches_homes():
    world, ctx = town(LIVING, households=120)
    do(world, ctx, "procurement", name="inclusion", amount=1)
    live(world, ctx, 2)
    given = world.partnership.week["to_people"]
    assert given > 0 and int(world.households.granted_cents.sum()) >= given
    assert world.ledger.is_balanced()
