"""Ways of a money that is not only paid from home to home: between districts, whoever gives it out
and takes it back, and everybody else (shops, workshops, the town hall).

`Currency.flows` has a row and a column for each district, then one for the issuer, then one for
the others; minor units of this season.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.world.currencies import Currency
from game.world.world import WEEKS_A_SEASON, World

Ints = NDArray[np.int64]
HOMES, ISSUER, OTHERS = "homes", "issuer", "others"


def begin(world: World, rules: Rules, currency: Currency) -> None:
    """An empty map at the start of a season."""
    size = len(rules.content.districts) + 2
    if world.week % WEEKS_A_SEASON == 1 or len(currency.flows) != size:
        currency.flows = [[0] * size for _ in range(size)]


def add(world: World, rules: Rules, currency: Currency, payer: str, payee: str,
        amounts: Ints | int) -> None:
    """Payments from one kind of place to another. Where one of them is `HOMES`, `amounts` has an
    entry for each household, and each district its own part."""
    districts = len(rules.content.districts)
    place = {ISSUER: districts, OTHERS: districts + 1}
    if isinstance(amounts, int):
        currency.flows[place[payer]][place[payee]] += amounts
        return
    by_district = np.bincount(world.households.district, weights=amounts, minlength=districts)
    for district, cents in enumerate(by_district.astype(np.int64).tolist()):
        row = district if payer == HOMES else place[payer]
        column = district if payee == HOMES else place[payee]
        currency.flows[row][column] += cents
