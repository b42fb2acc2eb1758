"""Ribalta for the tests of the engine: a game, or a town on a bench to try one rule on. Every other
town that ships can be played by its id."""

from __future__ import annotations

import dataclasses
from functools import cache

import numpy as np

from game import resources
from game.rules.actions.move_on import MoveOn
from game.rules.content import Content
from game.rules.core import Action, Context, Rules
from game.scenario.build import build_world
from game.scenario.expect import Expectations
from game.scenario.load import load_content, load_expectations
from game.scenario.rules_for import make_rules
from game.session.session import Session
from game.session.start import start
from game.world.luck import Luck
from game.world.world import World

TUTORIAL = "first_season"


@cache
def content(scenario: str = TUTORIAL) -> Content:
    return load_content(resources.scenario_dir(scenario))


@cache
def expectations(scenario: str = TUTORIAL) -> Expectations:
    return load_expectations(resources.scenario_dir(scenario))


@cache
def standard_rules() -> Rules:
    return make_rules(content())


def rules(numbers: dict[str, int] | None = None, **parts: object) -> Rules:
    """The first scenario's rules, with some numbers of the model or parts of it replaced."""
    base = standard_rules()
    told = dataclasses.replace(base.content, **parts) if parts else base.content
    return Rules(told, base.params | (numbers or {}), base.rubric)


def game(seed: int = 7, scenario: str = TUTORIAL) -> Session:
    return start(content(scenario), seed)


def town(seed: int = 7, with_rules: Rules | None = None) -> World:
    """A draft of the first morning, to be written on."""
    return build_world(with_rules or standard_rules(), seed).copy()


def context(with_rules: Rules | None = None, seed: int = 7) -> Context:
    return Context(with_rules or standard_rules(), Luck(seed), "test")


def do(session: Session, *acts: Action) -> Session:
    for act in acts:
        session.submit(act)
    return session


def until(session: Session, phase: str) -> Session:
    """Pass on, doing nothing, until this phase has come."""
    from game.lab.bots.bot import on

    while session.world.phase != phase:
        session.submit(on(session))
    return session


def organising(seed: int = 7) -> Session:
    return do(game(seed), MoveOn())


def rows_of(world: World, with_rules: Rules, district: str) -> np.ndarray:
    return np.flatnonzero(world.households.district == with_rules.district_index[district])
