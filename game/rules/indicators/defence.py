"""Figures of what is defended, of those who organise themselves, and of an app."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.defence.figures import FIGURES as OF_DEFENCE
from game.rules.defence.means import MEANS
from game.world.world import World

FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "threats_open": OF_DEFENCE["open"],
    "threats_stopped": OF_DEFENCE["stopped"],
    "threats_happened": OF_DEFENCE["happened"],
    "homes_lost": OF_DEFENCE["homes_lost"],
    "homes_locked": OF_DEFENCE["locked"],
    "civil_means": lambda w, r: sum(w.defence.means.values()) // len(MEANS),
    "groups_organised": OF_DEFENCE["organised"],
    "mission_drift": OF_DEFENCE["drift"],
}
"""Threats by how they stand; homes lost in all and homes locked; civil society's means, their mean
in permille; groups; the association that drifted furthest, permille."""

DIGITAL: dict[str, Callable[[World, Rules], int]] = {
    "app_users": lambda w, r: w.digital.users,
    "app_fees_out": lambda w, r: w.digital.week.get("left", 0) // max(1, w.households.n),
    "data_shared": lambda w, r: w.digital.fresh,
}
"""Homes that order by it, permille; what it takes out of town, cents a home and week; how much of
use is in the data commons, permille."""
