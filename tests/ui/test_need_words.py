"""Whatever a scenario counts and asks about has words, in every sentence that names it."""

from __future__ import annotations

from typing import get_args

import pytest

from game.rules.vocabulary import Comparable
from game.ui.scenes import figures, need
from game.ui.scenes.offers import _effect
from game.ui.shell import stage_scene
from game.world.households import NEEDS

KNOWN = [name for name in get_args(Comparable) if name != need.BREAD]


@pytest.fixture(scope="module")
def dry():
    return stage_scene("listen", "dry_summer").scene.shell.game


@pytest.mark.parametrize("figure", KNOWN)
def test_every_figure_can_be_named_asked_and_told(dry, figure: str) -> None:
    said = [need.name(dry, figure), need.topic(dry, figure), figures.level(dry, figure, 120)]
    said += [need.of_figure(dry, "reflect.why", figure, f"_{way}")
             for way in ("more", "less", "same")]
    for way in ("more", "less"):
        said += [need.of_figure(dry, "reflect.headline", figure, f"_{way}"),
                 need.of_figure(dry, f"cause.{way}", figure),
                 _effect(dry, figure, *((500, 3) if way == "more" else (3, 500)))]
    for words in said:
        assert words.strip() and "⟦" not in words and "{" not in words


@pytest.mark.parametrize("name", NEEDS)
def test_every_need_has_a_name_and_a_sign(dry, name: str) -> None:
    assert name in need.ICONS
    assert "⟦" not in dry.text(f"need.{name}") + need.phrase(dry, name)


def test_each_story_speaks_of_its_own(dry) -> None:
    bread = stage_scene("listen", "first_season").scene.shell.game
    assert "bread" in need.count(bread, "play.short", 3) and need.key_icon(bread) == "bread"
    assert "water" in need.count(dry, "play.short", 3) and need.key_icon(dry) == "drop"


def test_no_screen_of_a_water_town_speaks_of_bread(dry) -> None:
    from game.ui.tree import walk
    from tests.ui.towns import DRY, shown

    for name in DRY:
        for node in walk(shown(name).tree):
            for words in (node.name, node.value, node.help):
                low = words.lower()
                assert not [w for w in ("bread", "loaf", "baker") if w in low], (name, words)
