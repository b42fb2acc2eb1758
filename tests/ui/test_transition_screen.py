"""The grid of a town in transition, its patterns and its small trials."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.actions.diagnose import Diagnose
from game.rules.actions.prototype import TryOut
from game.session.session import acts_after_undo
from game.session.start import start
from game.ui.scenes.transition import ACTION_ICONS, ACTOR_ICONS, TransitionScene
from game.ui.scenes.transition_pictures import HeatCell, step_of, warmth
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find
from tests.rules.transition.on_the_way import content
from tests.ui.over import opened, said


@pytest.fixture
def stage() -> Stage:
    town = replace(content(), fund_ends_after_season=4)
    return opened(start(town, 5), "transition")


def scene(stage: Stage) -> TransitionScene:
    assert isinstance(stage.scene, TransitionScene)
    return stage.scene


def cell(stage: Stage, name: str) -> HeatCell:
    found = find(stage.tree, f"look/{name}")
    assert isinstance(found, HeatCell)
    return found


def test_nobody_knows_a_cell_before_it_is_looked_at(stage: Stage) -> None:
    at = scene(stage)
    assert {c.known for c in at.it.cells} == {-1}
    here = cell(stage, "culture/people")
    assert here.square.shown == "?" and here.value == at.t("way.unknown")
    assert at.shell.submit(Diagnose("people", "")) is not None
    said(stage)
    known = {c.id: c.known for c in at.it.cells}
    here = cell(stage, "culture/people")
    assert here.square.shown == str(round(known["culture/people"] / 10))
    assert cell(stage, "culture/firms").square.shown == "?"


def test_arrows_look_along_and_leave_at_the_edges(stage: Stage) -> None:
    at = scene(stage)
    rows, columns = list(ACTION_ICONS), list(ACTOR_ICONS)
    stage.focus_on(f"look/{rows[0]}/{columns[0]}")
    stage.command("down")
    stage.update()
    assert at.looked["grid"] == f"{rows[1]}/{columns[0]}"
    for _ in range(len(columns)):
        stage.command("right")
        stage.update()
    assert stage.ctx.focus.startswith("deeds/")
    stage.focus_on(f"look/{rows[-1]}/{columns[0]}")
    stage.command("down")
    assert stage.ctx.focus == "main"


def test_looking_costs_hours_and_is_done_by_the_main_button(stage: Stage) -> None:
    at = scene(stage)
    at.look("doing/people")
    said(stage)
    at.take("one/doing/people")
    said(stage)
    hours, main = at.view.hours, find(stage.tree, "main")
    assert main is not None and main.on_press is not None and at.n("cost.hours", 1) in main.value
    main.on_press()
    assert at.view.hours < hours
    assert acts_after_undo(at.shell.game.session.log)[-1].action == Diagnose(  # type: ignore[union-attr]
        "people", "doing")


def test_every_step_has_a_pattern_of_its_own() -> None:
    sheets = {warmth((60, 30), step, (24, 98, 126), (255, 252, 243), 6).get_buffer().raw
              for step in range(5)}
    assert len(sheets) == 5
    assert [step_of(n) for n in (0, 199, 200, 599, 1000)] == [0, 0, 1, 2, 4]


def test_a_pattern_is_taken_up_and_can_be_taken_back(stage: Stage) -> None:
    at = scene(stage)
    assert at.t("pattern.stage.toolbox") in said(stage, "patterns")
    at.take("together/feast")
    said(stage)
    at._do()
    assert at.t("pattern.stage.design") in said(stage)
    undo = find(stage.tree, "undo")
    assert undo is not None and undo.on_press is not None


def test_a_trial_says_how_many_try_it_and_what_was_learned(stage: Stage) -> None:
    at = scene(stage)
    words = said(stage, "trials")
    assert at.t("way.learned", n=0) in words
    assert at.shell.submit(TryOut("cart", "begin")) is not None
    words = said(stage)
    assert at.n("way.homes_try", next(p.homes for p in at.it.prototypes if p.id == "cart")) in words
    assert "⟦" not in words + said(stage, "keeping")


def test_a_town_on_no_such_way_has_none() -> None:
    stage = stage_scene("organise")
    stage.command("grid")
    assert stage.scene.shell.names == ["organise"]  # type: ignore[attr-defined]
