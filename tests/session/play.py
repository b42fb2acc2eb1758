"""Games for the tests of saves, journals and replays: acts chosen at random, but legal."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from game import resources
from game.rules.content import Content
from game.rules.core import Rejected
from game.scenario.parameters import load_as
from game.session.session import Journal, Outcome, Session
from game.session.start import start


@cache
def content() -> Content:
    return load_as(Content, resources.scenario_dir("first_season") / "scenario.yaml")


def new_game(seed: int = 7, journal: Journal | None = None) -> Session:
    return start(content(), seed, journal)


def play(session: Session, rng: random.Random, acts: int = 10_000) -> Iterator[Outcome]:
    """Up to `acts` acts and undos; ends with the game. Stop it early with `next`."""
    for _ in range(acts):
        if session.over:
            return
        if session.can_undo and rng.random() < 0.15:
            yield session.undo()
            continue
        options = session.options()
        while options:
            action = options.pop(rng.randrange(len(options)))
            try:
                outcome = session.submit(action)
            except Rejected:
                continue
            yield outcome
            break


def played(seed: int = 7, acts: int = 10_000, journal: Journal | None = None) -> Session:
    """A game in which so many acts were done."""
    session = new_game(seed, journal)
    for _ in play(session, random.Random(seed), acts):
        pass
    return session


def go_on(session: Session, seed: int, acts: int = 25) -> list[str]:
    """Plays on, and tells what was done and how the town stands."""
    return [outcome.act for outcome in play(session, random.Random(seed), acts)]
