"""The texts that ship: complete, with the same placeholders in every language, and compiled.

Holds for any set of domain files: a new `assets/i18n/en/<domain>.po` is tested by being there.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import polib
import pytest

from game.i18n.placeholders import names
from tests.i18n.shipped import (
    DOMAINS,
    FOLDER,
    LANGUAGES,
    OTHERS,
    PLURALS,
    finished,
    forms,
    interface_texts,
    read,
)
from tests.repo.tools import load_script

NARROW = "\u202f"
"""French puts it before a semicolon or colon, also where a text begins with one."""
PAIRS = [(lang, domain) for lang in OTHERS for domain in DOMAINS]


@pytest.fixture(scope="module")
def compile_i18n() -> ModuleType:
    return load_script("build/compile_i18n.py")


def test_five_languages_ship() -> None:
    assert LANGUAGES == ["ar", "en", "es", "fr", "pt"]


def test_compiled_texts_are_current(compile_i18n: ModuleType) -> None:
    stale = compile_i18n.stale()
    assert not stale, f"{stale}: run python build/compile_i18n.py and commit what it writes"


@pytest.mark.parametrize("domain", DOMAINS)
def test_english_is_complete(domain: str) -> None:
    po = read("en", domain)
    assert [e.msgid for e in po] == list(finished(po)), "empty, fuzzy or double entries"
    for entry in po:
        assert re.fullmatch(r"[a-z0-9_]+(\.[a-z0-9_]+)+", entry.msgid), entry.msgid
        assert entry.msgid_plural in ("", entry.msgid), f"{entry.msgid}: plural id is the same key"


@pytest.mark.parametrize(("lang", "domain"), PAIRS)
def test_every_key_is_translated(lang: str, domain: str) -> None:
    english, other = finished(read("en", domain)), finished(read(lang, domain))
    assert sorted(english.keys() - other.keys()) == [], "missing, empty or fuzzy"
    assert sorted(other.keys() - english.keys()) == [], "not in English any more"


@pytest.mark.parametrize(("lang", "domain"), PAIRS)
def test_placeholders_are_the_same(lang: str, domain: str) -> None:
    """A plural form may leave a number out (Arabic says `two houses` in one word), nothing else."""
    english, other = finished(read("en", domain)), finished(read(lang, domain))
    for key in english.keys() & other.keys():
        plural = bool(english[key].msgid_plural)
        free = {"n"} if plural else set()
        wanted = set().union(*map(names, forms(english[key]))) | free
        assert plural == bool(other[key].msgid_plural), f"{key}: plural in one language only"
        for text in forms(other[key]):
            assert names(text) | free == wanted, f"{key}: {text}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plural_rules(lang: str) -> None:
    """Set by hand: the header that a common tool writes for Arabic swaps its last two forms."""
    for path in (FOLDER / lang).glob("*.po"):
        po = polib.pofile(str(path), encoding="utf-8")
        assert po.metadata["Plural-Forms"] == PLURALS[lang], path.name
        count = int(PLURALS[lang].split("nplurals=")[1][0])
        for entry in po:
            if entry.msgid_plural:
                assert sorted(entry.msgstr_plural) == list(range(count)), entry.msgid


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_brace_is_a_placeholder(lang: str) -> None:
    """`{Name}` or `{}` would reach the player as it is."""
    for where, text in interface_texts(lang):
        left = re.sub(r"\{[a-z_][a-z0-9_]*\}", "", text)
        assert "{" not in left and "}" not in left, f"{where}: {text}"


@pytest.mark.parametrize(("lang", "domain"), PAIRS)
def test_blanks_and_stops_at_the_end_are_kept(lang: str, domain: str) -> None:
    """A text that others are joined to keeps its blanks; a sentence stays one, a label a label."""
    english, other = finished(read("en", domain)), finished(read(lang, domain))
    for key in english.keys() & other.keys():
        wanted, got = forms(english[key])[-1], forms(other[key])[-1].lstrip(NARROW)
        for a, b in ((wanted[:1], got[:1]), (wanted[-1:], got[-1:])):
            assert a.isspace() == b.isspace(), f"{key}: {got!r}"
        assert (wanted[-1] == ".") == (got[-1] == "."), f"{key}: {got!r}"
        assert (wanted[-1] == "…") == (got[-1] == "…"), f"{key}: {got!r}"


def test_one_key_in_two_files_is_refused(compile_i18n: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    head = f'msgid ""\nmsgstr ""\n"Plural-Forms: {PLURALS["en"]}\\n"\n\n'
    for domain in ("ui", "cli"):
        text = head + 'msgid "a.b"\nmsgstr "x"\n'
        (tmp_path / "en" / f"{domain}.po").write_text(text, encoding="utf-8")
    with pytest.raises(compile_i18n.BadTexts, match=r"a\.b is already in cli\.po"):
        compile_i18n.compiled("en", tmp_path)
