"""Who joins and why, who leaves and why, what together means, and favours."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.laws import strength
from game.rules.vocabulary import Condition
from game.session.laws import laws_view
from tests.rules.laws.lawful import (
    ABROAD,
    PAPER,
    SCHOLARS,
    UNION,
    do,
    law,
    live,
    reason,
    told,
    town,
)


def moved(world, ctx):
    return strength.strength(world, ctx.rules)


def joined(*names, allies=(UNION, SCHOLARS, PAPER, ABROAD), **numbers):
    world, ctx = town(allies=allies, numbers=numbers)
    for name in names:
        do(world, ctx, "ally", name=name, word="join")
    return world, ctx


def test_different_ones_are_more_than_their_sum_and_alike_ones_less():
    alone = moved(*joined())
    assert alone == 300
    twins = (UNION, replace(SCHOLARS, brings="numbers"))
    other = moved(*joined("scholars")) - alone
    alike = moved(*joined("scholars", allies=twins)) - alone
    assert other > 300 * 600 // 1000 > alike > 0


def test_friends_abroad_lend_weight_to_somebody_at_home_and_have_none_alone():
    assert moved(*joined("network")) > moved(*joined())
    world, ctx = joined("network")
    do(world, ctx, "ally", name="union", word="leave")
    assert world.coalition.allies and moved(world, ctx) == 0
    big = (UNION, replace(ABROAD, weight=1000))
    assert moved(*joined("network", allies=big)) == 450


def test_friends_abroad_lift_the_mood_of_the_country():
    plain, with_them = joined(law__cools=0), joined("network")
    assert live(*with_them, 26).coalition.mood > live(*plain, 26).coalition.mood


def test_an_ally_joins_for_its_reasons_or_not_at_all():
    picky = replace(SCHOLARS, joins=[Condition(law="sse", stage="proposed")])
    world, ctx = joined("scholars", allies=(UNION, picky))
    assert told(ctx, "ally_refused") == [{"ally": "scholars", "reason": "reasons"}]
    law(world, ctx, "propose")
    do(world, ctx, "ally", name="scholars", word="join")
    assert "scholars" in world.coalition.allies


def test_some_come_by_themselves_once_their_reasons_hold():
    eager = replace(SCHOLARS, by_itself=True, joins=[Condition(law="sse", stage="proposed")])
    world, ctx = joined(allies=(UNION, eager))
    assert "scholars" not in live(world, ctx, 3).coalition.allies
    law(world, ctx, "propose")
    assert "scholars" in live(world, ctx).coalition.allies


def test_an_ally_leaves_when_its_reason_has_held_for_long_enough():
    touchy = replace(UNION, leaves=[reason("sold_out", Condition(law="sse", stage="proposed"))])
    world, ctx = joined("scholars", allies=(touchy, SCHOLARS))
    law(world, ctx, "propose")
    weeks = ctx.rules["law.doubt_weeks"]
    live(world, ctx, weeks - 1)
    assert world.coalition.doubts == {"union/sold_out": weeks - 1}
    seen = {a.id: (a.doubts, a.doubts_most) for a in laws_view(world, ctx.rules).allies}
    assert seen == {"union": ({"sold_out": weeks - 1}, weeks), "scholars": ({}, weeks)}
    live(world, ctx)
    assert world.coalition.left == {"union": "sold_out"} and not world.coalition.doubts
    assert told(ctx, "ally_left") == [{"ally": "union", "reason": "sold_out"}]


def test_a_reason_that_passes_is_forgotten_and_a_debt_holds_longer():
    touchy = replace(UNION, leaves=[reason("sold_out", Condition(law="sse", stage="proposed"))])
    world, ctx = joined(allies=(touchy,))
    law(world, ctx, "propose")
    live(world, ctx, 3)
    law(world, ctx, "pass")
    live(world, ctx)
    assert world.coalition.doubts == {}
    owing, ctx = joined(allies=(touchy,))
    do(owing, ctx, "ally", name="union", word="give")
    law(owing, ctx, "propose")
    live(owing, ctx, ctx.rules["law.doubt_weeks"])
    assert "union" in owing.coalition.allies


def test_who_is_never_seen_to_goes_and_who_is_owed_goes_sooner():
    def weeks_until_gone(asked: int) -> tuple[int, str]:
        world, ctx = joined(allies=(UNION,))
        for _ in range(asked):
            do(world, ctx, "ally", name="union", word="ask")
        for week in range(400):
            if "union" in world.coalition.left:
                return week, world.coalition.left["union"]
            live(world, ctx)
        raise AssertionError("it stays for ever")
    late, why = weeks_until_gone(0)
    soon, because = weeks_until_gone(2)
    assert (why, because) == ("forgotten", "owed") and soon < late / 3


def test_who_wanted_a_text_goes_home_once_it_has_one():
    world, ctx = joined(allies=(replace(UNION, wants="law"), replace(
        SCHOLARS, begins=True)), law__cools=0)
    law(world, ctx, "propose", "pass")
    live(world, ctx, 40)
    assert world.coalition.left == {"union": "content"}
    assert "scholars" in world.coalition.allies


def test_a_favour_pushes_at_once_and_has_to_be_returned():
    world, ctx = joined()
    law(world, ctx, "propose")
    for _ in range(5):
        do(world, ctx, "ally", name="union", word="ask")
    most = ctx.rules["law.favours_most"]
    assert world.coalition.favours == {"union": most}
    assert world.laws["sse"].push == most * (300 * 300 // 1000)
    assert told(ctx, "ally_refused")[0]["reason"] == "owed"
    do(world, ctx, "ally", name="union", word="give")
    assert world.coalition.favours == {"union": most - 1}
    assert world.coalition.allies["union"] == 600 + ctx.rules["law.given"]


def test_who_has_gone_is_asked_nothing_and_comes_back_less_close():
    world, ctx = joined()
    do(world, ctx, "ally", name="union", word="leave")
    do(world, ctx, "ally", name="union", word="ask")
    do(world, ctx, "ally", name="union", amount=300)
    assert world.coalition.left == {"union": "told"} and not world.coalition.favours
    do(world, ctx, "ally", name="union", word="join")
    assert world.coalition.allies == {"union": ctx.rules["law.once_left"]}
    assert not world.coalition.left


@pytest.mark.parametrize(("amount", "mood"), [(100, 600), (-2000, 0), (2000, 1000)])
def test_the_mood_is_moved_within_bounds(amount, mood):
    world, ctx = town()
    assert do(world, ctx, "national_mood", amount=amount).coalition.mood == mood
