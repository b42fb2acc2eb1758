"""Rules by which a currency comes into being week by week: the word `issue` of its design.

- `none`: nothing beyond what newcomers are given and members decide;
- `steady`: `issue_year` units a year for each member, whatever happens;
- `members`: as much as makes `money_target` units for each member, less where there are more;
- `target`: `issue_step` units for each member when people hold back for want of money, and the
  same back when those who would pay find nobody who works for it.

An automatic issuer that acts on noise never stops issuing (facts I1). So `target` reads a mean of
`issue_smoothing_weeks` weeks, acts only beyond a threshold that chance does not reach
(2 / sqrt(members) where the design names none), waits as long again before it acts once more, and
can withdraw (word `withdrawal`).
"""

from __future__ import annotations

from collections.abc import Callable
from math import isqrt

import numpy as np

from game.rules.core import Rules
from game.rules.currencies.accounts import give, held, note, of_year
from game.rules.currencies.design import minor, setting, word
from game.world.currencies import Currency
from game.world.world import World


def nothing(world: World, rules: Rules, currency: Currency) -> None:
    """Nothing comes by itself."""


def steady(world: World, rules: Rules, currency: Currency) -> None:
    """A week's part of the year's issue to each member."""
    part = of_year(minor(rules, currency, "issue_year"), world.week)
    give(world, currency, part * world.circles[currency.id].member)


def by_members(world: World, rules: Rules, currency: Currency) -> None:
    """A thirteenth of what is missing or too much for each member, every week."""
    member, has = world.circles[currency.id].member, held(world, currency)
    number = max(1, int(member.sum()))
    gap = minor(rules, currency, "money_target") - int(has.sum()) // number
    part = gap // 13 if gap >= 0 else -(-gap // 13)
    bring(world, rules, currency, part)


def by_target(world: World, rules: Rules, currency: Currency) -> None:
    """Issue into a slump, withdraw from a scramble; see the file's head."""
    weeks = setting(rules, currency, "issue_smoothing_weeks")
    late = currency.weeks[-weeks:]
    if len(late) < weeks or any("interventions" in week for week in late):
        return
    lack, line = slack(currency, weeks), threshold(world, rules, currency)
    if abs(lack) > line:
        step = minor(rules, currency, "issue_step")
        bring(world, rules, currency, step if lack > 0 else -step)
        note(currency, "interventions", 1)


def bring(world: World, rules: Rules, currency: Currency, each: int) -> None:
    """Minor units to each member, or back from each as far as it has them and the design lets."""
    amounts = each * world.circles[currency.id].member
    if each < 0:
        if word(rules, currency, "withdrawal") == "never":
            return
        amounts = -np.minimum(held(world, currency), -amounts)
    give(world, currency, amounts)


def slack(currency: Currency, weeks: int) -> int:
    """Of all wishes of these weeks, permille: those given up for want of money, less those put to
    people who have enough of it. Above zero it is a slump. Whom nobody could have helped anyway,
    for want of time or of somebody who can, does not count: more or less money cures none."""
    late = currency.weeks[-weeks:]
    wishes = max(1, sum(w.get("wishes", 0) for w in late))
    lack = sum(w.get("held_back", 0) + w.get("broke", 0) - w.get("full", 0) for w in late)
    return int(lack * 1000 / wishes)


def threshold(world: World, rules: Rules, currency: Currency) -> int:
    """Permille beyond which `target` acts: the design's, else just more than chance makes."""
    named = setting(rules, currency, "issue_threshold_permille")
    number = max(1, int(world.circles[currency.id].member.sum()))
    return named or isqrt(4_000_000 // number) + 1


RULES: dict[str, Callable[[World, Rules, Currency], None]] = {
    "none": nothing, "steady": steady, "members": by_members, "target": by_target}
