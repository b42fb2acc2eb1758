"""The town's figures in words that people use: households, out of 100, a little more.

Indicators are permille, counts or thousandths of a hectare inside; nobody should see that.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from game.ui.game import Game
from game.ui.scenes import need
from game.ui.scenes.parts import TownScreen
from game.ui.widgets import Petal

_HOMES = frozenset({"exhausted", "poor", "indebted", "penniless_families", "idle_sitters",
                    "circle_members", "sharers", "homes_lost", "homes_locked"})
"""Indicators that are households, beside all that end in `_short`."""
_NUMBERS = frozenset({"commons_broken", "firms", "floors_met", "ceilings_kept", "overshoot_day",
                      "coops", "coop_posts", "evenings_out", "coupons_each",
                      "days_over", "tasks_undone", "sleep_lost", "paid_lost", "matches",
                      "gdp", "unpaid_value", "unpaid_gap", "free_minutes", "rent_out", "gifts",
                      "hub_counters", "hub_handed", "hub_queue", "hub_opened", "hub_posts",
                      "cells_known", "gaps_known", "patterns_held", "relapses", "tutors",
                      "prototypes_tried", "prototypes_standing",
                      "threats_open", "threats_stopped", "threats_happened",
                      "groups_organised", "app_fees_out",
                      "women_rides", "line_drivers", "transfers_took"})
"""Indicators that are plain numbers: of commons, of firms, of a day."""
_THOUSANDTHS = frozenset({"jobless", "jobless_women"})
"""Indicators that are told of 1,000 people: a hundredth of those who want work is a street."""
_CENTS = dict.fromkeys(("gdp", "unpaid_value", "rent_out"), 100) | {"app_fees_out": 1}
"""Those of them that are money, and how many cents one of it is; people read their own money."""
LAND, BURDEN = "footprint", "burden_gap"
_PITCH = 714
"""Thousandths of a hectare in a football pitch (105 by 68 metres): land that can be pictured."""
_TENTHS = 10
_STEPS = {LAND: (10, 60, 200)}
_PERMILLE_STEPS = (5, 20, 60)
_HOME_STEPS = (1, 3, 12)
_WORDS = {LAND: (2, 4)} | dict.fromkeys(_THOUSANDTHS, (30, 70))
_LEAST = dict.fromkeys(_THOUSANDTHS, 5)
"""From how many of the least steps on a change is worth telling; else from one on."""
_HOME_WORDS, _POINT_WORDS = (3, 12), (3, 7)
"""From which change of the number that is shown it is more than a little, and much."""
_PRINCIPLES = {
    "needs_together": ("heart", "terracotta"),
    "democratic": ("hand", "sea"),
    "responsible": ("leaf", "olive"),
    "networks": ("handshake", "plum"),
}
_ICONS = {"trust": "handshake", "tired": "hourglass", "company": "users-three", LAND: "leaf",
          "burden_gap": "scales", "jobless": "briefcase", "poor": "coins",
          "evenings_out": "door-open", "evenings_unmet": "ear-slash",
          "penniless_families": "ticket"}  # fmt: skip
_SPARE = (("flag", "ochre"), ("heart", "plum"), ("tree", "olive"), ("drop", "sea"))


def counted(name: str) -> bool:
    """Whether an indicator counts households."""
    return name in _HOMES or name.endswith("_short")


def icon_of(name: str) -> str:
    """The sign of a figure."""
    return need.ICONS.get(name.removesuffix("_short")) or _ICONS.get(name, "flag")


def unit(name: str) -> int:
    """How much of an indicator makes one of what is shown: a household, a hundredth, a pitch."""
    single = counted(name) or name in _NUMBERS or name in _THOUSANDTHS
    return 1 if single else _PITCH if name == LAND else 10


def kind(name: str) -> str:
    """In what it is told: `homes`, a `share` of 100, of a `thousand`, or some `other` way."""
    if name in _THOUSANDTHS:
        return "thousand"
    known = name in _NUMBERS or name in (LAND, BURDEN)
    return "homes" if counted(name) else "other" if known else "share"


def _step(name: str) -> float:
    """How much of it is the least that is shown: of land, a tenth of a football pitch."""
    return unit(name) / (_TENTHS if name == LAND else 1)


def number(game: Game, name: str, value: int) -> str:
    """A value as it is shown: 31, 44, 5.3."""
    return said(game, name, value / _step(name))


def said(game: Game, name: str, steps: float) -> str:
    """So many of the least steps, as people read them."""
    if name in _CENTS:
        return game.words.money(round(steps * _CENTS[name]), whole=True)
    return game.words.number(steps / _TENTHS, 1) if name == LAND else game.words.number(steps, 0)


def axis(name: str) -> int:
    """Room that bars have at least: ten households, ten points of 100, one football pitch."""
    return round(10 * _step(name) * _LEAST.get(name, 1))


def shown(name: str, delta: int) -> int:
    """A change in the least steps that are shown; 0 is too little to show."""
    return math.floor(delta / _step(name) + 0.5)


def between(name: str, before: int, after: int) -> int:
    """The change from one number to the other as both are shown, so that it agrees with them."""
    return round((shown(name, after) - shown(name, before)) * _step(name))


def tells(name: str, delta: int) -> bool:
    """Whether a change is worth a line."""
    return abs(shown(name, delta)) >= _LEAST.get(name, 1)


def change(game: Game, name: str, delta: int) -> str:
    """A change in words: 24 households more, 3 less."""
    size = abs(shown(name, delta))
    if not size:
        return game.text("cause.hardly")
    way = "more" if delta > 0 else "less"
    if counted(name):
        return game.words.count(f"cause.homes_{way}", size)
    points = "thousand" if name in _THOUSANDTHS else "points"
    return game.text(f"cause.{points}_{way}", n=said(game, name, size))


def give_or_take(game: Game, name: str, delta: int, low: int, high: int) -> str:
    """How far chance moves it, in words; `reach` is the same to be drawn."""
    if not _to_one_side(name, delta, low, high):
        if low == delta == high:
            return game.text("cause.range_none")
        return game.text("cause.range", n=said(game, name, _widest(name, delta, low, high)))
    near, far = sorted((abs(low), abs(high)))
    least, most = abs(shown(name, near)), math.ceil(far / _step(name))
    if least == most == abs(shown(name, delta)):
        return game.text("cause.range_none")
    came = abs(shown(name, delta))
    here = "span_less" if came < least else "span_more" if came > most else "span"
    return game.text(f"cause.{here}", low=said(game, name, least), high=said(game, name, most))


def reach(name: str, delta: int, low: int, high: int) -> tuple[int, int]:
    """From where to where that range goes; never narrower than it is."""
    if low == delta == high or _to_one_side(name, delta, low, high):
        return low, high
    wide = round(_widest(name, delta, low, high) * _step(name))
    return delta - wide, delta + wide


def _to_one_side(name: str, delta: int, low: int, high: int) -> bool:
    """Whether the range is told by its ends: this town lies at one end of what other lucks did, or
    "give or take" would take in nought, and so another direction, where no other luck did."""
    if min(delta * low, delta * high) <= 0:
        return False
    below, above = delta - low, high - delta
    askew = min(below, above) * 3 < max(below, above)
    return askew or _widest(name, delta, low, high) * _step(name) >= abs(delta)


def _widest(name: str, delta: int, low: int, high: int) -> int:
    """The wider half of it, in the least steps that are shown."""
    return math.ceil(max(abs(delta - low), abs(high - delta)) / _step(name))


def level(game: Game, name: str, value: int) -> str:
    """A value with what it is: `31 households`, `44 of 100`, `5.3 football pitches`; of what the
    poorest bear, `2 in 100 more` than the town.
    """
    if counted(name):
        return game.words.count("reflect.homes", value)
    if name == LAND:
        return game.text("reflect.pitches", n=number(game, name, value))
    if name in _NUMBERS:
        return number(game, name, value)
    if name == BURDEN:
        if not shown(name, value):
            return game.text("reflect.burden_same")
        way = "less" if value < 0 else "more"
        return game.text(f"reflect.burden_{way}", n=number(game, name, abs(value)))
    whole = "1000" if name in _THOUSANDTHS else "100"
    return game.text(f"reflect.of_{whole}", n=number(game, name, value))


def compared(game: Game, name: str, before: int, after: int) -> str:
    """The change in words: about the same, a little more, less, much less.

    It goes by the numbers that stand beside it, the same way up and down.
    """
    old, new = _told(name, before), _told(name, after)
    if old == new:
        return game.text("reflect.same")
    plain, much = _WORDS.get(name, _HOME_WORDS if counted(name) else _POINT_WORDS)
    gap = abs(new - old)
    size = "little" if gap < plain else "plain" if gap < much else "much"
    return game.text(f"reflect.{'more' if new > old else 'less'}_{size}")


def _told(name: str, value: int) -> int:
    """The number that people read, in its smallest steps."""
    return round(value / _step(name))


def same(name: str, before: int, after: int) -> bool:
    """Whether nobody could see a change in the numbers."""
    return _told(name, before) == _told(name, after)


def most_changed(
    before: dict[str, int], after: dict[str, int], names: tuple[str, ...], meanwhile: list[int]
) -> str:
    """What to ask "why?" about: what the story is about if it moved, be it there and back; else
    what moved most among people, and the land where nothing did among them.

    `meanwhile` is the first of `names` week by week.
    """
    first = before[names[0]]
    if abs(after[names[0]] - first) >= 2 or any(abs(week - first) >= 6 for week in meanwhile):
        return names[0]

    def seen(name: str) -> tuple[bool, bool, float]:
        moved = not same(name, before[name], after[name])
        return moved, moved and name != LAND, weight(name, after[name] - before[name]) * moved

    return max(names, key=seen)


def weight(name: str, delta: int) -> float:
    """How large a change is, so that changes of different figures can be put in an order."""
    steps = _HOME_STEPS if counted(name) else _STEPS.get(name, _PERMILLE_STEPS)
    return abs(delta) / steps[1]


def petals(
    game: Game, now: dict[str, int], old: dict[str, int], words: Callable[..., str]
) -> list[Petal]:
    """The four principles from the figures of two seasons (`profile.*`), never added up."""
    found = []
    for i, key in enumerate(k for k in now if k.startswith("profile.")):
        name = key.partition(".")[2]
        image, color = _PRINCIPLES.get(name, _SPARE[i % len(_SPARE)])
        if name == "needs_together":
            image = need.key_icon(game)
        text = f"reflect.principle_{name}"
        title = game.text(text) if game.words.has(text) else name.replace("_", " ")
        before = old.get(key, now[key])
        said = words(now[key], before)
        found.append(Petal(title, now[key], said, image, color, before))
    return found


def was(game: Game) -> Callable[[int, int], str]:
    """`41, was 36` for the list beside the petals."""

    def said(now: int, before: int) -> str:
        if now == before:
            return game.words.number(now)
        return game.text("reflect.was", now=now, before=before)

    return said


def district_name(screen: TownScreen, group: str) -> str:
    """A district, or nobody."""
    return screen.t("predict.nobody") if group == "nobody" else screen.s(f"districts.{group}.name")


