"""A town on a bench, some weeks or effects later; what must always hold is asked every time."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.invariants import check
from game.rules.season.week import live_week
from game.rules.vocabulary import Effect
from game.session.session import Session
from game.world.luck import Luck
from game.world.world import World


def context(session: Session) -> Context:
    return Context(session.rules, Luck(session.seed))


def lived(session: Session, weeks: int, world: World | None = None) -> World:
    """So many weeks later, on a copy."""
    world, ctx = (world or session.world).copy(), context(session)
    for _ in range(weeks):
        live_week(world, ctx)
        assert check(world, session.rules) == ""
    return world


def do(session: Session, world: World, *effects: Effect) -> World:
    """Some effects later, on a copy."""
    world = world.copy()
    apply_all(world, context(session), list(effects))
    assert check(world, session.rules) == ""
    return world
