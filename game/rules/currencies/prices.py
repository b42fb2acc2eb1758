"""Price: what an hour, or what is worth one, costs in the currency. Fixed, or what people ask.

A fixed price cannot move, so too little or too much money shows as shortage: of those who dare to
buy, or of those who will work (facts A1.4). A free price rises while those who are asked have
enough of the money, and falls while people give wishes up for want of it. People reckon in what it
buys, so once the price has moved as far as the money for each member, all is as before: in the
long run the price is proportional to it (V02's negative control), and nothing is cured or broken
for good. On the way there savers lose, and trust in it falls with the speed of the rise.

The index is permille of the price on the first day.
"""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.currencies.design import word_or
from game.rules.currencies.issue_rules import slack
from game.world.currencies import Currency
from game.world.world import WEEKS_A_SEASON, World

LOWEST, HIGHEST = 20, 1_000_000
"""Where a free price stops: a fiftieth of the first one, and its thousandfold."""


def week(world: World, rules: Rules, currency: Currency) -> None:
    """Move a free price, and trust with it."""
    if word_or(rules, currency, "price", "fixed") == "free" and currency.weeks:
        before = currency.price_permille
        pull = -slack(currency, rules["currency.price_weeks"])
        step = before * pull * rules["currency.price_speed"] // 1_000_000
        if step == 0 and pull:
            step = 1 if pull > 0 else -1
        currency.price_permille = min(max(before + step, LOWEST), HIGHEST)
        _alarm(world, rules, currency)
    currency.week["price"] = currency.price_permille


def rise(currency: Currency) -> int:
    """How much dearer an hour is than a quarter ago, permille; nothing where it is cheaper."""
    if len(currency.weeks) < WEEKS_A_SEASON:
        return 0
    then = currency.weeks[-WEEKS_A_SEASON].get("price", currency.price_permille)
    return max(0, currency.price_permille * 1000 // max(1, then) - 1000)


def _alarm(world: World, rules: Rules, currency: Currency) -> None:
    """A money that buys less every week is trusted less every week, in proportion."""
    circle, risen = world.circles[currency.id], rise(currency)
    lost = risen * rules["currency.trust_price"] // 1000
    circle.trust = (circle.trust - lost * circle.member).clip(min=0)
