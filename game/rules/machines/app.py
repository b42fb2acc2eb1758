"""An app's life: there is none, it runs, its owner or its members close it, another comes."""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

RUNNING = "running"

APP = LifeCycle(
    "app",
    ["none", RUNNING, "closed"],
    "none",
    [Step("start", "none", RUNNING), Step("start", "closed", RUNNING),
     Step("close", RUNNING, "closed")],
)
