"""The town in which days are placed by the clock, and where people are brought together by hand."""

from __future__ import annotations

from functools import cache

from game import resources
from game.rules.content import Content
from game.scenario.load import load_content
from game.session.session import Session
from game.session.start import start


@cache
def vale() -> Content:
    return load_content(resources.scenario_dir("who_cares"))


def care_game(seed: int = 3) -> Session:
    return start(vale(), seed)
