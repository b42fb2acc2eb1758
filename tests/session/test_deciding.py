"""Who stands behind a share: a vote, a settlement, or nobody but the team."""

from __future__ import annotations

import pytest

from game import resources
from game.scenario.load import load_content
from game.session.place_view import drawers
from game.session.start import start
from game.world.decisions import Proposal

TURNS = {"voice": "one_household", "first": "turns", "meters": "none", "sanctions": "none"}


@pytest.fixture(scope="module")
def town():
    return start(load_content(resources.scenario_dir("dry_summer")), 1)


def how(town, world) -> dict[str, tuple[str, str]]:
    return {d.id: (d.decided, d.decided_by) for d in drawers(world, town.rules)}


def test_a_share_the_team_set_is_the_teams_until_it_is_voted(town) -> None:
    world = town.world.copy()
    assert set(how(town, world).values()) == {("", "")}
    world.allotments["greenhouses"] = 800
    assert how(town, world)["greenhouses"] == ("team", "")
    vote = world.proposals["users_rules"] = Proposal("users_rules", dict(TURNS))
    assert how(town, world)["greenhouses"] == ("team", ""), "proposed is not voted"
    vote.state = "adopted"
    assert how(town, world)["greenhouses"] == ("voted", "users_rules")
    assert how(town, world)["flats_taps"] == ("", ""), "nothing was set there yet"
    world.allotments["greenhouses"] = 600
    assert how(town, world)["greenhouses"] == ("team", ""), "moved away from the rule"


def test_a_rule_that_was_imposed_was_not_voted(town) -> None:
    world = town.world.copy()
    world.allotments["greenhouses"] = 800
    world.proposals["users_rules"] = Proposal(
        "users_rules", dict(TURNS), "adopted", method="authoritarian")
    assert how(town, world)["greenhouses"] == ("team", "")


def test_a_settled_share_names_the_other_side(town) -> None:
    world = town.world.copy()
    world.allotments["hotel_beds"] = 800
    world.bargains["hotels"] = "sign_for_hotels"
    assert how(town, world)["hotel_beds"] == ("settled", "hotels")
    world.allotments["hotel_beds"] = 600
    assert how(town, world)["hotel_beds"] == ("team", "")
