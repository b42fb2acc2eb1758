"""A public contract's life: signed, run by somebody else, strained, failed and given back."""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

CONTRACT = LifeCycle(
    "contract",
    ["signed", "running", "strained", "failed", "returned", "ended"],
    "signed",
    [
        Step("begin", "signed", "running"),
        Step("strain", "running", "strained", "cushion_is_low"),
        Step("recover", "strained", "running", "cushion_is_back"),
        Step("fail", "strained", "failed", "cushion_is_gone"),
        Step("give_back", "failed", "returned"),
        Step("end", "running", "ended", "time_is_up"),
        Step("end", "strained", "ended", "time_is_up"),
        Step("call_off", "signed", "ended"),
    ],
)
