"""A prototype at a small scale (facts H6): a few homes, some weeks, and what it teaches.

It costs little, and it may fail: then it teaches more than one that works by luck. How much is
learned is up to who comes and to whether those whom it is for were heard. Nobody outside the trial
is let down.
"""

from __future__ import annotations

import numpy as np

from game.rules.content import PrototypeSpec
from game.rules.core import Context
from game.rules.knowledge import learn as know
from game.rules.machines import PROTOTYPE
from game.rules.machines.prototype import RUNNING
from game.rules.transition import chances, due, leading, people
from game.world.transition import Prototype
from game.world.world import World

CAUSES = ("did_not_fit", "nobody", "partner_closed", "decided")
"""Why a trial failed."""


def fire(world: World, ctx: Context, state: Prototype, trigger: str, cause: str = "",
         can: bool = True) -> bool:
    """Whether it moved, and telling so."""
    stage = PROTOTYPE.fire(state.stage, trigger, it_can_be_tried=can)
    if stage is None or stage == state.stage:
        return False
    state.stage, state.cause, state.since, state.lean = stage, cause, world.week, 0
    ctx.tell("prototype_moved", prototype=state.id, stage=stage)
    if cause:
        ctx.tell("prototype_why", prototype=state.id, cause=cause)
    return True


def can_begin(world: World, spec: PrototypeSpec) -> bool:
    return chances.partner_there(world, spec) and chances.parts_tried(world, spec)


def begin(world: World, ctx: Context, spec: PrototypeSpec) -> bool:
    """A trial begins with some of the homes it is for; whether it could."""
    state = world.transition.prototypes[spec.id]
    if not fire(world, ctx, state, "begin", can=can_begin(world, spec)):
        return False
    state.tries, state.came, state.homes = state.tries + 1, 0, []
    state.heard = chances.heard(world, ctx.rules, spec)
    world.transition.count("tried")
    due.note(world, due.PROTOTYPE, spec.id, "trial")
    return True


def week(world: World, ctx: Context, state: Prototype, spec: PrototypeSpec) -> None:
    """A week of a trial; after the last one it is seen whether it works."""
    if not chances.partner_there(world, spec):
        end(world, ctx, state, spec, "partner_closed")
        return
    _come(world, ctx, state, spec)
    r = ctx.rules
    state.lean = state.lean + 1 if state.came < r["prototype.empty"] else 0
    if state.lean >= r["prototype.empty_weeks"]:
        end(world, ctx, state, spec, "nobody")
    elif world.week - state.since >= chances.weeks(world, r, spec):
        luck = ctx.luck.one(world.week, "prototype:works", spec.id)
        works = luck < chances.of_working(world, r, spec, at_scale=False)
        end(world, ctx, state, spec, "" if works else "did_not_fit")


def _come(world: World, ctx: Context, state: Prototype, spec: PrototypeSpec) -> None:
    """Those who were heard come sooner, and tell more of how it went."""
    r = ctx.rules
    if not state.homes:
        mine = chances.those(world, r, spec)
        rows = people.circle(world, ctx, f"{spec.id}:{state.tries}", 1000, mine)
        state.homes = [int(row) for row in rows[:spec.homes]]
    rows = np.array(state.homes, np.int64)
    told = _told(ctx, state)
    state.came = people.come(world, ctx, spec.id, rows, r["transition.minutes"], told * 2)
    learn(world, ctx, state,
          r["prototype.teaches"] * state.came // 1000 * told // 1000
          * leading.learns(world, r) // 1000)


def _told(ctx: Context, state: Prototype) -> int:
    """How much they say of what they see, permille: more where somebody listened to them."""
    least = ctx.rules["prototype.unheard"]
    return least + (1000 - least) * state.heard // 1000


def learn(world: World, ctx: Context, state: Prototype, permille: int) -> None:
    """So much of what one does not know yet; enough of it teaches a fact for good."""
    state.learned += (1000 - state.learned) * max(0, permille) // 1000
    _teach(world, ctx, state)


def _teach(world: World, ctx: Context, state: Prototype) -> None:
    fact = leading.prototypes(ctx.rules)[state.id].teaches
    if fact is not None and state.learned >= ctx.rules["prototype.taught"]:
        know(world, f"fact:{fact}")


def end(world: World, ctx: Context, state: Prototype, spec: PrototypeSpec, cause: str) -> None:
    """It worked, or it failed for a reason; both teach, and what was learned stays."""
    if state.stage != RUNNING:
        return
    r = ctx.rules
    if not cause:
        state.works = True
        fire(world, ctx, state, "work")
        learn(world, ctx, state, r["prototype.works_teaches"] * _told(ctx, state) // 1000)
    else:
        fire(world, ctx, state, "fail", cause)
        world.transition.count("failed")
        if cause == "did_not_fit":
            learn(world, ctx, state, r["prototype.fails_teaches"] * _told(ctx, state) // 1000)
        if cause != "decided":
            people.trust(world, state.homes, -r["prototype.trial_trust"])
    state.homes, state.came = [], 0
    due.note(world, due.PROTOTYPE, spec.id, "after")


def stop(world: World, ctx: Context, spec: PrototypeSpec) -> None:
    """The team ends a trial before its time; what was learned stays."""
    end(world, ctx, world.transition.prototypes[spec.id], spec, "decided")
