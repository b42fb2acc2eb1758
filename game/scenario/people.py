"""Settling households in districts from the seed, and laying named people over them."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
from numpy.typing import NDArray

from game.rules.content import Content, District, Person
from game.rules.core import Rules
from game.world.households import (
    AT_HOME,
    JOBLESS,
    NEED,
    NEEDS,
    NO_SUCH,
    PUBLIC,
    SKILLS,
    Households,
)
from game.world.luck import Luck
from game.world.world import World

Ints = NDArray[np.int64]

KINDS = ("conditional", "free_riders", "hump")
"""Cooperation types in the order of `Households.kind`; whoever is left is of the fourth."""


def usual_households(content: Content) -> int:
    return sum(d.households for d in content.districts)


def settle(rules: Rules, luck: Luck, households: int | None = None) -> Households:
    """All districts' households, one after the other; `households` in all, for the bench."""
    usual = usual_households(rules.content)
    total, parts, lived = households or usual, [], 0
    for index, district in enumerate(rules.content.districts):
        first = lived * total // usual
        lived += district.households
        n = lived * total // usual - first
        parts.append(_district(rules, district, index, first, n, luck))
    columns = {f.name: np.concatenate([p[f.name] for p in parts], axis=-1)
               for f in fields(Households) if f.name != "ties"}
    return Households(ties=_ties(rules, columns["district"], luck), **columns)


def _district(
    rules: Rules, d: District, index: int, first: int, n: int, luck: Luck
) -> dict[str, Ints]:
    ids = np.arange(first, first + n, dtype=np.int64)

    def draw(what: str) -> Ints:
        return luck.permille(0, f"settle:{what}", ids)

    def quota(what: str, count: int, among: NDArray[np.bool_]) -> Ints:
        """Exactly `count` (or all there are) of `among`, the lowest draws first."""
        order = np.argsort(np.where(among, draw(what), 2000), kind="stable")
        chosen = np.zeros(n, np.int64)
        chosen[order[: min(count, int(among.sum()))]] = 1
        return chosen

    def between(least: str, spread: str, what: str) -> Ints:
        """The least, and a drawn part of the spread above it."""
        return rules[least] + draw(what) * rules[spread] // 1000

    def around(level: int, spread: str, what: str) -> Ints:
        """The district's level, and a drawn part of the spread to either side."""
        drawn = level + (draw(what) - 500) * rules[spread] // 500
        return drawn.clip(rules["settle.level_lowest"], rules["settle.level_highest"])

    everyone = np.ones(n, bool)
    frail = quota("frail", d.frail * n // d.households, everyone)
    no_car = frail | quota("no_car", (d.no_car - d.frail) * n // d.households, frail == 0)
    elders = np.where(frail == 1, 1, draw("elders") < d.elders_permille).astype(np.int64)
    with_elders = (draw("with_elders") < rules["settle.with_elders_permille"]).astype(np.int64)
    with_elders = with_elders * (1 + (draw("couple") < rules["settle.couple_beside_permille"]))
    adults = np.where(elders == 1, with_elders,
                      1 + (draw("couple") < rules["settle.couples_permille"]))
    adults = np.where(frail == 1, 0, adults).astype(np.int64)
    pairs = (elders == 1) & (frail == 0) & (draw("pairs") < rules["settle.two_elders_permille"])
    elders = elders + pairs
    parents = (draw("parents") < d.children_permille) & (adults > 0)
    second = draw("second") < rules["settle.second_child_permille"]
    third = second & (draw("third") < rules["settle.third_child_permille"])
    children = parents * (1 + second.astype(np.int64) + third)
    alone_parent = parents & (adults == 1) & (elders == 0)
    unemployed = quota("unemployed", d.unemployed_permille * n // 1000, adults > 0)
    baker = quota("baker", d.bakers * n // d.households, unemployed > 0)
    kinds = np.cumsum([rules[f"settle.{kind}_permille"] for kind in KINDS])
    share = between("settle.income_low_permille", "settle.income_spread_permille", "income")
    earners, parts = np.maximum(1, adults - unemployed), rules["settle.income_parts"]
    income = d.income_cents_week * share // 1000 * (parts - 1 + earners) // parts
    without_work = income * rules["settle.income_unemployed_permille"] // 1000
    income = np.where(unemployed == 1, without_work, income)
    income = np.where(frail == 1, income * rules["settle.income_frail_permille"] // 1000, income)
    paid = (adults - unemployed).clip(min=0) * between(
        "settle.paid_minutes", "settle.paid_spread_minutes", "paid")
    care = (adults + elders) * between(
        "settle.care_minutes", "settle.care_spread_minutes", "care")
    care = care + children * rules["settle.care_child_minutes"]
    housebound = draw("housebound") < rules["settle.housebound_permille"]
    women = draw("women") < rules["settle.women_headed_permille"]
    at_home = (adults + children > 1) * rules["settle.company_at_home"]
    sole = np.where(alone_parent, women, draw("sole") < rules["settle.sole_woman_permille"])
    woman = ((adults == 2) | ((adults == 1) & sole)).astype(np.int64)
    man = adults - woman
    paid_woman = paid * woman // np.maximum(1, adults)
    own_home = draw("own_home") < rules["settle.owners_permille"]
    rent = np.where(own_home, d.rent_cents_week * rules["settle.owner_pays_permille"] // 1000,
                    d.rent_cents_week)
    needs = np.full((len(NEEDS), n), rules["settle.need"], np.int64)
    needs[NEED["food"]] = np.where(frail == 1, rules["settle.bread_alone"], rules["settle.bread"])
    needs[NEED["care"]] = np.where(frail == 1, rules["settle.care_frail"], rules["settle.care"])
    needs[NEED["networks"]] = at_home + between(
        "settle.company", "settle.company_spread", "company")
    skills = sum((draw(f"skill:{name}") < rules["settle.skill_permille"]).astype(np.int64) << bit
                 for bit, name in enumerate(SKILLS))
    return {
        "district": np.full(n, index, np.int64),
        "adults": adults, "woman": woman, "man": man,
        "children": children.astype(np.int64), "elders": elders,
        "car": 1 - no_car, "frail": frail * (1 + housebound),
        "women_headed": (alone_parent & women).astype(np.int64),
        "newcomer": (draw("newcomer") < d.newcomers_permille).astype(np.int64),
        "unemployed": unemployed, "baker": baker, "skills": skills,
        "youth": (adults > 0) * (draw("youth") < rules["settle.youth_permille"]).astype(np.int64),
        "disabled": (draw("disabled") < rules["settle.disabled_permille"]).astype(np.int64),
        "belief": around(rules["settle.belief"], "settle.belief_spread", "belief"),
        "job_woman": _first_job(woman, unemployed, paid),
        "job_man": _first_job(man, unemployed * (1 - woman), paid),
        "kind": np.searchsorted(kinds, draw("kind"), side="right").astype(np.int64),
        "income_cents": income.astype(np.int64),
        "rent_cents": rent.astype(np.int64), "arrears_cents": np.zeros(n, np.int64),
        "property_cents": np.zeros(n, np.int64), "granted_cents": np.zeros(n, np.int64),
        "insured_cents": np.zeros(n, np.int64), "insured_weeks": np.zeros(n, np.int64),
        "paid_minutes": paid.astype(np.int64), "paid_woman": paid_woman,
        "care_minutes": care.astype(np.int64),
        "care_woman": care * woman // np.maximum(1, adults + elders),
        "care_man": care * man // np.maximum(1, adults + elders),
        "ill_weeks": np.zeros(n, np.int64),
        "errand_minutes": np.zeros(n, np.int64), "org_minutes": np.zeros(n, np.int64),
        "needs": needs, "route": np.full((len(NEEDS), n), -1, np.int64),
        "trust": around(d.trust_permille, "settle.trust_spread", "trust"),
        "efficacy": between("settle.efficacy", "settle.efficacy_spread", "efficacy"),
        "tired": around(d.tired_permille, "settle.tired_spread", "tired"),
        "supplier": np.where(frail == 1, -1, 0).astype(np.int64),
    }


def _first_job(somebody: Ints, unemployed: Ints, paid: Ints) -> Ints:
    """Where a grown-up works before any labour market runs: for the town at large, or nowhere."""
    job = np.where(unemployed > 0, JOBLESS, np.where(paid > 0, PUBLIC, AT_HOME))
    return np.where(somebody > 0, job, NO_SUCH).astype(np.int64)


def _ties(rules: Rules, district: Ints, luck: Luck) -> Ints:
    """Who knows whom: mostly neighbours of the same district, some anywhere."""
    n = len(district)
    ids = np.arange(n, dtype=np.int64)
    ties = np.empty((n, rules["settle.ties"]), np.int64)
    starts = np.searchsorted(district, district, side="left")
    sizes = np.searchsorted(district, district, side="right") - starts
    for slot in range(rules["settle.ties"]):
        draw = (luck.raw(0, "ties", ids, slot) >> np.uint64(34)).astype(np.int64)
        near = starts + (ids - starts + 1 + draw % np.maximum(1, sizes - 1)) % sizes
        far = (ids + 1 + draw % max(1, n - 1)) % n
        ties[:, slot] = near if slot < rules["settle.near_ties"] else far
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
        if value is not None and f.name not in ("cash_cents", "employer"):
            getattr(h, f.name)[row] = value
    if rules.has("labour") and s.paid_minutes is None and not s.unemployed:
        # Where people hold posts, whoever the story does not call jobless has work.
        h.unemployed[row] = 0
        h.paid_minutes[row] = h.adults[row] * rules["settle.paid_minutes"]
    _as_two(world, row)
    world.people[person.id] = row
    return row


def _as_two(world: World, row: int) -> None:
    """Make the columns by sex agree with a situation laid over a row."""
    h = world.households
    adults = int(h.adults[row])
    woman = 1 if adults == 2 or (adults == 1 and (h.women_headed[row] or h.woman[row])) else 0
    h.woman[row], h.man[row] = woman, adults - woman
    grown = max(1, adults + int(h.elders[row]))
    h.paid_woman[row] = h.paid_minutes[row] * woman // max(1, adults)
    h.care_woman[row] = h.care_minutes[row] * woman // grown
    h.care_man[row] = h.care_minutes[row] * (adults - woman) // grown
    for job, somebody in ((h.job_woman, woman), (h.job_man, adults - woman)):
        if not somebody:
            job[row] = NO_SUCH
        elif h.unemployed[row]:
            job[row] = JOBLESS
        elif job[row] in (NO_SUCH, JOBLESS):
            job[row] = PUBLIC if h.paid_minutes[row] else AT_HOME
