"""Colours that can be read, sizes that follow the style sheet."""

from __future__ import annotations

import pytest

from game.ui.theme import SHAPE_PAIRS, TEXT_PAIRS, THEMES, TYPE, contrast, type_px


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="/".join)
def test_text_can_be_read(name: str, pair: tuple[str, str]) -> None:
    theme = THEMES[name]
    assert contrast(theme[pair[0]], theme[pair[1]]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids="/".join)
def test_shapes_can_be_told_apart(name: str, pair: tuple[str, str]) -> None:
    theme = THEMES[name]
    assert contrast(theme[pair[0]], theme[pair[1]]) >= 3


def test_themes_have_the_same_tokens() -> None:
    assert THEMES["light"].tokens.keys() == THEMES["dark"].tokens.keys()


@pytest.mark.parametrize("role", TYPE)
def test_sizes_follow_the_style_sheet(role: str) -> None:
    assert [type_px(role, scale) for scale in (100, 150, 200)] == list(TYPE[role][:3])
    assert type_px(role, 100) < type_px(role, 125) < type_px(role, 150) < type_px(role, 175)
    assert type_px(role, projector=True) >= 28
