"""A currency's life: proposed, designed together, issued, circulating; it may stand still, run
hot, close or give way to another.

What it stands still or closes *of* is not a stage but a cause (`rules.currencies.strains`), so
that a debrief can say which.
"""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

IDEA = "proposed"
BEFORE = (IDEA, "co_designed")
"""Nobody holds any yet."""
ALIVE = ("issued", "circulating", "stagnating", "overheating")
"""It can be paid with."""
OVER = ("closed", "replaced")

CURRENCY = LifeCycle(
    "currency",
    [*BEFORE, *ALIVE, "closing", *OVER],
    IDEA,
    [
        Step("design", "proposed", "co_designed", "somebody_came"),
        *(Step("issue", stage, "issued", "has_members") for stage in BEFORE),
        *(Step("give_up", stage, "closed") for stage in BEFORE),
        Step("take_hold", "issued", "circulating"),
        *(Step("stall", stage, "stagnating") for stage in ("issued", "circulating", "overheating")),
        *(Step("heat", stage, "overheating") for stage in ("issued", "circulating", "stagnating")),
        Step("revive", "stagnating", "circulating"),
        Step("cool", "overheating", "circulating"),
        *(Step("wind_up", stage, "closing") for stage in ALIVE),
        *(Step("replace", stage, "replaced") for stage in (*ALIVE, "closing")),
        Step("close", "closing", "closed"),
    ],
)
