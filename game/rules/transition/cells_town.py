"""The town hall's column of the grid: how it plans, with whom, in what spirit, and what it does.

Where it is no partner yet (`partnership` is off) its goodwill stands for its openness.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.machines.process import AT_WORK
from game.world.world import World

STYLES = {"administration": 250, "npm": 250, "npg": 750}
"""How far its way of governing asks others in: alone in two of them, with others in the third."""


def _mean(*parts: int) -> int:
    return sum(parts) // len(parts)


def openness(world: World, rules: Rules) -> int:
    """How far it is ready to share what it has, permille."""
    return world.partnership.openness if rules.has("partnership") else world.goodwill


def planning(world: World, rules: Rules) -> int:
    """Openness; services that it commissions with others; what it lets people decide on."""
    if not rules.has("partnership"):
        return _mean(openness(world, rules), STYLES[world.municipality.style])
    p, services = world.partnership, max(1, len(world.municipality.services))
    with_people = 200 * len(p.budget.switches) if p.budget.share_permille else 0
    shared = sum(way == "co_commissioned" for way in p.commissioning.values())
    return _mean(p.openness, min(1000, with_people), min(1000, shared * 1000 // services))


def networks(world: World, rules: Rules) -> int:
    """Openness; a table at which it meets others; services that somebody runs with it."""
    parts = [openness(world, rules)]
    if rules.has("laws"):
        parts.append(1000 * (world.coalition.table.stage == "meeting"))
    if rules.has("coproduction"):
        parts.append(coproduced(world))
    return _mean(*parts)


def culture(world: World, rules: Rules) -> int:
    """Its way of governing, and what it measures itself by."""
    parts = [STYLES[world.municipality.style], openness(world, rules)]
    if rules.has("beside"):
        parts.append(world.beside.mindset)
    return _mean(*parts)


def capacity(world: World, rules: Rules) -> int:
    """How good its services really are."""
    services = world.municipality.services.values()
    return _mean(*(s.quality for s in services)) if services else world.goodwill


def doing(world: World, rules: Rules) -> int:
    """What it does with others: co-produced services, and projects that people chose and got."""
    parts = [coproduced(world)]
    if rules.has("partnership"):
        b = world.partnership.budget
        due = b.delivered + b.failed
        parts.append(b.delivered * 1000 // due if due else 0)
    return _mean(*parts)


def coproduced(world: World) -> int:
    """Services with a process at work, permille; a third of them counts as all."""
    services = max(1, len(world.municipality.services))
    with_users = {p.id for p in world.processes.values() if p.stage == AT_WORK}
    return min(1000, 3000 * len(with_users) // services)


CELLS: dict[str, Callable[[World, Rules], int]] = {
    "planning": planning, "networks": networks, "culture": culture, "capacity": capacity,
    "doing": doing,
}
