"""The season: listen, organise, assemble, live, reflect; then the year alone and the debrief."""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

PHASE = LifeCycle(
    "phase",
    ["listen", "organise", "assemble", "live", "reflect", "year", "debrief", "ended"],
    "listen",
    [
        Step("move_on", "listen", "organise"),
        Step("move_on", "organise", "assemble", "has_proposal"),
        Step("move_on", "organise", "live"),
        Step("move_on", "assemble", "live"),
        Step("lived", "live", "reflect"),
        Step("move_on", "reflect", "year", "is_last_season"),
        Step("move_on", "reflect", "listen"),
        Step("lived", "year", "debrief"),
        Step("move_on", "debrief", "ended", "is_last_step"),
        Step("move_on", "debrief", "debrief"),
    ],
)

DEBRIEF_STEPS = ("feelings", "what_happened", "why", "real_world", "next")
