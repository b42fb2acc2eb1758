"""Who lives together in each kind of town: by its districts, and by the numbers of the kind."""

from __future__ import annotations

import dataclasses
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from game.lab.laboratory import USUAL, laboratory
from game.rules.core import Rules
from game.scenario.build import build_world
from game.scenario.people import settle
from game.scenario.rules_for import make_rules
from game.world.households import AT_HOME, NO_SUCH, Households
from game.world.luck import Luck
from tests.rules.towns import content


@cache
def rules_of(kind: str) -> Rules:
    return make_rules(laboratory(kind, 1500, ("incidents",)))


@cache
def people_of(kind: str) -> Households:
    return settle(rules_of(kind), Luck(7))


def near(mask: NDArray[np.bool_], permille: int) -> bool:
    return abs(int(mask.sum()) * 1000 // len(mask) - permille) <= 45


@pytest.mark.parametrize("kind", USUAL)
def test_shares_are_those_of_districts_and_kind(kind):
    h, r, usual = people_of(kind), rules_of(kind), USUAL[kind]
    assert near(h.frail > 0, 50)
    assert near((h.elders > 0) & (h.frail == 0), usual.elders * 950 // 1000)
    assert near((h.children > 0)[h.adults > 0], usual.children)
    assert near((h.children > 1)[h.children > 0], r["settle.second_child_permille"])
    assert near((h.children > 2)[h.children > 1], r["settle.third_child_permille"])
    hale = (h.elders > 0) & (h.frail == 0)
    assert near((h.elders > 1)[hale], r["settle.two_elders_permille"])
    assert near((h.adults == 2)[h.elders == 0], r["settle.couples_permille"])
    assert near((h.adults > 0)[hale], r["settle.with_elders_permille"])
    assert near((h.adults == 2)[hale & (h.adults > 0)], r["settle.couple_beside_permille"])
    assert near((h.youth > 0)[h.adults > 0], r["settle.youth_permille"])
    assert near(h.disabled > 0, r["settle.disabled_permille"])


@pytest.mark.parametrize("kind", USUAL)
def test_everybody_is_somebody(kind):
    h = people_of(kind)
    assert (h.woman + h.man == h.adults).all() and (h.adults <= 2).all()
    assert ((h.woman == 1) & (h.man == 1) == (h.adults == 2)).all()
    assert ((h.job_woman == NO_SUCH) == (h.woman == 0)).all()
    assert ((h.job_man == NO_SUCH) == (h.man == 0)).all()
    assert (h.children[h.adults == 0] == 0).all()
    assert (h.women_headed <= h.woman).all()
    assert (h.persons > 0).all() and (h.free_minutes >= 0).all()


def test_homes_of_the_interior_are_larger_and_younger_than_those_of_an_iberian_town():
    interior, iberian = people_of("interior_tunisian"), people_of("iberian")
    assert interior.persons.mean() > iberian.persons.mean() + 0.8
    elders = [h.elders.sum() / h.persons.sum() for h in (interior, iberian)]
    assert elders[0] < elders[1]


def test_an_owner_pays_upkeep_instead_of_rent():
    rules = rules_of("iberian")
    h = people_of("iberian")
    rents = {d.rent_cents_week for d in rules.content.districts}
    upkeep = {rent * rules["settle.owner_pays_permille"] // 1000 for rent in rents}
    assert set(h.rent_cents.tolist()) == rents | upkeep
    owners = sum(int((h.rent_cents == cents).sum()) for cents in upkeep)
    assert abs(owners * 1000 // h.n - rules["settle.owners_permille"]) < 45


def test_more_newcomers_live_where_the_district_says():
    rules, h = rules_of("coastal_mediterranean"), people_of("coastal_mediterranean")
    shares = [int(h.newcomer[h.district == i].sum()) * 1000 // int((h.district == i).sum())
              for i in range(len(rules.content.districts))]
    told = [d.newcomers_permille for d in rules.content.districts]
    assert told[0] > told[-1] and shares[0] > shares[-1]


def test_whoever_the_story_does_not_call_jobless_has_work():
    """Where people hold posts; a named couple has two."""
    story = content()
    person = next(p for p in story.people if p.situation.adults == 2)
    alone = dataclasses.replace(person, situation=dataclasses.replace(
        person.situation, unemployed=None, paid_minutes=None))
    base = laboratory(households=60, systems=("incidents", "labour"))
    told = dataclasses.replace(base, people=[dataclasses.replace(alone, district="district_0")])
    h = (world := build_world(make_rules(told), 7)).households
    row = world.people[person.id]
    assert h.unemployed[row] == 0 and h.job_woman[row] > AT_HOME and h.job_man[row] > AT_HOME
