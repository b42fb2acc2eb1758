"""Fonts by face, script and size, loaded when first needed and kept."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import pygame

from game import resources
from game.ui import cmap

LATIN = {
    "text": "SourceSans3_400Regular",
    "strong": "SourceSans3_600SemiBold",
    "bold": "SourceSans3_700Bold",
    "italic": "SourceSans3_400Regular_Italic",
    "headline": "Fraunces_600SemiBold",
    "quote": "Fraunces_500Medium_Italic",
}
ARABIC = {
    "text": "Vazirmatn_400Regular",
    "strong": "Vazirmatn_700Bold",
    "bold": "Vazirmatn_700Bold",
    "italic": "Vazirmatn_400Regular",
    "headline": "NotoNaskhArabic_700Bold",
    "quote": "NotoNaskhArabic_500Medium",
}
_ARABIC_BLOCKS = (("\u0600", "\u06ff"), ("\u0750", "\u077f"), ("\ufb50", "\ufefc"))
_COMMON = "\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2212"  # every Latin face has these
_BOLD_FACES = ("strong", "bold", "headline")


def is_arabic(char: str) -> bool:
    """Letters, marks, digits and punctuation of the Arabic blocks."""
    return any(a <= char <= b for a, b in _ARABIC_BLOCKS)


@lru_cache(maxsize=4096)
def file_for(char: str, face: str, rtl: bool) -> str:
    """The font file that draws this character.

    It depends on the character, the face and the direction of the paragraph only, never on
    neighbours, so that a word is as wide alone as in its line. In a right-to-left paragraph
    everything but Latin letters is Arabic, digits too; headline faces lend those from the
    text face, which draws digits and brackets that Naskh lacks or draws thin. Files are only
    searched for rare characters; a test holds that the usual ones are there.
    """
    plain = "strong" if face in _BOLD_FACES else "text"
    if not rtl and (char < "\u0100" or char in _COMMON):
        return LATIN[face]
    if rtl and ("\u0621" <= char <= "\u0652" or char in "،؛؟"):
        return ARABIC[face]
    if rtl and char < "\x7f" and not char.isalpha():
        return ARABIC[plain]
    choices: tuple[str, ...]
    if is_arabic(char):
        choices = (ARABIC[face], ARABIC[plain], LATIN["text"])
    elif rtl and not char.isalpha():
        choices = (ARABIC[plain], LATIN[plain])
    else:
        choices = (LATIN[face], LATIN[plain], ARABIC[plain])
    return next((c for c in choices if has(c, char)), choices[0])


def has(file: str, char: str) -> bool:
    """Whether the font can draw the character."""
    return ord(char) in cmap.characters(_path(file))


@lru_cache(maxsize=256)
def font(file: str, px: int, rtl: bool) -> pygame.font.Font:
    """A font at its final size. Without both script and direction, Arabic letters stay apart."""
    loaded = pygame.font.Font(_path(file), px)
    if rtl:
        loaded.set_script("Arab")
        loaded.set_direction(pygame.DIRECTION_RTL)
    return loaded


@cache
def _path(file: str) -> Path:
    return resources.asset(f"fonts/{file}.ttf")
