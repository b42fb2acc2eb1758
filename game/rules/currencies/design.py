"""What a currency's design says today: what its people decided, else its scenario or kind."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.currencies import kinds
from game.world.currencies import Currency


def setting(rules: Rules, currency: Currency, name: str) -> int:
    """A number in force. Raises KeyError for one that its kind does not have."""
    if name in currency.settings:
        return currency.settings[name]
    spec = rules.currencies.get(currency.id)
    usual: int = kinds.KINDS[currency.kind].DEFAULTS[name]
    return spec.settings.get(name, usual) if spec else usual


def word(rules: Rules, currency: Currency, name: str) -> str:
    """A choice in words in force. Raises KeyError for one that its kind does not have."""
    if name in currency.words:
        return currency.words[name]
    spec = rules.currencies.get(currency.id)
    usual: str = kinds.KINDS[currency.kind].WORDS[name]
    return spec.words.get(name, usual) if spec else usual


def has(currency: Currency, name: str) -> bool:
    """Whether currencies of its kind have this setting or choice at all."""
    kind = kinds.KINDS[currency.kind]
    return name in kind.DEFAULTS or name in kind.WORDS


def optional(rules: Rules, currency: Currency, name: str, usual: int = 0) -> int:
    """A number in force, `usual` for a kind that does not have it."""
    return setting(rules, currency, name) if has(currency, name) else usual


def word_or(rules: Rules, currency: Currency, name: str, usual: str) -> str:
    """A choice in words in force, `usual` for a kind that does not have it."""
    return word(rules, currency, name) if has(currency, name) else usual


def minor(rules: Rules, currency: Currency, name: str) -> int:
    """An amount in force, in minor units of the ledger."""
    return minor_of(currency, setting(rules, currency, name))


def minor_of(currency: Currency, units: int) -> int:
    """So many units, in minor units of the ledger."""
    scale: int = kinds.KINDS[currency.kind].MINOR
    return units * scale
