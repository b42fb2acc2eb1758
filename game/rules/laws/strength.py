"""What a coalition can move, and what that comes to for a law.

Those who bring something different add up to more than themselves, those who bring the same
overlap (concept 116). Friends abroad lend weight to those at home and have none without them
(concept 109). How the country feels about it carries all of them, or weighs them down.
"""

from __future__ import annotations

from game.rules.content import AllySpec
from game.rules.core import Rules
from game.rules.machines.law import PASSED
from game.world.laws import Law
from game.world.world import World


def counted(world: World, spec: AllySpec) -> int:
    """What an ally would move alone: its weight, as close as it stands; permille."""
    return spec.weight * world.coalition.allies.get(spec.id, 0) // 1000


def _together(world: World, rules: Rules, specs: list[AllySpec]) -> tuple[int, int]:
    """What several move, permille, and how many different things they bring."""
    seen: dict[str, int] = {}
    whole = 0
    for spec in sorted(specs, key=lambda s: (-counted(world, s), s.id)):
        part = counted(world, spec)
        for _ in range(seen.get(spec.brings, 0)):
            part = part * rules["law.alike"] // 1000
        seen[spec.brings] = seen.get(spec.brings, 0) + 1
        whole += part
    return whole, len(seen)


def abroad(world: World, rules: Rules) -> int:
    """What friends in other countries could lend, permille."""
    return _together(world, rules, [a for a in _with_us(world, rules) if a.abroad])[0]


def _with_us(world: World, rules: Rules) -> list[AllySpec]:
    return [rules.allies[name] for name in world.coalition.allies if name in rules.allies]


def strength(world: World, rules: Rules) -> int:
    """What the whole coalition can move, 0..1000."""
    home, kinds = _together(world, rules, [a for a in _with_us(world, rules) if not a.abroad])
    home = home * (1000 + max(0, kinds - 1) * rules["law.complement"]) // 1000
    lent = min(abroad(world, rules), home * rules["law.abroad_most"] // 1000)
    return min(1000, home + lent)


def carried(world: World, rules: Rules) -> int:
    """Its strength as the country's mood carries it: half as much again at the best of moods, half
    of it at the worst."""
    return strength(world, rules) * (500 + world.coalition.mood) // 1000


def pull(world: World, rules: Rules, law: Law) -> int:
    """What is left of it against those who do not want the law, permille."""
    return max(0, carried(world, rules) - rules.laws[law.id].against)


def needs(rules: Rules, law: Law) -> int:
    """Pull below which it does not move from where it is."""
    spec = rules.laws[law.id]
    at = law.stalled_from if law.stage == "stalled" else law.stage
    return spec.decree_needs if at == PASSED else spec.needs


def enough(world: World, rules: Rules, law: Law) -> bool:
    """Whether it moves: somebody stands for it, and pulls with what it takes."""
    return bool(world.coalition.allies) and pull(world, rules, law) >= needs(rules, law)
