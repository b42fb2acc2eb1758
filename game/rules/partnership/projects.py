"""What may be chosen: a scenario's projects, or one for each service in each part of town."""

from __future__ import annotations

from game.rules.content import CivicProject
from game.rules.core import Rules
from game.world.world import World


def projects(world: World, rules: Rules) -> list[CivicProject]:
    """Those whose service the town has, and that are not being built just now."""
    there = world.municipality.services
    return [p for p in rules.content.participatory or _usual(world, rules)
            if p.service in there and p.id not in world.partnership.budget.won]


def _usual(world: World, rules: Rules) -> list[CivicProject]:
    """Every part of town asks for something at every service: as dear as some weeks of all services
    for its people."""
    h, found = world.households, []
    week = sum(rules.services[s].cents_person_week for s in world.municipality.services)
    for index, district in enumerate(rules.content.districts):
        persons = int(h.persons[h.district == index].sum())
        cents = persons * week * rules["participatory.project_weeks"]
        found += [CivicProject(f"{name}.{district.id}", district.name, name, cents,
                               districts=[district.id])
                  for name in world.municipality.services]
    return found


def real_cost(world: World, rules: Rules, project: CivicProject) -> int:
    """What it costs: more than was said where no budget officer looked at it first."""
    blind = "officers" not in world.partnership.budget.switches
    return project.cents * (1000 + blind * rules["participatory.blind_cost"]) // 1000
