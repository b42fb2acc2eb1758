"""What the team may know of the town beside its people: commons, shares, services, the doughnut.

A common's level is what was measured, with the age of that; its line is known once somebody told.
What a service's books say is public, what people get of it is heard where somebody listens. The
doughnut holds what was published at the season's turn, so that it tells no more than the paper.
"""

from __future__ import annotations

from typing import Any

from game.rules import allotments
from game.rules.common_goods import Drawer
from game.rules.core import Rules
from game.rules.knowledge import fact_known, quality_heard
from game.rules.stocks import level
from game.session.deciding import decided
from game.session.town_view import CommonView, DoughnutView, DrawerView, ServiceView
from game.world.households import NEED, NEEDS
from game.world.world import World

NO_FLOOR = "care"
"""Twelve needs make the ring; care, which all of it rests on, is no part of it."""
USUAL = 1000
TENTHS_A_HOME = 24
"""Tenths of a person that the books count for a home; who lives behind a door they do not know."""


def commons(world: World, rules: Rules) -> tuple[CommonView, ...]:
    found = []
    for spec in rules.content.commons:
        common = world.commons.get(spec.id)
        if common is None:
            continue
        told = spec.line_known_by is None or fact_known(world, spec.line_known_by)
        line = spec.threshold_permille if told or common.broken else None
        if not spec.hidden:
            found.append(CommonView(
                spec.id, spec.kind, level(world, spec), 0, 0, line, common.broken, True,
                common.broke_week))
            continue
        known = common.measured_permille >= 0
        age = world.week - common.measured_week if known else 0
        found.append(CommonView(
            spec.id, spec.kind, common.measured_permille if known else None, age,
            _spread(rules, age) if known else 1000, line, common.broken, False,
                common.broke_week))
    return tuple(found)


def _spread(rules: Rules, age: int) -> int:
    """How far a level may have moved since it was measured, permille (see `imagination`)."""
    whole = rules["measure.forgotten_weeks"]
    return rules["measure.spread_permille"] * min(age, whole) // whole


def drawers(world: World, rules: Rules) -> tuple[DrawerView, ...]:
    return tuple(_drawer(world, rules, d, _by_the_books(world, rules, d.common))
                 for d in rules.content.drawers)


def _drawer(world: World, rules: Rules, drawer: Drawer, books: dict[str, int]) -> DrawerView:
    h, homes, person = world.households, 0, 0
    if drawer.district is not None:
        homes = int((h.district == rules.district_index[drawer.district]).sum())
        person = _public_draw(rules, drawer.common)
    whole = max(1, sum(books.values()))
    return DrawerView(
        drawer.id, drawer.common, world.allotments.get(drawer.id, USUAL), tuple(drawer.levels),
        drawer.district or "", drawer.sector or "", homes, person,
        books[drawer.id] * 1000 // whole, *decided(world, rules, drawer.id),
        kept=_kept(world, drawer))


def _kept(world: World, drawer: Drawer) -> int | None:
    """How far homes or a branch kept to their cut when the meters were last read. What they do
    since is theirs: whoever could see it without reading would know strangers by their shares."""
    if world.allotments.get(drawer.id, USUAL) >= USUAL:
        return None
    return world.tallies.get(allotments.read(drawer.id))


def _by_the_books(world: World, rules: Rules, common: str) -> dict[str, int]:
    """What each drawer takes in a usual week as anybody can reckon it: homes times what the public
    service counts for one, posts of a branch times what one takes. No leak, no hidden pump."""
    h, firms, found = world.households, world.enterprises, {}
    for drawer in rules.content.drawers:
        if drawer.common != common:
            continue
        if drawer.district is not None:
            homes = int((h.district == rules.district_index[drawer.district]).sum())
            found[drawer.id] = homes * TENTHS_A_HOME * _public_draw(rules, common) // 10
        elif drawer.sector is not None:
            index = rules.sector_index[drawer.sector]
            posts = int(firms.workers[(firms.sector == index) & (firms.alive > 0)].sum())
            found[drawer.id] = posts * rules.sectors[index].draw_litres_worker
    return found


def _public_draw(rules: Rules, common: str) -> int:
    """What a person takes in a week by the public service, in the common's units."""
    kind = rules.commons[common].kind
    public = [r.draw_person for r in rules.routes if r.draws == kind and r.by == "public"]
    return max(public, default=0)


def services(world: World, rules: Rules) -> tuple[ServiceView, ...]:
    """What people get is known in tenths while somebody was listened to this season."""
    if rules.kind is None:
        return ()
    need = {spec.id: spec.need for spec in rules.kind.services}
    return tuple(
        ServiceView(s.id, need.get(s.id, ""), s.run_by, s.reported, quality_heard(world, s))
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
                        last.get("overshoot_day", 0))
