"""Words: wrapping, reading order, joined letters, glyphs for every language."""

from __future__ import annotations

import pygame
import pytest
from bidi.algorithm import get_display

from game.ui import fonts, text
from game.ui.text import Span

pygame.font.init()


def visual(words: str, rtl: bool = True, face: str = "text") -> str:
    return text.line_of((Span(words, face),), 20, rtl).visual


def wrapped(words: str, width: int, px: int = 16, rtl: bool = False) -> text.Paragraph:
    return text.layout((Span(words),), px, width, rtl, 1.36)


@pytest.mark.parametrize("face", sorted(fonts.LATIN))
@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("الربيع 2026", "2026"),
        ("مرحبا 2026 (12%) من الأسر", "(12%)"),
        ("(12%) من الأسر", "(12%)"),
        ("النتيجة 3/10 اليوم", "3/10"),
        ("مشروع COOP-2026 هنا", "COOP-2026"),
        ("نقص −12 أسرة", "−12"),
        ("زاد +24 هذا الفصل", "+24"),
        ("1,250 ساعة", "1,250"),
        ("الساعة 10:30", "10:30"),
        ("أمل (34) ولينا", "(34)"),
        ("اسمها Amal (34) هنا", "Amal (34)"),
    ],
)
def test_numbers_keep_their_order_in_arabic_lines(words: str, digits: str, face: str) -> None:
    assert digits in visual(words, face=face)


@pytest.mark.parametrize("rtl", [True, False])
@pytest.mark.parametrize(
    "words",
    ["السعر 3/10 اليوم", "مشروع COOP-2026 هنا", "قال «نعم» مرة", "12 (Town Hall)", "Amal و Rosa"],
)
def test_order_agrees_with_the_bidirectional_algorithm(words: str, rtl: bool) -> None:
    assert visual(words, rtl) == get_display(words, base_dir="R" if rtl else "L")


def test_brackets_are_mirrored_with_their_words() -> None:
    assert visual("قال [نعم] مرة").count("[معن]") == 1


def test_latin_sentences_in_an_arabic_window_keep_their_full_stop() -> None:
    assert wrapped("Nothing more to say.", 400, rtl=True).lines[0].visual == "Nothing more to say."


def test_arabic_letters_join() -> None:
    alone = text.line_of((Span("ب"),), 32, True).width
    together = text.line_of((Span("ببب"),), 32, True).width
    assert together < 0.8 * 3 * alone
    assert len(text.line_of((Span("مخبز الحي"),), 32, True).runs) == 1


@pytest.mark.parametrize("sign", ["\u200c", "\u200d", "\u200b", "\u00ad", "\ufeff"])
@pytest.mark.parametrize("words", ["{}", "مخ{}بز 12", "{}خبز", "Amal{} و 12"])
def test_invisible_joiners_do_no_harm(words: str, sign: str) -> None:
    """They come with texts that are pasted in, and with Persian and Urdu."""
    plain = visual(words.format(""))
    assert visual(words.format(sign)).replace(sign, "") == plain


def test_lam_alef_is_one_sign() -> None:
    pair = text.line_of((Span("لا"),), 32, True).width
    assert pair < sum(text.line_of((Span(c),), 32, True).width for c in "لا")


@pytest.mark.parametrize("px", [16, 20, 24, 28, 32])
@pytest.mark.parametrize("rtl", [False, True])
def test_wrapping_keeps_every_word_and_the_width(px: int, rtl: bool) -> None:
    words = "المخبز يغلق أبوابه يوم السبت في عام 2026" if rtl else "Last loaf on Saturday, (12%) so"
    lines = wrapped(words, 180, px, rtl).lines
    assert all(line.width <= 180 for line in lines)
    kept = sorted("".join(line.visual for line in lines).replace(" ", ""))
    assert kept == sorted(visual(words, rtl).replace(" ", ""))


def test_the_start_of_an_arabic_sentence_is_on_the_first_line() -> None:
    lines = wrapped("أولا ثانيا ثالثا رابعا خامسا سادسا", 90, rtl=True).lines
    assert len(lines) > 1
    assert "الوأ" in lines[0].visual


def test_a_word_wider_than_the_line_is_cut_not_lost() -> None:
    lines = wrapped("Donaudampfschifffahrtsgesellschaft", 80).lines
    assert "".join(line.visual for line in lines) == "Donaudampfschifffahrtsgesellschaft"
    assert all(line.width <= 80 for line in lines)


def test_no_break_space_holds_a_number_to_its_word() -> None:
    lines = wrapped("organising 12\u00a0hours", wrapped("organising 12", 999).width + 4).lines
    assert [line.visual for line in lines] == ["organising", "12\u00a0hours"]


@pytest.mark.parametrize("words", ["", " ", "\u200e", "\n", "\n\n"])
def test_nothing_is_drawn_without_trouble(words: str) -> None:
    paragraph = wrapped(words, 100)
    text.draw(pygame.Surface((10, 10)), paragraph, pygame.Rect(0, 0, 100, 20), (0, 0, 0), "left")
    assert paragraph.height > 0


def test_rich_marks() -> None:
    spans = text.parse_rich("a **b c** _d_ snake_case \\*x")
    assert [s.text for s in spans] == ["a ", "b c", " ", "d", " snake_case *x"]
    assert [s.face for s in spans] == ["text", "strong", "text", "italic", "text"]


@pytest.mark.parametrize("face", sorted(fonts.LATIN))
def test_every_language_has_its_glyphs(face: str) -> None:
    latin = "ÁÂÃÀÇÉÊÈËÍÎÏÑÓÔÕÚÛÜŸŒÆáâãàçéêèëíîïñóôõúûüÿœæ¿¡«»“”‘’…–—−·€→%°"
    arabic = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ،؛؟«»…٠١٢٣٤٥٦٧٨٩%()[]−+/:."
    for char in latin:
        assert fonts.has(fonts.file_for(char, face, False), char), char
    for char in arabic + latin:
        assert fonts.has(fonts.file_for(char, face, True), char), char
