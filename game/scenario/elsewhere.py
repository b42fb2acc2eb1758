"""The other town: the same engine and kind of town, other numbers and ways, nobody's story.

It is built and lived twice on the same luck, with the toolkit and without; what is better there is
the difference. Nothing of our own town gets there but the toolkit's effects.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from game.rules.conditions import all_hold
from game.rules.content import ToolkitSpec
from game.rules.core import Context, Rules
from game.rules.effects import apply_all
from game.rules.indicators import measure
from game.rules.mobility.ways import RUNNING
from game.rules.season.week import live_week
from game.rules.transfer.elsewhere import Tried, towns
from game.rules.vocabulary import Effect, SystemName
from game.scenario.build import build_world
from game.world.luck import Luck
from game.world.world import World

STORY: frozenset[SystemName] = frozenset({
    "incidents", "founding", "cooperatives", "networks", "currencies", "coproduction", "clock",
    "hub", "laws", "transition", "defence", "digital"})
"""Systems that run on what a story brings, which stays here."""
LAST_WEEKS = 4


@lru_cache(maxsize=8)
def rules_of(rules: Rules, town: str) -> Rules:
    """The other town's rules. Raises KeyError for a town that the scenario does not know."""
    spec = towns(rules)[town]
    c = rules.content
    content = replace(
        c, id=f"{c.id}/{spec.id}", town=spec.name, districts=spec.districts or c.districts,
        mobility=spec.mobility or c.mobility, fund_cents=spec.fund_cents, people=[], variants=[],
        facts=[], providers=[], pressures=[], deals=[], offers=[], agreements=[], incidents=[],
        goals=[], drawers=[], contracts=[], employers=[], selections=[], currencies=[],
        processes=[], tasks=[], days=[], networks=[], participatory=[], hub=None, laws=[],
        allies=[], table=None, family=None, toolkits=[], other_towns=[],
        routes=[r for r in c.routes if not (r.districts or r.provider or r.process)],
        shop_district=(spec.districts or c.districts)[0].id,
        systems=[s for s in c.systems if s not in STORY and s not in spec.without])
    return replace(rules, content=content, params=rules.params | spec.parameters)


def lacks(ctx: Context, toolkit: ToolkitSpec, town: str) -> str:
    """The first thing that the core needs and the town has not, in most of its likenesses; empty
    where it has all."""
    missing: Counter[str] = Counter()
    for there, world, _ in _likenesses(ctx, town):
        missing.update(n.id for n in toolkit.needs if not all_hold(world, there, n.when))
    return next((n.id for n in toolkit.needs if missing[n.id] * 2 > ctx.rules["transfer.tries"]),
                "")


def tried(ctx: Context, toolkit: ToolkitSpec, town: str, effects: list[Effect]) -> list[Tried]:
    """What comes of these effects in each likeness of the town, after the toolkit's weeks."""
    found: list[Tried] = []
    for there, world, luck in _likenesses(ctx, town):
        before = measure(world, there).get(toolkit.figure, 0)
        without, _ = _lived(there, world, luck, toolkit, [])
        with_it, end = _lived(there, world, luck, toolkit, effects)
        held = all_hold(end, there, toolkit.holds)
        found.append(Tried(before, without, with_it, held, _cause(end, held)))
    return found


def _likenesses(ctx: Context, town: str) -> Iterable[tuple[Rules, World, Luck]]:
    there = rules_of(ctx.rules, town)
    size = towns(ctx.rules)[town].households
    for number in range(ctx.rules["transfer.tries"]):
        luck = ctx.luck.other(f"transfer:{town}", number)
        yield there, build_world(there, luck.seed, size), luck


def _lived(rules: Rules, first: World, luck: Luck, toolkit: ToolkitSpec,
           effects: list[Effect]) -> tuple[int, World]:
    """The figure's mean over the last weeks, and the town then."""
    world, ctx = first.copy(), Context(rules, luck)
    apply_all(world, ctx, effects)
    seen: list[int] = []
    for week in range(toolkit.weeks):
        live_week(world, ctx)
        if toolkit.weeks - week <= LAST_WEEKS:
            seen.append(measure(world, rules).get(toolkit.figure, 0))
    return sum(seen) // max(1, len(seen)), world


def _cause(end: World, held: bool) -> str:
    """Of what it would have failed, read off the town at its end."""
    stopped = [line.cause for line in end.mobility.lines.values() if line.cause]
    if stopped:
        return stopped[0]
    if end.mobility.lines and not any(s.stage == RUNNING for s in end.mobility.lines.values()):
        return "never_began"
    return "no_gain" if held else "not_held"
