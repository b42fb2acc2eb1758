"""Starting a session from a scenario and a seed."""

from __future__ import annotations

from game.rules.content import Content
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.session.session import Journal, Session


def start(content: Content, seed: int, journal: Journal | None = None) -> Session:
    rules = make_rules(content)
    session = Session(rules, seed, build_world(rules, seed), journal)
    if journal is not None:
        journal.snapshot(session)
    return session
