"""A law's way: pushed on by a coalition, lying still, going on, falling."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.laws import path, strength
from tests.rules.laws.lawful import BILL, CALM, SCHOLARS, UNION, do, law, live, told, town

STRONG = (replace(UNION, weight=1000), replace(SCHOLARS, begins=True, weight=800))
WARM = {"law.cools": 0}


def test_nobody_standing_for_it_it_goes_nowhere():
    world, ctx = town(allies=[])
    law(world, ctx, "propose")
    assert world.laws["sse"].stage == "idea" and told(ctx, "law_without_sponsor")


@pytest.mark.parametrize("word", ["pass", "decree", "stall", "resume", "repeal", "moon"])
def test_what_leads_nowhere_from_where_it_is_changes_nothing(word):
    world, ctx = town()
    law(world, ctx, word)
    do(world, ctx, "law_push", name="sse", amount=900)
    do(world, ctx, "law", name="nothing_of_the_kind", word="propose")
    assert (world.laws["sse"].stage, world.laws["sse"].push) == ("idea", 0)


def test_a_strong_coalition_brings_it_to_a_decree_and_a_decree_takes_longer():
    world, ctx = town(allies=STRONG, numbers=WARM)
    law(world, ctx, "propose")
    weeks = {}
    for week in range(1, 60):
        live(world, ctx)
        weeks.setdefault(world.laws["sse"].stage, week)
    assert list(weeks) == ["proposed", "passed", "decreed"]
    assert weeks["decreed"] - weeks["passed"] > weeks["passed"] >= BILL.weeks
    assert world.laws["sse"].held_weeks == 59 - weeks["decreed"]


def test_one_that_can_pass_it_is_too_weak_for_the_decree():
    """The case of the facts: passed, and the decrees do not come."""
    world, ctx = town(allies=[UNION], numbers=WARM)
    law(world, ctx, "propose")
    live(world, ctx, 400)
    found = world.laws["sse"]
    assert (found.stage, found.stalled_from, found.cause) == ("stalled", "passed", "nobody")
    assert not world.holds and found.held_weeks == 0


def test_a_stalled_one_goes_on_when_enough_stand_behind_it_again():
    world, ctx = town(allies=[UNION, replace(SCHOLARS, weight=800), STRONG[0]][:2], numbers=WARM)
    law(world, ctx, "propose")
    live(world, ctx, 200)
    assert world.laws["sse"].stage == "stalled"
    do(world, ctx, "ally", name="scholars", word="join")
    live(world, ctx, ctx.rules["law.resume_weeks"])
    assert world.laws["sse"].stage == "passed" and not world.laws["sse"].stalled_from


def test_the_country_turned_away_stalls_it_too():
    world, ctx = town(allies=STRONG, numbers=WARM | {"law.mood_usual": 0})
    law(world, ctx, "propose")
    world.laws["sse"].stage = "passed"
    live(world, ctx, ctx.rules["law.patience_weeks"])
    calm, there = town(allies=STRONG, numbers=WARM)
    assert strength.pull(world, ctx.rules, world.laws["sse"]) < \
        strength.pull(calm, there.rules, calm.laws["sse"])
    weak, ctx = town(allies=[replace(UNION, weight=1000)], numbers=WARM | {"law.mood_usual": 0})
    law(weak, ctx, "propose", "pass")
    live(weak, ctx, ctx.rules["law.patience_weeks"])
    assert (weak.laws["sse"].stage, weak.laws["sse"].cause) == ("stalled", "mood")


def test_a_new_government_stops_all_that_is_on_its_way_and_nothing_that_is_in_force():
    other = replace(BILL, id="old")
    world, ctx = town(laws=[BILL, other], allies=STRONG, numbers=WARM | {
        "law.upset_per_10000": 10_000})
    law(world, ctx, "propose", "pass", "decree", name="old")
    law(world, ctx, "propose")
    do(world, ctx, "law_push", name="sse", amount=400)
    live(world, ctx)
    assert told(ctx, "law_stalled") == [{"law": "sse", "cause": "government"}]
    assert (world.laws["sse"].push, world.laws["old"].stage) == (200, "decreed")


def test_in_force_it_falls_only_where_nobody_defends_it_and_the_country_has_turned():
    def left_alone(mood: int, allies):
        world, ctx = town(allies=allies, numbers=WARM | {"law.mood_usual": mood})
        law(world, ctx, "propose", "pass", "decree")
        for ally in [a for a in world.coalition.allies if mood < 400 and a == "union"]:
            do(world, ctx, "ally", name=ally, word="leave")
        return live(world, ctx, 60), ctx
    fallen, ctx = left_alone(200, [UNION])
    assert (fallen.laws["sse"].stage, fallen.laws["sse"].cause) == ("repealed", "nobody")
    assert told(ctx, "coalition_over") and not fallen.holds
    assert fallen.municipality.tax_permille == town(laws=[])[0].municipality.tax_permille
    assert left_alone(500, [UNION])[0].laws["sse"].stage == "decreed"
    defended = [UNION, replace(SCHOLARS, weight=900, begins=True)]
    assert left_alone(200, defended)[0].laws["sse"].stage == "decreed"


def test_a_repealed_one_can_be_proposed_again():
    world, ctx = town()
    law(world, ctx, "propose", "pass", "decree", "repeal", "propose")
    assert (world.laws["sse"].stage, world.laws["sse"].push) == ("proposed", 0)


def test_what_it_waits_for_can_be_read():
    world, ctx = town(allies=STRONG, numbers=WARM)
    assert path.ahead(world, ctx.rules, world.laws["sse"]) is None
    law(world, ctx, "propose")
    ahead = path.ahead(world, ctx.rules, world.laws["sse"])
    assert (ahead.to, ahead.push) == ("passed", 0) and ahead.pull > ahead.needs
    live(world, ctx, ahead.weeks)
    assert world.laws["sse"].stage == "passed"
    nobody, ctx = town(allies=[replace(UNION, weight=100)], numbers=WARM)
    law(nobody, ctx, "propose")
    assert path.ahead(nobody, ctx.rules, nobody.laws["sse"]).weeks is None


def test_the_same_seed_has_the_same_history_and_another_has_another():
    news = {name: 0 for name in ()} | {"law.mood_sways": 20, "law.upset_per_10000": 100}
    assert CALM["law.mood_sways"] == 0
    one, other, third = (live(*town(allies=STRONG, seed=s, numbers=news), 40) for s in (1, 1, 2))
    assert one.coalition == other.coalition
    assert one.coalition.mood != third.coalition.mood


def test_a_coalition_that_loses_its_last_member_leaves_its_laws_where_they_are():
    easy = replace(BILL, needs=0, against=0)
    world, ctx = town(laws=[easy], allies=[UNION], numbers=WARM)
    law(world, ctx, "propose")
    live(world, ctx, 5)
    came = world.laws["sse"].push
    do(world, ctx, "ally", name="union", word="leave")
    live(world, ctx, 3 * ctx.rules["law.patience_weeks"])
    found = world.laws["sse"]
    assert came > 0 and (found.stage, found.cause, found.push) == ("stalled", "nobody", 0)
    assert told(ctx, "coalition_over") and not told(ctx, "law_without_sponsor")
    law(world, ctx, "resume")
    assert told(ctx, "law_without_sponsor") and world.laws["sse"].stage == "stalled"
    do(world, ctx, "ally", name="union", word="join")
    assert law(world, ctx, "resume").laws["sse"].stage == "proposed"
