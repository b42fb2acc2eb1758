"""What the codex says: all of it is there, nothing is left over, and it stays short."""

from __future__ import annotations

import polib
import pytest

from game.resources import root
from game.scenario.codex import CHAPTERS, codex

CARD, TITLE = 40, 5
"""Words, of a card and of what stands above it."""


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    file = polib.pofile(str(root() / "assets" / "i18n" / "en" / "codex.po"))
    return {entry.msgid: entry.msgstr for entry in file}


def wanted() -> set[str]:
    book = codex()
    return {
        *(f"chapter.{chapter}" for chapter in CHAPTERS),
        *(f"codex.{idea}.{part}" for idea in book.ideas for part in ("title", "says")),
        *(f"case.{case.id}" for case in book.cases),
        *(f"glossary.{word.id}.{part}" for word in book.words for part in ("word", "says")),
    }


def test_every_entry_has_its_words_and_no_words_are_left_over(english: dict[str, str]) -> None:
    own = {key for key in english if key.split(".")[0] in ("chapter", "codex", "case", "glossary")}
    assert own == wanted()


def test_a_card_is_read_in_a_breath(english: dict[str, str]) -> None:
    most = {"title": TITLE, "word": TITLE}
    for key, text in english.items():
        last = key.rpartition(".")[2]
        assert 0 < len(text.split()) <= most.get(last, CARD), f"{key}: {text}"
        assert "!" not in text, key


def test_a_word_is_explained_in_one_sentence(english: dict[str, str]) -> None:
    for key, text in english.items():
        if key.startswith("glossary.") and key.endswith(".says"):
            assert text.count(".") == 1 and text.endswith("."), f"{key}: {text}"


def test_no_two_entries_are_called_the_same(english: dict[str, str]) -> None:
    for last in ("title", "word"):
        names = [text for key, text in english.items() if key.endswith("." + last)]
        assert len(set(names)) == len(names)
