"""A process of co-production: prepared, the challenge defined together, solutions created
together, made real here (concept 95); it may lie still, fall back or end.

A phase may be skipped: the next one begins, and what was skipped is kept as misfit.
"""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

IDEA = "idea"
PHASES = ("prepare", "co_define", "co_create", "implement")
"""In their order; a service is co-produced in the last."""
AT_WORK = PHASES[-1]

PROCESS = LifeCycle(
    "process",
    [IDEA, *PHASES, "resting", "ended"],
    IDEA,
    [
        *(Step("next", source, target, "somebody_takes_part")
          for source, target in zip((IDEA, *PHASES[:-1]), PHASES, strict=True)),
        *(Step(f"reopen_{phase}", "implement", phase) for phase in PHASES[1:-1]),
        Step("rest", "implement", "resting"),
        Step("resume", "resting", "implement", "somebody_takes_part"),
        *(Step("end", stage, "ended") for stage in (*PHASES, "resting")),
        Step("again", "ended", "prepare", "somebody_takes_part"),
    ],
)
