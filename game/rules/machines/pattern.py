"""A pattern of the toolbox: worked out, taken up, what people do, and lost again (concept 105)."""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

TOOLBOX, DESIGN, GROWING, HOLDS, LOST = "toolbox", "design", "growing", "holds", "lost"
TAKEN_UP = (DESIGN, GROWING, HOLDS)

PATTERN = LifeCycle(
    "pattern",
    [TOOLBOX, *TAKEN_UP, LOST],
    TOOLBOX,
    [
        Step("take_up", TOOLBOX, DESIGN, "somebody_bears_it"),
        Step("take_up", LOST, DESIGN, "somebody_bears_it"),
        Step("try", DESIGN, GROWING),
        Step("hold", GROWING, HOLDS, "it_fits"),
        *(Step("lose", stage, LOST) for stage in TAKEN_UP),
    ],
)
