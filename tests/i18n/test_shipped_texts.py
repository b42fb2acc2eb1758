"""The texts that ship: complete, with the same placeholders in every language, and compiled.

Holds for any set of domain files: a new `assets/i18n/en/<domain>.po` is tested by being there.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import polib
import pytest

from game import resources
from game.i18n.placeholders import names
from tests.repo.tools import load_script

FOLDER = resources.root() / "assets" / "i18n"
ENGLISH = {path.stem: path for path in sorted((FOLDER / "en").glob("*.po"))}
OTHERS = sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "en")
PAIRS = [(lang, domain) for lang in OTHERS for domain in ENGLISH]

PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3"
    " : n%100>=11 ? 4 : 5);",
    "en": "nplurals=2; plural=(n != 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "pt": "nplurals=2; plural=(n != 1);",
}


@pytest.fixture(scope="module")
def compile_i18n() -> ModuleType:
    return load_script("build/compile_i18n.py")


def read(lang: str, domain: str) -> polib.POFile:
    path = FOLDER / lang / f"{domain}.po"
    assert path.is_file(), f"assets/i18n/{lang}/{domain}.po is missing: translate {domain}.po"
    return polib.pofile(str(path), encoding="utf-8")


def forms(entry: polib.POEntry) -> list[str]:
    """Every text of an entry: one, or one per plural form."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def finished(po: polib.POFile) -> dict[str, polib.POEntry]:
    return {e.msgid: e for e in po if not e.obsolete and not e.fuzzy and all(forms(e))}


def test_compiled_texts_are_current(compile_i18n: ModuleType) -> None:
    stale = compile_i18n.stale()
    assert not stale, f"{stale}: run python build/compile_i18n.py and commit what it writes"


@pytest.mark.parametrize("domain", ENGLISH)
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


@pytest.mark.parametrize("lang", ["en", *OTHERS])
def test_plural_rules(lang: str) -> None:
    """Set by hand: the header that a common tool writes for Arabic swaps its last two forms."""
    for path in (FOLDER / lang).glob("*.po"):
        po = polib.pofile(str(path), encoding="utf-8")
        assert po.metadata["Plural-Forms"] == PLURALS[lang], path.name
        count = int(PLURALS[lang].split("nplurals=")[1][0])
        for entry in po:
            if entry.msgid_plural:
                assert sorted(entry.msgstr_plural) == list(range(count)), entry.msgid


@pytest.mark.parametrize("lang", ["en", *OTHERS])
def test_a_brace_is_a_placeholder(lang: str) -> None:
    """`{Name}` or `{}` would reach the player as it is."""
    for path in (FOLDER / lang).glob("*.po"):
        for entry in polib.pofile(str(path), encoding="utf-8"):
            for text in forms(entry):
                left = re.sub(r"\{[a-z_][a-z0-9_]*\}", "", text)
                assert "{" not in left and "}" not in left, f"{path.name}: {entry.msgid}: {text}"


def test_one_key_in_two_files_is_refused(compile_i18n: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    head = f'msgid ""\nmsgstr ""\n"Plural-Forms: {PLURALS["en"]}\\n"\n\n'
    for domain in ("ui", "cli"):
        text = head + 'msgid "a.b"\nmsgstr "x"\n'
        (tmp_path / "en" / f"{domain}.po").write_text(text, encoding="utf-8")
    with pytest.raises(compile_i18n.BadTexts, match=r"a\.b is already in cli\.po"):
        compile_i18n.compiled("en", tmp_path)
