"""Settling households in districts from the seed, and laying named people over them."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
from numpy.typing import NDArray

from game.rules.content import Content, District, Person
from game.rules.core import Rules
from game.world.households import Households
from game.world.luck import Luck
from game.world.world import World

Ints = NDArray[np.int64]
TIES = 6
"""Households that each one knows best: four near, two anywhere."""
NEAR_TIES = 4


def usual_households(content: Content) -> int:
    return sum(d.households for d in content.districts)


def settle(content: Content, luck: Luck, households: int | None = None) -> Households:
    """All districts' households, one after the other; `households` in all, for the bench."""
    usual = usual_households(content)
    total, parts, lived = households or usual, [], 0
    for index, district in enumerate(content.districts):
        first = lived * total // usual
        lived += district.households
        n = lived * total // usual - first
        parts.append(_district(district, index, first, n, luck))
    columns = {f.name: np.concatenate([p[f.name] for p in parts])
               for f in fields(Households) if f.name != "ties"}
    return Households(ties=_ties(columns["district"], luck), **columns)


def _district(d: District, index: int, first: int, n: int, luck: Luck) -> dict[str, Ints]:
    ids = np.arange(first, first + n, dtype=np.int64)

    def draw(what: str) -> Ints:
        return luck.permille(0, f"settle:{what}", ids)

    def quota(what: str, count: int, among: NDArray[np.bool_]) -> Ints:
        """Exactly `count` (or all there are) of `among`, the lowest draws first."""
        order = np.argsort(np.where(among, draw(what), 2000), kind="stable")
        chosen = np.zeros(n, np.int64)
        chosen[order[: min(count, int(among.sum()))]] = 1
        return chosen

    everyone = np.ones(n, bool)
    frail = quota("frail", d.frail * n // d.households, everyone)
    no_car = frail | quota("no_car", (d.no_car - d.frail) * n // d.households, frail == 0)
    elders = np.where(frail == 1, 1, draw("elders") < d.elders_permille).astype(np.int64)
    adults = np.where(elders == 1, draw("with_elders") < 350, 1 + (draw("couple") < 640))
    adults = np.where(frail == 1, 0, adults).astype(np.int64)
    parents = (draw("parents") < d.children_permille) & (adults > 0)
    children = parents * (1 + (draw("second") < 480))
    alone_parent = parents & (adults == 1) & (elders == 0)
    unemployed = quota("unemployed", d.unemployed_permille * n // 1000, adults > 0)
    baker = quota("baker", d.bakers * n // d.households, unemployed > 0)
    kinds = draw("kind")
    spread = 850 + draw("income") * 300 // 1000
    earners = np.maximum(1, adults - unemployed)
    income = d.income_cents_week * spread // 1000 * (2 + earners) // 3
    income = np.where(unemployed == 1, income * 600 // 1000, income)
    income = np.where(frail == 1, income * 620 // 1000, income)
    paid = (adults - unemployed).clip(min=0) * (32 * 60 + draw("paid") * 9 * 60 // 1000)
    care = (adults + elders) * (17 * 60 + draw("care") * 6 * 60 // 1000)
    care = care + children * 11 * 60
    level = draw("trust")
    return {
        "district": np.full(n, index, np.int64),
        "adults": adults, "children": children.astype(np.int64), "elders": elders,
        "car": 1 - no_car, "frail": frail * (1 + (draw("housebound") < 340)),
        "women_headed": (alone_parent & (draw("women") < 840)).astype(np.int64),
        "newcomer": (draw("newcomer") < d.newcomers_permille).astype(np.int64),
        "unemployed": unemployed, "baker": baker,
        "kind": np.searchsorted(np.array([500, 800, 940]), kinds, side="right").astype(np.int64),
        "income_cents": income.astype(np.int64),
        "rent_cents": np.full(n, d.rent_cents_week, np.int64),
        "paid_minutes": paid.astype(np.int64), "care_minutes": care.astype(np.int64),
        "errand_minutes": np.zeros(n, np.int64), "org_minutes": np.zeros(n, np.int64),
        "bread": np.where(frail == 1, 300, 950).astype(np.int64),
        "care": np.where(frail == 1, 520, 800).astype(np.int64),
        "company": (380 + (adults + children > 1) * 110 + draw("company") * 80 // 1000),
        "trust": (d.trust_permille + (level - 500) * 180 // 500).clip(50, 950),
        "efficacy": (330 + draw("efficacy") * 400 // 1000),
        "tired": (d.tired_permille + (draw("tired") - 500) * 120 // 500).clip(50, 950),
        "supplier": np.where(frail == 1, -1, 0).astype(np.int64),
    }


def _ties(district: Ints, luck: Luck) -> Ints:
    """Who knows whom: mostly neighbours of the same district, some anywhere."""
    n = len(district)
    ids = np.arange(n, dtype=np.int64)
    ties = np.empty((n, TIES), np.int64)
    starts = np.searchsorted(district, district, side="left")
    sizes = np.searchsorted(district, district, side="right") - starts
    for slot in range(TIES):
        draw = (luck.raw(0, "ties", ids, slot) >> np.uint64(34)).astype(np.int64)
        near = starts + (ids - starts + 1 + draw % np.maximum(1, sizes - 1)) % sizes
        far = (ids + 1 + draw % max(1, n - 1)) % n
        ties[:, slot] = near if slot < NEAR_TIES else far
    return ties


def lay_over(world: World, rules: Rules, person: Person) -> int:
    """Give a named person a row of their district that fits, and their own situation."""
    h, s = world.households, person.situation
    rows = np.flatnonzero(h.district == rules.district_index[person.district])
    taken = set(world.people.values())
    frail, car = s.frail or 0, s.car if s.car is not None else 1
    baker = s.baker or 0
    fit = [r for r in rows if r not in taken and (h.frail[r] > 0) == (frail > 0)
           and h.car[r] == car and h.baker[r] == baker]
    row = int(next(iter(fit or [r for r in rows if r not in taken])))
    for f in fields(s):
        value = getattr(s, f.name)
        if value is not None and f.name != "cash_cents":
            getattr(h, f.name)[row] = value
    world.people[person.id] = row
    return row
