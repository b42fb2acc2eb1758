"""Do a saved town's way together and its prototypes fit its rules? See `sound`."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.core import Rules
from game.rules.machines import PATTERN, PROTOTYPE
from game.rules.transition import due, grid, leading, patterns, scale, trials
from game.world.world import World


def fits(world: World, rules: Rules) -> bool:
    """Raises KeyError, AttributeError or ValueError for some of what does not fit."""
    return all((*_way(world, rules), *_patterns(world, rules), *_prototypes(world, rules)))


def _way(world: World, rules: Rules) -> Iterator[bool]:
    way, homes = world.transition, world.households.n
    yield way.led_by in ("", *leading.STARTS) and way.method in leading.METHODS
    yield set(way.known) == set(way.looked) and set(way.known) <= set(grid.ALL)
    yield all(0 <= level <= 1000 for level in way.known.values())
    yield all(week <= world.week for week in way.looked.values())
    yield len(set(way.tutors)) == len(way.tutors) and all(0 <= row < homes for row in way.tutors)
    for entry in way.due:
        yield due.effects_of(rules, entry) is not None


def _patterns(world: World, rules: Rules) -> Iterator[bool]:
    yield set(world.transition.patterns) == set(leading.patterns(rules))
    for name, p in world.transition.patterns.items():
        yield p.id == name and p.stage in PATTERN.states and p.cause in ("", *patterns.CAUSES)
        yield 0 <= p.alive <= 1000 and 0 <= p.part <= 1000
        yield all(0 <= row < world.households.n for row in p.homes)


def _prototypes(world: World, rules: Rules) -> Iterator[bool]:
    yield set(world.transition.prototypes) == set(leading.prototypes(rules))
    for name, p in world.transition.prototypes.items():
        yield p.id == name and p.stage in PROTOTYPE.states
        yield p.cause in ("", *trials.CAUSES, *scale.CAUSES)
        yield all(0 <= level <= 1000 for level in (p.learned, p.heard, p.came))
        yield all(0 <= row < world.households.n for row in p.homes)
