"""A currency's life: what moves it from stage to stage, and what each move does.

Stages move by smoothed figures only, and by falls larger than chance makes in a circle of its
size (facts I1). What it stands still, runs hot or ends of is its strongest strain at the time
(`strains`).
"""

from __future__ import annotations

from math import isqrt

from game.rules.core import Context, Rules
from game.rules.currencies import closing, joining, literacy
from game.rules.currencies.design import optional
from game.rules.currencies.kinds import KINDS
from game.rules.currencies.moves import fire
from game.rules.currencies.strains import at_best, recent, strongest
from game.rules.machines.currency import ALIVE, BEFORE
from game.world.currencies import Currency
from game.world.world import WEEKS_A_SEASON, World

BEST, FEW = "best", "few_weeks"
"""Marks: exchanges a week of its best half-year, for 1000 members; weeks with too few members."""
HOT = ("too_much", "counterfeits")
"""Strains that make it run hot; of all others it stands still."""
WINDOW = WEEKS_A_SEASON


def design(world: World, ctx: Context, currency: Currency, evenings: int) -> None:
    """People design it together on so many evenings, and learn by it."""
    came = joining.first_number(world, ctx.rules, currency) > 0
    currency.workshops += evenings if came else 0
    literacy.teach(world, currency, ctx.rules["currency.literacy_workshop"] * evenings * came)
    fire(world, ctx, currency, "design", somebody_came=came)


def issue(world: World, ctx: Context, currency: Currency) -> bool:
    """It begins with whoever joins. Where nobody would, it stays what it was: an idea."""
    if currency.stage not in BEFORE:
        return False
    if joining.first_number(world, ctx.rules, currency) == 0:
        ctx.tell("currency_without_members", currency=currency.id)
        return False
    KINDS[currency.kind].open_(world, ctx, currency)
    return fire(world, ctx, currency, "issue", has_members=True)


def wind_up(world: World, ctx: Context, currency: Currency, cause: str) -> bool:
    """No newcomers from now on; some weeks to spend what one has. An idea is given up at once."""
    if currency.stage in BEFORE:
        return fire(world, ctx, currency, "give_up", cause)
    return fire(world, ctx, currency, "wind_up", cause)


def replace(world: World, ctx: Context, currency: Currency, other: Currency, rate: int) -> None:
    """Its members go over to another, which begins with them if it has not yet; for each old unit
    `rate` permille of a new one."""
    if currency.stage not in (*ALIVE, "closing"):
        return
    if other.stage in BEFORE and not issue(world, ctx, other):
        return
    if other.stage in ALIVE:
        closing.go_over(world, ctx, currency, other, rate)
        fire(world, ctx, currency, "replace", "decided")


def step(world: World, ctx: Context, currency: Currency) -> None:
    """Where this week's figures and strains take it."""
    r = ctx.rules
    _remember(world, currency)
    if currency.stage == "closing":
        if world.week - currency.since >= r["currency.closing_weeks"]:
            closing.settle(world, ctx, currency)
            fire(world, ctx, currency, "close", currency.cause)
        return
    cause = _end(world, r, currency)
    if cause:
        wind_up(world, ctx, currency, cause)
        return
    trigger = MOVES[currency.stage](world, r, currency)
    if trigger:
        named = strongest(currency) if trigger in ("stall", "heat") else ""
        if fire(world, ctx, currency, trigger, named) and trigger in ("revive", "cool"):
            literacy.lived_through(r, currency)
    literacy.sour(world, r, currency)


def pulse(world: World, currency: Currency, weeks: int = WINDOW) -> int:
    """Exchanges a week for 1000 members, over the last weeks."""
    members = max(1, int(world.circles[currency.id].member.sum()))
    lived = max(1, min(weeks, len(currency.weeks)))
    return recent(currency, "exchanges", weeks) * 1000 // (members * lived)


def of_best(world: World, currency: Currency) -> int:
    """How this quarter goes, permille of its best half-year."""
    return pulse(world, currency) * 1000 // max(1, currency.marks.get(BEST, 0))


def taking_part(world: World, currency: Currency) -> int:
    """Members who gave or got something within a quarter of a year, permille."""
    circle = world.circles[currency.id]
    lately = (circle.traded >= 0) & (circle.traded > world.week - WINDOW) & (circle.member > 0)
    return int(lately.sum()) * 1000 // max(1, int(circle.member.sum()))


def _remember(world: World, currency: Currency) -> None:
    now = pulse(world, currency, 2 * WINDOW)
    if len(currency.weeks) >= 2 * WINDOW and now > currency.marks.get(BEST, 0):
        currency.marks[BEST] = now
        at_best(currency)


def _by_chance(world: World, currency: Currency) -> int:
    """How far a quarter may fall by chance, permille: three times one over the root of its
    exchanges, since it is looked at every week."""
    members = int(world.circles[currency.id].member.sum())
    usual = currency.marks.get(BEST, 0) * members * WINDOW // 1000
    return 3000 // max(1, isqrt(usual))


def _end(world: World, r: Rules, currency: Currency) -> str:
    """What it ends of this week; nothing if it goes on."""
    strains, weeks = currency.strains, world.week - currency.since
    members = int(world.circles[currency.id].member.sum())
    least = optional(r, currency, "members_least", 0)
    currency.marks[FEW] = currency.marks.get(FEW, 0) + 1 if members < least else 0
    if strains.get("legal_shock", 0) >= 1000:
        return "legal_shock"
    if members == 0 or currency.marks[FEW] > r["currency.few_weeks"]:
        return "few_members"
    if currency.stage in literacy.TROUBLED and weeks > r["currency.patience_weeks"] and \
            of_best(world, currency) < r["currency.dead_below"]:
        return currency.cause or strongest(currency)
    return ""


def _hot(currency: Currency) -> int:
    return max(currency.strains.get(name, 0) for name in HOT)


def _fall(currency: Currency) -> str:
    """A fall is of too much, or of something else."""
    return "heat" if strongest(currency) in HOT else "stall"


def _fell(world: World, r: Rules, currency: Currency) -> bool:
    """Whether a quarter shows less than chance explains, once there is half a year to compare it
    with, and something strains it: what is used less because it is needed less is well."""
    fall = max(r["currency.stall_fall"], _by_chance(world, currency))
    strained = max(currency.strains.values(), default=0) >= r["currency.strained_from"]
    return len(currency.weeks) >= 2 * WINDOW and strained and \
        of_best(world, currency) < 1000 - fall


def _from_issued(world: World, r: Rules, currency: Currency) -> str:
    if _hot(currency) >= r["currency.hot_from"]:
        return "heat"
    weeks, part = world.week - currency.since, taking_part(world, currency)
    if weeks >= r["currency.take_hold_weeks"] and part >= r["currency.take_hold_permille"]:
        return "take_hold"
    return _fall(currency) if weeks > r["currency.slow_weeks"] else ""


def _from_circulating(world: World, r: Rules, currency: Currency) -> str:
    if _hot(currency) >= r["currency.hot_from"]:
        return "heat"
    return _fall(currency) if _fell(world, r, currency) else ""


def _from_stagnating(world: World, r: Rules, currency: Currency) -> str:
    if _hot(currency) >= r["currency.hot_from"]:
        return "heat"
    enough = of_best(world, currency) >= r["currency.revive_from"]
    taken = taking_part(world, currency) >= r["currency.take_hold_permille"]
    return "revive" if enough and taken else ""


def _from_overheating(world: World, r: Rules, currency: Currency) -> str:
    if _hot(currency) >= r["currency.hot_from"] // 2:
        return ""
    return "stall" if _fell(world, r, currency) else "cool"


MOVES = {"issued": _from_issued, "circulating": _from_circulating,
         "stagnating": _from_stagnating, "overheating": _from_overheating}
