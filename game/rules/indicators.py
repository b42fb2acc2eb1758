"""Indicators: what is counted about a town, always from its present state."""

from __future__ import annotations

from game.rules.core import Rules
from game.world.world import EURO, Organisation, World

MORE_IS_WORSE = frozenset({"bread_short", "care_short", "tired", "exhausted", "footprint"})

EXPLAINED = ("bread_short", "trust", "tired", "company", "care_short", "footprint")
"""The indicators that Reflect asks "why?" about."""


def measure(world: World, rules: Rules) -> dict[str, int]:
    """Households short of bread and care; means in permille; footprint in milli hectares."""
    h = world.households
    return {
        "bread_short": int((h.bread < rules["bread.short_below"]).sum()),
        "care_short": int((h.care < rules["care.short_below"]).sum()),
        "trust": int(h.trust.sum()) // h.n,
        "tired": int(h.tired.sum()) // h.n,
        "company": int(h.company.sum()) // h.n,
        "exhausted": int((h.tired >= rules["work.exhausted"]).sum()),
        "footprint": world.environment.footprint_mgha,
        "spring_level": world.environment.spring_level,
        "fund": world.ledger.balance(EURO, "team"),
        "town_hall": world.ledger.balance(EURO, "town_hall"),
    }


def main_baker(world: World, rules: Rules) -> Organisation | None:
    """The living provider in town that sells most bread, the far supermarket aside."""
    local = [o for o in world.orgs.values()
             if o.form != "lunch_club" and not rules.providers[o.provider].needs_car
             and o.stage in ("trading", "in_trouble") and o.sold_loaves > 0]
    return max(local, key=lambda o: (o.sold_loaves, o.id), default=None)


def staff_tired(world: World, org: Organisation) -> int:
    """Mean tiredness of the people in town who bake or bring it; rested if they live elsewhere."""
    if not org.staff:
        return 0
    return int(world.households.tired[org.staff].sum()) // len(org.staff)
