"""A process's life: how it begins, goes on from phase to phase, lies still and ends."""

from __future__ import annotations

from game.rules.content import ProcessSpec
from game.rules.coproduction import board, participation, phases, quality
from game.rules.coproduction.board import PLANS
from game.rules.coproduction.phases import BEFORE
from game.rules.core import Context
from game.rules.machines import PROCESS
from game.rules.machines.process import AT_WORK, IDEA, PHASES
from game.world.coproduction import Process
from game.world.world import World

OVER = ("resting", "ended")
CAUSES = ("decided", "nobody", "misfit", "dumped", "no_time", "no_money", "commissioner_left")
"""Why a process may lie still or end."""


def settle(world: World, ctx: Context, spec: ProcessSpec) -> Process:
    """As it is on the first morning: an idea, or at work for long enough to fit."""
    process = Process(
        spec.id, planning=spec.planning, delivery=spec.delivery, level=spec.level,
        collective=spec.collective, supports=dict(spec.supports),
        pay_cents_hour=spec.pay_cents_hour, informed=spec.informed)
    world.processes[spec.id] = process
    participation.takers(world, ctx, process)
    if spec.begins == AT_WORK:
        process.stage, process.began_week = AT_WORK, 0
        process.worked = dict.fromkeys(BEFORE, 1000)
        part = PLANS[spec.planning]
        process.marks |= {phases.DESIGNED + phase: part for phase in BEFORE}
        process.power = {"designed": part}
        participation.settle(world, ctx, process)
        process.quality = quality.base(world, ctx.rules, process) * board.cell(
            ctx.rules, spec.planning, spec.delivery).quality // 1000
    return process


def anybody(world: World, ctx: Context, process: Process) -> bool:
    """Whether somebody takes part; where nobody was asked yet, whether somebody could."""
    fresh = process.began_week == process.since == world.week
    if process.stage in (IDEA, *OVER) or fresh:
        return participation.could(world, ctx, process) > 0
    return int(world.takers[process.id].part.sum()) > 0


def fire(world: World, ctx: Context, process: Process, trigger: str, cause: str = "",
         **guards: bool) -> bool:
    """Whether it moved, and telling so."""
    stage = PROCESS.fire(process.stage, trigger, **guards)
    if stage is None or stage == process.stage:
        return False
    if process.began_week < 0:
        process.began_week = world.week
    if process.stage in BEFORE and stage in PHASES and not process.worked.get(process.stage):
        process.skipped.append(process.stage)
    process.stage, process.since, process.cause = stage, world.week, cause
    process.misfit = phases.misfit(ctx.rules, process)
    ctx.tell("process_moved", process=process.id, stage=stage, cause=cause)
    return True


def go_on(world: World, ctx: Context, process: Process) -> bool:
    """From an idea, a phase or a rest to what comes next, if there are people for it."""
    there = anybody(world, ctx, process)
    trigger = {"resting": "resume", "ended": "again"}.get(process.stage, "next")
    if trigger == "next" and process.stage == AT_WORK:
        return False
    if not there:
        ctx.tell("process_without_people", process=process.id)
        return False
    if trigger == "again":
        _afresh(process)
    return fire(world, ctx, process, trigger, somebody_takes_part=True)


def _afresh(process: Process) -> None:
    """What was worked out for another time does not count."""
    process.worked, process.skipped = {}, []
    process.marks = {name: value for name, value in process.marks.items()
                     if not name.startswith((phases.UNHEARD, phases.DESIGNED))}


def go_to(world: World, ctx: Context, process: Process, phase: str) -> bool:
    """On to a later phase, through those between as they are; from the work back to an earlier."""
    if process.stage == AT_WORK and phase in BEFORE[1:]:
        return fire(world, ctx, process, f"reopen_{phase}")
    order = (IDEA, *PHASES)
    if process.stage in OVER and not go_on(world, ctx, process):
        return False
    while process.stage in order and order.index(process.stage) < order.index(phase):
        if not go_on(world, ctx, process):
            return False
    return process.stage == phase


def skip(world: World, ctx: Context, process: Process, phase: str | None = None) -> bool:
    """A phase is left as it is; what was not worked through of it stays as misfit."""
    if process.stage == IDEA and not go_on(world, ctx, process):
        return False
    phase = phase or process.stage
    if phase not in BEFORE or process.stage not in BEFORE:
        return False
    return (process.stage == phase or go_to(world, ctx, process, phase)) and \
        go_on(world, ctx, process)


def end(world: World, ctx: Context, process: Process, cause: str) -> bool:
    """It ends for good, or until somebody begins it again; its people go home."""
    if not fire(world, ctx, process, "end", cause):
        return False
    participation.empty(world, process)
    return True


def rest(world: World, ctx: Context, process: Process, cause: str) -> bool:
    """Its service lies still."""
    if not fire(world, ctx, process, "rest", cause):
        return False
    participation.empty(world, process)
    return True
