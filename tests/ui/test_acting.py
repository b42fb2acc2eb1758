"""Arrows on the movement's screens: down to the main button, aside to what can be done."""

from __future__ import annotations

from typing import Any

import pytest

from game.ui.stage import Stage
from game.ui.tree import find
from tests.rules.hub.town import game as hub_game
from tests.rules.mobility.town import game as ways_game
from tests.ui.over import opened

MOST = 24
TOWNS = {"hub": hub_game, "mobility": ways_game}


@pytest.fixture(scope="module", params=list(TOWNS))
def stage(request: pytest.FixtureRequest) -> Stage:
    return opened(TOWNS[request.param](), request.param)


def ends(scene: Any) -> str:
    """Where a page ends: at its main button, if anything can be done on it."""
    free = [d for d in scene.deeds.values() if not d.holds and not scene.why_not(d)]
    return "main" if free else "back"


@pytest.mark.parametrize("scale", [100, 200])
def test_down_leads_from_the_tabs_through_every_leaf_to_the_main_button(
    stage: Stage, scale: int
) -> None:
    at = stage.scene
    at.shell.change(scale=scale)  # type: ignore[attr-defined]
    for leaf in at.leaves():  # type: ignore[attr-defined]
        at.turn_to(leaf)  # type: ignore[attr-defined]
        stage.changed()
        stage.update()
        stage.focus_on(f"leaf/{leaf}")
        seen = []
        for _ in range(MOST):
            stage.command("down")
            stage.update()
            seen.append(stage.ctx.focus)
            if stage.ctx.focus in ("main", "back"):
                break
        assert seen[-1] == ends(at), (leaf, seen)
        assert len(set(seen)) == len(seen), "nothing is come by twice"


@pytest.mark.parametrize("scale", [100, 200])
def test_aside_never_leads_to_the_head(stage: Stage, scale: int) -> None:
    at = stage.scene
    at.shell.change(scale=scale)  # type: ignore[attr-defined]
    for leaf in at.leaves():  # type: ignore[attr-defined]
        at.turn_to(leaf)  # type: ignore[attr-defined]
        stage.changed()
        stage.update()
        first = f"look/{at.looked.get(leaf, '')}"  # type: ignore[attr-defined]
        for way in ("right", "left") if find(stage.tree, first) is not None else ():
            stage.focus_on(first)
            for _ in range(6):
                stage.command(way)
                stage.update()
                assert not stage.ctx.focus.startswith(("strip", "leaf", "chip")), (leaf, way)
