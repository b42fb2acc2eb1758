"""The ladder of those who begin something at a hub: four rungs between asking and a first sale.

Whoever loses the place waits, and goes on where it stood; an enterprise in trouble only waits.
"""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

WAITING = "waiting"
RUNGS = ("idea", "team", "statutes", "sale")
"""In their order: 26 weeks in all, where every counter has time for it."""

LADDER = LifeCycle(
    "ladder",
    [WAITING, *RUNGS, "trading", "dropped", "gave_up", "advised"],
    WAITING,
    [
        *(Step(f"on_{rung}", WAITING, rung, "has_a_place") for rung in RUNGS),
        *(Step("climb", source, target)
          for source, target in zip(RUNGS, (*RUNGS[1:], "trading"), strict=True)),
        *(Step("lose_place", rung, WAITING) for rung in RUNGS),
        *(Step("drop", rung, "dropped") for rung in RUNGS),
        Step("give_up", WAITING, "gave_up"),
        Step("advise", WAITING, "advised"),
    ],
)
