"""What was learned is worth: nobody pays twice for the same mistake."""

from __future__ import annotations

from game.rules.content import PrototypeSpec
from game.rules.core import Rules
from game.world.world import World


def linked(world: World, rules: Rules, spec: PrototypeSpec) -> int:
    """What was learned of its parts, permille; nothing of one that has none."""
    found = [world.transition.prototypes[name].learned for name in spec.links]
    return sum(found) // len(found) if found else 0


def known(world: World, rules: Rules, spec: PrototypeSpec) -> int:
    """What one goes by, permille: learned of it, or carried over from its parts (concept 111)."""
    carried = linked(world, rules, spec) * rules["prototype.by_links"] // 1000
    return max(world.transition.prototypes[spec.id].learned, carried)


def price(world: World, rules: Rules, spec: PrototypeSpec, at_scale: bool) -> int:
    """Cents: less, the more is known of it and of its parts."""
    full = spec.scale_cents if at_scale else spec.cents
    spared = known(world, rules, spec) * rules["prototype.learned_spares"] // 1000
    lean = rules["transition.lean_price"] if world.transition.method == "lean" and not at_scale \
        else 1000
    return full * (1000 - spared) // 1000 * lean // 1000
