"""The week in which a circle began to trade, so that it can be asked what came of it.

It is recorded as the tally `opened:<provider>`; by that name a re-run may leave it out, as it does
an incident. A circle may need weeks or seasons until people and money are together, and then
nobody's act of that season is what opened it.
"""

from __future__ import annotations

from game.rules.core import Context
from game.world.world import World

OPENED = "opened:"


def mark(provider: str) -> str:
    """The tally of an opening, and its name as a cause."""
    return OPENED + provider


def may(ctx: Context, provider: str) -> bool:
    """Whether it is not left out of this re-run."""
    return mark(provider) not in ctx.suppressed


def note(world: World, provider: str) -> None:
    world.tallies[mark(provider)] = world.week


def openings(world: World) -> dict[str, int]:
    """Every opening so far by its mark, with the week of the last one."""
    return {name: week for name, week in world.tallies.items() if name.startswith(OPENED)}
