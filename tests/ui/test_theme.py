"""Colours that can be read, sizes that follow the style sheet."""

from __future__ import annotations

import pytest

from game.ui.context import Look
from game.ui.stage import Stage
from game.ui.theme import SHAPE_PAIRS, TEXT_PAIRS, THEMES, TYPE, contrast, type_px
from tests.ui.sample import WORDS


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="/".join)
def test_c8_text_can_be_read(name: str, pair: tuple[str, str]) -> None:
    theme = THEMES[name]
    assert contrast(theme[pair[0]], theme[pair[1]]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids="/".join)
def test_c8_shapes_can_be_told_apart(name: str, pair: tuple[str, str]) -> None:
    theme = THEMES[name]
    assert contrast(theme[pair[0]], theme[pair[1]]) >= 3


def test_themes_have_the_same_tokens() -> None:
    assert set(THEMES) == {"light", "dark", "contrast"}
    assert len({frozenset(theme.tokens) for theme in THEMES.values()}) == 1


def test_c8_high_contrast_is_flat_and_stronger() -> None:
    strong = THEMES["contrast"]
    assert strong.flat and not THEMES["dark"].flat
    for word in ("ink", "soft", "terracotta", "sea", "olive", "plum", "ochre"):
        assert contrast(strong[word], strong["paper"]) >= 7


@pytest.mark.parametrize("role", TYPE)
def test_sizes_follow_the_style_sheet(role: str) -> None:
    assert [type_px(role, scale) for scale in (100, 150, 200)] == list(TYPE[role][:3])
    assert type_px(role, 100) < type_px(role, 125) < type_px(role, 150) < type_px(role, 175)


@pytest.mark.parametrize("role", TYPE)
def test_c7_projector_letters_are_large(role: str) -> None:
    assert type_px(role, projector=True) >= 28


@pytest.mark.parametrize("role", TYPE)
def test_c6_letters_at_1080p_are_large_enough(role: str) -> None:
    stage = Stage((1920, 1080), Look(), WORDS)
    assert stage.ctx.px(role) >= 18


@pytest.mark.parametrize(
    ("size", "zoom"), [((640, 360), 1), ((1280, 720), 1), ((1920, 1080), 1.5), ((3840, 2160), 3)]
)
def test_a_large_window_has_large_letters(size: tuple[int, int], zoom: float) -> None:
    stage = Stage((1280, 720), Look(), WORDS)
    usual = stage.ctx.px("body"), stage.ctx.unit(5)
    stage.resize(size)
    assert stage.ctx.zoom == zoom
    assert (stage.ctx.px("body"), stage.ctx.unit(5)) == tuple(round(n * zoom) for n in usual)
