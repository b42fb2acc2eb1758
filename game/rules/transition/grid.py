"""The grid of actors and actions (facts H2): who does how much of what, 0..1000.

Nothing of it is said by anybody: a cell is counted from what people, organisations, firms and the
town hall do in the running town. A column where nobody stands does not exist.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from game.rules.content.transition import ActionName, ActorName
from game.rules.core import Rules
from game.rules.transition import cells, cells_town
from game.world.world import World

ACTIONS: tuple[str, ...] = get_args(ActionName)
ACTORS: tuple[str, ...] = get_args(ActorName)
ALL: tuple[str, ...] = tuple(f"{action}/{actor}" for action in ACTIONS for actor in ACTORS)
"""Every cell, row by row."""
COUNTED: dict[str, dict[str, Callable[[World, Rules], int]]] = {
    "town_hall": cells_town.CELLS,
    "organisations": cells.ORGANISATIONS,
    "firms": cells.FIRMS,
    "people": cells.PEOPLE,
}
"""Actor -> action -> how it is counted."""


def actors(world: World, rules: Rules) -> tuple[str, ...]:
    """Columns behind which somebody stands in this town."""
    there = {"town_hall": bool(world.municipality.services) or rules.has("town_hall"),
             "firms": world.enterprises.n > 0}
    return tuple(actor for actor in ACTORS if there.get(actor, True))


def cells_of(world: World, rules: Rules) -> tuple[str, ...]:
    """Cells of this town's grid, row by row."""
    there = actors(world, rules)
    return tuple(cell for cell in ALL if cell.partition("/")[2] in there)


def real(world: World, rules: Rules, cell: str) -> int:
    """How it is today, permille. Raises KeyError for what is no cell."""
    action, _, actor = cell.partition("/")
    return max(0, min(1000, COUNTED[actor][action](world, rules)))
