"""Numbers, money and shares as each language writes them."""

from __future__ import annotations

import gettext

import pytest
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st

from game.i18n import Catalogue, Money

NBSP, NARROW, LRM = "\u00a0", "\u202f", "\u200e"


def writer(lang: str) -> Catalogue:
    """A catalogue without texts: numbers need none."""
    return Catalogue(lang, gettext.GNUTranslations())


@pytest.mark.parametrize(
    ("lang", "whole", "fraction", "large"),
    [
        ("en", "1,250", "2.5", "12,345,678"),
        ("fr", f"1{NARROW}250", "2,5", f"12{NARROW}345{NARROW}678"),
        ("es", "1250", "2,5", "12.345.678"),
        ("pt", "1250", "2,5", f"12{NBSP}345{NBSP}678"),
        ("ar", "1.250", "2,5", "12.345.678"),
    ],
)
def test_numbers(lang: str, whole: str, fraction: str, large: str) -> None:
    number = writer(lang).number
    assert [number(1250), number(2.5), number(12_345_678)] == [whole, fraction, large]


def test_decimals_are_asked_for_or_found() -> None:
    number = writer("en").number
    assert number(3.0) == "3"
    assert number(3.0, digits=1) == "3.0"
    assert number(7, digits=2) == "7.00"
    assert number(2.26) == "2.3"
    assert number(2.6, digits=0) == "3"
    assert number(1999.96, digits=1) == "2,000.0"


@pytest.mark.parametrize("nothing", [0, -0.0, -0.04])
def test_nothing_has_no_sign(nothing: float) -> None:
    assert "-" not in writer("en").number(nothing)
    assert writer("en").money(-40, whole=True) == "€0"


@pytest.mark.parametrize("unknown", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_a_number_is_a_dash(unknown: float) -> None:
    assert writer("en").number(unknown) == "–"


@pytest.mark.parametrize(
    ("lang", "gain", "loss", "whole"),
    [
        ("en", "€1,234.56", "-€0.05", "€1,235"),
        ("fr", f"1{NARROW}234,56{NBSP}€", f"-0,05{NBSP}€", f"1{NARROW}235{NBSP}€"),
        ("es", f"1234,56{NBSP}€", f"-0,05{NBSP}€", f"1235{NBSP}€"),
        ("pt", f"1234,56{NBSP}€", f"-0,05{NBSP}€", f"1235{NBSP}€"),
        ("ar", f"1.234,56{NBSP}€", f"{LRM}-0,05{NBSP}€", f"1.235{NBSP}€"),
    ],
)
def test_money(lang: str, gain: str, loss: str, whole: str) -> None:
    money = writer(lang).money
    assert [money(123_456), money(-5), money(123_456, whole=True)] == [gain, loss, whole]


def test_halves_round_away_from_zero() -> None:
    money = writer("en").money
    assert [money(c, whole=True) for c in (49, 50, 149, 150, -50)] == [
        "€0",
        "€1",
        "€1",
        "€2",
        "-€1",
    ]


@pytest.mark.parametrize(
    ("lang", "share", "with_tenth", "negative"),
    [
        ("en", "35%", "34.5%", "-0.5%"),
        ("fr", f"35{NARROW}%", f"34,5{NARROW}%", f"-0,5{NARROW}%"),
        ("es", f"35{NBSP}%", f"34,5{NBSP}%", f"-0,5{NBSP}%"),
        ("pt", "35%", "34,5%", "-0,5%"),
        ("ar", f"35{LRM}%{LRM}", f"34,5{LRM}%{LRM}", f"{LRM}-0,5{LRM}%{LRM}"),
    ],
)
def test_percent(lang: str, share: str, with_tenth: str, negative: str) -> None:
    percent = writer(lang).percent
    assert [percent(350), percent(345), percent(-5)] == [share, with_tenth, negative]


@pytest.mark.parametrize("around", ["{}", "لدينا {} هنا", "in {} out"])
def test_arabic_numbers_are_not_mirrored_in_a_line(around: str) -> None:
    """Digits, sign and percent sign stay in reading order, alone and inside a sentence."""
    arabic = writer("ar")

    def drawn(text: str) -> str:
        return get_display(around.format(text), base_dir="R").replace(LRM, "")

    assert "1.250" in drawn(arabic.number(1250))
    assert "-7" in drawn(arabic.number(-7))
    assert "34,5%" in drawn(arabic.percent(345))
    assert "-1.234,56" in drawn(arabic.money(-123_456))


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_money_keeps_every_cent(cents: int) -> None:
    digits = "".join(c for c in writer("en").money(cents) if c.isdigit() or c == "-")
    assert int(digits) == cents


@pytest.mark.parametrize(
    ("lang", "rupees", "dinars", "whole"),
    [
        ("en", "₹1,080", f"DT{NBSP}40.8", f"DT{NBSP}41"),
        ("fr", f"1{NARROW}080{NBSP}₹", f"40,8{NBSP}DT", f"41{NBSP}DT"),
        ("ar", f"1.080{NBSP}₹", f"40,8{NBSP}DT", f"41{NBSP}DT"),
    ],
)
def test_a_story_counts_in_its_own_money(lang: str, rupees: str, dinars: str, whole: str) -> None:
    in_euro = writer(lang)
    dinar = in_euro.counting_in(Money("DT", 3400, 1)).money
    assert in_euro.counting_in(Money("₹", 90_000, 0)).money(1200) == rupees
    assert [dinar(1200), dinar(1200, whole=True)] == [dinars, whole]
    assert "€" in in_euro.money(1200), "the language itself still counts in euro"
