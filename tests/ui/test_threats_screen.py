"""What could be taken: each threat with its day, and what people have to defend themselves with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.content import Season
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.vocabulary import Effect
from game.session.start import start
from game.ui.scenes.threats import MEANS_ICONS, ThreatsScene
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find
from tests.rules.defence.threatened import told
from tests.ui.over import opened, said


@pytest.fixture
def stage() -> Stage:
    season = Season("spring", "-", "-", "-", ["organise"])
    session = start(replace(told(), seasons=[season, replace(season, id="next")]), 3)
    world = session.world.copy()
    ctx = Context(session.rules, session.luck)
    apply_all(world, ctx, [Effect("threat", name="sale", word="announce")])
    session._world, session._view = world, None
    return opened(session, "threats")


def scene(stage: Stage) -> ThreatsScene:
    assert isinstance(stage.scene, ThreatsScene)
    return stage.scene


def test_a_threat_has_its_day_and_what_stands_against_it(stage: Stage) -> None:
    at, words = scene(stage), said(stage, "threats")
    threat = at.it.threats[0]
    assert threat.weeks_left > 0
    assert at.n("defend.in_weeks", threat.weeks_left, stage=at.t("threat.stage.announced")) in words
    assert at.t("defend.stands", n=round(threat.standing / 10), need=round(threat.needs / 10)
                ) in words
    assert at.t("defend.kind.privatisation") in words


def test_four_means_each_with_its_number(stage: Stage) -> None:
    at, words = scene(stage), said(stage, "threats")
    assert [m.name for m in at.it.means] == list(MEANS_ICONS)
    for means in at.it.means:
        assert f"{at.t(f'means.{means.name}')} " in words
        assert at.t("board.of_100", n=round(means.level / 10)) in words


def test_groups_and_the_app_have_pages_of_their_own(stage: Stage) -> None:
    at = scene(stage)
    assert list(at.leaves()) == ["threats", "groups", "app"]
    drive = at.it.drives[0]
    assert at.t(f"drive.stage.{drive.stage}") in said(stage, "groups")
    assert at.t("app.stage.none") in said(stage, "app")
    assert find(stage.tree, "main") is not None


def test_a_town_where_nothing_can_be_taken_has_no_such_page() -> None:
    stage = stage_scene("organise")
    stage.command("threats")
    assert stage.scene.shell.names == ["organise"]  # type: ignore[attr-defined]
