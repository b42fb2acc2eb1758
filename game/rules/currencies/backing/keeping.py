"""How much of a money people keep at hand, by what keeping and fetching it costs.

Each trip to the counter is a trouble; each week that money lies somewhere costs, since it could
be in euros, and more where demurrage is charged. The cheapest is to go every sqrt(2 t / (f c))
weeks, for a flow f, a trouble t and a cost c of keeping (Baumol 1952, Tobin 1956). So
demurrage makes people keep less, buy less of it at a time and give it back sooner: the same
trade goes round on a smaller stock (facts A7.4, A7.15).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.currencies.design import setting
from game.rules.currencies.upkeep import cost
from game.world.currencies import Currency

Ints = NDArray[np.int64]
YEAR = 52
LONGEST = 52


def interval(rules: Rules, currency: Currency, flow: Ints) -> Ints:
    """Weeks between two trips for those through whose hands so many cents go in a week."""
    trouble = 2 * rules["currency.trouble_cents"] * YEAR * 1000
    weeks = np.sqrt(trouble // (flow.clip(min=1) * cost(rules, currency))).astype(np.int64)
    result: Ints = weeks.clip(1, LONGEST)
    return result


def refused(rules: Rules, currency: Currency) -> int:
    """Permille of purchases in which a till that takes it would rather not today: a money that
    shrinks is passed on, and turned down too (facts A7.15)."""
    rate = setting(rules, currency, "demurrage_permille_year")
    return min(1000, rate * rules["currency.demurrage_refused"] // 1000)
