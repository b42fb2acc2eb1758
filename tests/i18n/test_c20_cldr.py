"""Numbers, plurals and dates beside the Unicode CLDR, as another library reads it (C20).

Where the game differs it does so on purpose, and the difference is written here.
"""

from __future__ import annotations

import gettext

import pytest
from babel import Locale, dates, numbers

from game import i18n
from game.i18n import Catalogue
from tests.i18n.shipped import LANGUAGES, PLURALS

LOCALES = {
    "en": "en_GB",
    "pt": "pt_PT",
    "es": "es_ES",
    "fr": "fr_FR",
    "ar": "ar_TN",
}
"""The English, Portuguese, Spanish, French and Arabic that are written here."""

FIRST_GROUPED = {"es": 10_000, "pt": 10_000}
"""`minimumGroupingDigits` is 2 there, which babel leaves to its caller."""

LEFT_TO_RIGHT_MARK = "\u200e"
"""Steers the order in a right-to-left line; `test_numbers.py` holds that it does."""

WHOLE = (0, 1, 7, 12, 999, 1_000, 1_250, 9_999, 10_000, 12_500, 123_456, 1_234_567)
COUNTS = (*range(0, 130), 199, 200, 201, 202, 203, 210, 211, 999, 1000, 1001, 1003, 1011, 5000)

ARABIC_FORMS = {
    "zero": (0,),
    "one": (1,),
    "two": (2,),
    "few": (3, 4, 10, 103, 110, 1003),
    "many": (11, 12, 26, 99, 111, 199),
    "other": (100, 101, 102, 200, 201, 1000, 1001, 1002),
}


def writer(lang: str) -> Catalogue:
    """A catalogue without texts: numbers need none."""
    return Catalogue(lang, gettext.NullTranslations())


def form_of(lang: str, n: int) -> int:
    """Which plural text the shipped catalogue's own rule chooses."""
    rule = PLURALS[lang].split("plural=")[1].rstrip(";")
    return gettext.c2py(rule)(n)  # type: ignore[attr-defined, no-any-return]


def test_every_language_is_compared() -> None:
    assert sorted(LOCALES) == sorted(LANGUAGES)


def plain(text: str) -> str:
    return text.replace(LEFT_TO_RIGHT_MARK, "")


def grouped(lang: str, n: float) -> bool:
    return abs(n) >= FIRST_GROUPED.get(lang, 1_000)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_numbers(lang: str) -> None:
    for n in (*WHOLE, *(-n for n in WHOLE), 0.5, 2.5, 1234.5, 12_345.6):
        wanted = numbers.format_decimal(n, locale=LOCALES[lang], group_separator=grouped(lang, n))
        assert plain(writer(lang).number(n)) == wanted, n


@pytest.mark.parametrize("lang", LANGUAGES)
def test_shares(lang: str) -> None:
    """French has a narrow space before its sign, as before its other high punctuation."""
    tail = Locale.parse(LOCALES[lang]).percent_formats[None].pattern.split("0")[-1]
    for permille in (0, 5, 10, 120, 345, 1000, -30):
        wanted = numbers.format_percent(permille / 1000, f"#,##0.#{tail}", locale=LOCALES[lang])
        if lang == "fr":
            wanted = wanted.replace("\u00a0", "\u202f")
        assert plain(writer(lang).percent(permille)) == wanted, permille


@pytest.mark.parametrize("lang", LANGUAGES)
def test_money(lang: str) -> None:
    for cents in (0, 5, 150, 123_456, 1_234_567):
        wanted = numbers.format_currency(
            cents / 100, "EUR", locale=LOCALES[lang], group_separator=grouped(lang, cents / 100)
        )
        assert plain(writer(lang).money(cents)) == wanted.replace("\u200f", ""), cents


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_plural_form_of_every_count(lang: str) -> None:
    """`many` in Portuguese, Spanish and French begins at a million; the town has 120 households."""
    rule = Locale.parse(LOCALES[lang]).plural_form
    forms: dict[str, set[int]] = {}
    for n in COUNTS:
        forms.setdefault(rule(n), set()).add(form_of(lang, n))
    assert all(len(chosen) == 1 for chosen in forms.values()), forms
    assert len(forms) == len({next(iter(chosen)) for chosen in forms.values()}), forms


@pytest.mark.parametrize("lang", ["pt", "es", "fr"])
def test_a_million_reads_as_any_large_number(lang: str) -> None:
    """Their CLDR form for whole millions (`un million de foyers`) has no text of its own here."""
    assert Locale.parse(LOCALES[lang]).plural_form(1_000_000) == "many"
    assert form_of(lang, 1_000_000) == form_of(lang, 120)


def test_french_counts_nothing_as_one() -> None:
    said = [i18n.load("fr").count("cost.hours", n) for n in (0, 1, 2)]
    assert said == ["0 heure", "1 heure", "2 heures"]


def test_portuguese_counts_nothing_as_many() -> None:
    """In Portugal, not as in Brazil, whose rule plain `pt` has in the CLDR."""
    assert Locale.parse("pt").plural_form(0) == "one"
    said = [i18n.load("pt").count("cost.hours", n) for n in (0, 1, 2)]
    assert said == ["0 horas", "1 hora", "2 horas"]


@pytest.mark.parametrize("category", ARABIC_FORMS)
def test_arabic_has_six_forms(category: str) -> None:
    place = list(ARABIC_FORMS).index(category)
    for n in ARABIC_FORMS[category]:
        assert Locale.parse("ar").plural_form(n) == category
        assert form_of("ar", n) == place


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "بلا ساعات"),
        (1, "ساعة واحدة"),
        (2, "ساعتان"),
        (3, "3 ساعات"),
        (11, "11 ساعة"),
        (100, "100 ساعة"),
    ],
)
def test_hours_in_arabic(n: int, said: str) -> None:
    assert i18n.load("ar").count("cost.hours", n) == said


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_dates(lang: str, month: int) -> None:
    """Months in standard Arabic (يناير), which every Arabic reader knows, not Tunisia's (جانفي)."""
    from datetime import date

    words = i18n.load(lang)
    said = words.text("load.date", day="3", month=words.text(f"month.{month}"), year="2026")
    locale = "ar" if lang == "ar" else LOCALES[lang]
    wanted = dates.format_date(date(2026, month, 3), "long", locale=locale)
    western = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
    assert said == wanted.translate(western).replace("\u200f", "")
