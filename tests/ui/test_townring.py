"""The doughnut: what the ring shows is said in words, from the last count and nothing else."""

from __future__ import annotations

from game.ui.scenes import doughnut
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find, walk


def opened(lang: str = "en") -> Stage:
    stage = stage_scene("listen", "dry_summer", season=1, lang=lang)
    stage.update()
    stage.focus_on("doughnut")
    stage.command("press")
    stage.update()
    return stage


def test_it_opens_and_closes_by_the_same_key() -> None:
    stage = opened()
    assert find(stage.tree, "doughnut/ring") is not None
    stage.command("press")
    stage.update()
    assert find(stage.tree, "doughnut/ring") is None


def test_every_floor_and_every_limit_is_a_line_of_a_list() -> None:
    stage = opened()
    view = stage.scene.view  # type: ignore[attr-defined]
    lists = [n for n in walk(stage.tree) if n.role == "list" and n.parent is not None]
    lines = [n for n in walk(find(stage.tree, "news/scroll")) if n.role == "listitem"]
    assert lists and len(lines) == len(view.doughnut.floors) + len(view.doughnut.ceilings)
    assert len(view.doughnut.floors) == 12
    homes = view.households
    for need, met in view.doughnut.floors.items():
        line = next(n for n in lines if n.name == stage.scene.t(f"need.{need}"))  # type: ignore
        short = homes - met * homes // 1000
        assert (str(short) in line.value) == bool(short)


def test_it_holds_what_was_published() -> None:
    stage = opened()
    view = stage.scene.view  # type: ignore[attr-defined]
    for need, met in view.doughnut.floors.items():
        assert met == 1000 - view.published[f"{need}_short"] * 1000 // view.households


def test_a_town_that_does_not_count_needs_has_none() -> None:
    stage = stage_scene("listen", "first_season", season=1)
    stage.update()
    assert find(stage.tree, "doughnut") is None
    assert doughnut.page(stage.scene) == []  # type: ignore[arg-type]
