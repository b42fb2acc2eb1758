"""Every letter of every text that ships can be drawn, in every face it may be set in (C18)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

import pytest

from game.i18n import load
from game.ui import fonts
from tests.i18n.shipped import LANGUAGES, interface_texts, story_texts

INVISIBLE = {"\u200e", "\u200f", "\u061c", "\n"}
"""Steer the order of a line, or end it; nothing is drawn."""

FACES = sorted(fonts.LATIN)


@pytest.fixture(params=sorted(fonts.TYPEFACES))
def typeface(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each typeface that a player can choose; the usual one again afterwards."""
    fonts.choose(request.param, False)
    yield request.param
    fonts.choose("newspaper", False)


@cache
def letters(lang: str) -> dict[str, str]:
    """Every sign that a language's texts and numbers use -> where it stands first."""
    found: dict[str, str] = {}
    words = load(lang)
    numbers = [words.money(-123_456_789), words.percent(-345), words.number(-1_234_567.8)]
    made = [("numbers", text) for text in (*numbers, "+−–×·…⟦⟧")]
    for where, text in (*interface_texts(lang), *story_texts(lang), *made):
        for char in text + text.upper():
            found.setdefault(char, f"{where}: {text}")
    return {char: where for char, where in found.items() if char not in INVISIBLE}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("face", FACES)
def test_every_letter_is_in_a_font(lang: str, face: str, typeface: str) -> None:
    rtl = load(lang).direction == "rtl"
    for char, where in letters(lang).items():
        file = fonts.file_for(char, face, rtl)
        assert fonts.has(file, char), f"U+{ord(char):04X} {char!r} in {file}: {where}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_are_composed(lang: str) -> None:
    """One sign per letter: `é`, not `e` and a loose accent that a font may set beside it."""
    for where, text in (*interface_texts(lang), *story_texts(lang)):
        assert unicodedata.is_normalized("NFC", text), f"{where}: {text}"


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "ar"])
def test_a_word_is_drawn_in_its_own_face(lang: str) -> None:
    """Headlines and quotations have all letters of their languages; only signs may be lent."""
    for char, where in letters(lang).items():
        if char.isalpha() and char < "\u0250":
            for face in ("headline", "quote", "text", "strong"):
                assert fonts.file_for(char, face, False) == fonts.LATIN[face], where


def test_a_letter_that_no_font_has_is_noticed() -> None:
    assert not fonts.has(fonts.file_for("語", "text", False), "語")
