"""The support hub: its screen says what the session says, and what is done there is done."""

from __future__ import annotations

import pytest

from game.rules.actions.counter import Counter
from game.session.hub_view import HubView
from game.session.session import acts_after_undo
from game.ui.scenes.hub import COUNTER_ICONS, HubScene
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find
from tests.rules.hub.town import game as hub_game
from tests.ui.over import opened, said


@pytest.fixture
def stage() -> Stage:
    return opened(hub_game(), "hub")


def scene(stage: Stage) -> HubScene:
    assert isinstance(stage.scene, HubScene)
    return stage.scene


def read(stage: Stage) -> HubView:
    return scene(stage).it


def test_six_counters_each_with_who_carries_it(stage: Stage) -> None:
    at, words = scene(stage), said(stage, "counters")
    assert [c.id for c in read(stage).counters] == list(COUNTER_ICONS)
    for counter in read(stage).counters:
        assert at.t(f"hub.counter.{counter.id}") in words
    assert words.count(at.t("hub.stands.team")) >= 6
    assert at.n("hub.takes_team", read(stage).team_hours) in words


def test_a_counter_is_closed_and_opened_by_keyboard(stage: Stage) -> None:
    at = scene(stage)
    stage.focus_on("look/legal")
    for way in ("right", "right", "left", "left", "press"):
        stage.command(way)
        stage.update()
    assert stage.ctx.focus.startswith("deeds/"), "pressed again: on to what can be done"
    for _ in range(5):
        if stage.ctx.focus == "deeds/close/legal":
            break
        stage.command("down")
        stage.update()
    stage.command("press")
    stage.update()
    stage.command("down")
    stage.update()
    assert stage.ctx.focus == "main"
    stage.command("press")
    stage.update()
    assert acts_after_undo(at.shell.game.session.log)[-1].action == Counter(  # type: ignore[union-attr]
        "close", "legal")
    assert at.t("hub.stands.closed") in said(stage)
    undo = find(stage.tree, "undo")
    assert undo is not None and undo.on_press is not None
    undo.on_press()
    assert at.t("hub.stands.closed") not in said(stage)


def test_what_the_focus_comes_to_is_looked_at_and_its_deeds_lie_beside(stage: Stage) -> None:
    at = scene(stage)
    stage.focus_on("look/legal")
    for _ in range(3):
        stage.command("right")
        stage.update()
    assert at.looked["counters"] == "training"
    assert stage.ctx.focus.startswith("deeds/")
    assert at.t("hub.counter.training.plain") in said(stage)


@pytest.mark.parametrize("start", ["look/legal", "look/finance", "look/training"])
def test_down_ends_at_the_main_button(stage: Stage, start: str) -> None:
    stage.focus_on(start)
    for _ in range(6):
        stage.command("down")
        stage.update()
    assert stage.ctx.focus == "main"


def test_what_cannot_be_done_says_why(stage: Stage) -> None:
    at = scene(stage)
    words = said(stage, "money")
    closed = [i for i in read(stage).incomes if i.why]
    assert closed
    at.look(closed[0].id)
    words = said(stage)
    assert at.t(f"reject.{closed[0].why}") in words
    main = find(stage.tree, "main")
    assert main is not None and main.on_press is None


def test_queue_and_stairs_have_their_numbers(stage: Stage) -> None:
    at, it, words = scene(stage), read(stage), said(stage, "people")
    assert at.t("hub.rung.idea") in words and at.t("hub.rung.trading") in words
    stairs = find(stage.tree, "stairs")
    assert stairs is not None
    assert stairs.children[0].value == at.shell.words.number(len(it.waiting))


def test_the_grant_is_a_clock(stage: Stage) -> None:
    at, it = scene(stage), read(stage)
    assert at.n("hub.grant_left", it.grant_weeks) in said(stage, "money")
    grant = find(stage.tree, "grant")
    assert grant is not None and grant.value == at.n("hub.grant_left", it.grant_weeks)


def test_a_town_without_a_hub_has_no_way_there() -> None:
    stage = stage_scene("organise")
    stage.command("hub")
    assert stage.scene.shell.names == ["organise"]  # type: ignore[attr-defined]
