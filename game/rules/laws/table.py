"""A district's table (concept 113): once a month its actors help each other's matters on.

Favours are a mutual credit between them, in no currency: a matter goes on while whoever waits
for it may still owe, and whoever has it on the desk has not given more than it will. So a table
lives on differences: where one only takes, or nobody needs what another has, things stop, and who
gives for months and gets nothing stays away. Two actors are a table; one is none.
"""

from __future__ import annotations

from game.rules.conditions import all_hold
from game.rules.content import Matter
from game.rules.core import Context, Rules
from game.rules.vocabulary import Effect
from game.world.world import World

TEAM = "team"
WORDS = ("begin", "meet", "end")


def begin(world: World, ctx: Context) -> None:
    """Actors sit down, nobody owing anybody anything."""
    spec, table = ctx.rules.content.table, world.coalition.table
    if spec is None or table.stage == "meeting":
        return
    table.stage, table.since, table.called, table.gone = "meeting", world.week, False, []
    table.balances = dict.fromkeys([TEAM, *(a.id for a in spec.actors)], 0)
    table.idle = {}
    ctx.tell("table_begun")


def end(world: World, ctx: Context) -> None:
    if world.coalition.table.stage == "meeting":
        world.coalition.table.stage = "over"
        ctx.tell("table_over")


def give(world: World, actor: str, favours: int, named: str = TEAM) -> None:
    """The team does an actor so many favours, in its own time: in its own name, or in the name of
    another who owes some."""
    table = world.coalition.table
    there = {actor, named} <= set(table.balances) and actor not in table.gone
    if table.stage == "meeting" and there and actor != named:
        table.balances[actor] -= favours
        table.balances[named] += favours
        table.idle[actor] = 0


def week(world: World, ctx: Context) -> list[Effect]:
    """A meeting if it is time for one; what it unblocked is to be done now."""
    spec, table = ctx.rules.content.table, world.coalition.table
    if spec is None or table.stage != "meeting":
        return []
    due = (world.week - table.since) % spec.every == 0
    if not due and not table.called:
        return []
    table.called = False
    return _meet(world, ctx, spec.matters)


def _meet(world: World, ctx: Context, matters: list[Matter]) -> list[Effect]:
    rules, table = ctx.rules, world.coalition.table
    effects: list[Effect] = []
    gave, had = set(), set()
    table.rests = {name: left - 1 for name, left in table.rests.items() if left > 1}
    for matter in matters:
        if waits(world, rules, matter) != "open":
            continue
        gave.add(matter.by)
        had.add(matter.helps)
        table.progress[matter.id] = table.progress.get(matter.id, 0) + 1
        if table.progress[matter.id] >= matter.needs:
            effects += _unblock(world, ctx, matter)
    _who_stays(world, ctx, gave, had)
    return effects


def _unblock(world: World, ctx: Context, matter: Matter) -> list[Effect]:
    table = world.coalition.table
    table.progress[matter.id] = 0
    table.done[matter.id] = table.done.get(matter.id, 0) + 1
    if matter.again:
        table.rests[matter.id] = matter.again
    table.balances[matter.by] += 1
    table.balances[matter.helps] -= 1
    ctx.tell("matter_unblocked", matter=matter.id, about=matter.kind)
    return matter.effects


def _who_stays(world: World, ctx: Context, gave: set[str], had: set[str]) -> None:
    """Who was helped at this table stays; whoever has nothing from it for long enough does not
    come again, and whoever is owed something goes twice as soon."""
    rules, table = ctx.rules, world.coalition.table
    for actor in [a for a in table.balances if a != TEAM and a not in table.gone]:
        if actor in had:
            table.idle[actor] = 0
            continue
        table.idle[actor] = table.idle.get(actor, 0) + (2 if table.balances[actor] > 0 else 1)
        if table.idle[actor] >= rules["table.patience"]:
            table.gone.append(actor)
            ctx.tell("actor_left_table", actor=actor)
    if len(table.balances) - 1 - len(table.gone) < 2:
        end(world, ctx)


def waits(world: World, rules: Rules, matter: Matter) -> str:
    """What a matter waits for now: nothing but the next meeting (`open`), or why it does not go on
    (`owes`, `gives_no_more`, `away`, `not_yet`, `done`)."""
    table, limit = world.coalition.table, rules["table.limit"]
    if matter.id in table.rests or (table.done.get(matter.id) and not matter.again):
        return "done"
    if {matter.by, matter.helps} & set(table.gone) or table.stage != "meeting":
        return "away"
    if not all_hold(world, rules, matter.when):
        return "not_yet"
    if table.balances.get(matter.helps, 0) <= -limit:
        return "owes"
    if table.balances.get(matter.by, 0) >= limit:
        return "gives_no_more"
    return "open"
