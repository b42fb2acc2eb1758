"""How good a service is: its money, its people, what was built for it, and how it is run.

Money below the usual level costs almost as much quality as its share; money above it buys less
and less. Empty posts hurt by the part of a service that is people's work. Quality follows its
causes over some weeks; what the books say follows what is counted. Levels are permille.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.core import Rules, move_towards
from game.rules.partnership import building, commissioning
from game.rules.town_hall import styles
from game.rules.town_hall.budget import funded
from game.rules.town_hall.channels import filled, flow
from game.rules.town_hall.contracts import shading
from game.world.place import Service
from game.world.world import World

LIFT = "service:lift:"
"""Tally by service: what those who make it together with its users add, permille."""


@dataclass(frozen=True)
class Circumstances:
    """What all services of a town share in a week."""

    persons: int
    staffed: int
    """Public posts with somebody in them."""
    more: int
    """Money that the channels add, permille of all budgets."""
    works: int
    outcome: int
    gaming: int


def circumstances(world: World, rules: Rules) -> Circumstances:
    persons = int(world.households.persons.sum())
    budgets = sum(s.budget_cents_week for s in world.municipality.services.values())
    more = (flow(world, "direct") + flow(world, "outsourced")) * 1000 // max(1, budgets)
    return Circumstances(
        persons, filled(world, rules), more, works(world, rules, persons),
        styles.outcome(world, rules), styles.gaming(world, rules))


def works(world: World, rules: Rules, persons: int) -> int:
    """What public works add: as much as is built, up to a limit."""
    a_person = world.municipality.infrastructure // max(1, persons)
    whole = rules["quality.works_cents_person"]
    return rules["quality.works_most"] * min(whole, a_person) // whole


def follow(world: World, rules: Rules, service: Service, now: Circumstances) -> None:
    """One week of a service. What the books add to the truth is learned as slowly as it changes."""
    weeks = rules["quality.weeks"]
    shown = now.gaming + commissioning.ticked(world, rules, service.id)
    added = move_towards(service.reported - service.quality, shown, weeks)
    aim = max(0, min(1000, target(world, rules, service, now)
                     + world.tallies.get(LIFT + service.id, 0)))
    service.quality = move_towards(service.quality, aim, weeks)
    service.reported = min(1000, service.quality + added)


def target(world: World, rules: Rules, service: Service, now: Circumstances) -> int:
    """The quality that it comes to if all stays as it is."""
    spec = rules.services[service.id]
    usual = max(1, spec.cents_person_week * now.persons)
    money = funded(world, service) * 1000 // usual
    money += service.budget_cents_week * now.more // usual
    rate = rules["quality.money_less"] if money < 1000 else rules["quality.money_more"]
    level = 1000 + (money - 1000) * rate // 1000
    level -= (1000 - now.staffed) * rules["quality.staff"] // 1000
    level += building.lift(world, rules, service.id) + commissioning.lift(world, rules, service.id)
    level = max(0, level + now.works) * spec.quality // 1000 * now.outcome // 1000
    return max(0, min(1000, level - shading(world, rules, service)))
