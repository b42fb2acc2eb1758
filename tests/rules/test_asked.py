"""Having been asked by name makes a circle likelier, and a scenario says whom that concerns."""

from __future__ import annotations

from game.rules.knowledge import learn
from game.rules.offers import open_organisation
from game.rules.season import founding
from tests.rules.towns import context, rules, town


def test_those_who_were_asked_by_name_join_more_easily():
    r = rules()
    fact = next(f for f in r.content.facts if f.asked_group is not None)
    world = town()
    org = open_organisation(world, r.providers["circle_bakery"], "test", "founding")
    before = founding.willingness(world, context(r), org)
    learn(world, f"fact:{fact.id}")
    gained = founding.willingness(world, context(r), org) - before
    h = world.households
    asked = (h.baker > 0) & (h.unemployed > 0) & (before > 0)
    assert asked.any() and (gained[asked] == r["found.was_asked"]).all()
    assert not gained[~((h.baker > 0) & (h.unemployed > 0))].any()
