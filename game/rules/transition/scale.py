"""A prototype for all whom it is for: whether it gets there, and what keeps it standing.

What fails at this scale costs all of the money and everybody's trust. What stands lives on
something: on those who come (who give as they see others give, so that it can unravel), on what
those pay whom it is for, on the town hall, or on its partner. Without it for some weeks it falls.
"""

from __future__ import annotations

import numpy as np

from game.rules.content import PrototypeSpec
from game.rules.core import Context
from game.rules.machines.prototype import SCALING
from game.rules.transition import chances, due, leading, people
from game.rules.transition.trials import can_begin, fire
from game.world.transition import Prototype
from game.world.world import EURO, World

CAUSES = ("scale_failed", "nobody", "no_money", "town_hall", "partner_closed", "decided")
"""Why it fell."""


def begin(world: World, ctx: Context, spec: PrototypeSpec) -> bool:
    """It is brought to all from now on; whether it could be."""
    state = world.transition.prototypes[spec.id]
    if not fire(world, ctx, state, "scale", can=can_begin(world, spec)):
        return False
    state.heard = chances.heard(world, ctx.rules, spec)
    return True


def week(world: World, ctx: Context, state: Prototype, spec: PrototypeSpec) -> None:
    if not chances.partner_there(world, spec):
        fall(world, ctx, state, spec, "partner_closed")
    elif state.stage == SCALING:
        _get_there(world, ctx, state, spec)
    else:
        _stand(world, ctx, state, spec)


def _get_there(world: World, ctx: Context, state: Prototype, spec: PrototypeSpec) -> None:
    r = ctx.rules
    if world.week - state.since < r["prototype.scale_weeks"]:
        return
    luck = ctx.luck.one(world.week, "prototype:stands", spec.id)
    if luck >= chances.of_working(world, r, spec, at_scale=True):
        fall(world, ctx, state, spec, "scale_failed")
        return
    fire(world, ctx, state, "stand")
    state.came = state.heard
    due.note(world, due.PROTOTYPE, spec.id, "effects")


def fall(world: World, ctx: Context, state: Prototype, spec: PrototypeSpec, cause: str) -> None:
    """It is over, for everybody it was for; somebody may try again."""
    stood, r = state.stage != SCALING, ctx.rules
    if not fire(world, ctx, state, "fall", cause):
        return
    rows = np.flatnonzero(chances.those(world, r, spec))
    people.trust(world, rows, -r["prototype.fall_trust"])
    state.works, state.came = False, 0
    world.transition.count("fallen")
    if stood:
        due.note(world, due.PROTOTYPE, spec.id, "lost")


def _stand(world: World, ctx: Context, state: Prototype, spec: PrototypeSpec) -> None:
    """A week of it; what it lives on is too little, or is not."""
    r = ctx.rules
    least = {"solidarity": "prototype.solidarity_least", "fees": "prototype.fees_least"}
    if spec.lives_on == "solidarity":
        _solidarity(world, ctx, state, spec)
        enough, cause = state.came >= r[least["solidarity"]], "nobody"
    elif spec.lives_on == "fees":
        enough, cause = _fees(world, ctx, spec) >= r[least["fees"]], "no_money"
    elif spec.lives_on == "town_hall":
        enough, cause = _town_hall(world, ctx, spec)
    else:
        enough, cause = True, ""
    state.lean = 0 if enough else state.lean + 1
    if state.lean >= r["prototype.lean_weeks"]:
        fall(world, ctx, state, spec, cause)


def _solidarity(world: World, ctx: Context, state: Prototype, spec: PrototypeSpec) -> None:
    """Part of those whom it is for keep it going; what was learned makes an hour of it easier."""
    r = ctx.rules
    mine = chances.those(world, r, spec)
    rows = people.circle(world, ctx, spec.id, r["prototype.carriers"], mine)
    easier = 1000 + state.learned * r["prototype.eases"] // 1000
    came = people.come(world, ctx, spec.id, rows, r["transition.keeps_minutes"], easier,
                       seen=state.came)
    state.came += (came - state.came) // 3


def upkeep(ctx: Context, spec: PrototypeSpec) -> int:
    """What it costs in a week, cents."""
    return spec.scale_cents * ctx.rules["prototype.upkeep"] // 1000


def _fees(world: World, ctx: Context, spec: PrototypeSpec) -> int:
    """What those pay whom it is for, as far as they have it, of what it costs: permille."""
    mine = chances.those(world, ctx.rules, spec)
    cents = upkeep(ctx, spec)
    each = -(-cents // max(1, int(mine.sum())))
    spare = world.ledger.of_households(EURO) - world.households.rent_cents
    paid = np.minimum(spare.clip(min=0), each) * mine
    return world.ledger.collect(EURO, paid, "outside") * 1000 // max(1, cents)


def _town_hall(world: World, ctx: Context, spec: PrototypeSpec) -> tuple[bool, str]:
    r, cents = ctx.rules, upkeep(ctx, spec)
    if leading.ready(world, r) < r["transition.drops_below"]:
        return False, "town_hall"
    if r.has("municipality"):
        if world.ledger.balance(EURO, "town_hall") < cents:
            return False, "no_money"
        world.ledger.pay(EURO, "town_hall", "outside", cents)
    return True, ""
