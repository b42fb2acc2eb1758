"""What contract income does to an association that lives by it."""

from __future__ import annotations

from game.rules.coops import flows
from game.rules.defence import drift, means
from game.world.world import EURO
from tests.rules.defence.threatened import do, events, live, opened, town


def club(cents: int, weeks: int = 200, own: int = 0):
    world, ctx = town()
    org = opened(world, ctx, "club")
    org.members = [1, 2, 3]
    do(world, ctx, "contract_income", org="club", amount=cents, weeks=weeks)
    for _ in range(60):
        flows.record(org, "given", own)
        world.ledger.pay(EURO, "outside", f"org:{org.id}", own)
        world.week += 1
        drift.week(world, ctx)
    return world, ctx, org


def test_who_lives_by_a_contract_drifts_from_its_purpose():
    world, _ctx, org = club(1000)
    assert world.defence.drift["club"] > 500
    assert world.ledger.balance(EURO, f"org:{org.id}") == 60_000 == org.flows["contracts"]


def test_a_small_part_of_all_it_takes_in_harms_nobody():
    world, _ctx, _org = club(1000, own=4000)
    assert "club" not in world.defence.drift


def test_it_does_not_speak_up_and_its_members_trust_it_less():
    world, ctx, org = club(1000)
    loud = means.most(world, ctx.rules)
    trust = int(world.households.trust[org.members].sum())
    drift.week(world, ctx)
    assert int(world.households.trust[org.members].sum()) < trust
    world.defence.drift.clear()
    free = means.most(world, ctx.rules)
    assert loud["people"] < free["people"] and loud["press"] < free["press"]
    assert loud["lawyers"] == free["lawyers"]


def test_when_the_contract_is_over_it_comes_back_slowly():
    world, ctx, _org = club(1000, weeks=50)
    assert events(ctx, "contract_income_over") == [{"org": "club"}]
    before = world.defence.drift["club"]
    live(world, ctx, 20)
    assert 0 < world.defence.drift["club"] < before


def test_it_ends_with_the_association_or_with_the_town_halls_money():
    world, ctx, org = club(1000)
    org.stage = "closed"
    drift.week(world, ctx)
    assert not world.defence.contracts and not world.defence.drift
    world, ctx, org = club(1000)
    world.ledger.pay(EURO, "town_hall", "outside", world.ledger.balance(EURO, "town_hall"))
    drift.week(world, ctx)
    assert not world.defence.contracts and len(events(ctx, "contract_income_over")) == 1


def test_a_contract_with_nobody_is_none_and_nothing_ends_one():
    world, ctx = town()
    do(world, ctx, "contract_income", org="club", amount=10_000, weeks=9)
    assert not world.defence.contracts
    world, ctx, _org = club(1000)
    do(world, ctx, "contract_income", org="club", amount=0, weeks=1)
    assert not world.defence.contracts
