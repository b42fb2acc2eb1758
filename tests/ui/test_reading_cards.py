"""Cards that are taller than the window: they are read to their end, and nothing jumps meanwhile."""

from __future__ import annotations

import pytest

from game.ui.scenes.offers import _Place
from game.ui.stage import Stage
from game.ui.staging import stage_scene
from game.ui.tree import find, walk


def cards(season: int = 3, **look) -> Stage:
    stage = stage_scene("organise", "who_cares", seed=3, season=season, **look)
    stage.update()
    return stage


def body(stage: Stage):
    return find(stage.tree, "body")


def asked(stage: Stage) -> Stage:
    """With every answer there is about the cards that are seen."""
    while stage.scene.animating:
        stage.scene.tick(0.1)
        stage.changed()
        stage.update()
    return stage


def test_down_reads_on_and_then_goes_to_the_main_button():
    stage = cards(size=(1280, 640))
    view, first = body(stage), stage.ctx.focus
    assert view.overflow and first.startswith("offer/")
    for _ in range(20):
        stage.command("down")
        stage.changed()
        stage.update()
        if stage.ctx.focus != first:
            break
    assert stage.ctx.focus == "main"
    assert "more_below" not in body(stage).state, "the end of the card was seen before"


def test_an_answer_that_arrives_leaves_the_place_where_somebody_reads():
    stage = cards(size=(1280, 640))
    stage.command("down")
    at = stage.ctx.memory["body"]
    assert at > 0
    stage.changed()
    stage.update()
    assert stage.ctx.memory["body"] == at


def test_down_from_cards_never_lands_on_take_back():
    stage = cards(season=2, size=(1280, 640))
    scene = stage.scene
    first = next(o for o in scene.view.offers if o.affordable)
    scene.shell.act(first.action)
    stage.changed()
    stage.update()
    assert find(stage.tree, "undo") is not None
    stage.focus_on(f"offer/{scene._shown()[0].id}")
    for _ in range(20):
        stage.command("down")
        if not stage.ctx.focus.startswith("offer/"):
            break
    assert stage.ctx.focus == "main"


def test_the_place_for_the_odds_is_as_high_before_they_are_known():
    stage = cards()
    before = {n.key: n.bounds.copy() for n in walk(stage.tree) if n.role == "radio"}
    places = [n.bounds.top for n in walk(stage.tree) if isinstance(n, _Place)]
    asked(stage)
    after = {n.key: n.bounds.copy() for n in walk(stage.tree) if n.role == "radio"}
    assert after == before
    assert [n.bounds.top for n in walk(stage.tree) if isinstance(n, _Place)] == places


def test_pages_of_ideas_are_counted_and_lead_back():
    stage = cards()
    scene = stage.scene
    first = [o.id for o in scene._shown()]
    pages = -(-len(scene.view.offers) // 3)
    assert any(n.name == f"1 of {pages}" for n in walk(stage.tree))
    stage.press(find(stage.tree, "more"))
    stage.update()
    assert any(n.name == f"2 of {pages}" for n in walk(stage.tree))
    assert [o.id for o in scene._shown()] != first
    stage.press(find(stage.tree, "before"))
    stage.update()
    assert [o.id for o in scene._shown()] == first


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_a_full_head_leaves_the_cards_their_height(lang):
    stage = cards(lang=lang)
    head = find(stage.tree, "head")
    assert head.bounds.height <= stage.ctx.px("lead") * 2.9
