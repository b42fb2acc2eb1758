"""A story in which the team never has money: no fund in the strip, no coins on cards."""

from __future__ import annotations

import pytest

from game.ui.staging import stage_scene
from game.ui.tree import walk


def named(scenario: str, season: int, **look) -> str:
    stage = stage_scene("organise", scenario, season=season, **look)
    stage.update()
    return " ".join(f"{n.name} {n.help}" for n in walk(stage.tree))


@pytest.mark.parametrize("season", [1, 2])
@pytest.mark.parametrize("scale", [100, 200])
def test_where_hours_are_all_there_is_no_money_is_shown(season, scale):
    words = named("who_cares", season, scale=scale)
    assert "fund" not in words.lower()
    assert "no money" not in words


def test_where_there_is_a_fund_it_is_shown():
    assert "fund" in named("first_season", 2).lower()
