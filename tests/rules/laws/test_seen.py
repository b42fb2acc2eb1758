"""Laws, allies and the table as the team sees them."""

from __future__ import annotations

from dataclasses import replace

from game.session.laws import laws_view
from tests.rules.laws.lawful import BILL, FORCE, UNION, do, law, live, table, town
from tests.rules.laws.test_table import ROUND


def test_a_town_without_any_has_nothing_to_see():
    assert laws_view(*_rules(town(laws=[], allies=[]))) is None
    assert laws_view(*_rules(town(systems=("incidents",)))) is None


def test_a_law_is_seen_with_what_it_waits_for():
    world, ctx = town(allies=[replace(UNION, weight=1000)])
    law(world, ctx, "propose")
    live(world, ctx, 3)
    seen = laws_view(world, ctx.rules).laws[0]
    assert (seen.id, seen.stage, seen.ahead, seen.weeks, seen.holds) == (
        "sse", "proposed", "passed", 3, 0)
    assert seen.push > 0 and seen.pull > seen.needs == BILL.needs and seen.weeks_left > 0
    law(world, ctx, "pass", "decree")
    seen = laws_view(world, ctx.rules).laws[0]
    assert (seen.ahead, seen.holds, seen.gives_up_after) == (
        "", len(FORCE), ctx.rules["law.repeal_weeks"])


def test_allies_are_seen_where_they_stand_and_why_they_went():
    world, ctx = town()
    do(world, ctx, "ally", name="union", word="ask")
    do(world, ctx, "ally", name="scholars", word="join")
    do(world, ctx, "ally", name="scholars", word="leave")
    seen = {a.id: a for a in laws_view(world, ctx.rules).allies}
    assert (seen["union"].owed, seen["union"].counts) == (1, 300)
    assert (seen["scholars"].closeness, seen["scholars"].left) == (-1, "told")
    assert seen["paper"].would_join and seen["network"].abroad


def test_the_table_is_seen_with_its_seats_and_its_next_meeting():
    world, ctx = town(table=table(*ROUND))
    live(world, ctx, 3)
    seen = laws_view(world, ctx.rules).table
    assert seen.next_weeks == 1 and [s.id for s in seen.seats] == ["team", "hall", "bank", "coops"]
    do(world, ctx, "table", word="end")
    assert laws_view(world, ctx.rules).table.next_weeks == 0


def _rules(built):
    return built[0], built[1].rules
