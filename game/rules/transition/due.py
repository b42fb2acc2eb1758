"""Effects of patterns and prototypes that are due: the next week lived brings them.

An act that can be taken back only notes them here, and rules that effects call never call effects.
"""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.transition import leading
from game.rules.vocabulary import Effect
from game.world.world import World

PATTERN, PROTOTYPE = "pattern", "prototype"


def note(world: World, kind: str, name: str, when: str) -> None:
    """The effects of one pattern or prototype, `when` being the field of it that lists them."""
    world.transition.due.append(f"{kind}/{name}/{when}")


def take(world: World, rules: Rules) -> list[Effect]:
    """All that is due, in its order; then nothing is."""
    found = [effect for entry in world.transition.due for effect in effects_of(rules, entry)]
    world.transition.due = []
    return found


def effects_of(rules: Rules, entry: str) -> list[Effect]:
    """What an entry stands for. Raises KeyError or AttributeError for another."""
    kind, name, when = entry.split("/")
    spec = leading.patterns(rules)[name] if kind == PATTERN else leading.prototypes(rules)[name]
    listed: list[Effect] = getattr(spec, when)
    return listed
