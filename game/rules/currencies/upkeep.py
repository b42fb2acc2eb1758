"""What keeping a money costs, and how much of it people keep at hand for that.

Any money that lies in a drawer could be of use; one that shrinks costs more. By the square-root
rule (Baumol 1952, Tobin 1956) people keep at hand in proportion to one over the root of that cost.
So with demurrage they spend sooner and go round on less, and have enough of it sooner (A7.15).
"""

from __future__ import annotations

from math import isqrt

from game.rules.core import Rules
from game.rules.currencies.design import optional
from game.world.currencies import Currency

DEMURRAGE = "demurrage_permille_year"


def cost(rules: Rules, currency: Currency) -> int:
    """Permille a year."""
    return rules["currency.keeping_year"] + optional(rules, currency, DEMURRAGE)


def kept(rules: Rules, currency: Currency) -> int:
    """Of what people would keep without demurrage, the permille that they keep."""
    return isqrt(1_000_000 * rules["currency.keeping_year"] // max(1, cost(rules, currency)))
