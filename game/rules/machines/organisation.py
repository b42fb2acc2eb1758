"""An organisation's life: an idea that finds people, trades, gets into trouble, may close.

Whoever is advised by a support centre is incubated; whoever stands in a federation is federated;
both earn their living as the others do. `converted` is the end as an organisation of its people:
sold to somebody, or drifted so far that those who belong are few among those who work.
"""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

FOUNDING = ("idea", "founding", "trial")
"""Not open yet."""
STEADY = ("incubated", "trading", "federated")
"""Open, and in no trouble."""
EARNING = (*STEADY, "in_trouble")
"""Open."""
OVER = ("converted", "closed")
"""No organisation of its people any more."""

ORGANISATION = LifeCycle(
    "organisation",
    [*FOUNDING, *EARNING, *OVER],
    "idea",
    [
        Step("gather", "idea", "founding", "somebody_came"),
        Step("try_out", "founding", "trial", "has_a_baker"),
        *(Step("open", stage, "trading", "is_complete") for stage in ("founding", "trial")),
        *(Step("give_up", stage, "closed") for stage in FOUNDING),
        Step("incubate", "trading", "incubated", "is_advised"),
        Step("graduate", "incubated", "trading"),
        Step("federate", "trading", "federated", "has_sisters"),
        Step("part", "federated", "trading"),
        *(Step("stumble", stage, "in_trouble") for stage in STEADY),
        Step("recover", "in_trouble", "trading"),
        *(Step("sell", stage, "converted", "is_divisible") for stage in EARNING),
        *(Step("drift", stage, "converted", "members_are_few") for stage in EARNING),
        *(Step("close", stage, "closed") for stage in EARNING),
    ],
)
