"""The hall: who is asked, who comes, what they lean to, and what a refusal teaches."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.assemblies.evening import electorate
from game.rules.assemblies.leanings import blocker_of, leanings, main_objection
from game.rules.assemblies.turnout import attendance, expected_turnout, salience
from game.rules.assemblies.voters import voters_of
from game.rules.offers import open_organisation
from game.world.decisions import Proposal
from game.world.world import World
from tests.rules.towns import context, rules, standard_rules, town

RULES = standard_rules()
STATUTES = RULES.agreements["statutes"]
TERMS = {"voice": "one_member_one_vote", "pay": "equal", "surplus": "split", "doors": "counter"}


def hall(**told: int) -> tuple[World, Proposal]:
    """Twelve calm and like-minded members around one proposal, with nothing in the way."""
    world, rows = town(), list(range(50, 62))
    for column, value in ({"trust": 600, "tired": 300, "children": 0, "elders": 0, "baker": 0,
                           "efficacy": 500, "income_cents": 90_000} | told).items():
        getattr(world.households, column)[rows] = value
    world.hidden["blocker"] = "nothing"
    return world, Proposal("statutes", dict(TERMS), voters=rows)


def lean(world: World, proposal: Proposal) -> np.ndarray:
    return leanings(world, RULES, STATUTES, proposal)


def comes(world: World, proposal: Proposal) -> np.ndarray:
    return attendance(world, RULES, STATUTES, proposal)


def test_members_vote_in_a_cooperative_and_users_elsewhere():
    world = town()
    coop = open_organisation(world, RULES.providers["circle_bakery"], "test", "trading")
    coop.members = [9, 3, 40]
    assert voters_of(world, RULES, STATUTES) == [3, 9, 40]
    open_organisation(world, RULES.providers["town_van"], "test", "trading")
    h = world.households
    h.bread[:], h.supplier[:] = 1000, -1
    h.supplier[[5, 80]] = RULES.content.providers.index(RULES.providers["town_van"])
    h.bread[100] = 0
    assert voters_of(world, RULES, RULES.agreements["van_rules"]) == [5, 80, 100]
    h.bread[:] = 0
    most = RULES["vote.most_voters"]
    assert len(voters_of(world, RULES, RULES.agreements["van_rules"])) == most


@pytest.mark.parametrize("sizes", [(8, 35), (20, 50), (50, 100), (100, 300), (300, 1000)])
def test_the_larger_the_meeting_the_fewer_come(sizes):
    small, large = (expected_turnout(RULES, n) for n in sizes)
    assert 0 < large < small <= 950


@pytest.mark.parametrize(("told", "sign"), [
    ({"children": 1}, -1), ({"tired": 900}, -1), ({"efficacy": 900}, 1), ({"efficacy": 100}, -1)])
def test_children_tiredness_and_doubt_keep_people_home(told, sign):
    base, other = comes(*hall(efficacy=300)), comes(*hall(**({"efficacy": 300} | told)))
    assert (np.sign(other - base) == sign).all()


def test_childcare_brings_parents_and_nobody_else():
    world, proposal = hall(efficacy=100)
    world.households.children[50:53] = 1
    before = comes(world, proposal)
    proposal.concessions = ["childcare"]
    gain = comes(world, proposal) - before
    assert (gain[:3] > 0).all() and (gain[3:] == 0).all()


def test_trust_goodwill_concessions_and_a_second_try_make_people_lean_to_yes():
    world, proposal = hall()
    base = lean(world, proposal)
    for change in (lambda: world.households.trust.__setitem__(slice(None), 800),
                   lambda: setattr(world, "goodwill", 900),
                   lambda: setattr(proposal, "concessions", ["way_out"]),
                   lambda: setattr(proposal, "refusals", 1)):
        change()
        assert (lean(world, proposal) > base).all()
        base = lean(world, proposal)


def test_a_clause_speaks_to_the_group_it_names():
    world, proposal = hall()
    world.households.baker[50] = 1
    equal = lean(world, proposal)
    proposal.terms["pay"] = "by_skill"
    skill = lean(world, proposal)
    assert skill[0] > equal[0] and (skill[1:] < equal[1:]).all()


def test_the_person_a_clause_names_feels_it_most():
    world, proposal = hall()
    world.people["tomas"] = 50
    proposal.terms["voice"] = "one_voice"
    assert lean(world, proposal)[0] > lean(world, proposal)[1]


def test_what_the_seed_put_in_the_way_stands_there_until_it_is_answered():
    world, proposal = hall()
    free = lean(world, proposal)
    world.hidden["blocker"] = "fear_of_debt"
    assert blocker_of(world, STATUTES, proposal).reason == "fear_of_debt"
    assert (lean(world, proposal) < free).all()
    assert main_objection(world, RULES, proposal) == "fear_of_debt"
    proposal.concessions = ["way_out"]
    assert blocker_of(world, STATUTES, proposal) is None


def test_without_a_worse_reason_a_refusal_means_too_little_trust():
    world, proposal = hall()
    proposal.terms["doors"] = "none"
    assert main_objection(world, RULES, proposal) == "not_enough_trust"


def test_the_evening_decides_who_is_there_but_not_by_much_what_they_think():
    world, proposal = hall()
    comes, convictions = electorate(context()).present(world, proposal)
    again, others = (electorate(context(seed=seed)).present(world, proposal) for seed in (7, 8))
    assert (comes == again[0]).all() and (convictions == again[1]).all()
    assert (convictions != others[1]).any()
    mood = RULES["vote.mood_permille"]
    assert (abs(convictions - lean(world, proposal)) <= mood).all()


def test_an_empty_hall_decides_nothing_and_breaks_nothing():
    world, proposal = hall()
    proposal.voters = []
    assert len(electorate(context()).present(world, proposal)[0]) == 0
    assert main_objection(world, RULES, proposal) == "not_enough_trust"


def test_what_is_at_stake_brings_people():
    world, proposal = hall(efficacy=100)
    proposal.voters = list(range(50, 110))
    little = attendance(world, rules({"vote.salience_stake": 0}), STATUTES, proposal)
    much = attendance(world, RULES, STATUTES, proposal)
    assert (much >= little).all() and (much > little).sum() > 30
    assert salience(world, RULES, STATUTES, proposal) > RULES["vote.salience_any"]
    proposal.in_force = dict(proposal.terms)
    assert salience(world, RULES, STATUTES, proposal) == RULES["vote.salience_any"]


def test_somebody_who_asks_people_in_brings_them():
    world, proposal = hall(efficacy=100)
    alone = comes(world, proposal)
    proposal.facilitation = "process"
    assert (comes(world, proposal) > alone).all()


def test_who_has_no_time_stays_away():
    world, proposal = hall(efficacy=100)
    before = comes(world, proposal)
    world.households.paid_minutes[50] += world.households.free_minutes[50] - 500
    after = comes(world, proposal)
    assert after[0] < before[0] and (after[1:] == before[1:]).all()
