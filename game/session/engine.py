"""Asking a world for one act: gates, the draft, the handler, the invariants. No state here.

`submit`, previews, forecasts, replays and counterfactuals all come through `attempt`, so
what a test run costs and what the real act costs cannot drift apart.
"""

from __future__ import annotations

from typing import Any

from game.rules.actions import BY_KIND
from game.rules.core import Action, Bug, Context, Event, Rejected, Rules
from game.rules.invariants import check
from game.scenario import elsewhere
from game.world.luck import Luck
from game.world.world import World


def attempt(
    world: World,
    action: Action,
    rules: Rules,
    luck: Luck,
    act: str,
    suppressed: frozenset[str] = frozenset(),
    frames: list[dict[str, Any]] | None = None,
    actor: str = "team",
) -> tuple[World, list[Event]]:
    """A new world with the act done, and what happened. The old world is never touched.

    Raises Rejected if the act is not legal now, Bug if the rules broke an invariant.
    """
    module = BY_KIND.get(action.kind)
    if module is None:
        raise Rejected("unknown_action", action=action.kind)
    if actor not in action.actors:
        raise Rejected("not_your_part", action=action.kind, actor=actor)
    if world.phase not in action.phases:
        raise Rejected("wrong_phase", action=action.kind, phase=world.phase)
    draft = world.copy()
    ctx = Context(rules, luck, act, suppressed, frames, elsewhere=elsewhere)
    events: list[Event] = module.handle(draft, action, ctx)
    broken = check(draft, rules)
    if broken:
        raise Bug(f"{action.kind}: {broken}")
    return draft.freeze(), ctx.events + events


def legal(world: World, rules: Rules, actor: str = "team") -> list[Action]:
    """What this actor may ask now, as concrete suggestions (see each action's `options`)."""
    found: list[Action] = []
    for module in BY_KIND.values():
        if actor in module.ACTION.actors and world.phase in module.ACTION.phases:
            found += module.options(world, rules)
    return found
