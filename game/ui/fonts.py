"""Fonts by face, script and size, loaded when first needed and kept."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

import pygame

from game import resources
from game.ui import cmap, missing

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
PLAIN = {
    **LATIN,
    "headline": "SourceSans3_700Bold",
    "quote": "SourceSans3_400Regular_Italic",
}
PLAIN_ARABIC = {**ARABIC, "headline": "Vazirmatn_700Bold", "quote": "Vazirmatn_400Regular"}
_OPEN = {"text": "400Regular", "strong": "700Bold", "bold": "700Bold", "headline": "700Bold",
         "italic": "400Regular_Italic", "quote": "400Regular_Italic"}  # fmt: skip
OPEN = {face: f"OpenDyslexic_{weight}" for face, weight in _OPEN.items()}
TYPEFACES = {
    "newspaper": (LATIN, ARABIC),
    "plain": (PLAIN, PLAIN_ARABIC),
    "open": (OPEN, PLAIN_ARABIC),
}
"""Faces by the reader's choice: serifs for headlines, none anywhere, or letters with a heavy foot
that some readers tell apart more easily (OpenDyslexic, Latin only)."""
SPACED = 0.12
"""How much wider letters stand for who asked for it, in letters. Arabic ones are joined."""
_ARABIC_BLOCKS = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufefc]")
_COMMON = "\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2212"  # every Latin face has these
_BOLD_FACES = ("strong", "bold", "headline")
_SYSTEM_ARABIC = "notosansarabic,notonaskharabic,geezapro,arial,tahoma,dejavusans"


class _Choice:
    """How letters look in this window. There is one window, and each text asks for it."""

    typeface = "newspaper"
    spaced = False


chosen = _Choice()


def choose(typeface: str, spaced: bool) -> bool:
    """Another typeface or spacing for all that is drawn from now on; False if it is the same."""
    typeface = typeface if typeface in TYPEFACES else "newspaper"
    if (typeface, spaced) == (chosen.typeface, chosen.spaced):
        return False
    chosen.typeface, chosen.spaced = typeface, spaced
    file_for.cache_clear()
    return True


def is_arabic(text: str) -> bool:
    """Whether letters, marks, digits or punctuation of the Arabic blocks are in a text."""
    return _ARABIC_BLOCKS.search(text) is not None


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
    latin, arabic = TYPEFACES[chosen.typeface]
    sure = "\x7f" if latin is OPEN else "\u0100"  # OpenDyslexic lacks a few signs, even spaces
    if not rtl and (char < sure or (char in _COMMON and latin is not OPEN)):
        return latin[face]
    if rtl and ("\u0621" <= char <= "\u0652" or char in "،؛؟"):
        return arabic[face]
    if rtl and char < "\x7f" and not char.isalpha():
        return arabic[plain]
    choices: tuple[str, ...]
    if is_arabic(char):
        choices = (arabic[face], arabic[plain], latin["text"])
    elif rtl and not char.isalpha():
        choices = (arabic[plain], latin[plain], LATIN[plain])
    else:
        choices = (latin[face], latin[plain], LATIN[plain], arabic[plain])
    found = next((c for c in choices if has(c, char)), "")
    if not found and char.isprintable():
        missing.say("letter", f"U+{ord(char):04X}")
    return found or choices[0]


def has(file: str, char: str) -> bool:
    """Whether the font can draw the character."""
    path = _path(file)
    return path is not None and ord(char) in cmap.characters(path)


@lru_cache(maxsize=256)
def font(file: str, px: int, rtl: bool) -> pygame.font.Font:
    """A font at its final size. Without both script and direction, Arabic letters stay apart."""
    loaded = pygame.font.Font(_path(file) or _stand_in(file), px)
    if rtl:
        loaded.set_script("Arab")
        loaded.set_direction(pygame.DIRECTION_RTL)
    return loaded


@cache
def _path(file: str) -> Path | None:
    """Where a font is; None if the copy of the game is damaged."""
    try:
        return resources.asset(f"fonts/{file}.ttf")
    except resources.AssetMissing:
        missing.say("font", file)
        return None


def _stand_in(file: str) -> Path | str | None:
    """For a lost font another one of the same letters: the game's, the system's, or pygame's."""
    arabic = file in ARABIC.values()
    heavy = any(file == faces[face] for faces in (LATIN, ARABIC, OPEN) for face in _BOLD_FACES)
    faces = ARABIC if arabic else LATIN
    for face in ("bold", "strong", "text") if heavy else ("text", "strong", "bold"):
        if found := _path(faces[face]):
            return found
    return pygame.font.match_font(_SYSTEM_ARABIC, heavy) if arabic else None
