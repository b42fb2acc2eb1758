"""A family's Fridays on the screen: chosen, lived and told on one page, with keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.session.town_view import OwnWeek
from game.ui.scenes.friday import Friday, outcome
from game.ui.scenes.own_weeks import FIGURE
from game.ui.stage import Stage
from game.ui.staging import stage_scene
from game.ui.tree import find, walk

SCENARIO = "the_scrip_crunch"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))


def press(stage: Stage, *commands: str) -> None:
    for command in commands:
        stage.command(command)
        stage.update()


def words(stage: Stage) -> str:
    return " ".join(f"{node.name} {node.value}" for node in walk(stage.tree))


def friday(**look: object) -> Stage:
    stage = stage_scene("friday", SCENARIO, seed=7, **look)
    stage.update()
    return stage


def test_a_number_and_enter_spend_the_evening() -> None:
    stage = friday()
    assert isinstance(stage.scene, Friday) and stage.scene.view.season == 1
    press(stage, "number_3", "press")
    assert stage.scene.view.season == 2
    assert "you stayed at home" in words(stage)


def test_nothing_is_spent_before_something_is_chosen() -> None:
    stage = friday()
    main = find(stage.tree, "main")
    assert main is not None and "disabled" in main.state
    press(stage, "number_1")
    main = find(stage.tree, "main")
    assert main is not None and "disabled" not in main.state


def test_six_fridays_lead_to_the_tin_and_to_everybodys_figures() -> None:
    stage = friday()
    for _ in range(6):
        assert FIGURE not in stage.scene.view.published
        press(stage, "number_3", "press")
    scene = stage.scene
    assert scene.view.sees == "town" and scene.view.phase == "listen"
    told = words(stage)
    assert "0 of 6 Fridays" in told and str(scene.view.history[0][FIGURE]) in told


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("scale", [100, 200])
def test_it_fits(lang: str, scale: int) -> None:
    stage = friday(lang=lang, scale=scale)
    width, height = stage.size
    for key in ("main", "evening/out", "strips"):
        node = find(stage.tree, key)
        assert node is not None, key
        assert node.bounds.left >= 0 and node.bounds.right <= width, key
    foot = find(stage.tree, "main")
    assert foot is not None and foot.bounds.bottom <= height
    assert "⟦" not in words(stage)


@pytest.mark.parametrize(("week", "came"), [
    (OwnWeek(1, "out", 1, 0, 120, 0, 0), "out"),
    (OwnWeek(1, "out", 1, 1, 0, 0, 0), "nobody_came"),
    (OwnWeek(1, "out", 0, 0, 0, 0, 0), "could_not_pay"),
    (OwnWeek(1, "sit", 0, 0, 0, 180, 0), "sat"),
    (OwnWeek(1, "sit", 0, 0, 0, 0, 0), "not_needed"),
    (OwnWeek(1, "stay", 0, 0, 0, 0, 0), "stayed"),
    (OwnWeek(1, "", 0, 0, 0, 0, 0), "stayed"),
])
def test_what_came_of_it_is_told_as_it_was(week: OwnWeek, came: str) -> None:
    assert outcome(week) == came


def test_rules_that_hold_already_cannot_be_put_to_anybody() -> None:
    stage = stage_scene("propose", SCENARIO, season=7, seed=7)
    stage.update()
    put = find(stage.tree, "main")
    assert put is not None and "disabled" in put.state
    scene = stage.scene
    assert scene.t("reject.nothing_changed") in words(stage)  # type: ignore[attr-defined]
    stage.press(find(stage.tree, "clause/dues/half"))
    stage.update()
    put = find(stage.tree, "main")
    assert put is not None and "disabled" not in put.state
