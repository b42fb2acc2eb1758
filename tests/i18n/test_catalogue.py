"""Texts by key, with placeholders, plurals and the two fallbacks."""

from __future__ import annotations

import gettext
import io
import subprocess
import sys

import polib
import pytest

from game import i18n, resources
from game.i18n import Catalogue

RULES = {
    "en": "nplurals=2; plural=(n != 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3"
    " : n%100>=11 ? 4 : 5);",
}


def texts(lang: str, **entries: str | list[str]) -> gettext.GNUTranslations:
    """A compiled catalogue, in memory; a list gives the plural forms. `_` in a name reads `.`."""
    po = polib.POFile()
    po.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Plural-Forms": RULES[lang]}
    for name, text in entries.items():
        key = name.replace("_", ".", 1)
        if isinstance(text, str):
            po.append(polib.POEntry(msgid=key, msgstr=text))
        else:
            forms = dict(enumerate(text))
            po.append(polib.POEntry(msgid=key, msgid_plural=key, msgstr_plural=forms))
    return gettext.GNUTranslations(io.BytesIO(po.to_binary()))


@pytest.fixture
def english() -> Catalogue:
    return Catalogue(
        "en",
        texts(
            "en",
            reject_hours="Needs {need} hours, {left} left in {place}",
            town_only="Only here: {n}",
            house_many=["{n} house in {place}", "{n} houses in {place}"],
            only_many=["{n} cat", "{n} cats"],
        ),
    )


@pytest.fixture
def arabic() -> Catalogue:
    source = texts("en", town_only="Only here: {amount}", only_many=["{n} cat", "{n} cats"])
    forms = [f"f{index} {{n}}" for index in range(6)]
    return Catalogue("ar", texts("ar", house_many=forms), source)


def test_a_text_is_filled(english: Catalogue) -> None:
    said = english.text("reject.hours", need=1250, left=2.5, place="Alba")
    assert said == "Needs 1,250 hours, 2.5 left in Alba"


def test_a_placeholder_that_nobody_fills_stays_visible(english: Catalogue) -> None:
    assert english.text("reject.hours", need=1) == "Needs 1 hours, {left} left in {place}"


def test_a_value_with_braces_is_not_filled_again(english: Catalogue) -> None:
    said = english.text("reject.hours", need="{left}", left=1, place="{need}")
    assert said == "Needs {left} hours, 1 left in {need}"


def test_english_plurals(english: Catalogue) -> None:
    said = [english.count("house.many", n, place="Alba") for n in (0, 1, 2, 1000)]
    assert said == [
        "0 houses in Alba",
        "1 house in Alba",
        "2 houses in Alba",
        "1,000 houses in Alba",
    ]


@pytest.mark.parametrize(
    ("n", "form"),
    [
        *((0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4)),
        *((100, 5), (101, 5), (102, 5), (103, 3), (110, 3), (111, 4), (200, 5), (1003, 3)),
    ],
)
def test_arabic_has_six_forms(arabic: Catalogue, n: int, form: int) -> None:
    assert arabic.count("house.many", n).startswith(f"f{form} ")


def test_a_missing_key_is_read_in_english_with_our_numbers(arabic: Catalogue) -> None:
    assert arabic.text("town.only", amount=1250) == "Only here: 1.250"
    assert arabic.count("only.many", 1) == "1 cat"
    assert arabic.count("only.many", 3) == "3 cats"
    assert not arabic.has("town.only")


def test_a_key_that_nobody_knows_shows_itself(arabic: Catalogue, english: Catalogue) -> None:
    assert english.text("no.such", place="x") == "⟦no.such⟧"
    assert arabic.text("no.such") == "⟦no.such⟧"
    assert arabic.count("no.such", 2) == "⟦no.such⟧"


def test_languages_that_ship() -> None:
    assert i18n.known()[0] == "en"
    assert "ar" in i18n.known()
    assert i18n.load("en").direction == "ltr"
    assert i18n.load("ar").direction == "rtl"
    assert i18n.load("ar").text("language.own_name") == "العربية"


def test_an_unknown_language_names_those_there_are() -> None:
    with pytest.raises(i18n.UnknownLanguage) as caught:
        i18n.load("tlh")
    assert caught.value.code == "tlh"
    assert caught.value.known == i18n.known()


@pytest.mark.parametrize("code", ["../en", "en/../ar", "", "EN"])
def test_a_language_is_never_a_path(code: str) -> None:
    with pytest.raises(i18n.UnknownLanguage):
        i18n.load(code)


@pytest.mark.parametrize(
    ("wanted", "got"),
    [
        (["ar_TN.UTF-8"], "ar"),
        (["de_DE.UTF-8", "fr_CA", "en"], "fr"),
        (["pt_BR"], "pt"),
        (["es-419"], "es"),
        (["de_AT"], "en"),
        (["tlh", "AR-EG", "en"], "ar"),
        (["tlh"], "en"),
        ([], "en"),
        (["C"], "en"),
    ],
)
def test_the_language_a_system_prefers(wanted: list[str], got: str) -> None:
    assert i18n.best(wanted) == got


def test_loading_brings_nothing_heavy() -> None:
    """The title screen loads this package; readers of PO and JSON wait until they are needed."""
    code = (
        "import sys; from game import i18n; i18n.load('ar').text('language.en');"
        "print(sorted({'polib', 'json', 'decimal', 'numpy', 'yaml', 'pygame'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=resources.root(), capture_output=True, text=True
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
