"""Effects on the care clock: who does a task, and how long it takes."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.vocabulary import Effect
from game.world.world import World

NOBODY = "nobody"


def task(world: World, ctx: Context, effect: Effect) -> None:
    """Somebody else does it from now on, or it takes `amount` minutes each time (0: it is over).
    What nobody did before was not done: who takes it on begins with the next week."""
    it = world.clock.tasks.get(effect.name or "")
    if it is None:
        return
    if effect.person is not None:
        it.by = effect.person
    elif effect.process is not None:
        it.by = f"process:{effect.process}"
    elif effect.word is not None:
        it.by = "" if effect.word == NOBODY else effect.word
    if effect.amount is not None:
        it.minutes = effect.amount
