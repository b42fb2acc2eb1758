"""Content -> Rules: the registry's numbers, the scenario's overrides and its rubric.

Apart from `build`, because this reads YAML and a save does not need it: its rules are inside.
"""

from __future__ import annotations

from game.resources import root
from game.rules.content import Content
from game.rules.core import Rules
from game.rules.rubric import Rubric
from game.scenario.parameters import values
from game.scenario.schema import load_as


def make_rules(content: Content) -> Rules:
    """Content, the registry's numbers with the scenario's overrides, and its rubric."""
    folder = root() / "scenarios" / "library" / "rubrics"
    rubric = load_as(Rubric, folder / f"{content.rubric}.yaml")
    return Rules(content, values(content.parameters), tuple(rubric.principles))
