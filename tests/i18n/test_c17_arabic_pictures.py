"""Arabic as it is drawn: joined letters, lam-alef, digits and signs in reading order (C17).

Pictures are compared a little blurred, because a letter's edge differs by a shade between font
libraries; letters that fall apart or a number turned round are far beyond what is let pass, which
the last tests hold. `--update-goldens` draws them anew: look at them, right to left.
"""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.ui import text
from game.ui.text import Span

FOLDER = Path(__file__).parent.parent / "golden" / "arabic"
PX, WIDTH, BLUR = 36, 400, 2
INK, PAPER = (34, 38, 56), (255, 252, 243)
TOLERANCE = 0.1  # of the ink that is there

SAMPLES = {
    "joined": ("مخبز الحي القديم", "text"),
    "joined_headline": ("الخبز أبعد مما كان", "headline"),
    "lam_alef": ("لا الأسر ولا الآباء", "text"),
    "share": ("ارتفع (12%) هنا", "text"),
    "fraction": ("النتيجة 3/10 اليوم", "strong"),
    "code": ("مشروع COOP-2026 هنا", "text"),
    "quote": ("قالت «نعم» مرتين", "quote"),
    "minus": ("نقص \u200e-12 أسرة", "text"),
    "question": ("لماذا؟ نعم، الآن؛ هنا", "text"),
    "tanwin": ("أولًا ومعًا وشيئًا", "text"),
}

pygame.font.init()


def drawn(words: str, face: str = "text") -> pygame.Surface:
    """One line as the game draws it, at the right edge of a strip of paper."""
    paragraph = text.layout((Span(words, face),), PX, WIDTH, True, 1.5)
    assert len(paragraph.lines) == 1
    surface = pygame.Surface((WIDTH, 76))
    surface.fill(PAPER)
    area = pygame.Rect(0, 8, WIDTH, paragraph.height)
    text.draw(surface, paragraph, area, INK, "right")
    return surface


def difference(one: pygame.Surface, two: pygame.Surface) -> float:
    """How much ink stands elsewhere, as a share of the first picture's."""
    small = (one.get_width() // BLUR, one.get_height() // BLUR)
    a, b = (pygame.transform.smoothscale(s, small).get_buffer().raw[::4] for s in (one, two))
    moved = sum(abs(x - y) for x, y in zip(a, b, strict=True))
    return moved / sum(PAPER[2] - x for x in a)


@pytest.mark.parametrize("name", SAMPLES)
def test_drawn_as_before(name: str, update_goldens: bool) -> None:
    file = FOLDER / f"{name}.png"
    now = drawn(*SAMPLES[name])
    if update_goldens:
        pygame.image.save(now, file)
    before = pygame.image.load(file)
    assert difference(before.convert(now), now) < TOLERANCE


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("joined", "\u200c".join("مخبز") + " " + "\u200c".join("الحي") + " القديم"),
        ("lam_alef", "ل\u200cا ال\u200cأسر ول\u200cا ال\u200cآباء"),
        ("share", "ارتفع )%21( هنا"),
        ("fraction", "النتيجة 10/3 اليوم"),
        ("code", "مشروع \u200e2026-COOP هنا"),
        ("minus", "نقص 12\u200e-\u200e أسرة"),
    ],
)
def test_a_mistake_is_far_beyond_the_tolerance(name: str, wrong: str) -> None:
    """Letters apart, digits turned round, a sign on the wrong side."""
    words, face = SAMPLES[name]
    assert difference(drawn(words, face), drawn(wrong, face)) > TOLERANCE
