"""How many people of the town are in paid work on the first morning, and for whom.

Of the grown-ups of each sex some look after the home, some look for work and the others have
it, by the kind of town (facts F1.6 to F1.13). Those in work are in public services, in informal
work, or in the enterprises; where no enterprises are told apart, all but the public work is
counted as informal.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.core import Rules
from game.world.world import World


@dataclass(frozen=True)
class Workforce:
    """Head counts."""

    women: int
    men: int
    women_jobless: int
    men_jobless: int
    public: int
    informal: int
    private: int


def workforce(world: World, rules: Rules) -> Workforce:
    """What the kind of town says of its people, in whole people."""
    h = world.households
    women = int((h.woman > 0).sum()) * rules["labour.women_active_permille"] // 1000
    men = int((h.man > 0).sum()) * rules["labour.men_active_permille"] // 1000
    women_jobless = _part(women, rules["labour.jobless_women_permille"])
    men_jobless = _part(men, rules["labour.jobless_men_permille"])
    at_work = women + men - women_jobless - men_jobless
    public = min(at_work, public_posts(world, rules))
    rest = at_work - public
    informal = min(rest, _part(at_work, rules["labour.informal_permille"]))
    if not rules.has("enterprises"):
        informal = rest
    return Workforce(women, men, women_jobless, men_jobless, public, informal,
                     rest - informal)


def public_posts(world: World, rules: Rules) -> int:
    """Posts in the town's services: as they are now, or on the first morning by the kind."""
    if not rules.has("municipality"):
        return 0
    services = world.municipality.services
    if services:
        return sum(s.jobs for s in services.values())
    persons = int(world.households.persons.sum())
    return sum(service_posts(persons, s.persons_per_post) for s in rules.services.values())


def service_posts(persons: int, persons_per_post: int) -> int:
    """Posts of a service for so many people, to the nearest post."""
    return (persons + persons_per_post // 2) // persons_per_post


def _part(count: int, permille: int) -> int:
    return (count * permille + 500) // 1000
