"""What the team knows.

`known` holds `district:<id>`, `fact:<id>`, `reason:<agreement>:<id>`, `skills:<district>` after an
asset census, and `evaluated:<offer>`. Tallies: `evaluated:<offer>` the week of it, and
`judged:<service>` how good that service really was then.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.content import Fact
from game.rules.core import Rules
from game.rules.groups import group
from game.rules.machines.drive import ORGANISED
from game.world.place import Service
from game.world.world import World


def learn(world: World, item: str) -> bool:
    """Add an item; False if it was known already."""
    if item in world.known:
        return False
    world.known.append(item)
    world.known.sort()
    return True


def fact_known(world: World, fact: str) -> bool:
    return f"fact:{fact}" in world.known


def district_known(world: World, district: str) -> bool:
    return f"district:{district}" in world.known


def skills_known(world: World, district: str) -> bool:
    return f"skills:{district}" in world.known


def quality_heard(world: World, service: Service) -> int | None:
    """What people said of a service this season, permille, and nobody says it finer than in
    tenths; None while nobody was listened to."""
    asked = any(item.startswith(f"heard:{world.season}:") for item in world.known)
    return _tenth(service.quality) if asked else None


def quality_believed(world: World, service: Service) -> int:
    """What the books say, unless people say something else."""
    heard = quality_heard(world, service)
    return service.reported if heard in (None, _tenth(service.reported)) else heard


def _tenth(level: int) -> int:
    return (level + 50) // 100 * 100


def known_rows(world: World, rules: Rules) -> NDArray[np.bool_]:
    """Mask of the households that the team has met.

    Those of districts it listened to, the named people, whoever is a member of something or worked
    for it last week, and who has organised itself and makes itself known.
    """
    heard = [district_known(world, d.id) for d in rules.content.districts]
    known: NDArray[np.bool_] = np.array(heard, bool)[world.households.district]
    known[list(world.people.values())] = True
    for org in world.orgs.values():
        known[org.members + org.staff] = True
    known |= world.households.org_minutes > 0
    for spec in rules.content.drives if rules.has("defence") else ():
        if world.defence.drives[spec.id].stage == ORGANISED:
            known |= group(world, rules, spec.group)
    return known


def variant_known(world: World, rules: Rules, variant: str) -> bool:
    """Whether the team knows what the seed chose: somebody told, or a vote was refused for a
    reason that only one choice of it gives."""
    told = any(fact_known(world, f.id) and
               (f.district_variant == variant or any(c.variant == variant for c in f.when))
               for f in rules.content.facts)
    return told or any(
        [b.reason for b in a.blockers].count(blocker.reason) == 1
        and f"reason:{a.id}:{blocker.reason}" in world.known
        for a in rules.content.agreements if a.blocker_variant == variant for blocker in a.blockers)


def heard_in(world: World, fact: Fact) -> str:
    """Where this fact can be heard in this town: fixed, or moved by the seed."""
    if fact.district_variant is not None:
        return world.hidden[fact.district_variant]
    return fact.district or ""
