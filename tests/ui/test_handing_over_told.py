"""Before a vote the desk says when what rests on the team can be handed over."""

from __future__ import annotations

import pytest

from game.rules.actions.enact import Enact
from game.rules.actions.hand_over import HandOver
from game.rules.actions.listen import Listen
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import walk


def desk(season: int, section: str) -> Stage:
    """The desk of a season, with the water users called together in the first."""
    stage = stage_scene("listen", "dry_summer")
    game = stage.scene.shell.game
    for act in (Listen("flats"), MoveOn(), Start("call_users")):
        assert game.submit(act) is not None, game.refusal
    while game.view.season < season or game.view.phase != "organise":
        act = LiveSeason() if game.view.phase == "live" else MoveOn()
        assert game.submit(act) is not None, (act, game.refusal)
    stage.scene.shell.go()
    stage.scene._turn(section)
    stage.update()
    return stage


def said(stage: Stage) -> str:
    return " ".join(node.name for node in walk(stage.tree) if node.name)


@pytest.mark.parametrize(
    ("season", "section", "told"),
    [(1, "standing", "standing.votes_open"), (3, "agreements", ""),
     (4, "agreements", "standing.no_season_after")],
)  # fmt: skip
def test_when_it_can_be_handed_over(season: int, section: str, told: str) -> None:
    stage = desk(season, section)
    scene = stage.scene
    autumn = scene.s("seasons.autumn.name")
    assert scene.t("standing.vote_first") in said(stage)
    for key in ("standing.votes_open", "standing.no_season_after"):
        assert (scene.t(key, season=autumn) in said(stage)) == (key == told)


def test_an_idea_that_came_twice_stands_twice_in_the_record() -> None:
    stage = desk(1, "standing")
    game, tanker = stage.scene.shell.game, stage.scene.s("offers.tankers.title")
    for act in (Enact("tankers"), MoveOn(), LiveSeason(), MoveOn(), MoveOn(), Enact("tankers")):
        assert game.submit(act) is not None, (act, game.refusal)
    stage.scene.shell.go()
    stage.scene._turn("standing")
    stage.update()
    assert sum(node.name.endswith(tanker) for node in walk(stage.tree)) == 2


def test_what_was_handed_over_stands_among_what_is_left_though_it_has_no_members() -> None:
    stage = stage_scene("listen", "first_season", seed=7)
    shell = stage.scene.shell
    game, wanted = shell.game, ("lunches_with", "lunches_for")
    while game.view.phase != "year":
        view = game.view
        mine = [a for a in view.actions
                if (isinstance(a, Start) and a.offer in wanted)
                or (isinstance(a, HandOver) and a.provider in wanted) or isinstance(a, Listen)]
        act = mine[0] if mine else LiveSeason() if view.phase == "live" else MoveOn()
        assert game.submit(act) is not None, (act, game.refusal)
    org = next(o for o in game.view.orgs if o.provider in wanted)
    assert not org.team_held and not org.members and not org.statutes
    shell.go()
    stage.update()
    assert shell.story(f"providers.{org.provider}.name") in said(stage)
    assert shell.text("year.handed") in said(stage)


def test_a_founding_circle_stands_among_what_the_team_began() -> None:
    stage = desk(1, "standing")
    circle = stage.scene.s("offers.call_users.title")
    assert any(node.name.endswith(circle) for node in walk(stage.tree))
