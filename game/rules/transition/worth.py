"""What was learned is worth: nobody pays twice for the same mistake."""

from __future__ import annotations

from game.rules.content import PrototypeSpec
from game.rules.core import Rules
from game.world.world import World


def linked(world: World, rules: Rules, spec: PrototypeSpec) -> int:
    """What is known of its parts, permille; of one that has no parts, what is known of itself."""
    found = [world.transition.prototypes[name].learned for name in spec.links]
    return sum(found) // len(found) if found else world.transition.prototypes[spec.id].learned


def price(world: World, rules: Rules, spec: PrototypeSpec, at_scale: bool) -> int:
    """Cents: less, the more is known of it and of its parts."""
    full = spec.scale_cents if at_scale else spec.cents
    state = world.transition.prototypes[spec.id]
    known = max(state.learned, linked(world, rules, spec))
    lean = rules["transition.lean_price"] if world.transition.method == "lean" and not at_scale \
        else 1000
    return full * (1000 - known * rules["prototype.learned_spares"] // 1000) // 1000 * lean // 1000
