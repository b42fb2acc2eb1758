"""Do a saved town's ways, lines, escorts and toolkits fit its rules? See `sound`."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.core import Rules
from game.rules.mobility import drivers, lines, ways
from game.rules.transfer import elsewhere, sending
from game.world.mobility import Line
from game.world.world import World


def fits(world: World, rules: Rules) -> bool:
    """Raises KeyError or ValueError for some of what does not fit."""
    return all((*_ways(world, rules), *_lines(world, rules), *_sent(world, rules)))


def _ways(world: World, rules: Rules) -> Iterator[bool]:
    spec, m = ways.spec_of(rules), world.mobility
    yield set(m.ways) == {w.id for w in spec.ways} if spec else not m.ways
    cells = {f"{part}/{sex}" for part in ways.PARTS for sex in ways.SEXES}
    for way in m.ways.values():
        yield set(way.held) == cells and all(0 <= held <= 1000 for held in way.held.values())
        yield 0 <= way.lit <= 1000 and 0 <= way.fright <= 1000
    for key, escort in m.escorts.items():
        way_id, _, part = key.partition("/")
        yield way_id in m.ways and part in ways.PARTS and escort.asked > 0
        yield all(0 <= row < world.households.n for row in escort.homes)
    work = {w.id for w in spec.work} if spec else set()
    for name, shifts in m.shifts.items():
        yield name in work and set(shifts) <= set(ways.SHIFTS)
        yield all(n >= 0 for n in shifts.values())


def _lines(world: World, rules: Rules) -> Iterator[bool]:
    spec, m = ways.spec_of(rules), world.mobility
    yield set(m.lines) == ({line.id for line in spec.lines} if spec else set())
    driving = [p for line in m.lines.values() for p in line.drivers]
    yield len(driving) == len(set(driving)) == len(drivers.places(world))
    yield all(0 <= p < 2 * world.households.n for p in driving)
    yield all(_line(line, world.week) for line in m.lines.values())


def _line(line: Line, week: int) -> bool:
    return line.stage in lines.STAGES and line.cause in ("", *lines.CAUSES) \
        and bool(line.drivers) == (line.stage == ways.RUNNING) and set(line.parts) <= set(
            ways.PARTS) and line.payer in lines.PAYERS and line.since <= week \
        and 0 <= line.known <= 1000 and 0 <= line.served <= 1000 and line.fare_cents >= 0


def _sent(world: World, rules: Rules) -> Iterator[bool]:
    kits, towns = sending.toolkits(rules), elsewhere.towns(rules)
    for which, version in world.mobility.mix.items():
        part = sending.part_of(rules, which)
        yield part is not None and version in [v.id for v in part.versions]
    for sent in world.transfers:
        yield sent.toolkit in kits and sent.town in towns and sent.week <= world.week
        yield sent.outcome in sending.OUTCOMES
        parts = {p.id: [v.id for v in p.versions] for p in kits[sent.toolkit].parts}
        yield {*sent.kept, *sent.changed} == set(parts)
        yield all(version in parts[part] for part, version in sent.changed.items())
