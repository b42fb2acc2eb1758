"""A damaged copy still shows something: a box for an icon, a plain face for a font."""

from __future__ import annotations

import logging

import pygame
import pytest

from game import resources
from game.ui import fonts, icons, missing, text
from game.ui.context import Look
from game.ui.stage import Stage
from tests.ui.sample import WORDS, Sample


def test_a_missing_icon_is_a_box_and_said_once(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        box = icons.icon("no-such-thing", 24, (0, 0, 0))
        icons.icon("no-such-thing", 32, (0, 0, 0))
    assert box.get_size() == (24, 24) and box.get_bounding_rect().width > 12
    assert caplog.text.count("no-such-thing") == 1
    assert ("icon", "no-such-thing") in missing.all_said()


def test_an_icon_without_that_weight_comes_in_another() -> None:
    assert icons.icon("caret-down", 24, (0, 0, 0), "fill").get_bounding_rect().width > 6
    assert ("icon", "caret-down") not in missing.all_said()


def test_a_missing_font_still_shows_words(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = resources.asset

    def damaged(name: str) -> object:
        if "Fraunces" in name:
            raise resources.AssetMissing(name)
        return whole(name)

    kept = (fonts._path, fonts.font, fonts.file_for, text.line_of, text.layout, text.picture)
    for cached in kept:
        cached.cache_clear()
    monkeypatch.setattr(resources, "asset", damaged)
    picture = Stage((640, 360), Look(), WORDS).render_once(Sample())
    assert picture.get_size() == (640, 360)
    assert any(kind == "font" for kind, _ in missing.all_said())
    lost, stand_in = fonts.LATIN["headline"], fonts.LATIN["bold"]
    width = fonts.font(lost, 30, False).size("Commontown")[0]
    assert width == fonts.font(stand_in, 30, False).size("Commontown")[0], "bold stays bold"
    for cached in kept:
        cached.cache_clear()


def test_a_letter_that_no_font_has_is_drawn_as_a_box() -> None:
    words = text.layout((text.Span("a\u4e2db"),), 20, None, False, 1.36)
    surface = pygame.Surface((80, 40), pygame.SRCALPHA)
    text.draw(surface, words, surface.get_rect(), (0, 0, 0), "left")
    assert words.width > 20 and ("letter", "U+4E2D") in missing.all_said()


def test_every_icon_is_used_somewhere() -> None:
    """Or it is carried along for nobody."""
    code = "".join(f.read_text(encoding="utf-8") for f in (resources.root() / "game").rglob("*.py"))
    names = {f.stem.rpartition("-")[0] for f in (resources.root() / "assets/icons").glob("*.svg")}
    assert names and not {name for name in names if f'"{name}"' not in code}
