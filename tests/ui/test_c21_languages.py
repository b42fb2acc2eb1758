"""Every screen in every language, and in two that nobody speaks: all told, nothing cut (C21).

`en-XA` is two fifths longer than English and `ar-XB` runs from the right (`game/i18n/pseudo.py`).
Whatever Latin word still shows in them has never been given to a translator.
"""

from __future__ import annotations

import re

import pytest

from game import i18n
from game.i18n.pseudo import PSEUDO, disguised
from game.scenario.codex import codex
from game.ui.scenes import SCENES
from game.ui.tree import walk
from tests.i18n.shipped import interface_texts
from tests.ui.pilot import assert_no_overlap, assert_words_fit
from tests.ui.towns import shown

SPOKEN = i18n.known()
OWN_NAMES = {i18n.load(code).text("language.own_name") for code in SPOKEN}
UNTRANSLATED = OWN_NAMES | {case.cited for case in codex().cases}
"""Languages by their own names, and sources by theirs."""
LATIN = re.compile(r"[A-Za-z]{2,}")
KEYS = re.compile(r"F\d{1,2}")


def told(name: str, season: int, lang: str, **look: object) -> list[tuple[str, str]]:
    """(key, words) of everything that a screen says, the hidden help too."""
    stage = shown(name, season, lang, **look)
    return [
        (node.key, words)
        for node in walk(stage.tree)
        for words in (node.name, node.value, node.help)
        if words
    ]


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("lang", PSEUDO)
@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_cut_or_covered(name: str, lang: str, scale: int) -> None:
    """In the languages that people speak `test_every_screen` looks at every size."""
    stage = shown(name, lang=lang, scale=scale)
    assert_no_overlap(stage.tree)
    assert_words_fit(stage.tree, stage.ctx)


@pytest.mark.parametrize("season", [1, 3])
@pytest.mark.parametrize("lang", SPOKEN)
@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_left_out(name: str, lang: str, season: int) -> None:
    for key, words in told(name, season, lang):
        assert "⟦" not in words and "{" not in words, f"{key}: {words}"


@pytest.mark.parametrize("season", [1, 3])
@pytest.mark.parametrize("lang", PSEUDO)
@pytest.mark.parametrize("name", SCENES)
def test_every_word_was_given_to_translators(name: str, lang: str, season: int) -> None:
    for key, words in told(name, season, lang):
        for own in UNTRANSLATED:
            words = words.replace(own, "")
        raw = [word for word in LATIN.findall(words) if not KEYS.fullmatch(word)]
        assert raw == [], f"{key}: {words}"


@pytest.mark.parametrize("lang", PSEUDO)
def test_pretend_languages_do_what_they_promise(lang: str) -> None:
    words = i18n.load(lang)
    plain = "".join(text for _, text in interface_texts("en"))
    assert 1.35 * len(plain) < len(disguised(plain, lang)) < 1.5 * len(plain)
    assert not LATIN.search(words.text("play.undo.help"))
    assert words.count("cost.hours", 1250).startswith("1.250" if lang == "ar-XB" else "1,250")
    assert disguised("{name} and `code`", lang).startswith("{name} ")
    assert disguised("{name} and `code`", lang).endswith(" `code`")
    assert words.text("no.such") == "⟦no.such⟧"


def test_pretend_languages_never_ship() -> None:
    assert not set(PSEUDO) & set(i18n.known())
    assert {i18n.load(code).direction for code in PSEUDO} == {"ltr", "rtl"}
