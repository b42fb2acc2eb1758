"""The exchange between people: a week's wishes, who is asked, who comes, what is paid.

`kernel` is the week itself, once for both engines; the rest puts a town's columns before it and
writes down what came of it.
"""

from game.rules.currencies.exchange.adapter import leftovers, week
from game.rules.currencies.exchange.result import Exchanged

__all__ = ["Exchanged", "leftovers", "week"]
