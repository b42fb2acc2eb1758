"""Co-production: services planned and made by their users and their staff, week by week."""

from __future__ import annotations

from game.rules.coproduction import life, running
from game.rules.core import Context
from game.world.world import World

YEAR = 52
"""Weeks of figures that a process keeps."""


def settle(world: World, ctx: Context) -> None:
    """Those at work on the first morning are; the others are ideas."""
    for spec in ctx.rules.content.processes:
        life.settle(world, ctx, spec)


def step(world: World, ctx: Context) -> None:
    running.begin(world)
    for process in world.processes.values():
        running.week(world, ctx, process)
        if process.week:
            process.weeks = [*process.weeks[1 - YEAR:], process.week]
    running.lifts(world, ctx)
