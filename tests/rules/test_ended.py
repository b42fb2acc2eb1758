"""Why an organisation is over, and what came in and went out until then."""

from __future__ import annotations

from game.rules.conditions import holds
from game.rules.coops import ended, flows, rows
from game.rules.season.founding import close
from game.rules.vocabulary import Condition
from tests.rules.mill_town import at_work, begin, do, town, weeks


def live_until_over(world, ctx, org, most=150):
    for _ in range(most):
        if org.ended:
            return
        weeks(world, ctx)


def test_bills_close_what_would_have_been_within_its_credit_without_them():
    world, ctx, org = at_work()
    with flows.named(world, "wool_bill"):
        do(world, ctx, "pay", payer="weavers", payee="outside", amount=rows.cash(world, org)
           + 60_000_000)
    paid = flows.bills(org)
    live_until_over(world, ctx, org)
    assert (org.ended, org.stage) == ("bills", "closed")
    assert flows.by_cause(org) == {"wool_bill": paid}
    assert org.at_end["cash"] < 0 and org.at_end["bills"] == paid
    assert org.at_end["members"] > 0, "the members of its last week"


def test_without_a_bill_it_earned_too_little():
    world, ctx, org = at_work()
    do(world, ctx, "custom", name="mill", amount=-900)
    live_until_over(world, ctx, org)
    assert org.ended == "custom_lost"
    assert flows.bills(org) == 0


def test_a_small_bill_is_not_blamed_for_a_large_hole():
    world, ctx, org = at_work()
    do(world, ctx, "pay", payer="weavers", payee="outside", amount=1_000)
    assert ended.of_money(org, beyond_cents=1_001) == "custom_lost"
    assert ended.of_money(org, beyond_cents=1_000) == "bills"


def test_all_that_came_and_went_is_what_is_in_the_account():
    world, ctx, org = at_work(count=3)
    held = rows.cash(world, org)
    known = sum(org.flows.get(kind, 0) for kind in flows.KINDS)
    assert known + flows.other(org, held) == held
    assert org.flows["members"] == sum(org.stakes.values()), "what members have put in"
    assert org.flows["setup"] < 0 < org.flows["takings"]
    do(world, ctx, "pay", payer="outside", payee="weavers", amount=7_000)
    do(world, ctx, "pay", payer="weavers", payee="outside", amount=3_000)
    assert (org.flows["given"], org.flows["bills"]) == (7_000, -3_000)


def test_a_circle_that_gives_up_says_what_it_lacked_and_never_was_there():
    world, ctx = town()
    org = begin(world, ctx.rules)
    weeks(world, ctx, ctx.rules["found.most_weeks"] + 1)
    assert org.stage == "closed" and org.ended in ended.NEVER_BEGUN
    assert not ended.has_ended(world, "weavers")


def test_the_first_cause_that_is_told_stays():
    world, ctx, org = at_work()
    close(world, ctx, org, "nobody_held_it")
    assert org.ended == "nobody_held_it", "not that its row was closed with it"
    assert ended.has_ended(world, "weavers") and ended.has_ended(world, "weavers", org.ended)
    assert not ended.has_ended(world, "weavers", "sold")


def test_what_is_begun_again_has_not_ended():
    world, ctx, org = at_work()
    so, sold = Condition(ended="weavers"), Condition(ended="weavers", equals="sold")
    assert not holds(world, ctx.rules, so)
    close(world, ctx, org, "decided")
    assert holds(world, ctx.rules, so) and not holds(world, ctx.rules, sold)
    again = begin(world, ctx.rules)
    world.orgs["again"] = again
    assert not holds(world, ctx.rules, so)
