"""What the team may know of the town beside its people: commons, shares, services, the doughnut.

A common's level is what was measured, with the age of that; its line is known once somebody told.
What a service's books say is public, what people get of it is known where somebody listened. The
doughnut holds what was published at the season's turn, so that it tells no more than the paper.
"""

from __future__ import annotations

from typing import Any

from game.rules.core import Rules
from game.rules.knowledge import district_known, fact_known
from game.session.town_view import CommonView, DoughnutView, DrawerView, ServiceView
from game.world.households import NEED, NEEDS
from game.world.world import World

NO_FLOOR = "care"
"""Twelve needs make the ring; care, which all of it rests on, is no part of it."""
USUAL = 1000


def commons(world: World, rules: Rules) -> tuple[CommonView, ...]:
    found = []
    for spec in rules.content.commons:
        common = world.commons.get(spec.id)
        if common is None:
            continue
        told = spec.line_known_by is None or fact_known(world, spec.line_known_by)
        line = spec.threshold_permille if told or common.broken else None
        if not spec.hidden:
            level = common.stock * 1000 // max(1, common.capacity)
            found.append(CommonView(spec.id, spec.kind, level, 0, 0, line, common.broken, True))
            continue
        known = common.measured_permille >= 0
        age = world.week - common.measured_week if known else 0
        found.append(CommonView(
            spec.id, spec.kind, common.measured_permille if known else None, age,
            _spread(rules, age) if known else 1000, line, common.broken, False))
    return tuple(found)


def _spread(rules: Rules, age: int) -> int:
    """How far a level may have moved since it was measured, permille (see `imagination`)."""
    whole = rules["measure.forgotten_weeks"]
    return rules["measure.spread_permille"] * min(age, whole) // whole


def drawers(world: World, rules: Rules) -> tuple[DrawerView, ...]:
    h = world.households
    return tuple(
        DrawerView(d.id, d.common, world.allotments.get(d.id, USUAL), tuple(d.levels),
                   d.district or "", d.sector or "",
                   int((h.district == rules.district_index[d.district]).sum()) if d.district
                   else 0)
        for d in rules.content.drawers)


def services(world: World, rules: Rules) -> tuple[ServiceView, ...]:
    """What people get is known once anybody was listened to: everybody uses the same."""
    if rules.kind is None:
        return ()
    heard = any(district_known(world, d.id) for d in rules.content.districts)
    need = {spec.id: spec.need for spec in rules.kind.services}
    return tuple(
        ServiceView(s.id, need.get(s.id, ""), s.run_by, s.reported, s.quality if heard else None)
        for s in world.municipality.services.values())


def short_by_need(world: World, rules: Rules, here: Any) -> dict[str, int]:
    """Households of a district short of each need, in a town that keeps count of them."""
    if not rules.has("needs"):
        return {}
    short = (world.households.needs[:, here] < rules["needs.short_below"]).sum(axis=1)
    return {name: int(short[NEED[name]]) for name in NEEDS}


def doughnut(world: World, rules: Rules) -> DoughnutView | None:
    """From the last count; None where needs are not counted."""
    last = world.history[-1]
    homes = max(1, world.households.n)
    floors = {need: 1000 - last[f"{need}_short"] * 1000 // homes
              for need in NEEDS if need != NO_FLOOR and f"{need}_short" in last}
    if not floors:
        return None
    it = world.environment
    return DoughnutView(floors, dict(it.pressures), last.get("footprint", 0),
                        it.biocapacity_mgha, last.get("overshoot_day", 0))
