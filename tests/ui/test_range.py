"""How far chance moves a figure: what is said is what is drawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session.explanation import is_chance
from game.ui.scenes import figures
from game.ui.staging import stage_scene

AMOUNTS = st.integers(-400, 400)


@pytest.fixture(scope="module")
def game():
    return stage_scene("listen", "dry_summer").scene.shell.game


@given(st.sampled_from(("water_short", "trust", figures.LAND)), AMOUNTS, AMOUNTS, AMOUNTS)
def test_a_drawn_range_holds_the_counted_one_and_reaches_nought_only_by_chance(
    name: str, delta: int, one: int, other: int
) -> None:
    low, high = sorted((one, other))
    near, far = figures.reach(name, delta, low, high)
    assert near <= low and high <= far
    if delta:
        assert (near <= 0 <= far) == is_chance(delta, low, high)


@pytest.mark.parametrize(("delta", "low", "high", "words", "drawn"), [
    (-1, 0, 2, "give or take 3", (-4, 2)),
    (6, 6, 11, "on other luck 6 to 11", (6, 11)),
    (6, 5, 7, "give or take 1", (5, 7)),
    (2, 1, 4, "on other luck 1 to 4", (1, 4)),
    (3, 3, 3, "the same on other luck", (3, 3)),
])  # fmt: skip
def test_words_and_whisker_are_one_figure(game, delta, low, high, words, drawn) -> None:
    assert figures.give_or_take(game, "water_short", delta, low, high) == words
    assert figures.reach("water_short", delta, low, high) == drawn
