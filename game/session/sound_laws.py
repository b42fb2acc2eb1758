"""Do a saved town's laws, coalition and table fit its rules? See `sound`."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.core import Rules
from game.rules.laws.coalition import REASONS
from game.rules.laws.levers import lever_at, place_of
from game.rules.laws.path import CAUSES
from game.rules.laws.table import TEAM
from game.rules.machines.law import DECREED, LAW, ON_ITS_WAY
from game.world.world import World


def fits(world: World, rules: Rules) -> bool:
    """Raises KeyError or ValueError for some of what does not fit."""
    return all((*_laws(world, rules), *_coalition(world, rules), *_table(world, rules)))


def _laws(world: World, rules: Rules) -> Iterator[bool]:
    """What is held is held by laws that are decreed and say so."""
    yield set(world.laws) == (set(rules.laws) if rules.has("laws") else set())
    for name, law in world.laws.items():
        yield name == law.id and law.stage in LAW.states and 0 <= law.push <= 1000
        yield law.cause in ("", *CAUSES) and law.since <= world.week
        yield (law.stage == "stalled") == (law.stalled_from in ON_ITS_WAY)
    for place, hold in world.holds.items():
        yield bool(hold.claims) and lever_at(place) is not None
        for name in hold.claims:
            said = [at[0] for effect in rules.laws[name].force if (at := place_of(effect))]
            yield world.laws[name].stage == DECREED and place in said


def _coalition(world: World, rules: Rules) -> Iterator[bool]:
    c = world.coalition
    yield {*c.allies, *c.left, *c.favours} <= set(rules.allies)
    yield all(0 <= close <= 1000 for close in c.allies.values())
    yield not set(c.allies) & set(c.left) and 0 <= c.mood <= 1000
    for name, why in c.left.items():
        yield why in {*REASONS, *(reason.id for reason in rules.allies[name].leaves)}
    for key in c.doubts:
        ally, _, why = key.partition("/")
        yield ally in c.allies and why in {reason.id for reason in rules.allies[ally].leaves}


def _table(world: World, rules: Rules) -> Iterator[bool]:
    table, spec = world.coalition.table, rules.content.table
    actors = {TEAM, *(a.id for a in spec.actors)} if spec else set()
    matters = {m.id for m in spec.matters} if spec else set()
    yield table.stage in ("none", "meeting", "over")
    yield set(table.balances) in (set(), actors) and sum(table.balances.values()) == 0
    yield {*table.progress, *table.done, *table.rests} <= matters
    yield {*table.idle, *table.gone} <= actors
