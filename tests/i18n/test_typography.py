"""Quotes, apostrophes and spaces as each language sets them, in the interface and the stories."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from tests.i18n.shipped import LANGUAGES, interface_texts, story_texts

NARROW = "\u202f"
CODE = re.compile(r"`[^`]*`|\"[^\"]*\"")


def prose(lang: str) -> list[tuple[str, str]]:
    """(where, text) without what stands between backticks: that is for a computer."""
    texts = chain(interface_texts(lang), story_texts(lang))
    return [(where, CODE.sub("x", text)) for where, text in texts]


def offenders(lang: str, pattern: str) -> list[str]:
    return [f"{where}: {text}" for where, text in prose(lang) if re.search(pattern, text)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_typewriter_signs(lang: str) -> None:
    assert offenders(lang, r"\w \.\.\.|\.\.\.\s|  |--|\"") == []


@pytest.mark.parametrize("lang", ["fr", "pt", "es"])
def test_apostrophes_are_curly(lang: str) -> None:
    assert offenders(lang, "'") == []


def test_french_high_punctuation_has_a_narrow_space() -> None:
    assert offenders("fr", r"[^\u202f?!]\s*[;:?!](?=\s|$|\*)(?<!\u202f[;:?!])") == []
    assert offenders("fr", r"«(?!\u202f)|(?<!\u202f)»|\d %|\d,\d{3}") == []


@pytest.mark.parametrize("lang", ["pt", "es", "ar"])
def test_quotes_are_angles_without_spaces(lang: str) -> None:
    assert offenders(lang, r"«\s|\s»|[“”„]") == []


def test_spanish_questions_open() -> None:
    for where, text in prose("es"):
        assert text.count("?") == text.count("¿"), f"{where}: {text}"
        assert text.count("!") == text.count("¡"), f"{where}: {text}"


def test_arabic_punctuation_is_arabic() -> None:
    assert offenders("ar", r"[\u0621-\u064a]\s*[,;?]") == []
    assert offenders("ar", r"[٠-٩]") == [], "digits are Western, as in Tunisia"
    assert offenders("ar", "اً") == [], "the mark stands on the letter before the alef"


def test_arabic_marks_its_adverbs() -> None:
    """`أولًا`, not `أولا`: the sign stands before the alef, everywhere the same way."""
    words = "أولا|معا|جدا|أيضا|جديدا|قليلا|فورا|بدلا|واحدا|تقريبا|سابقا|شيئا|سببا|جوابا|ملفا|أبدا"
    assert offenders("ar", rf"(?<![\u0621-\u0652])({words})(?![\u0621-\u0652])") == []
