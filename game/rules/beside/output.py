"""GDP as a statistical office would count this town: what is paid for in it, whatever it is for.

Value added of the enterprises (takings less what they buy outside), wages of public services,
rents, and street work that has papers; without papers the same work counts for nothing, and work
nobody pays counts for nothing at all (facts E2). A dearer rent, water that has to be carted, an
inspector: all of it is added. Cents a week, euros a person a year.
"""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.purse.owing import rent_due
from game.rules.town_hall import budget
from game.world.world import World

YEAR = 52


def parts(world: World, rules: Rules) -> dict[str, int]:
    """Cents a week by what it is paid for."""
    e, h = world.enterprises, world.households
    added = 0
    if e.n:
        leaks = rules.sector_table[e.sector, 2]
        added = int((e.sales_cents * e.alive * (1000 - leaks) // 1000).sum())
    services = 0
    if rules.has("municipality"):
        services = sum(budget.wages(world, rules, s) for s in world.municipality.services.values())
        services += world.beside.week.get("street_inspectors", 0)
    takings, papers = (world.beside.week.get(name, 0) for name in ("street_takings",
                                                                   "street_papers"))
    covered = world.beside.week.get("street_registered", 0)
    homes = world.beside.week.get("street_homes", 0)
    street = takings * covered // max(1, homes) + papers * (covered > 0)
    rents = int(rent_due(world, rules).sum()) if h.n else 0
    return {"enterprises": added, "services": services, "rents": rents, "street": street,
            "platform": world.beside.week.get("sharing_fees", 0)}


def gdp(world: World, rules: Rules) -> int:
    """Euros a person a year."""
    persons = max(1, int(world.households.persons.sum()))
    return sum(parts(world, rules).values()) * YEAR // (100 * persons)


def unpaid(world: World, rules: Rules) -> int:
    """Unpaid care and work for others at about the minimum wage, euros a person a year: the shadow
    account beside GDP (facts E2)."""
    h, r = world.households, rules
    minutes = int(h.care_minutes.sum()) + int(h.org_minutes.sum()) + sum(
        world.beside.week.get(name, 0) for name in ("volunteer_minutes", "gift_minutes"))
    hour = r["income.usual_wage_cents"] * r["beside.minimum_permille"] // 1000
    cents = minutes * hour // max(1, r["labour.post_minutes"])
    return cents * YEAR // (100 * max(1, int(h.persons.sum())))
