"""Large letters: one idea at a time; what comes over a screen hides nothing that matters."""

from __future__ import annotations

import pytest

from game.ui import staging
from game.ui.stage import Stage
from game.ui.tree import Node, ancestors, find, walk


def shown(name: str, scale: int, **how: object) -> Stage:
    stage = staging.stage_scene(name, scale=scale, **how)
    stage.update()
    return stage


def node(stage: Stage, key: str) -> Node:
    stage.update()
    found = find(stage.tree, key)
    assert found is not None, key
    return found


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("scale", [150, 200])
def test_one_idea_at_a_time_and_arrows_lead_through_them(scale: int, lang: str) -> None:
    stage = shown("organise", scale, lang=lang)
    ideas = len(stage.scene.view.offers)
    seen = []
    for _ in range(ideas):
        card, *others = node(stage, "offers").children
        assert not others and stage.ctx.focus == card.key
        assert node(stage, "main").value == card.name, "the main button names it"
        seen.append(card.key)
        stage.command("left" if lang == "ar" else "right")
        stage.update()
    assert len(set(seen)) == ideas
    assert stage.ctx.focus == seen[0], "round and round"
    stage.command("right" if lang == "ar" else "left")
    assert stage.ctx.focus == seen[-1]


def test_the_heading_stays_and_the_pager_keeps_the_focus() -> None:
    stage = shown("organise", 200)
    for key in ("head", "next", "previous"):
        assert not any(n.role == "scroll" for n in ancestors(node(stage, key)))
    first = node(stage, "offers").children[0].key
    stage.focus_on("next")
    stage.command("press")
    assert node(stage, "offers").children[0].key != first and stage.ctx.focus == "next"


def test_enter_on_the_idea_that_is_seen_starts_it() -> None:
    stage = shown("organise", 200)
    orgs = len(stage.scene.view.orgs)
    stage.command("press")
    stage.update()
    assert len(stage.scene.view.orgs) > orgs


@pytest.mark.parametrize("name", ["organise", "listen", "assemble", "living", "reflect"])
def test_messages_and_captions_hide_nothing(name: str) -> None:
    stage = shown(name, 100)
    stage.say("Something was started, and four hours are left.")
    stage.caption("A door opens")
    slips = [node(stage, "toast"), node(stage, "caption")]
    assert not slips[0].bounds.colliderect(slips[1].bounds)
    for other in walk(stage.tree.children[0]):
        if other.focusable or (not other.children and other.name and other.role == "text"):
            for slip in slips:
                assert not slip.bounds.colliderect(other.bounds), other.key


@pytest.mark.parametrize("name", ["organise", "listen", "propose"])
def test_messages_never_lie_on_the_hours_or_the_buttons(name: str) -> None:
    stage = shown(name, 200)
    stage.say("Something was started, and four hours are left.")
    toast = node(stage, "toast").bounds
    for key in ("strip", "main"):
        assert not toast.colliderect(node(stage, key).bounds), key


def test_arrows_of_a_scroll_view_lie_beside_its_words() -> None:
    stage = shown("listen", 200)
    view = next(n for n in walk(stage.tree) if n.role == "scroll" and n.overflow)
    for inside in walk(view.children[0]):
        assert inside.bounds.right <= view.view.right - 22
