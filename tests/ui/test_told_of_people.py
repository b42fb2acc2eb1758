"""Of people beside goals: how they are when it ends, and what one figure does not say of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.session import feeling
from game.ui.game import Game
from game.ui.scenes import front_page
from game.ui.scenes.debriefing import ending
from game.ui.staging import stage_scene
from game.ui.tree import walk


def words(node) -> str:
    return " ".join(n.name for n in walk(node) if n.name)


@pytest.fixture(scope="module")
def debrief():
    stage = stage_scene("debrief", "who_cares", seed=3)
    for _ in range(4):
        stage.scene._on()
        stage.changed()
        stage.update()
    return stage.scene


def test_the_ending_says_who_is_worn_out_and_whose_day_does_not_add_up(debrief):
    said = words(ending.worn(debrief)[0])
    worn = {p.id for p in debrief.view.people if feeling.steps(p.states)["tired"] == "high"}
    assert worn
    for person in debrief.view.people:
        assert (debrief.s(f"people.{person.id}.name") in said) == (person.id in worn)
    over = debrief.view.published["days_over"]
    assert over > 1 and f"{over} have a day" in said


def test_where_nobody_is_worn_out_and_no_day_is_too_long_it_is_not_said(debrief, monkeypatch):
    kept = debrief.view
    rested = tuple(replace(p, states={**p.states, "tired": 300}) for p in kept.people)
    fine = replace(kept, people=rested, published={**kept.published, "days_over": 0})
    monkeypatch.setattr(Game, "view", fine)
    assert ending.worn(debrief) == []


@pytest.mark.parametrize(("worse", "more", "yet"), [
    ("nobody", 9, True), ("nobody", 0, False), ("farms", 9, False)])
def test_more_homes_short_and_nobody_worse_off_is_one_sentence(worse, more, yet, monkeypatch):
    screen = stage_scene("reflect", "who_cares", seed=3).scene
    key, before = screen.view.key, screen.view.published_before
    figures_now = {**screen.view.published, key: before[key] + more}
    monkeypatch.setattr(Game, "view", replace(screen.view, worse_off=worse, published=figures_now))
    headline = screen.of_need("reflect.headline_more")
    assert (headline in words(front_page.guess(screen))) == yet
