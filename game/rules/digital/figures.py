"""What can be counted of an app: in conditions and experiments."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.digital.app import KINDS, PURSE, running
from game.rules.digital.data import WORDS
from game.world.world import EURO, World

Figure = Callable[[World, Rules], int]


def _kind(kind: str) -> Figure:
    return lambda w, r: int(running(w) and w.digital.kind == kind)


def _data(word: str) -> Figure:
    return lambda w, r: int(running(w) and w.digital.data == word)


def _week(name: str) -> Figure:
    return lambda w, r: w.digital.week.get(name, 0)


def _total(name: str) -> Figure:
    return lambda w, r: w.digital.totals.get(name, 0)


FIGURES: dict[str, Figure] = {
    "running": lambda w, r: int(running(w)),
    **{kind: _kind(kind) for kind in KINDS},
    **{word: _data(word) for word in WORDS},
    "users": lambda w, r: w.digital.users,
    "fee": lambda w, r: w.digital.fee,
    "leans": lambda w, r: w.digital.leans,
    "fresh": lambda w, r: w.digital.fresh,
    **{name: _week(name) for name in ("left", "stayed", "priced", "paid")},
    **{f"all_{name}": _total(name) for name in ("left", "stayed", "priced", "given_back")},
    "purse": lambda w, r: w.ledger.balance(EURO, PURSE) if r.has("digital") else 0,
}
"""Name -> how to count it. Cents are a week's, `all_` in all."""
