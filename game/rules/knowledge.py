"""What the team knows. `known` holds `district:<id>`, `fact:<id>`, `reason:<agreement>:<id>`."""

from __future__ import annotations

from game.rules.content import Fact
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


def heard_in(world: World, fact: Fact) -> str:
    """Where this fact can be heard in this town: fixed, or moved by the seed."""
    if fact.district_variant is not None:
        return world.hidden[fact.district_variant]
    return fact.district or ""
