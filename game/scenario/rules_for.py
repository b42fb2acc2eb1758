"""Content -> Rules: the registry's numbers, the town kind's and the scenario's on top, the rubric.

Apart from `build`, because this reads YAML and a save does not need it: its rules are inside.
"""

from __future__ import annotations

from functools import cache

from game.resources import root
from game.rules.content import Content
from game.rules.core import Rules
from game.rules.kinds import TownKind
from game.rules.rubric import Rubric
from game.scenario import library
from game.scenario.parameters import values
from game.scenario.schema import load_as

TOWNS = ("scenarios", "library", "towns")


def kind_names() -> list[str]:
    """The kinds of town that the library has."""
    return sorted(f.stem for f in root().joinpath(*TOWNS).glob("*.yaml"))


@cache
def load_kind(name: str) -> TownKind:
    """A kind of town by its id. Raises InvalidInput."""
    return load_as(TownKind, root().joinpath(*TOWNS) / f"{name}.yaml")


def make_rules(content: Content, overrides: dict[str, int] | None = None) -> Rules:
    """Content, the registry's numbers with the kind's, the scenario's and an experiment's own ones
    on top, and the rubric."""
    folder = root() / "scenarios" / "library" / "rubrics"
    rubric = load_as(Rubric, folder / f"{content.rubric}.yaml")
    kind = load_kind(content.kind) if content.kind else None
    numbers = {name: n.value for name, n in kind.parameters.items()} if kind else {}
    numbers |= content.parameters | (overrides or {})
    law = library.laws()[kind.law] if kind and kind.law else None
    return Rules(content, values(numbers), tuple(rubric.principles), kind, library.forms(), law)
