"""A currency's amounts and names in words, the same on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.currency_view import ELSEWHERE, ISSUER

if TYPE_CHECKING:
    from game.session.currency_view import CurrencyView
    from game.ui.scenes.parts import TownScreen

KIND_ICONS = {"time_bank": "clock", "mutual_credit": "handshake", "scrip": "ticket",
              "backed": "coins", "business_credit": "storefront", "free_money": "money"}
SKILL_ICONS = {"care": "baby-carriage", "repair": "wrench", "food": "bread", "teaching":
               "graduation-cap", "growing": "plant", "craft": "hammer", "digital": "laptop",
               "accounts": "calculator"}  # fmt: skip


def name(screen: TownScreen, currency: CurrencyView) -> str:
    return screen.s(f"currencies.{currency.id}.name")


def unit(screen: TownScreen, currency: CurrencyView) -> str:
    return screen.s(f"currencies.{currency.id}.unit")


def amount(screen: TownScreen, currency: CurrencyView, units: int) -> str:
    """So many of it, with what one is called."""
    return screen.t("money.amount", n=screen.shell.words.number(units),
                    unit=unit(screen, currency))


def units_of(currency: CurrencyView, minor: int) -> int:
    """Minor units in whole ones, to the nearest."""
    return (minor + currency.minor // 2) // currency.minor


def place(screen: TownScreen, end: str) -> str:
    """An end of a flow."""
    if end in (ISSUER, ELSEWHERE):
        return screen.t(f"money.{end}")
    return screen.s(f"districts.{end}.name")
