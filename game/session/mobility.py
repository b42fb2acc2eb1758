"""Reading ways, lines and toolkits for the team (see `mobility_view`)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.rules.content import ToolkitSpec, WaySpec
from game.rules.core import Rules
from game.rules.jobs import people
from game.rules.knowledge import district_known, known_rows
from game.rules.mobility import drivers, lines, reach, ways
from game.rules.mobility.figures import FIGURES
from game.rules.transfer import elsewhere, sending
from game.rules.unlocks import unlocked
from game.session.mobility_view import (
    EscortView,
    HourView,
    LineView,
    MobilityView,
    OtherTownView,
    PairView,
    PartView,
    PostsView,
    SentView,
    ToolkitView,
    TransferView,
    WayView,
)
from game.world.mobility import Transfer
from game.world.world import World

LITTLE = 200
"""Light or fright from which it is worth a word, permille."""


def mobility_view(world: World, rules: Rules) -> MobilityView | None:
    """None in a town whose ways do not count."""
    spec, m = ways.spec_of(rules), world.mobility
    if spec is None:
        return None
    return MobilityView(
        ways.PARTS, tuple(rules.district_index), tuple(_way(world, rules, w) for w in spec.ways),
        tuple(_pairs(world, rules)), tuple(_posts(world, rules)),
        tuple(_line(world, rules, name) for name in m.lines),
        tuple(EscortView(way, part, len(e.homes), e.asked) for key, e in m.escorts.items()
              for way, _, part in (key.partition("/"),)),
        rules["mobility.needed"], FIGURES["held_back"](world, rules),
        FIGURES["reachable"](world, rules), FIGURES["meeting_women"](world, rules),
        m.totals.get("women_left", 0))


def _way(world: World, rules: Rules, way: WaySpec) -> WayView:
    state = world.mobility.ways[way.id]
    return WayView(way.id, (way.between[0], way.between[1]), state.lit, state.fright,
                   tuple(_hour(world, rules, way, part) for part in ways.PARTS))


def _hour(world: World, rules: Rules, way: WaySpec, part: str) -> HourView:
    state, here = world.mobility.ways[way.id], ways.running(world)
    women, men = (state.held[f"{part}/{sex}"] for sex in ways.SEXES)
    seats = {name: ways.seat(world, rules, name, way.id, part, women) for name in here}
    carts = [name for name, safe in seats.items() if safe > women]
    known = max((world.mobility.lines[name].known for name in carts), default=0)
    low = women < rules["mobility.needed"]
    said = {"dark": low and part in ("evening", "night") and state.lit < LITTLE,
            "lonely": low and (part in ("morning", "day") or state.lit >= LITTLE),
            "fright": state.fright >= LITTLE,
            "lit": part != "day" and state.lit >= LITTLE,
            "escort": ways.company(world, rules, way, part) > 0,
            "cart": bool(carts) and known * 2 >= 1000,
            "unknown_cart": bool(carts) and known * 2 < 1000}
    return HourView(part, women, men, max((women, *seats.values())),
                    tuple(code for code, so in said.items() if so))


def _pairs(world: World, rules: Rules) -> Iterator[PairView]:
    """Every two districts, both ways, and each by itself."""
    h, names = world.households, list(rules.district_index)
    held = ways.matrix(world, rules)
    goes = reach.safety(world, rules)[: h.n] >= reach.needed(world, rules)[: h.n, None, None]
    for i, start in enumerate(names):
        mine = (h.district == i) & (h.woman > 0)
        heard = district_known(world, start) and bool(mine.any())
        for j, end in enumerate(names):
            for k, part in enumerate(ways.PARTS):
                share = int(goes[mine, j, k].sum()) * 1000 // max(1, int(mine.sum()))
                yield PairView(start, end, part, int(held[i, j, k, 0]), int(held[i, j, k, 1]),
                               share if heard else -1)


def _posts(world: World, rules: Rules) -> Iterator[PostsView]:
    """Posts that somebody holds, by work, district and shift."""
    h, rows = world.households, world.enterprises.n
    place, shift = reach.works_at(world, rules)
    able = reach.worst(reach.safety(world, rules), place, shift) \
        >= reach.needed(world, rules)[:, None]
    slot = people.slots(people.jobs(h), rows)
    names = [rules.sectors[s].id for s in world.enterprises.sector.tolist()]
    work = np.array([*names, "public", "informal"])
    held = np.flatnonzero(slot < rows + 2)
    found: dict[tuple[str, int, int], list[int]] = {}
    for p in held.tolist():
        key = (str(work[slot[p]]), int(place[p, slot[p]]), int(shift[p, slot[p]]))
        found.setdefault(key, [0, 0])[p >= h.n] += 1
    there = np.concatenate((h.woman, h.man)) > 0
    districts, shifts = list(rules.district_index), list(ways.SHIFTS)
    for (name, at, when), (women, men) in sorted(found.items()):
        mine = (work[None, :] == name) & (place == at) & (shift == when) & there[:, None]
        hers, his = mine[: h.n], mine[h.n:]
        yield PostsView(name, districts[at], shifts[when], women, men,
                        int((able[: h.n] & hers).sum()) * 1000 // max(1, int(hers.sum())),
                        int((able[h.n:] & his).sum()) * 1000 // max(1, int(his.sum())))


def _line(world: World, rules: Rules, name: str) -> LineView:
    line, spec = world.mobility.lines[name], drivers.line_of(rules, name)
    assert spec is not None
    met, n = known_rows(world, rules), world.households.n
    ready = sum(bool(met[p % n]) for p in drivers.willing(world, rules, name, line.women))
    week = line.week
    return LineView(
        name, line.stage, line.cause, world.week - line.since, line.women, len(line.drivers),
        line.carts, spec.carts, ready, tuple(spec.ways), tuple(line.parts), line.fare_cents,
        line.known, line.served, week.get("riders", 0), week.get("women", 0),
        week.get("seats", 0), week.get("pay", 0), lines.least_pay(rules, line),
        line.support_cents, max(0, line.support_until - world.week), line.payer)


def transfer_view(world: World, rules: Rules) -> TransferView | None:
    """None where there is nothing to send."""
    kits = sending.toolkits(rules)
    if not kits:
        return None
    return TransferView(
        unlocked(world, rules, "transfer") and world.phase == "organise",
        tuple(_toolkit(world, kit) for kit in kits.values()),
        tuple(OtherTownView(t.id, t.households, tuple(
            (kit, sending.why_not_send(world, rules, kit, t.id)) for kit in kits))
            for t in elsewhere.towns(rules).values()),
        tuple(_sent(world, kits, t) for t in world.transfers if t.toolkit in kits))


def _toolkit(world: World, kit: ToolkitSpec) -> ToolkitView:
    return ToolkitView(
        kit.id, kit.hours, kit.weeks, kit.figure, kit.better,
        tuple(PartView(p.id, p.core, sending.version_of(world, kit.id, p.id),
                       tuple(v.id for v in p.versions)) for p in kit.parts),
        tuple(need.id for need in kit.needs))


def _sent(world: World, kits: dict[str, ToolkitSpec], sent: Transfer) -> SentView:
    kit, seen = kits[sent.toolkit], sent.figures
    left = max(0, sent.week + kit.weeks - world.week) if sent.outcome == "sent" else 0
    core = {p.id for p in kit.parts if p.core}
    return SentView(
        sent.toolkit, sent.town, sent.week, left, tuple(sent.kept), tuple(sent.changed.items()),
        tuple(p for p in sent.changed if p in core), sent.outcome, sent.cause,
        seen.get("before", 0), seen.get("without", 0), seen.get("with_it", 0),
        seen.get("better", 0))
