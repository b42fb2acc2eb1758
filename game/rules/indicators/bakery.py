"""Figures of every town, and those of one that lives by its bread."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.machines.organisation import EARNING
from game.world.organisations import Organisation
from game.world.world import EURO, World

COMMON: dict[str, Callable[[World, Rules], int]] = {
    "trust": lambda w, r: int(w.households.trust.sum()) // w.households.n,
    "tired": lambda w, r: int(w.households.tired.sum()) // w.households.n,
    "company": lambda w, r: int(w.households.company.sum()) // w.households.n,
    "exhausted": lambda w, r: int((w.households.tired >= r["work.exhausted"]).sum()),
    "footprint": lambda w, r: w.environment.footprint_mgha,
    "fund": lambda w, r: w.ledger.balance(EURO, "team"),
    "town_hall": lambda w, r: w.ledger.balance(EURO, "town_hall"),
}
"""Means in permille; exhausted in households; footprint in milli hectares a person; cents."""

FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "bread_short": lambda w, r: int((w.households.bread < r["bread.short_below"]).sum()),
    "care_short": lambda w, r: int((w.households.care < r["care.short_below"]).sum()),
    "spring_level": lambda w, r: w.environment.spring_level,
}
"""Households short of bread and of care; the spring in permille of full."""


def main_baker(world: World, rules: Rules) -> Organisation | None:
    """The living provider in town that sells most bread, the far supermarket aside."""
    local = [o for o in world.orgs.values()
             if o.form != "lunch_club" and not rules.providers[o.provider].needs_car
             and o.stage in EARNING and o.sold > 0]
    return max(local, key=lambda o: (o.sold, o.id), default=None)


def staff_tired(world: World, org: Organisation) -> int:
    """Mean tiredness of the people in town who bake or bring it; rested if they live elsewhere."""
    if not org.staff:
        return 0
    return int(world.households.tired[org.staff].sum()) // len(org.staff)
