"""What can be counted of threats, means, groups and drift: in conditions and experiments."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.defence import means, standing
from game.rules.machines.drive import ORGANISED
from game.rules.machines.threat import HAPPENED, OPEN
from game.world.defence import Threat
from game.world.world import World

Figure = Callable[[World, Rules], int]


def _in(*stages: str) -> Figure:
    return lambda w, r: sum(t.stage in stages for t in w.defence.threats.values())


def _drives(stage: str) -> Figure:
    return lambda w, r: sum(d.stage == stage for d in w.defence.drives.values())


def _means(name: str) -> Figure:
    return lambda w, r: w.defence.means.get(name, 0)


FIGURES: dict[str, Figure] = {
    "open": _in(*OPEN), "contested": _in("contested"), "stopped": _in("stopped"),
    "happened": _in(HAPPENED), "undone": _in("undone"), "moot": _in("moot"),
    **{name: _means(name) for name in means.MEANS},
    "forgotten": means.forgotten,
    "lent": standing.lent,
    "organised": _drives(ORGANISED), "spoken_for": _drives("spoken_for"),
    "carried": lambda w, r: sum(d.carried for d in w.defence.drives.values()),
    "drift": lambda w, r: max(w.defence.drift.values(), default=0),
    "lost_now": lambda w, r: len(w.defence.lost),
    "homes_lost": lambda w, r: w.defence.totals.get("homes_lost", 0),
    "locked": lambda w, r: len(w.defence.locked),
    "raised": lambda w, r: len(w.defence.rents),
    "fenced": lambda w, r: max(w.defence.fenced.values(), default=0),
}
"""Name -> how to count it. `lost_now`: homes of people who have no other yet; `homes_lost`: in
all."""


THREAT_FIGURES: dict[str, Callable[[World, Rules, Threat], int]] = {
    "standing": lambda w, r, t: standing.standing(w, r, r.threats[t.id], t),
    "needs": lambda w, r, t: standing.needs(r.threats[t.id], t),
    "weeks_left": lambda w, r, t: max(0, t.due_week - w.week) if t.stage in OPEN else 0,
    "gained": lambda w, r, t: t.gained,
    "since": lambda w, r, t: w.week - t.since,
    "happened": lambda w, r, t: 1000 * (t.stage == HAPPENED),
    "stopped": lambda w, r, t: 1000 * (t.stage == "stopped"),
    "undone": lambda w, r, t: 1000 * (t.stage == "undone"),
}
"""The same of one threat."""
