"""Who goes where in a week: from what the team may know, and from nothing else.

A home that nobody has listened to only strolls, as often as the published figures say people
meet; whatever its hidden state is, the same people walk the same way. In a heard district people
go where their week takes them.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.ui.map.shopfront import SELLING
from game.ui.map.state import TIRED

if TYPE_CHECKING:
    from game.session.town_view import TownView

BREAD, FETCH, AWAY, WORK, CARE, MEETING, SQUARE, STROLL, HOME = (
    "bread",
    "fetch",
    "away",
    "work",
    "care",
    "meeting",
    "square",
    "stroll",
    "home",
)
_TIRED_OUT, _RESTED_OUT = 420, 760
"""Permille of known homes from which somebody is out, tired or not."""
_IN_AT_NIGHT = 500
_WORDS = {"paid": WORK, "care": CARE, "errands": BREAD, "organisation": MEETING, "free": SQUARE}


@dataclass(frozen=True)
class Errand:
    """Where somebody goes: `provider` for bread, FETCH for the fountain, with a can; `pick` is a
    number that picks among several.
    """

    kind: str
    provider: str = ""
    pick: int = 0


def errand(
    view: TownView, home: int, turn: int, frame: Mapping[str, Any] | None = None,
    late: bool = False,
) -> Errand:  # fmt: skip
    """Of a home, for its `turn`-th outing of this week; `frame` is a week played back.

    When it is late, half of those who would go out stay in.
    """
    week = frame["week"] if frame else view.week
    dice = _dice(home, turn, week)
    if late and dice(4) < _IN_AT_NIGHT:
        return Errand(HOME)
    it = view.homes[home]
    short = frame["short"][home] if frame else it.short
    tired = is_tired(view, home, frame)
    told = frame["indicators"] if frame else view.published
    company = told.get("company", _COMPANY_UNTOLD)
    if short is None or tired is None:
        out = dice(0) < 250 + company // 3
        return Errand(STROLL if out else HOME, pick=dice(1))
    if dice(0) >= (_TIRED_OUT if tired else _RESTED_OUT):
        return Errand(HOME)
    kind = _kind(_minutes(view, home), dice(1))
    if kind != BREAD:
        return Errand(kind, pick=dice(2))
    if view.key != "bread_short":  # no shop that everybody goes to: the fountain, or the stalls
        return Errand(FETCH if short else SQUARE, pick=dice(2))
    provider = "" if short else _seller(view, frame, dice(3))
    return Errand(BREAD, provider) if provider else Errand(AWAY, pick=dice(2))


def is_tired(view: TownView, home: int, frame: Mapping[str, Any] | None) -> bool | None:
    """Whether a home is known to be tired; None where nobody has listened."""
    tired = frame["tired"][home] if frame else view.homes[home].tired
    return None if tired is None else tired >= TIRED


def _minutes(view: TownView, home: int) -> Mapping[str, int]:
    """The week of a named person, or of an average home of a heard district."""
    who = view.homes[home].person
    if who:
        return next(p.week for p in view.people if p.id == who)
    name = view.homes[home].district
    return next(d.week for d in view.districts if d.id == name) or {"free": 1}


def _kind(minutes: Mapping[str, int], dice: int) -> str:
    """In proportion to a waking week. Care at home keeps people at home: half of it is seen.

    Errands are few minutes but many ways, so they count four times.
    """
    weights = {"paid": 1, "care": 0.5, "errands": 4, "organisation": 4, "free": 1}
    parts = {name: max(0, minutes.get(name, 0)) * w for name, w in weights.items()}
    at = dice / 1000 * sum(parts.values())
    for name, part in parts.items():
        at -= part
        if at < 0:
            return _WORDS[name]
    return SQUARE


def selling(view: TownView, frame: Mapping[str, Any] | None = None) -> list[str]:
    """Providers that have a place in town and are open: bread first, then lunches."""
    stages = frame["open"] if frame else {o.provider: o.stage for o in view.orgs}
    return [
        o.provider
        for o in view.orgs
        if stages.get(o.provider, o.stage) in SELLING and o.capacity < FAR
    ]


FAR = 9999
"""A seller without a limit is the supermarket of the next town."""


def _seller(view: TownView, frame: Mapping[str, Any] | None, dice: int) -> str:
    found = selling(view, frame)
    return found[dice % len(found)] if found else ""


_COMPANY_UNTOLD = 450
"""How much company people have, permille, where it is not for the player to know."""
QUEUE = 10
"""The longest queue."""


def queue(view: TownView, provider: str) -> int:
    """How many wait in front of a seller: the nearer to what it can bake, the more."""
    org = next((o for o in view.orgs if o.provider == provider), None)
    if org is None or org.stage not in SELLING or not 0 < org.capacity < FAR:
        return 0
    return min(QUEUE, round(QUEUE * org.sold / org.capacity))


def feast_now(view: TownView, effects: Mapping[str, bool], frame: Mapping[str, Any] | None) -> bool:
    """Whether the town sits at long tables: an act of this season that brings everybody company,
    in the first weeks of living it."""
    alone = view.phase in ("year", "debrief", "ended")
    if frame is None or alone or not 0 < frame["week"] - view.since_week <= 2:
        return False
    return any(effects.get(offer) and when == view.season for offer, when in view.taken)


def _dice(home: int, turn: int, week: int) -> Any:
    """Numbers from 0 to 999, the same for the same home, outing and week."""

    def roll(slot: int) -> int:
        return zlib.crc32(f"{home}.{turn}.{week}.{slot}".encode()) // 7 % 1000

    return roll
