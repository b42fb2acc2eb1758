"""Even pay: in people's organisations, what the other posts gain beside the skilled ones (B9)."""

from __future__ import annotations

from game.rules.coops.pay import gains
from game.rules.core import Rules
from game.rules.indicators.coops import of_members
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    others = skilled = 0
    for org in of_members(world, rules):
        paid = gains(world, rules, org)
        if paid.get("others") and paid.get("skilled_cents"):
            others, skilled = others + paid["others_cents"], skilled + paid["skilled_cents"]
    if not skilled:
        return None
    return Reading("even_pay", min(1000, others * 1000 // skilled), others, skilled)
