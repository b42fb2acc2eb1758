"""The yearly cycle, its five switches one by one, and what is built of it."""

from __future__ import annotations

import pytest

from game.rules.content import CivicProject
from game.rules.indicators import measure
from game.rules.partnership import pot
from game.rules.partnership.edition import WAYS
from game.world.world import EURO
from tests.rules.partnership.halls import do, fill, kinds, live, purse, share_out, town

YEAR = 52


def lived(weeks, without=(), share=80, **numbers):
    world, ctx = town(**numbers)
    return live(share_out(world, ctx, share, without), ctx, weeks), ctx


def test_with_nothing_to_decide_on_a_town_is_as_it_was():
    world, ctx = town()
    live(world, ctx, 30)
    assert world.partnership.budget.editions == 0 and not world.ledger.has(pot.ACCOUNT)
    assert measure(world, ctx.rules)["infant_index"] == 1000


def test_an_edition_is_held_at_once_and_then_every_year():
    world, _ = lived(1 + 3 * YEAR)
    assert world.partnership.budget.editions == 4


def test_money_goes_into_a_pot_and_out_of_it_and_none_is_made():
    world, ctx = lived(14)
    there = sum(s.budget_cents_week for s in world.municipality.services.values())
    assert 0 < world.ledger.balance(EURO, pot.ACCOUNT) < there * 80 // 1000 * 14
    assert world.ledger.is_balanced()
    live(world, ctx, 200)
    assert world.ledger.is_balanced() and world.ledger.balance(EURO, pot.ACCOUNT) >= 0


def test_a_pot_of_capital_leaves_the_years_running_alone_and_a_larger_one_does_not():
    small, _ = lived(20, share=80)
    large, _ = lived(20, share=180)
    assert small.partnership.budget.beyond_permille == 0
    assert large.partnership.budget.beyond_permille == 80
    school = large.municipality.services["school"]
    assert school.jobs < small.municipality.services["school"].jobs


def test_what_people_chose_is_built_and_they_come_to_believe_in_it():
    world, ctx = lived(5 * YEAR)
    b = world.partnership.budget
    assert b.delivered > 10 and b.failed == 0 and b.faith > 700
    assert "project_built" in kinds(ctx)
    assert world.partnership.openness > ctx.rules["openness.administration"]


def test_the_poor_bring_money_to_water_and_health():
    world, ctx = lived(4 * YEAR)
    plain, _ = town()
    assert measure(world, ctx.rules)["basics_share"] \
        >= measure(plain, ctx.rules)["basics_share"] + 10


def test_where_nothing_is_built_people_stay_away_and_what_stands_wears_off():
    world, ctx = town(households=2000)
    do(share_out(world, ctx), ctx, "participatory", name="delivery", amount=0)
    live(world, ctx, 1)
    first = world.partnership.budget.turnout_permille
    live(world, ctx, 2 * YEAR)
    b = world.partnership.budget
    assert b.editions == 3 and b.turnout_permille * 2 <= first and b.delivered == 0
    live(world, ctx, 2 * YEAR)
    assert b.failed == 0 or "project_failed" in kinds(ctx)
    assert world.partnership.budget.failed > 0
    assert world.municipality.services["school"].quality < 800


def test_half_of_it_built_is_half_of_it():
    world, ctx = town(households=600)
    do(share_out(world, ctx), ctx, "participatory", name="delivery", amount=500)
    live(world, ctx, 5 * YEAR)
    b = world.partnership.budget
    late = sum(c.due_week <= world.week for c in b.won.values())
    assert abs(b.delivered - b.failed - late) <= 8 and b.delivered > 5


def test_held_once_it_is_over_after_a_year():
    world, ctx = lived(3 * YEAR, without=["repeated"])
    b = world.partnership.budget
    assert b.editions == 1 and not pot.filling(world) and pot.share(world, ctx.rules) == 0


def test_without_budget_officers_things_cost_and_take_more_than_was_said():
    said, _ = lived(1)
    blind, _ = lived(1, without=["officers"])
    one = next(iter(said.partnership.budget.won.values()))
    other = next(c for c in blind.partnership.budget.won.values() if c.id == one.id)
    assert other.cents == one.cents * 13 // 10 and other.weeks > one.weeks
    assert lived(3 * YEAR, without=["officers"])[0].partnership.budget.delivered \
        < lived(3 * YEAR)[0].partnership.budget.delivered


def test_where_the_sum_is_not_known_more_is_chosen_than_there_is():
    known, _ = lived(1)
    unknown, _ = lived(1, without=["financial"])
    assert sum(c.cents for c in unknown.partnership.budget.won.values()) \
        > sum(c.cents for c in known.partnership.budget.won.values())
    late, _ = lived(4 * YEAR, without=["financial"])
    assert late.partnership.budget.faith < lived(4 * YEAR)[0].partnership.budget.faith


def test_talked_over_in_public_more_come():
    def came(without):
        return lived(1, without, households=3000)[0].partnership.budget.came
    assert came([]) > came(["deliberation"])


def test_without_account_people_believe_less():
    assert lived(3 * YEAR, without=["accountability"])[0].partnership.budget.faith \
        < lived(3 * YEAR)[0].partnership.budget.faith


@pytest.mark.parametrize("method", WAYS)
def test_every_way_of_counting_chooses_within_the_sum(method):
    world, ctx = town(households=800)
    do(world, ctx, "participatory", name="method", method=method)
    share_out(world, ctx)
    live(world, ctx, 1)
    b = world.partnership.budget
    assert b.outcome == "chosen" and b.method == method
    assert sum(c.cents for c in b.won.values()) <= pot.expected(world, ctx.rules)


def test_a_towns_own_projects_are_chosen_from():
    projects = [CivicProject("well", "A well", "water_works", 500_000),
                CivicProject("beds", "Beds", "clinic", 700_000, districts=["district_0"])]
    world, ctx = town(projects=projects, households=600)
    live(share_out(world, ctx), ctx, 1)
    assert set(world.partnership.budget.won) <= {"well", "beds"} and world.partnership.budget.won


def test_what_is_being_built_is_not_chosen_again():
    world, ctx = lived(1)
    first = set(world.partnership.budget.won)
    do(world, ctx, "participatory", name="edition")
    assert first <= set(world.partnership.budget.won)
    assert world.partnership.budget.editions == 2


def test_money_that_is_gone_leaves_nothing_to_vote_on():
    """A vote on money that is gone: defined outcome, and people believe half as much."""
    world, ctx = town(projects=[CivicProject("palace", "Palace", "clinic", 10_000_000_000)])
    live(share_out(world, ctx), ctx, 1)
    b = world.partnership.budget
    assert b.outcome == "money_gone" and b.won == {} and b.faith == 250


def test_an_edition_says_what_came_of_it_and_not_what_is_built_still():
    world, ctx = lived(1)
    assert world.partnership.budget.won
    ctx.events.clear()
    do(world, ctx, "participatory", name="share", amount=0)
    world.ledger.pay(EURO, "outside", pot.ACCOUNT, 10**9)
    world.households.efficacy[:] = 0
    world.partnership.budget.faith = 0
    do(world, ctx, "participatory", name="edition")
    told = next(e for e in ctx.events if e.kind == "edition_empty")
    assert told.params["outcome"] == "nobody_came" and told.params["chosen"] == 0
    world.partnership.budget.faith, before = 1000, set(world.partnership.budget.won)
    do(world, ctx, "participatory", name="edition")
    told = [e for e in ctx.events if e.kind == "edition_held"][-1]
    assert told.params["chosen"] == len(set(world.partnership.budget.won) - before)


def test_a_town_hall_that_takes_the_pot_is_found_out():
    world, ctx = lived(14)
    b, was = world.partnership.budget, world.partnership.openness
    holds, before, faith = pot.holds(world), purse(world), b.faith
    do(world, ctx, "participatory", name="raid")
    assert pot.holds(world) == 0 and purse(world) == before + holds
    assert b.faith == faith // 2 and world.partnership.openness < was
    assert "pot_taken" in kinds(ctx)
    do(world, ctx, "participatory", name="raid")
    assert b.faith == faith // 2, "nothing there, nothing taken"


def test_a_budget_that_does_not_balance_takes_a_pot_that_nothing_protects():
    for without, taken in ((["financial"], True), ([], False)):
        world, ctx = lived(14, without=without)
        fill(world, -sum(s.budget_cents_week for s in world.municipality.services.values()) * 9)
        live(world, ctx, 1)
        assert ("pot_taken" in kinds(ctx)) is taken, without


def test_settings_that_are_not_there_change_nothing_and_amounts_keep_their_bounds():
    world, ctx = town(households=60)
    b = world.partnership.budget
    do(world, ctx, "participatory", name="beauty", amount=1)
    do(world, ctx, "participatory", name="method", method="lottery")
    assert b == type(b)()
    do(world, ctx, "participatory", name="share", amount=5000)
    do(world, ctx, "participatory", name="delivery", amount=-5)
    assert b.share_permille == ctx.rules["participatory.most"] and b.delivery == 0
    do(world, ctx, "participatory", name="officers", amount=1)
    do(world, ctx, "participatory", name="officers", amount=0)
    assert b.switches == []


def test_a_copy_of_a_town_is_its_own():
    world, ctx = lived(10)
    other = world.copy()
    live(other, ctx, 40)
    assert all(c.paid < c.cents for c in world.partnership.budget.won.values())
    assert world.partnership.budget.works != other.partnership.budget.works
