"""How a cooperative ends as one, and who goes: sales, drift, flight; sums by hand."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.coops import conversion, rows, talent
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.firms.governing import advised
from game.rules.season import lifecycle
from game.rules.statutes import CLOSED_DOOR, INDIVISIBLE, SHARED_OUT
from game.rules.vocabulary import Effect
from game.world.enterprises import COOPERATIVE, FIRM
from game.world.organisations import Organisation
from game.world.world import EURO, World
from tests.rules.sisters_town import hold, town


def told(ctx: Context) -> list[str]:
    return [event.kind for event in ctx.events]


def test_a_sale_pays_stakes_a_part_and_the_price_and_leaves_a_firm() -> None:
    world, ctx, (org,) = town("crafts", join=False)
    org.bylaws["dissolution"] = SHARED_OUT
    members, row = list(org.members), org.row
    hold(world, org, len(members) * 100_000)
    before = world.ledger.of_households(EURO)[members].copy()
    assert conversion.sell(world, ctx, org, 25_000)
    gained = world.ledger.of_households(EURO)[members] - before
    assert gained.tolist() == [125_000] * len(members)
    assert (org.stage, org.row, org.members) == ("converted", -1, [])
    e = world.enterprises
    assert (e.form[row], e.owner[row], e.bends[row], e.alive[row]) == (FIRM, -1, 100, 1)
    capital = int(e.jobs[row] * e.wage_cents[row]) * ctx.rules["enterprise.capital_weeks"]
    assert world.ledger.balance(EURO, f"enterprise:{row}") == capital
    assert world.org_in("weavers") is None and world.ledger.is_balanced()


@pytest.mark.parametrize(("trust", "cents", "sold"), [
    (0, 90_000_000, True), (1000, 100, False), (1000, 90_000_000, True)])
def test_whoever_advises_a_sale_it_is_the_members_who_vote(trust, cents, sold) -> None:
    world, ctx, (org,) = town("crafts", join=False)
    org.bylaws["dissolution"], org.team_held = SHARED_OUT, False
    world.households.trust = np.full(world.households.n, trust)
    apply_all(world, ctx, [Effect("convert", org="weavers", amount=cents)])
    assert (org.stage == "converted") == sold
    assert org.ended == ("sold" if sold else "")
    assert told(ctx)[-1] == ("organisation_sold" if sold else "offer_refused")


def test_what_is_indivisible_nobody_can_sell() -> None:
    world, ctx, (org,) = town("crafts")
    org.bylaws["dissolution"] = INDIVISIBLE
    held = rows.cash(world, org)
    apply_all(world, ctx, [Effect("convert", org="weavers", amount=5_000_000)])
    assert (org.stage, rows.cash(world, org)) == ("trading", held)
    assert told(ctx)[-1] == "conversion_barred"


def rich(trust: int, **numbers: int) -> tuple[World, Context, Organisation]:
    world, ctx, (org,) = town("crafts", join=False, conversion__offer_permille=1000, **numbers)
    org.bylaws["dissolution"] = SHARED_OUT
    hold(world, org, 50_000_000)
    world.households.trust = np.full(world.households.n, trust)
    world.week = 26
    return world, ctx, org


def test_members_answer_an_offer_by_what_belonging_is_worth_to_them() -> None:
    world, ctx, org = rich(500, conversion__worth_weeks=26, conversion__trust_weeks=78)
    pay = int(world.enterprises.wage_cents[org.row])
    # At a trust of one half belonging is worth 26 + 39 weeks of pay.
    assert not conversion.sells(world, ctx, org, 65 * pay)
    assert conversion.sells(world, ctx, org, 65 * pay + 1)
    two_thirds = (2 * len(org.members)) // 3
    world.households.trust[org.members[two_thirds:]] = 1000
    assert not conversion.sells(world, ctx, org, 65 * pay + 1), "more than two thirds have to"


def test_offers_come_for_what_can_be_shared_out_and_is_more_than_needed() -> None:
    world, ctx, org = rich(0)
    conversion.offers(world, ctx, org)
    assert org.stage == "converted"
    world, ctx, org = rich(0)
    org.bylaws["dissolution"] = INDIVISIBLE
    conversion.offers(world, ctx, org)
    assert org.stage == "trading"
    world, ctx, org = rich(0)
    hold(world, org, 0)
    conversion.offers(world, ctx, org)
    assert org.stage == "trading"


def test_behind_a_closed_door_it_drifts_from_its_members() -> None:
    world, ctx, (org,) = town("crafts", conversion__drift_weeks=10)
    org.bylaws["admission"] = CLOSED_DOOR
    row, owner = org.row, org.members[0]
    org.members = org.members[:1]
    assert conversion.member_share(world, org) < 500
    for _ in range(9):
        conversion.drift(world, ctx, org)
    assert org.stage == "trading"
    conversion.drift(world, ctx, org)
    e = world.enterprises
    assert (org.stage, org.row, e.form[row], e.owner[row]) == ("converted", -1, FIRM, owner)


def test_an_open_door_starts_the_count_again() -> None:
    world, ctx, (org,) = town("crafts", conversion__drift_weeks=10)
    org.members = org.members[:1]
    for week in range(30):
        org.bylaws["admission"] = CLOSED_DOOR if week % 10 else 0
        conversion.drift(world, ctx, org)
    assert org.stage == "trading" and world.enterprises.form[org.row] == COOPERATIVE


def flights(pay_ratio_tenths: int, seeds: range, vacant: int = 50) -> int:
    """Skilled people gone in two years, all seeds together."""
    gone = 0
    for seed in seeds:
        world, ctx, (org,) = town("crafts", seed=seed)
        org.bylaws["pay_ratio_tenths"] = pay_ratio_tenths
        e = world.enterprises
        other = next(i for i in np.flatnonzero(e.alive).tolist() if i != org.row)
        e.jobs[other] += vacant
        e.form[other] = FIRM
        if not vacant:
            e.jobs[:] = e.workers
        for world.week in range(21, 125):
            talent.flee(world, ctx, org)
        gone += sum(kind == "talent_left" for kind in told(ctx))
    return gone


def test_the_flatter_the_pay_the_more_skilled_people_leave() -> None:
    """B16: pay of 1 to 1 has more skilled quits."""
    flat, narrow, wide = (flights(ratio, range(1, 9)) for ratio in (10, 15, 20))
    assert flat > narrow > wide == 0


def test_where_no_post_is_open_nobody_leaves() -> None:
    assert flights(10, range(1, 4), vacant=0) == 0


def test_who_leaves_takes_a_part_of_what_the_enterprise_can_do() -> None:
    world, ctx, (org,) = town("crafts", talent__leave_per_million=1_000_000)
    org.bylaws["pay_ratio_tenths"] = 10
    e = world.enterprises
    other = next(i for i in np.flatnonzero(e.alive).tolist() if i != org.row)
    e.form[other], e.jobs[other] = FIRM, e.jobs[other] + 50
    e.productivity[org.row] = 1200
    workers = int(e.workers[org.row])
    talent.flee(world, ctx, org)
    left = told(ctx).count("talent_left")
    assert left > 0 and e.workers[org.row] == workers - left
    assert e.productivity[org.row] == 1200 - left * (400 // left)


@pytest.mark.parametrize(("until", "stage"), [(19, "federated"), (60, "incubated")])
def test_advice_first_then_sisters(until: int, stage: str) -> None:
    world, ctx, (org,) = town("crafts")
    org.supported_until = until
    lifecycle.step(world, ctx)
    assert org.stage == stage


def test_a_support_centre_takes_in_as_many_new_ones_as_the_dial_says() -> None:
    for dial, weeks in ((0, -1), (1000, 20 + 156)):
        world, ctx, (org,) = town("crafts", join=False)
        world.dials["support_centre"] = dial
        lifecycle.step(world, ctx)
        assert org.supported_until == weeks


def test_it_stumbles_with_its_row_and_recovers_with_it() -> None:
    world, ctx, (org,) = town("crafts")
    for trouble, stage in ((1, "in_trouble"), (0, "federated")):
        world.enterprises.trouble_weeks[org.row] = trouble
        for _ in range(ctx.rules["org.weeks_to_trouble"]):
            lifecycle.step(world, ctx)
        assert org.stage == stage


def test_a_contract_with_a_support_centre_brings_a_loan_and_advice_that_tapers() -> None:
    world, ctx, (org,) = town("crafts", join=False, support__weeks=100)
    held, surplus = rows.cash(world, org), world.tallies.get(f"till:{org.id}", 0)
    apply_all(world, ctx, [Effect("support", org="weavers", weeks=100, amount=400_000)])
    assert rows.cash(world, org) == held + 400_000
    assert world.tallies[f"till:{org.id}"] == surplus + 400_000, "a loan is no surplus"
    world.week += 75
    assert advised(world, ctx)[org.row] == 250
    lifecycle.step(world, ctx)
    assert org.stage == "incubated"
