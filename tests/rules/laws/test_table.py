"""A district's table: favours go round, matters come off desks, and what stops it."""

from __future__ import annotations

from dataclasses import replace

from game.rules.content import Matter
from game.rules.laws.table import TEAM
from game.rules.vocabulary import Condition, Effect
from game.session.laws import laws_view
from tests.rules.laws.lawful import do, live, table, told, town

PERMIT = Matter("permit", "Permit", "", by="hall", helps="coops", needs=2, again=1)
LOAN = Matter("loan", "Loan", "", by="bank", helps="hall", kind="loan", needs=1, again=1)
CUSTOM = Matter("custom", "Custom", "", by="coops", helps="bank", kind="market", needs=1, again=1)
ROUND = (PERMIT, LOAN, CUSTOM)
MONTH = 4


def sat_down(*matters, **more):
    return town(laws=[], allies=[], table=table(*matters, **more))


def months(world, ctx, count):
    return live(world, ctx, count * MONTH)


def waits(world, ctx):
    return {m.id: m.waits for m in laws_view(world, ctx.rules).table.matters}


def test_it_meets_once_a_month_and_a_matter_takes_its_meetings():
    world, ctx = sat_down(PERMIT)
    live(world, ctx, MONTH - 1)
    assert world.coalition.table.progress == {}
    live(world, ctx)
    assert world.coalition.table.progress == {"permit": 1}
    months(world, ctx, 1)
    assert world.coalition.table.done == {"permit": 1}
    assert told(ctx, "matter_unblocked") == [{"matter": "permit", "about": "permit"}]


def test_what_is_unblocked_has_its_effects():
    grant = replace(PERMIT, needs=1, again=0, effects=[Effect("dial", name="cheap_credit",
                                                              amount=300)])
    world, ctx = sat_down(grant)
    months(world, ctx, 1)
    assert world.dials == {"cheap_credit": 300} and waits(world, ctx) == {"permit": "done"}


def test_favours_add_up_to_nothing_and_a_round_goes_on():
    world, ctx = sat_down(*ROUND)
    months(world, ctx, 24)
    found = world.coalition.table
    assert sum(found.balances.values()) == 0 and found.stage == "meeting" and not found.gone
    assert min(found.done.values()) >= 6


def test_who_only_takes_is_not_helped_any_more():
    world, ctx = sat_down(replace(PERMIT, needs=1), replace(LOAN, helps="coops"))
    months(world, ctx, 3)
    assert world.coalition.table.balances["coops"] == -ctx.rules["table.limit"]
    assert set(waits(world, ctx).values()) == {"owes"}


def test_who_gives_and_gets_nothing_stays_away_and_the_table_ends():
    world, ctx = sat_down(replace(PERMIT, needs=1), replace(LOAN, helps="coops"))
    months(world, ctx, 12)
    assert world.coalition.table.stage == "over" and told(ctx, "table_over")
    assert {e["actor"] for e in told(ctx, "actor_left_table")} >= {"hall", "bank"}
    assert set(waits(world, ctx).values()) == {"away"}


def test_the_team_works_for_its_place():
    ours = replace(PERMIT, helps=TEAM, needs=1)
    world, ctx = sat_down(ours, *ROUND[1:])
    months(world, ctx, 3)
    limit = ctx.rules["table.limit"]
    assert world.coalition.table.done["permit"] == limit
    do(world, ctx, "table_give", name="hall", amount=2)
    months(world, ctx, 1)
    assert world.coalition.table.done["permit"] > limit
    assert sum(world.coalition.table.balances.values()) == 0


def test_the_team_may_work_off_what_another_owes():
    def unblocked(**more):
        world, ctx = sat_down(replace(PERMIT, needs=1), replace(LOAN, helps="coops"))
        months(world, ctx, 2)
        do(world, ctx, "table_give", name="hall", amount=1, **more)
        do(world, ctx, "table_give", name="bank", amount=1, **more)
        months(world, ctx, 2)
        assert sum(world.coalition.table.balances.values()) == 0
        return sum(world.coalition.table.done.values())
    assert unblocked(word="coops") > unblocked() == unblocked(word="moon")


def test_a_matter_waits_for_its_conditions():
    world, ctx = sat_down(replace(PERMIT, when=[Condition(indicator="openness", at_least=900)]))
    months(world, ctx, 2)
    assert waits(world, ctx) == {"permit": "not_yet"} and not world.coalition.table.progress
    world.partnership.openness = 1000
    months(world, ctx, 1)
    assert world.coalition.table.progress == {"permit": 1}


def test_it_can_be_called_ended_and_begun_again():
    world, ctx = sat_down(PERMIT)
    do(world, ctx, "table", word="meet")
    live(world, ctx)
    assert world.coalition.table.progress == {"permit": 1}
    do(world, ctx, "table", word="end")
    assert months(world, ctx, 2).coalition.table.stage == "over"
    do(world, ctx, "table_give", name="hall", amount=2)
    assert set(world.coalition.table.balances.values()) == {0}
    do(world, ctx, "table", word="begin")
    assert world.coalition.table.stage == "meeting"


def test_where_there_is_none_nothing_happens():
    world, ctx = town(laws=[], allies=[])
    for word in ("begin", "meet", "end"):
        do(world, ctx, "table", word=word)
    do(world, ctx, "table_give", name="hall", amount=1)
    assert months(world, ctx, 2).coalition.table.stage == "none"
