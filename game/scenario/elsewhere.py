"""The other town: the same engine and kind of town, other numbers and ways, nobody's story.

It is built and lived twice on the same luck, with the toolkit and without; what is better there is
the difference. Nothing of our own town gets there but the toolkit's effects.
"""

from __future__ import annotations

from collections import Counter
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
ANY = Luck(0)


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
        allies=[], table=None, threats=[], drives=[], app=None, transition=None, prototypes=[],
        family=None, toolkits=[], other_towns=[],
        routes=[r for r in c.routes if not (r.districts or r.provider or r.process)],
        shop_district=(spec.districts or c.districts)[0].id,
        systems=[s for s in c.systems if s not in STORY and s not in spec.without])
    return replace(rules, content=content, params=rules.params | spec.parameters)


def lacks(ctx: Context, toolkit: ToolkitSpec, town: str) -> str:
    """The first thing that the core needs and the town has not, in most of its likenesses; empty
    where it has all."""
    there, missing = rules_of(ctx.rules, town), Counter[str]()
    for seed in _likenesses(ctx, town):
        world = _built(there, seed, towns(ctx.rules)[town].households)
        missing.update(n.id for n in toolkit.needs if not all_hold(world, there, n.when))
    return next((n.id for n in toolkit.needs if missing[n.id] * 2 > ctx.rules["transfer.tries"]),
                "")


def tried(ctx: Context, toolkit: ToolkitSpec, town: str, effects: list[Effect]) -> list[Tried]:
    """What comes of these effects in each likeness of the town, after the toolkit's weeks."""
    return [_trial(ctx.rules, toolkit.id, town, seed, tuple(effects))
            for seed in _likenesses(ctx, town)]


def _likenesses(ctx: Context, town: str) -> list[int]:
    """Seeds of this game's likenesses of the town. There are a few such towns
    (`transfer.towns`), and which of them it is the game's own luck decides: so runs on other luck
    seldom have to live one that was not lived before."""
    tries = ctx.rules["transfer.tries"]
    which = ctx.luck.one(0, "transfer:which", town, ctx.rules["transfer.towns"])
    return [ANY.other(f"transfer:{town}", which * tries + number).seed for number in range(tries)]


@lru_cache(maxsize=16)
def _built(there: Rules, seed: int, households: int) -> World:
    return build_world(there, seed, households)


@lru_cache(maxsize=256)
def _trial(rules: Rules, kit: str, town: str, seed: int, effects: tuple[Effect, ...]) -> Tried:
    """What comes of these effects there. Kept: whoever plays a season again sends the same."""
    there, size = rules_of(rules, town), towns(rules)[town].households
    toolkit = next(t for t in rules.content.toolkits if t.id == kit)
    before = measure(_built(there, seed, size), there).get(toolkit.figure, 0)
    without = _alone(there, seed, size, toolkit.weeks, toolkit.figure)
    with_it, end = _lived(there, seed, size, toolkit.weeks, toolkit.figure, effects)
    held = all_hold(end, there, toolkit.holds)
    return Tried(before, without, with_it, held, _cause(toolkit, end, held))


@lru_cache(maxsize=64)
def _alone(there: Rules, seed: int, households: int, weeks: int, figure: str) -> int:
    """The figure at the end where nobody sends anything."""
    return _lived(there, seed, households, weeks, figure, ())[0]


def _lived(there: Rules, seed: int, households: int, weeks: int, figure: str,
           effects: tuple[Effect, ...]) -> tuple[int, World]:
    """The figure's mean over the last weeks, and the town then."""
    world, ctx = _built(there, seed, households).copy(), Context(there, Luck(seed))
    apply_all(world, ctx, list(effects))
    seen: list[int] = []
    for week in range(weeks):
        live_week(world, ctx)
        if weeks - week <= LAST_WEEKS:
            seen.append(measure(world, there).get(figure, 0))
    return sum(seen) // max(1, len(seen)), world


def _cause(toolkit: ToolkitSpec, end: World, held: bool) -> str:
    """Of what it would have failed, read off the town at its end: a line that the toolkit is about
    stopped or never ran; else something that must hold did not, or all of it changed too little."""
    effects = [e for part in toolkit.parts
               for told in (part.effects, *(v.effects for v in part.versions)) for e in told]
    about = {e.name for e in effects if e.do == "cart_line"}
    lines = [line for name, line in end.mobility.lines.items() if name in about]
    stopped = [line.cause for line in lines if line.cause]
    if stopped:
        return stopped[0]
    if lines and not any(line.stage == RUNNING for line in lines):
        return "never_began"
    return "no_gain" if held else "not_held"
