"""Effects on people: moods and levels, care that has to be given, skills learned."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.groups import group
from game.rules.vocabulary import Effect
from game.world.world import World


def _who(world: World, ctx: Context, effect: Effect) -> NDArray[np.bool_]:
    if effect.person is not None:
        mask = np.zeros(world.households.n, bool)
        mask[world.people[effect.person]] = True
        return mask
    return group(world, ctx.rules, effect.group or "everyone")


def shift(world: World, ctx: Context, effect: Effect) -> None:
    """Move a level (permille) of a group or a person, within 0..1000."""
    column = effect.column or "trust"
    moved = world.households.level(column) + _who(world, ctx, effect) * (effect.amount or 0)
    world.households.set_level(column, moved)


def need_care(world: World, ctx: Context, effect: Effect) -> None:
    """Somebody needs `amount` minutes of care a week; two near households with room share it.

    They are the first two different ones among the ties that are not frail and have free time.
    What the one with less room cannot give, the other may; the rest stays unmet. A negative
    amount lifts load in the same way from two that care for somebody: the town does not
    remember who took it on, so it may ease others of the ties. Where care is given week by week
    the household becomes frail, or recovers, and the system `care` finds who gives it.
    """
    h = world.households
    if ctx.rules.has("care"):
        row = world.people[effect.person or ""]
        step = 1 if (effect.amount or 0) > 0 else -1
        h.frail[row] = min(2, max(0, int(h.frail[row]) + step))
        return
    row, amount = world.people[effect.person or ""], effect.amount or 0
    room = h.free_minutes if amount > 0 else h.care_minutes
    near = [t for t in dict.fromkeys(h.ties[row].tolist())
            if t != row and h.frail[t] == 0 and room[t] > 0][:2]
    rest = abs(amount)
    for place, giver in enumerate(sorted(near, key=lambda t: int(room[t]))):
        share = min(rest // (len(near) - place), int(room[giver]))
        h.care_minutes[giver] += share if amount > 0 else -share
        rest -= share


def train(world: World, ctx: Context, effect: Effect) -> None:
    """Up to `amount` people of a group learn to bake: the most confident first."""
    h = world.households
    mask = _who(world, ctx, effect) & (h.baker == 0) & (h.frail == 0)
    order = np.argsort(-h.efficacy, kind="stable")
    chosen = [row for row in order if mask[row]][: effect.amount or 0]
    h.baker[chosen] = 1
    surer = h.efficacy[chosen] + ctx.rules["effect.train_efficacy"]
    h.efficacy[chosen] = surer.clip(max=1000)


def favours(world: World, ctx: Context, effect: Effect) -> None:
    """Set how readily neighbours bring each other bread, permille of what they do unasked."""
    world.favours_permille = effect.amount or 1000
