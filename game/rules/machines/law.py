"""A law's way (concept 16): proposed, passed, decreed; it may lie still, and be repealed.

Passed is a text. Only its decrees give it effect (facts F1.9: a law of June 2020 whose decrees were
still missing years later).
"""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

PROPOSED, PASSED, DECREED = "proposed", "passed", "decreed"
ON_ITS_WAY = (PROPOSED, PASSED)
NEXT = {PROPOSED: "pass", PASSED: "decree"}
"""Stage -> the step that those who want the law work for."""

LAW = LifeCycle(
    "law",
    ["idea", PROPOSED, PASSED, DECREED, "stalled", "repealed"],
    "idea",
    [
        Step("propose", "idea", PROPOSED, "somebody_stands_for_it"),
        Step("pass", PROPOSED, PASSED),
        Step("decree", PASSED, DECREED),
        *(Step("stall", stage, "stalled") for stage in ON_ITS_WAY),
        *(Step(f"resume_{stage}", "stalled", stage, "somebody_stands_for_it")
          for stage in ON_ITS_WAY),
        *(Step("repeal", stage, "repealed") for stage in (PASSED, DECREED)),
        Step("propose", "repealed", PROPOSED, "somebody_stands_for_it"),
    ],
)
