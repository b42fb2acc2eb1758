"""The strip around the town: every figure in it can be reached, and says what it is and whence."""

from __future__ import annotations

import pytest

from game.ui.shell import stage_scene
from game.ui.tree import active, find, walk
from game.ui.widgets import Dialog


def stops(stage) -> list:
    return [n for n in walk(stage.tree) if n.key.startswith("strip/") and n.focusable]


@pytest.mark.parametrize("scenario", ["first_season", "dry_summer"])
@pytest.mark.parametrize(("lang", "scale"), [("en", 100), ("ar", 200)])
def test_every_gauge_is_a_stop_with_its_help(scenario: str, lang: str, scale: int) -> None:
    stage = stage_scene("listen", scenario, season=2, lang=lang, scale=scale)
    stage.update()
    found = stops(stage)
    assert len(found) >= 3
    for stop in found:
        assert stop.help and stop.name and "⟦" not in stop.help
        assert min(stop.bounds.size) >= 24
        stage.focus_on(stop.key)
        stage.obey("help")
        stage.update()
        box = active(stage.tree)
        assert isinstance(box, Dialog)
        told = " ".join(n.name for n in walk(box))
        assert all(line in told for line in stop.help.splitlines())
        stage.command("back")
        stage.update()


def test_tab_comes_to_the_gauges() -> None:
    stage = stage_scene("listen", "dry_summer", season=2)
    stage.update()
    wanted, seen = {n.key for n in stops(stage)}, set()
    for _ in range(40):
        stage.command("next")
        stage.update()
        seen.add(stage.ctx.focus)
    assert wanted <= seen


@pytest.mark.parametrize("lang", ["en", "ar", "pt", "es", "fr"])
def test_the_storys_other_gauges_stay_in_sight_at_the_usual_size(lang: str) -> None:
    stage = stage_scene("organise", "dry_summer", season=2, lang=lang)
    stage.update()
    others, team = find(stage.tree, "strip/others"), find(stage.tree, "strip/team")
    assert others is not None and len(others.help.splitlines()) == 2
    assert len(team.help.splitlines()) == 3, "hours, goodwill and the fund in one paper"


def test_half_an_hour_that_is_left_is_not_told_as_nothing() -> None:
    stage = stage_scene("organise", "who_cares", season=1)
    game = stage.scene.shell.game  # type: ignore[attr-defined]
    act = next(a for a in game.view.actions if a.kind == "place")
    before = game.view.hours
    assert game.submit(act) is not None
    stage.update()
    assert (game.view.hours, game.view.over_minutes) == (before - 1, 30)
    said = game.words.text("clock.h_min", h=str(before - 1), m="30")
    assert said in {n.name for n in walk(stage.tree)}
