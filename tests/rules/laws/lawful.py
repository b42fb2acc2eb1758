"""Small towns with a law, allies and a table, for their tests."""

from __future__ import annotations

from dataclasses import replace

from game.lab.laboratory import laboratory
from game.rules.content import AllySpec, BillSpec, Leaving, Matter, TableActor, TableSpec
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.season.week import live_week
from game.rules.vocabulary import Condition, Effect, SystemName
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.luck import Luck
from game.world.world import World

SYSTEMS: tuple[SystemName, ...] = ("incidents", "laws", "municipality", "partnership")
LIVING: tuple[SystemName, ...] = (
    "incidents", "laws", "care", "labour", "enterprises", "income", "needs", "municipality",
    "partnership", "beside", "footprint", "people")
CALM = {"law.mood_sways": 0, "law.upset_per_10000": 0}
"""A country without news: for tests that count weeks."""
RESERVE = Effect("procurement", name="reserved", amount=1)
FORCE = [RESERVE, Effect("tax", amount=3), Effect("dial", name="cheap_credit", amount=400),
         Effect("channel", name="direct", amount=40_000)]
UNION = AllySpec("union", "Union", "", 500, "numbers", begins=True)
SCHOLARS = AllySpec("scholars", "Scholars", "", 300, "knowledge")
PAPER = AllySpec("paper", "Paper", "", 200, "press")
ABROAD = AllySpec("network", "Network", "", 400, "knowledge", abroad=True)
BILL = BillSpec("sse", "Law", "", weeks=10, decree_weeks=20, needs=200, decree_needs=300,
                against=100, force=FORCE)


def town(laws=(BILL,), allies=(UNION, SCHOLARS, PAPER, ABROAD), table=None, systems=SYSTEMS,
         households: int = 40, seed: int = 1, numbers: dict[str, int] | None = None,
         ) -> tuple[World, Context]:
    content = replace(laboratory("iberian", households, systems), laws=list(laws),
                      allies=list(allies), table=table)
    rules = make_rules(content, CALM | (numbers or {}))
    return build_world(rules, seed).copy(), Context(rules, Luck(seed))


def do(world: World, ctx: Context, effect: str, **fields: str | int) -> World:
    apply_all(world, ctx, [Effect(effect, **fields)])
    return world


def law(world: World, ctx: Context, *words: str, name: str = "sse") -> World:
    for word in words:
        do(world, ctx, "law", name=name, word=word)
    return world


def live(world: World, ctx: Context, weeks: int = 1) -> World:
    for _ in range(weeks):
        live_week(world, ctx)
    return world


def told(ctx: Context, kind: str) -> list[dict[str, str | int]]:
    return [e.params for e in ctx.events if e.kind == kind]


def reason(name: str, *when: Condition) -> Leaving:
    return Leaving(name, "", list(when))


def table(*matters: Matter, actors: tuple[str, ...] = ("hall", "bank", "coops")) -> TableSpec:
    return TableSpec("Table", "", [TableActor(a, a, "") for a in actors], list(matters),
                     begins=True)
