"""Ways by hour: what is dark for whom and when, work, carts, and toolkits for other towns."""

from __future__ import annotations

import pytest

from game.rules.actions.transfer import TransferAct
from game.session.session import acts_after_undo
from game.ui.scenes.mobility import MobilityScene
from game.ui.scenes.mobility_pictures import HOURS, Trace
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find
from tests.rules.mobility.town import game
from tests.ui.over import opened, said


@pytest.fixture
def stage() -> Stage:
    return opened(game(), "mobility")


def scene(stage: Stage) -> MobilityScene:
    assert isinstance(stage.scene, MobilityScene)
    return stage.scene


def row(stage: Stage, way: str) -> str:
    found = find(stage.tree, f"look/{way}")
    assert found is not None
    return found.value


def test_a_way_is_dark_by_the_hour_and_for_whom(stage: Stage) -> None:
    at = scene(stage)
    for part, who in (("evening", "women"), ("day", "women"), ("evening", "men")):
        at.part, at.who = part, who
        said(stage)
        for way in at.it.ways:
            level = getattr(next(h for h in way.hours if h.part == part), who)
            key = "streets.safe" if level >= at.it.needed else "streets.dark"
            assert row(stage, way.id) == at.t(key, n=round(level / 10))
    assert set(HOURS) == set(at.it.parts)


def test_the_hour_is_turned_by_keyboard_and_so_is_who(stage: Stage) -> None:
    at = scene(stage)
    stage.focus_on("part/evening")
    stage.command("right")
    stage.update()
    assert at.part == "night" and stage.ctx.focus == "part/night"
    stage.focus_on("who/women")
    stage.command("right")
    assert at.who == "men"


def test_both_are_told_for_each_part_of_the_day(stage: Stage) -> None:
    at, words = scene(stage), said(stage, "ways")
    way = at.it.ways[0]
    for hour in way.hours:
        told = at.t("streets.both", women=round(hour.women / 10), men=round(hour.men / 10))
        assert told in words
    for why in next(h for h in way.hours if h.part == at.part).why:
        assert at.t(f"way.why.{why}") in words


def test_ways_between_the_same_places_do_not_cover_each_other() -> None:
    one, other = (Trace((0, 0), (200, 0), True, False, bend).middle() for bend in (0, 1))
    assert abs(one[1] - other[1]) >= 8
    assert Trace((50, 50), (50, 50), False, False, 0).middle() != (50, 50)


def test_every_kind_of_work_and_every_line_has_words(stage: Stage) -> None:
    at = scene(stage)
    words = said(stage, "work") + said(stage, "lines")
    assert at.it.posts and at.t("line.stage.idea") in words
    assert "⟦streets" not in words and "⟦way." not in words


def test_a_part_is_packed_another_way_and_sent_for_hours(stage: Stage) -> None:
    at = scene(stage)
    said(stage, "kits")
    at.look("carts_kit/women_drive")
    hidden = at.t("streets.core.plain")
    assert hidden not in said(stage), "which parts are the core, another town will show"
    at.look("carts_kit/hours")
    said(stage)
    at.take("dawn/carts_kit/hours")
    said(stage)
    at._do()
    log = at.shell.game.session.log  # type: ignore[union-attr]
    assert acts_after_undo(log)[-1].action == TransferAct("part", "carts_kit/hours", "dawn")
    hours = at.view.hours
    at.look("carts_kit")
    said(stage)
    at.take("send/carts_kit/alike")
    said(stage)
    at._do()
    assert at.view.hours < hours
    assert at.t("transfer.outcome.sent") in said(stage)


def test_a_town_whose_ways_do_not_count_has_no_such_page() -> None:
    stage = stage_scene("organise")
    stage.command("streets")
    assert stage.scene.shell.names == ["organise"]  # type: ignore[attr-defined]
