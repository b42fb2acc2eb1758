"""C15: how far lines and letters stand apart, how long lines are, and which letters they have."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.ui import text
from game.ui.context import SPACINGS
from game.ui.fonts import TYPEFACES
from game.ui.tree import Node, find, walk
from tests.ui.pilot import assert_no_overlap, assert_words_fit, laid_out
from tests.ui.sample import AR, Sample

CHOICES = [
    {"line_spacing": "widest"},
    {"letter_spacing": True},
    {"line_length": 40},
    {"typeface": "plain"},
    {"typeface": "open"},
    {"typeface": "open", "line_spacing": "wide", "letter_spacing": True, "scale": 200},
]


@pytest.fixture(autouse=True)
def usual_letters() -> Iterator[None]:
    yield
    text.choose("newspaper", False)


def tallest(tree: Node) -> int:
    return max(n.bounds.height for n in walk(tree) if n.role == "text")


@pytest.mark.parametrize("look", CHOICES, ids=str)
@pytest.mark.parametrize("words", ["en", "ar"])
def test_c15_everything_fits_whatever_is_chosen(look: dict, words: str) -> None:
    scene = Sample(AR) if words == "ar" else Sample()
    tree, ctx = laid_out(scene, direction="rtl" if words == "ar" else "ltr", **look)
    assert_no_overlap(tree)
    assert_words_fit(tree, ctx)


@pytest.mark.parametrize("spacing", SPACINGS)
def test_c15_lines_stand_as_far_apart_as_asked(spacing: str) -> None:
    tree, ctx = laid_out(Sample(), line_spacing=spacing)
    label = next(n for n in walk(tree) if n.name == "Spring, week 13")
    wanted = {"normal": 1.36, "wide": 1.6, "widest": 1.8}[spacing] * ctx.px("small")
    assert label.paragraph(ctx, None).line_height == pytest.approx(wanted, abs=1)


def test_c15_letters_stand_apart_but_arabic_stays_joined() -> None:
    usual = text.layout((text.Span("bread"),), 20, None, False, 1.36).width
    arabic = text.layout((text.Span("الخبز"),), 20, None, True, 1.36).width
    text.choose("newspaper", True)
    assert text.layout((text.Span("bread"),), 20, None, False, 1.36).width >= usual + 8
    assert text.layout((text.Span("الخبز"),), 20, None, True, 1.36).width == arabic


def test_c15_lines_are_no_longer_than_asked() -> None:
    long_words = {**Sample().words, "lead": "words and more words " * 40}
    tree, ctx = laid_out(Sample(long_words), (1920, 1080), line_length=40)
    label = next(n for n in walk(tree) if n.name.startswith("words and more"))
    assert label.paragraph(ctx, label.bounds.width).width <= ctx.line_length("lead")


def test_c15_every_typeface_draws_other_letters() -> None:
    seen = set()
    for name in TYPEFACES:
        tree, ctx = laid_out(Sample(), typeface=name)
        heading = next(n for n in walk(tree) if n.role == "heading")
        seen.add(heading.paragraph(ctx, None).lines[0].runs[0].file)
    assert len(seen) == len(TYPEFACES)
    assert find(tree, "next") is not None
