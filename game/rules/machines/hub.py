"""A support hub and the ladder of those who begin something in it.

The hub opens with its first counter, stands on its own feet once no grant and no team carries it,
fails while most of it is not paid for, and closes. On the ladder four rungs lie between asking and
a first sale; whoever loses the place waits, and goes on where it stood.
"""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

RUNNING = ("open", "own_feet", "failing")
"""Stages in which its counters work."""

HUB = LifeCycle(
    "hub",
    ["idea", *RUNNING, "closed"],
    "idea",
    [
        Step("open", "idea", "open", "somebody_carries"),
        Step("stand", "open", "own_feet", "lives_on_its_own"),
        Step("lean", "own_feet", "open"),
        Step("fail", "open", "failing"),
        Step("fail", "own_feet", "failing"),
        Step("recover", "failing", "open"),
        *(Step("close", stage, "closed") for stage in RUNNING),
        Step("open", "closed", "open", "somebody_carries"),
    ],
)

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
