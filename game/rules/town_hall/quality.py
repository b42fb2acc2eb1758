"""How good a service is: its money, its people, what was built for it, and how it is run.

Money below the usual level costs almost as much quality as its share; money above it buys less
and less. Empty posts hurt by the part of a service that is people's work. Quality follows its
causes over some weeks; what the books say follows what is counted.
"""

from __future__ import annotations

from game.rules.core import Rules, move_towards
from game.rules.town_hall import styles
from game.rules.town_hall.budget import funded, needed
from game.rules.town_hall.channels import flow
from game.rules.town_hall.contracts import shading
from game.world.place import Service
from game.world.world import World


def follow(world: World, rules: Rules, service: Service, staffed: int) -> None:
    """One week of a service. `staffed` is the permille of public posts with somebody in them."""
    weeks = rules["quality.weeks"]
    aim = target(world, rules, service, staffed)
    service.quality = move_towards(service.quality, aim, weeks)
    told = min(1000, service.quality + styles.gaming(world, rules))
    service.reported = move_towards(service.reported, told, weeks)


def target(world: World, rules: Rules, service: Service, staffed: int) -> int:
    """The quality (permille) that it comes to if all stays as it is."""
    usual = max(1, needed(world, rules, service))
    money = (funded(world, service) + extra(world, service)) * 1000 // usual
    rate = rules["quality.money_less"] if money < 1000 else rules["quality.money_more"]
    level = 1000 + (money - 1000) * rate // 1000
    level -= (1000 - staffed) * rules["quality.staff"] // 1000
    level += works(world, rules)
    level = max(0, level) * rules.services[service.id].quality // 1000
    level = level * styles.outcome(world, rules) // 1000
    return max(0, min(1000, level - shading(world, rules, service)))


def extra(world: World, service: Service) -> int:
    """This service's part, by budget, of what posts and supplies the channels add."""
    more = flow(world, "direct") + flow(world, "outsourced")
    total = sum(s.budget_cents_week for s in world.municipality.services.values())
    return more * service.budget_cents_week // max(1, total)


def works(world: World, rules: Rules) -> int:
    """What public works add, permille: as much as is built, up to a limit."""
    persons = int(world.households.persons.sum())
    a_person = world.municipality.infrastructure // max(1, persons)
    whole = rules["quality.works_cents_person"]
    return rules["quality.works_most"] * min(whole, a_person) // whole
