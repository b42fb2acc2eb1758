"""What the starting point (concept 104) and the way of deciding (concept 105) change, permille.

A town hall that leads is quick and keeps what rests on it, but fewer come, old habits are strong,
and it sees itself better than it is; so does civil society, where it leads. Both together are slow
and last. Consent is slow and holds, agile learns fast and wears people out, lean drops soon what
does not fit.
"""

from __future__ import annotations

from typing import get_args

from game.rules.content import PatternSpec, PrototypeSpec, TransitionSpec
from game.rules.content.transition import LedBy
from game.rules.core import Rules
from game.rules.transition.cells_town import openness
from game.world.world import World

STARTS: tuple[str, ...] = get_args(LedBy)
USUAL = "usual"
METHODS = (USUAL, "consent", "agile", "lean")
OWN = {"town_hall": ("town_hall",), "civil_society": ("organisations", "people"), "both": ()}
"""Who leads -> the columns that are its own: cheap to look at, and seen too well."""


def spec_of(rules: Rules) -> TransitionSpec | None:
    """The way together of this town, where the system runs and the scenario gives one."""
    return rules.content.transition if rules.has("transition") else None


def patterns(rules: Rules) -> dict[str, PatternSpec]:
    spec = spec_of(rules)
    return {p.id: p for p in spec.patterns} if spec else {}


def prototypes(rules: Rules) -> dict[str, PrototypeSpec]:
    return {p.id: p for p in rules.content.prototypes} if rules.has("transition") else {}


def begun(world: World) -> bool:
    return bool(world.transition.led_by)


def times(world: World, rules: Rules, what: str) -> int:
    """How much more or less of something there is by who leads and how it is decided: `part`
    (who comes), `relapse` (old habits), `design` (weeks); permille."""
    way = world.transition
    led = rules[f"transition.{way.led_by}_{what}"] if way.led_by else 1000
    decided = 1000 if way.method == USUAL else rules[f"transition.{way.method}_{what}"]
    return led * decided // 1000


def learns(world: World, rules: Rules) -> int:
    """How fast the way of deciding learns, permille of the usual."""
    method = world.transition.method
    return 1000 if method == USUAL else rules[f"transition.{method}_learn"]


def ready(world: World, rules: Rules) -> int:
    """How far the town hall stands to what rests on it: more so where it leads, permille."""
    led = world.transition.led_by
    more = rules["transition.town_hall_ready"] if led == "town_hall" else (
        rules["transition.both_ready"] if led == "both" else 0)
    return min(1000, openness(world, rules) + more)
