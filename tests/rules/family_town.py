"""The hill on which one family's Fridays are played before the committee's seasons."""

from __future__ import annotations

from functools import cache

from game import resources
from game.rules.content import Content
from game.scenario.load import load_content
from game.session.session import Session
from game.session.start import start


@cache
def hill() -> Content:
    return load_content(resources.scenario_dir("the_scrip_crunch"))


def family_game(seed: int = 7) -> Session:
    return start(hill(), seed)
