"""Do a saved town's threats, means, groups and app fit its rules? See `sound`."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.core import Rules
from game.rules.defence import drift, means, threats
from game.rules.digital import app, data
from game.rules.machines import APP, DRIVE, THREAT
from game.rules.machines.threat import HAPPENED
from game.world.world import World


def fits(world: World, rules: Rules) -> bool:
    return all((*_threats(world, rules), *_homes(world, rules), *_others(world, rules),
                *_app(world)))


def _threats(world: World, rules: Rules) -> Iterator[bool]:
    d, on = world.defence, rules.has("defence")
    yield set(d.threats) == (set(rules.threats) if on else set())
    yield set(d.means) == (set(means.MEANS) if on else set())
    yield all(0 <= level <= 1000 for level in d.means.values())
    for name, threat in d.threats.items():
        yield name == threat.id and threat.stage in THREAT.states
        yield threat.cause in ("", *threats.CAUSES) and threat.since <= world.week
        yield set(threat.stands) <= set(means.MEANS) and min(threat.stands.values(), default=0) >= 0
    for name, part in d.fenced.items():
        yield name in world.commons and 0 < part <= 1000


def _homes(world: World, rules: Rules) -> Iterator[bool]:
    """Who lost a home lost it by something that happened, and its rent is known."""
    d, homes = world.defence, world.households.n
    yield all(0 <= row < homes for row in (*d.rents, *d.lost, *d.locked))
    yield set(d.lost) <= set(d.rents) and not set(d.locked) & set(d.rents)
    yield set(d.locked.values()) <= set(rules.providers)
    yield all(by in d.threats and d.threats[by].stage == HAPPENED for by in d.lost.values())


def _others(world: World, rules: Rules) -> Iterator[bool]:
    d = world.defence
    specs = {spec.id for spec in rules.content.drives} if rules.has("defence") else set()
    yield set(d.drives) == specs
    for name, drive in d.drives.items():
        yield name == drive.id and drive.stage in DRIVE.states
        yield 0 <= drive.strength <= 1000 and 0 <= drive.own <= 1000
    yield set(d.drift) <= {drift.HUB, *rules.providers}
    yield set(d.contracts) == set(d.contract_until) and set(d.contracts) <= set(rules.providers)
    yield all(0 < level <= 1000 for level in d.drift.values())


def _app(world: World) -> Iterator[bool]:
    d = world.digital
    yield d.stage in APP.states and d.kind in ("", *app.KINDS) and d.data in data.WORDS
    yield d.cause in ("", *app.CAUSES) and (d.stage == "none") == (d.kind == "")
    yield all(0 <= level <= 1000 for level in (d.users, d.fee, d.leans, d.fresh))
