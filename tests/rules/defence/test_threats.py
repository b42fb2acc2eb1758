"""How a threat comes, is stopped, happens, comes to nothing and is undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.content import AllySpec, Stand
from game.rules.coops import rows
from game.rules.defence import means, standing, threats
from game.rules.statutes import INDIVISIBLE, SHARED_OUT
from game.rules.vocabulary import LIVING_TOWN, Condition
from game.world.defence import Threat
from tests.rules.defence.threatened import (
    FENCE,
    SALE,
    announced,
    do,
    events,
    fight,
    live,
    told,
    town,
)
from tests.rules.sisters_town import hold
from tests.rules.sisters_town import town as sisters


def test_nothing_happens_while_nothing_is_announced():
    world, ctx = town()
    live(world, ctx, 8)
    assert {t.stage for t in world.defence.threats.values()} == {"quiet"}


def test_a_sale_that_nobody_contests_is_signed_on_its_day():
    world, ctx = town()
    threat = announced(world, ctx, "sale")
    live(world, ctx, 5)
    assert threat.stage == "announced" and not world.municipality.contracts
    live(world, ctx)
    assert (threat.stage, threat.cause) == ("happened", "")
    assert world.municipality.contracts["water_sale"].state == "signed"


def test_enough_in_time_stops_it_and_makes_people_surer():
    world, ctx = town()
    other, _ = town()
    threat = announced(world, ctx, "sale")
    live(world, ctx, 4), live(other, ctx, 4)
    before = world.households.efficacy.copy()
    fight(world, ctx, "sale")
    live(world, ctx, 2)
    assert (threat.stage, threat.cause) == ("contested", "")  # lawyers have put the day off
    live(world, ctx, threat.due_week - world.week)
    assert (threat.stage, threat.cause) == ("stopped", "contested")
    assert not world.municipality.contracts
    assert (world.households.efficacy - before).mean() > 20


def test_one_means_alone_is_never_enough():
    world, ctx = town()
    threat = announced(world, ctx, "sale")
    for _ in range(3):
        do(world, ctx, "civil_means", name="knowledge", amount=1000)
        do(world, ctx, "contest", name="sale", word="knowledge", amount=1000)
    assert threat.stands["knowledge"] == 3000
    assert standing.standing(world, ctx.rules, SALE, threat) == ctx.rules["defence.most_of_one"]
    live(world, ctx, 7)
    assert threat.stage == "happened"


def test_people_go_home_and_what_was_put_up_is_gone():
    world, ctx = town(told(threats=[replace(SALE, weeks=200)]))
    threat = announced(world, ctx, "sale")
    do(world, ctx, "contest", name="sale", word="people", amount=100)
    assert threat.stage == "contested"
    live(world, ctx, 60)
    assert threat.stage == "announced" and not threat.stands["people"]


def test_what_is_spent_is_gone_and_grows_back_and_tires():
    world, ctx = town()
    announced(world, ctx, "sale")
    there, tired = world.defence.means["people"], world.households.tired.copy()
    do(world, ctx, "contest", name="sale", word="people", amount=1000)
    assert world.defence.means["people"] == 0
    assert int((world.households.tired > tired).sum()) == world.households.n * there // 1000
    live(world, ctx, 30)
    assert 0 < world.defence.means["people"] <= means.most(world, ctx.rules)["people"]


def test_nothing_is_spent_against_what_is_not_there():
    world, ctx = town()
    before = dict(world.defence.means)
    do(world, ctx, "contest", name="sale", word="press", amount=1000)
    assert world.defence.means == before and events(ctx, "contest_pointless")


def test_lawyers_gain_time_but_not_for_ever():
    world, ctx = town()
    threat = announced(world, ctx, "sale")
    for _ in range(9):
        do(world, ctx, "civil_means", name="lawyers", amount=1000)
        do(world, ctx, "contest", name="sale", word="lawyers", amount=1000)
    assert threat.gained == SALE.weeks and threat.due_week == 2 * SALE.weeks


def test_what_is_gone_already_cannot_be_announced_and_what_goes_meanwhile_comes_to_nothing():
    world, ctx = town()
    world.commons["well"].broke_week = 0
    assert announced(world, ctx, "fence").stage == "quiet"
    threat = announced(world, ctx, "sale")
    world.municipality.services["water_works"].run_by = "somebody"
    live(world, ctx)
    assert (threat.stage, threat.cause) == ("moot", "gone")


def test_called_off_it_is_over_and_may_come_again():
    world, ctx = town()
    threat = announced(world, ctx, "sale")
    do(world, ctx, "threat", name="sale", word="call_off")
    assert (threat.stage, threat.cause) == ("moot", "called_off")
    assert announced(world, ctx, "sale").stage == "announced"


def test_what_was_sold_is_bought_back_and_costs():
    world, ctx = town()
    threat = announced(world, ctx, "sale")
    live(world, ctx, 20)
    fight(world, ctx, "sale")
    live(world, ctx)
    assert (threat.stage, threat.cause) == ("undone", "contested")
    assert events(ctx, "contract_called_off")[0]["cents"] > 0


def test_a_buyer_who_leaves_undoes_it_by_itself():
    world, ctx = town()
    threat = announced(world, ctx, "sale")
    live(world, ctx, 12)
    world.municipality.contracts["water_sale"].state = "ended"
    live(world, ctx)
    assert (threat.stage, threat.cause) == ("undone", "by_itself")


def test_a_fence_takes_its_part_and_gives_it_back_to_the_unit():
    world, ctx = town()
    threat = announced(world, ctx, "fence")
    live(world, ctx, 5)
    common = world.commons["well"]
    whole = common.capacity
    live(world, ctx)
    assert common.capacity == whole - whole * FENCE.amount // 1000
    assert world.defence.fenced == {"well": 400}
    fight(world, ctx, "fence")
    live(world, ctx)
    assert (threat.stage, common.capacity, world.defence.fenced) == ("undone", whole, {})


def test_what_stands_there_anyhow_counts_while_it_holds():
    shield = Stand("rule", "x", 600, [Condition(indicator="trust", at_least=1)])
    world, ctx = town(told(threats=[replace(SALE, stands=[shield])]))
    threat = announced(world, ctx, "sale")
    assert threat.shield == 600
    live(world, ctx, 6)
    assert threat.stage == "stopped"


def test_a_coalition_that_loses_its_members_lends_nothing_any_more():
    union = AllySpec("union", "x", "x", 1000, begins=True)
    world, ctx = town(told(allies=[union], systems=[*LIVING_TOWN, "defence", "digital", "laws"]))
    threat = announced(world, ctx, "sale")
    there = standing.standing(world, ctx.rules, SALE, threat)
    assert there == standing.lent(world, ctx.rules) > 0
    do(world, ctx, "ally", name="union", word="leave")
    assert standing.standing(world, ctx.rules, SALE, threat) == 0


def test_what_nobody_ever_defends_is_asked_for_sooner():
    world, ctx = town(told(threats=[replace(SALE, by_itself=100)]))
    assert threats.hazard(world, ctx, ctx.rules.threats["sale"]) == 100
    world.week = 200
    assert threats.hazard(world, ctx, ctx.rules.threats["sale"]) == 200
    assert means.most(world, ctx.rules)["people"] < world.defence.means["people"]
    world.defence.busy_week = 200
    assert threats.hazard(world, ctx, ctx.rules.threats["sale"]) == 100


def test_one_that_comes_by_itself_comes_by_itself():
    world, ctx = town(told(threats=[replace(SALE, by_itself=500)]))
    live(world, ctx, 8)
    assert world.defence.threats["sale"].stage != "quiet"


BUYOUT = replace(SALE, id="offer", kind="buyout", of="weavers", weeks=2)


@pytest.mark.parametrize(("shared", "cents", "ends"), [
    (SHARED_OUT, 90_000_000, ("happened", "")), (SHARED_OUT, 1, ("stopped", "refused")),
    (INDIVISIBLE, 90_000_000, ("stopped", "locked"))])
def test_a_buyer_is_answered_by_the_members_and_by_what_they_may_share(shared, cents, ends):
    world, ctx, (org,) = sisters("crafts", join=False)
    content = replace(ctx.rules.content, threats=[replace(BUYOUT, amount=cents)])
    ctx.rules = replace(ctx.rules, content=content)
    org.bylaws["dissolution"] = shared
    hold(world, org, rows.cash(world, org) + 1000)
    world.defence.threats["offer"] = threat = Threat("offer")
    assert threats.announce(world, ctx, ctx.rules.threats["offer"])
    world.week += 2
    threats.week(world, ctx)
    assert (threat.stage, threat.cause) == ends
    assert (org.stage == "converted") == (ends[0] == "happened")
    assert standing.needs(ctx.rules.threats["offer"], threat) == (
        0 if ends[0] == "happened" else 500)


def test_a_cooperative_that_is_gone_cannot_be_bought():
    world, ctx, (org,) = sisters("crafts", join=False)
    ctx.rules = replace(ctx.rules, content=replace(ctx.rules.content, threats=[BUYOUT]))
    world.defence.threats["offer"] = threat = Threat("offer")
    threats.announce(world, ctx, ctx.rules.threats["offer"])
    org.stage = "closed"
    threats.week(world, ctx)
    assert (threat.stage, threat.cause) == ("moot", "gone")
