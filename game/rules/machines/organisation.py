"""An organisation's life: an idea that finds people, trades, gets into trouble, may close."""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

ORGANISATION = LifeCycle(
    "organisation",
    ["founding", "trial", "trading", "in_trouble", "closed"],
    "founding",
    [
        Step("try_out", "founding", "trial", "has_a_baker"),
        Step("open", "founding", "trading", "is_complete"),
        Step("open", "trial", "trading", "is_complete"),
        Step("give_up", "founding", "closed"),
        Step("give_up", "trial", "closed"),
        Step("stumble", "trading", "in_trouble"),
        Step("recover", "in_trouble", "trading"),
        Step("close", "trading", "closed"),
        Step("close", "in_trouble", "closed"),
    ],
)
