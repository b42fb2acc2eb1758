"""How the town hall works: administration, New Public Management, New Public Governance.

New Public Management sets targets and pays for reaching them (concept 42). At first the same
budget goes further; with time the staff learn what is counted, effort leaves what is not, and
`reported` rises while what people get falls; watching the targets comes to cost more than it saved.
That it goes this way is the concept's criticism, how far is a judgement. New Public Governance
shares a service out among organisations (concept 43): it starts slowly, is no better than its
partners are many and trusted, and every partner has to be met with by all others, so that cost
grows with the square of their number. Permille everywhere.
"""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.machines.organisation import EARNING
from game.world.enterprises import COOPERATIVE
from game.world.world import World

STYLES = ("administration", "npm", "npg")
PARTNERS = ("worker_coop", "lunch_club", "association")
"""Forms of organisations that a town hall can share a service with."""


def ripeness(world: World, rules: Rules) -> int:
    """How far the style has unfolded: 0 in its first week, 1000 when everybody has learned it."""
    town = world.municipality
    if town.style == "administration":
        return 1000
    weeks = world.week - town.style_week
    return min(1000, weeks * 1000 // rules[f"{town.style}.learn_weeks"])


def density(world: World, rules: Rules) -> int:
    """Partners the town hall could work with, permille of enough for all of its people."""
    orgs = sum(o.form in PARTNERS and o.stage in EARNING
               for o in world.orgs.values())
    e = world.enterprises
    cooperatives = int(((e.form == COOPERATIVE) & (e.alive > 0)).sum())
    persons = int(world.households.persons.sum())
    return (orgs + cooperatives) * rules["npg.persons_per_partner"] * 1000 // max(1, persons)


def cost(world: World, rules: Rules) -> int:
    """What a service costs under this style, permille of the same under administration."""
    style, ripe = world.municipality.style, ripeness(world, rules)
    if style == "npm":
        saved = rules["npm.saving"] * (1000 - ripe) // 1000
        return 1000 - saved + rules["npm.control"] * ripe // 1000
    if style == "npg":
        dense = density(world, rules)
        pairs = dense * (1000 + dense) // 2000
        return 1000 + min(rules["npg.coordination_most"],
                          rules["npg.coordination"] * pairs // 1000)
    return 1000


def outcome(world: World, rules: Rules) -> int:
    """What people get, permille of the same service under administration."""
    style, ripe = world.municipality.style, ripeness(world, rules)
    if style == "npm":
        return 1000 - rules["npm.neglect"] * ripe // 1000
    if style == "npg":
        trust = int(world.households.trust.sum()) // world.households.n
        together = min(1000, density(world, rules)) * trust // 1000
        then = rules["npg.gain"] * together // 1000 - rules["npg.alone"] * (1000 - together) // 1000
        return 1000 + (then * ripe - rules["npg.start"] * (1000 - ripe)) // 1000
    return 1000


def gaming(world: World, rules: Rules) -> int:
    """By how much the books are better than the service, permille of a whole service."""
    if world.municipality.style != "npm":
        return 0
    return rules["npm.gaming"] * ripeness(world, rules) // 1000
