"""Does what a town has beside its people fit its rules? Enterprises, services, contracts, commons,
shocks, policies: see `sound`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from game.rules.core import Rules
from game.rules.dials import DIALS
from game.rules.groups import group
from game.rules.kinds import ShockName
from game.rules.machines import CONTRACT
from game.rules.partnership.asking import REASONS
from game.rules.partnership.commissioning import MODES
from game.rules.partnership.consulting import ENDS
from game.rules.partnership.edition import OUTCOMES, WAYS
from game.rules.partnership.participatory import SWITCHES
from game.rules.partnership.procurement import CLAUSES, WEIGHTS
from game.rules.season.care import NORM
from game.rules.town_hall.channels import CHANNELS
from game.rules.town_hall.styles import STYLES
from game.session import (
    sound_defence,
    sound_hub,
    sound_laws,
    sound_mobility,
    sound_services,
    sound_transition,
)
from game.world.world import World


def fits(world: World, rules: Rules) -> bool:
    """Raises KeyError or ValueError for some of what does not fit."""
    return all((*_enterprises(world, rules), *_town_hall(world, rules),
                *_partner(world, rules), *_land(world, rules), sound_hub.fits(world, rules),
                sound_defence.fits(world, rules),
                sound_laws.fits(world, rules), sound_mobility.fits(world, rules),
                sound_services.fits(world, rules),
                sound_transition.fits(world, rules)))


def _enterprises(world: World, rules: Rules) -> Iterator[bool]:
    e, ledger = world.enterprises, world.ledger
    yield all(column.shape == (e.n,) for column in e.columns().values())
    for start, size in ledger.blocks.values():
        yield 0 <= start <= start + size <= len(ledger.names)
    if e.n:
        yield ledger.blocks["enterprise"][1] == e.n
        yield 0 <= int(e.sector.min()) <= int(e.sector.max()) < len(rules.sectors)
        yield -1 <= int(e.owner.min()) <= int(e.owner.max()) < world.households.n
        yield 0 <= int(e.alive.min()) <= int(e.alive.max()) <= 1
    route = world.households.route
    yield -1 <= int(route.min()) <= int(route.max()) < max(1, len(rules.routes))


def _town_hall(world: World, rules: Rules) -> Iterator[bool]:
    town = world.municipality
    yield town.style in STYLES and town.infrastructure >= 0
    yield set(town.channels) <= set(CHANNELS)
    for name, service in town.services.items():
        yield name == service.id and name in rules.services
        yield service.run_by == "town" or service.run_by in town.contracts
    specs = {spec.id: spec for spec in rules.content.contracts}
    for name, contract in town.contracts.items():
        yield name == contract.id and contract.state in CONTRACT.states
        yield specs[name].service == contract.service and contract.service in town.services
    for tally in world.tallies:
        if tally.startswith("channel:"):
            _, channel, week = tally.split(":")
            yield channel in town.channels and int(week) >= 0
    yield not rules.has("care") or NORM in world.tallies


def _partner(world: World, rules: Rules) -> Iterator[bool]:
    p, b, services = world.partnership, world.partnership.budget, set(world.municipality.services)
    yield 0 <= p.openness <= 1000 and p.infant_ppm >= 0
    yield set(p.weights) <= set(WEIGHTS) and set(p.clauses) <= set(CLAUSES)
    yield all(0 <= weight <= 1000 for weight in p.weights.values())
    yield set(p.commissioning.values()) <= set(MODES)
    yield {*p.commissioning, *p.commissioned_week, *p.vacant, *b.works, *b.shift} <= services
    yield 0 <= b.share_permille <= rules["participatory.most"] and 0 <= b.delivery <= 1000
    yield 0 <= b.beyond_permille < 1000 and 0 <= b.faith <= 1000
    yield set(b.switches) <= set(SWITCHES) and b.method in WAYS
    yield b.outcome in ("", *OUTCOMES) and set(p.answers.values()) <= set(REASONS)
    for name, chosen in b.won.items():
        yield name == chosen.id and chosen.service in services
        yield 0 <= chosen.paid <= chosen.cents and chosen.week <= chosen.due_week
    for name, asked in p.consultations.items():
        yield name == asked.id and 0 <= asked.came <= asked.asked
        yield asked.outcome in ENDS and (not asked.wanted or asked.wanted in services)
        group(world, rules, asked.group)


def _land(world: World, rules: Rules) -> Iterator[bool]:
    content = rules.content
    commons = {spec.id for spec in content.commons}
    yield set(world.commons) == commons if rules.has("commons") else not world.commons
    for name, common in world.commons.items():
        yield name == common.id and 0 <= common.stock <= common.capacity and common.capacity > 0
        yield -1 <= common.broke_week <= world.week == len(common.levels)
        yield all(-1 <= level <= 1000 for level in common.levels)
    yield set(world.shocks) <= set(get_args(ShockName))
    yield set(world.dials) <= set(DIALS)
    yield set(world.allotments) <= {drawer.id for drawer in content.drawers}
    yield set(world.routes) <= {route.id for route in rules.routes}
    for relief in world.reliefs:
        group(world, rules, relief.group)
