"""Effects on processes of co-production: their phases, their place on the board, what they have.

An effect asks nobody: what it moves without the ground for it falls back, or goes badly.
"""

from __future__ import annotations

from game.rules.coproduction import board, challenges, levels, life, phases, supports
from game.rules.core import Context
from game.rules.machines.process import PHASES
from game.rules.vocabulary import Effect
from game.world.coproduction import Process
from game.world.world import World

CHOICES: dict[str, tuple[str, ...]] = {
    "planning": board.DOERS,
    "delivery": board.DOERS,
    "level": levels.LEVELS,
    "collective": ("individual", "collective"),
    "shared": ("yes", "no"),
}
"""What `process_move` may move (`name`), and to which `word`."""
SAVINGS = ("none", "cut", "reinvested", "shared")


def _of(world: World, effect: Effect) -> Process | None:
    return world.processes.get(effect.process or "")


def phase(world: World, ctx: Context, effect: Effect) -> None:
    """A `process` goes on to a phase (`name`), by those between as they are; `amount` permille of
    that phase, or of the one it is in, are worked through. Without both it goes on by one."""
    process = _of(world, effect)
    if process is None:
        return
    name = effect.name or process.stage
    if effect.name in PHASES and process.stage != effect.name:
        life.go_to(world, ctx, process, effect.name)
    elif effect.name is None and effect.amount is None:
        life.go_on(world, ctx, process)
    if effect.amount is not None and process.stage == name and name in phases.BEFORE:
        phases.add(world, ctx.rules, process, name, effect.amount)
    process.misfit = phases.misfit(ctx.rules, process)


def skip(world: World, ctx: Context, effect: Effect) -> None:
    """A `process` leaves a phase (`name`, or the one it is in) as it is: what was not worked
    through stays as misfit."""
    process = _of(world, effect)
    if process is not None:
        life.skip(world, ctx, process, effect.name)


def move(world: World, ctx: Context, effect: Effect) -> None:
    """Something about a `process` (`name`: planning, delivery, level, collective, shared) is
    `word` from now on. A level without the ground for it falls back within the week."""
    process, name, word = _of(world, effect), effect.name or "", effect.word or ""
    if process is None or word not in CHOICES.get(name, ()):
        return
    if name == "collective":
        process.collective = word == "collective"
    elif name == "shared":
        process.shared = word == "yes"
    else:
        setattr(process, name, word)


def support(world: World, ctx: Context, effect: Effect) -> None:
    """`amount` permille more of a prerequisite (`name`) are met for a `process`, or less."""
    process = _of(world, effect)
    if process is not None and effect.name in supports.SUPPORTS:
        supports.add(process, effect.name, effect.amount or 0)


def remedy(world: World, ctx: Context, effect: Effect) -> None:
    """Something is done about a challenge (`name`) of a `process`, from now on."""
    process = _of(world, effect)
    if process is not None and effect.name in challenges.CHALLENGES and \
            effect.name not in process.remedies:
        process.remedies.append(effect.name)


def savings(world: World, ctx: Context, effect: Effect) -> None:
    """What a `process` saves is `word` from now on: cut, reinvested, shared, or not decided."""
    process = _of(world, effect)
    if process is not None and effect.word in SAVINGS:
        process.savings = effect.word


def pay(world: World, ctx: Context, effect: Effect) -> None:
    """Those who take part in a `process` are paid `amount` cents an hour from now on."""
    process = _of(world, effect)
    if process is not None:
        process.pay_cents_hour = max(0, effect.amount or 0)


def end(world: World, ctx: Context, effect: Effect) -> None:
    """A `process` ends, of what `word` says, or because it was decided."""
    process = _of(world, effect)
    if process is not None:
        life.end(world, ctx, process, effect.word or "decided")
