"""Deeds: what an organisation did when its values were put to the test.

A charter of values is words until a dilemma comes: a cheap supplier who pollutes, an order for a
customer whom one would rather not serve, a member who cannot keep up. Scenarios tell dilemmas as
incidents; a choice does what it does (money, custom, pay) by other effects, and leaves a deed at
the cell of the Common Good Matrix that it touches. Deeds add up, and people forget: each year half
of it.
"""

from __future__ import annotations

from game.world.organisations import Organisation
from game.world.world import World


def leave(world: World, org: Organisation, cell: str, amount: int) -> None:
    name = _name(org, cell)
    world.tallies[name] = max(-1000, min(1000, world.tallies.get(name, 0) + amount))


def of(world: World, org: Organisation, cell: str) -> int | None:
    """What deeds add to a cell, permille; None if there were none."""
    return world.tallies.get(_name(org, cell))


def fade(world: World, org: Organisation, cells: tuple[str, ...]) -> None:
    """A year has gone by: half is forgotten, and what is next to nothing all of it."""
    for cell in cells:
        name = _name(org, cell)
        left = int((world.tallies.pop(name, 0)) / 2)
        if abs(left) >= 10:
            world.tallies[name] = left


def _name(org: Organisation, cell: str) -> str:
    return f"deed:{org.id}:{cell}"
