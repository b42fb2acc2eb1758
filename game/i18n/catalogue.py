"""The interface's texts: one compiled gettext catalogue per language, keyed by stable ids.

English is a catalogue like the others. A key that a language lacks is read in English, quietly; a
key that nobody knows shows itself as `⟦key⟧`, which a tester sees and a player can report.
"""

from __future__ import annotations

import copy
import gettext
import math
from collections.abc import Iterable
from functools import cache
from typing import Literal

from game import resources
from game.i18n.numbers import FORMS, Money, pattern_of, rounded, signed, write
from game.i18n.placeholders import fill
from game.i18n.pseudo import PSEUDO, Disguised

SOURCE = "en"
RIGHT_TO_LEFT = frozenset({"ar"})

Direction = Literal["ltr", "rtl"]
Param = str | int | float


class UnknownLanguage(LookupError):
    """No catalogue for that language; `known` lists those there are."""

    def __init__(self, code: str, known: tuple[str, ...]) -> None:
        super().__init__(code)
        self.code = code
        self.known = known


class Catalogue:
    """The texts of one language, and how it writes numbers.

    A number given as a parameter is written the way the language does (1250 becomes 1,250). What is
    not a quantity, such as a year, is given as text.
    """

    def __init__(
        self,
        code: str,
        texts: gettext.NullTranslations,
        source: gettext.NullTranslations | None = None,
    ) -> None:
        self.code = code
        self._texts = texts
        self._source = source
        plain = code.split("-")[0]
        self._form = FORMS.get(plain, FORMS[SOURCE])
        self._money = Money()
        self.direction: Direction = "rtl" if plain in RIGHT_TO_LEFT else "ltr"

    def text(self, key: str, **params: Param) -> str:
        """The text of a key."""
        found = self._texts.gettext(key)
        if found == key and self._source is not None:
            found = self._source.gettext(key)
        return self._filled(key, found, params)

    def count(self, key: str, n: int, **params: Param) -> str:
        """The text of a key for `n` things, by the plural rule of the language that has it."""
        found = self._texts.ngettext(key, key, n)
        if found == key and self._source is not None:
            found = self._source.ngettext(key, key, n)
        return self._filled(key, found, {**params, "n": n})

    def has(self, key: str) -> bool:
        """True if this language has the key itself."""
        return self._texts.gettext(key) != key

    def knows(self, key: str) -> bool:
        """True if this language has the key, or the source language it falls back on."""
        return self.has(key) or (self._source is not None and self._source.gettext(key) != key)

    def number(self, value: int | float, digits: int | None = None) -> str:
        """A number with the language's separators; one decimal if it is not whole, unless told."""
        if not math.isfinite(value):
            return "–"
        if digits is None:
            digits = 0 if value == int(value) else 1
        units = int(f"{value:.{digits}f}".replace(".", "")) if digits else round(value)
        return self._in("{}", units, digits)

    def money(self, cents: int, whole: bool = False) -> str:
        """An amount from its cents of a euro; `whole` leaves out decimal places."""
        digits = 0 if whole else self._money.digits
        units = rounded(int(cents) * self._money.rate_permille * 10**digits, 100_000)
        return self._in(pattern_of(self._form, self._money), units, digits)

    def counting_in(self, money: Money) -> Catalogue:
        """The same words, with amounts said in other money."""
        other = copy.copy(self)
        other._money = money
        return other

    def percent(self, permille: int) -> str:
        """A share from its thousandths; the tenth of a percent is written only if there is one."""
        tenths = int(permille)
        units, digits = (tenths, 1) if tenths % 10 else (tenths // 10, 0)
        return self._in(self._form.percent, units, digits)

    def _in(self, pattern: str, units: int, digits: int) -> str:
        return signed(self._form, pattern.format(write(self._form, units, digits)), units)

    def _filled(self, key: str, found: str, params: dict[str, Param]) -> str:
        if found == key:
            return f"⟦{key}⟧"
        if not params:
            return found
        return fill(found, {name: self._shown(value) for name, value in params.items()})

    def _shown(self, value: Param) -> str:
        return value if isinstance(value, str) else self.number(value)


def known() -> tuple[str, ...]:
    """The languages that ship, English first."""
    folder = resources.root() / "assets" / "i18n"
    codes = sorted(file.stem for file in folder.glob("*.mo"))
    return tuple(sorted(codes, key=lambda code: code != SOURCE))


def best(wanted: Iterable[str]) -> str:
    """The first language that ships among what a person or a system prefers (`pt_BR`, `ar-TN`)."""
    there = known()
    for code in wanted:
        if code in PSEUDO:
            return code
        plain = code.replace("-", "_").split(".")[0].split("_")[0].lower()
        if plain in there:
            return plain
    return SOURCE


@cache
def load(code: str) -> Catalogue:
    """The catalogue of a language; raises `UnknownLanguage`."""
    if code in PSEUDO:
        return Catalogue(code, Disguised(_read(SOURCE), code))
    texts = _read(code)
    return Catalogue(code, texts, None if code == SOURCE else _read(SOURCE))


@cache
def load_part(code: str, domain: str) -> Catalogue:
    """A long domain that is compiled apart and read when it is asked for (the codex)."""
    if code in PSEUDO:
        return Catalogue(code, Disguised(_read(SOURCE, domain), code))
    there = resources.root() / "assets" / "i18n" / code / f"{domain}.mo"
    source = _read(SOURCE, domain)
    if code == SOURCE or not there.is_file():
        return Catalogue(code, source)
    return Catalogue(code, _read(code, domain), source)


@cache
def _read(code: str, domain: str = "") -> gettext.GNUTranslations:
    there = known()
    if code not in there:
        raise UnknownLanguage(code, there)
    name = f"i18n/{code}/{domain}.mo" if domain else f"i18n/{code}.mo"
    with resources.asset(name).open("rb") as file:
        return gettext.GNUTranslations(file)
