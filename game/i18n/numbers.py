"""How each language writes numbers.

Forms follow the Unicode CLDR; Arabic follows Tunisian usage: Western digits, a full stop between
thousands and a decimal comma. Amounts stay integers until they are text, so that the same amount is
written the same way on every machine.
"""

from __future__ import annotations

from typing import NamedTuple

NO_BREAK = "\u00a0"
NARROW_NO_BREAK = "\u202f"
LEFT_TO_RIGHT_MARK = "\u200e"


class Money(NamedTuple):
    """How amounts of cents are said: in euro, or in a story's own money at a rounded rate."""

    sign: str = "€"
    rate_permille: int = 1000
    digits: int = 2


class NumberForm(NamedTuple):
    """Separators and patterns of one language; `{}` stands for the digits."""

    thousands: str
    decimal: str
    euro: str
    percent: str
    grouped_from: int = 1_000
    """Spanish and Portuguese leave four digits together: 1250, but 12.500."""
    minus: str = "-"


FORMS = {
    "en": NumberForm(",", ".", "€{}", "{}%"),
    "fr": NumberForm(NARROW_NO_BREAK, ",", "{}" + NO_BREAK + "€", "{}" + NARROW_NO_BREAK + "%"),
    "es": NumberForm(".", ",", "{}" + NO_BREAK + "€", "{}" + NO_BREAK + "%", 10_000),
    "pt": NumberForm(NO_BREAK, ",", "{}" + NO_BREAK + "€", "{}%", 10_000),
    # In a right-to-left line the marks keep a minus before the digits, a percent sign after.
    "ar": NumberForm(
        ".",
        ",",
        "{}" + NO_BREAK + "€",
        "{}" + LEFT_TO_RIGHT_MARK + "%" + LEFT_TO_RIGHT_MARK,
        minus=LEFT_TO_RIGHT_MARK + "-",
    ),
}


def write(form: NumberForm, units: int, digits: int) -> str:
    """`units` of the last decimal place (1234 with 2 digits is 12.34), without its sign."""
    whole, rest = divmod(abs(units), 10**digits)
    text = str(whole)
    if whole >= form.grouped_from:
        text = f"{whole:,}".replace(",", form.thousands)
    return f"{text}{form.decimal}{rest:0{digits}d}" if digits else text


def pattern_of(form: NumberForm, money: Money) -> str:
    """Where the sign of this money stands; letters keep a space from the digits behind them."""
    behind = NO_BREAK if form.euro.startswith("€") and money.sign[-1:].isalpha() else ""
    return form.euro.replace("€", money.sign + behind)


def signed(form: NumberForm, text: str, units: int) -> str:
    """The minus goes before everything (-€5, -5 €); what rounded to nothing has none."""
    return form.minus + text if units < 0 else text


def rounded(value: int, step: int) -> int:
    """`value` in whole `step`s, halves away from zero, as people round amounts."""
    steps = (2 * abs(value) + step) // (2 * step)
    return -steps if value < 0 else steps
