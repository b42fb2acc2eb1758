"""What loops and lending leave to be taken, as `land` asks: things not bought, money not spent."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.kinds import Living
from game.world.world import World

NOTHING = Living("goods", 0, None, 1000, {})
"""Things, where the kind of town says nothing of them."""


def goods(rules: Rules) -> Living:
    """What homes of this kind of town buy of things, and how much of it leaves town."""
    kinds = rules.kind.living if rules.kind else ()
    return next((k for k in kinds if k.id == "goods" and k.sector), NOTHING)


def spares(world: World, rules: Rules) -> int:
    """Of things bought, how many need not be since they are lent, permille: what was lent last
    week, for what it would have cost to have."""
    goods = world.tallies.get("living:goods", 0)
    if not rules.has("beside") or not goods:
        return 0
    return min(300, world.beside.week.get("sharing_spared", 0) * 1000 // goods)


def respent(world: World, rules: Rules) -> int:
    """Of money saved, how much goes on more things, permille: less where people measure their life
    by other things."""
    if not rules.has("beside"):
        return 1000
    return 1000 - world.beside.mindset * rules["beside.sufficiency"] // 1000
