"""What a currency's design says today: what its people decided, else its scenario or kind."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.currencies.kinds import KINDS
from game.world.currencies import Currency


def setting(rules: Rules, currency: Currency, name: str) -> int:
    """A number in force. Raises KeyError for one that its kind does not have."""
    if name in currency.settings:
        return currency.settings[name]
    spec = rules.currencies.get(currency.id)
    usual: int = KINDS[currency.kind].DEFAULTS[name]
    return spec.settings.get(name, usual) if spec else usual


def word(rules: Rules, currency: Currency, name: str) -> str:
    """A choice in words in force. Raises KeyError for one that its kind does not have."""
    if name in currency.words:
        return currency.words[name]
    spec = rules.currencies.get(currency.id)
    usual: str = KINDS[currency.kind].WORDS[name]
    return spec.words.get(name, usual) if spec else usual


def minor(rules: Rules, currency: Currency, name: str) -> int:
    """An amount in force, in minor units of the ledger."""
    scale: int = KINDS[currency.kind].MINOR
    return setting(rules, currency, name) * scale
