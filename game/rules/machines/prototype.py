"""A prototype: tried small, learned from or failed, brought to all, standing or fallen (facts H6).

A trial that fails may be tried again; so may one that worked. What was never tried may be brought
to all as well: at its own risk."""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

IDEA, RUNNING, LEARNED, FAILED = "idea", "running", "learned", "failed"
SCALING, STANDING, FALLEN = "scaling", "standing", "fallen"
AT_REST = (IDEA, LEARNED, FAILED, FALLEN)
"""Stages in which nothing of it goes on."""

PROTOTYPE = LifeCycle(
    "prototype",
    [IDEA, RUNNING, LEARNED, FAILED, SCALING, STANDING, FALLEN],
    IDEA,
    [
        *(Step("begin", stage, RUNNING, "it_can_be_tried") for stage in AT_REST),
        Step("work", RUNNING, LEARNED),
        Step("fail", RUNNING, FAILED),
        *(Step("scale", stage, SCALING, "it_can_be_tried") for stage in AT_REST),
        Step("stand", SCALING, STANDING),
        Step("fall", SCALING, FALLEN),
        Step("fall", STANDING, FALLEN),
    ],
)
