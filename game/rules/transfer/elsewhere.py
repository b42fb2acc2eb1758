"""What rules know of other towns. They cannot build one: whoever runs a game lends them that
(`Context.elsewhere`, `game.scenario.elsewhere`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.rules.content import OtherTown, ToolkitSpec
from game.rules.core import Bug, Context, Rules
from game.rules.indicators import MORE_IS_WORSE
from game.rules.vocabulary import Effect


@dataclass(frozen=True)
class Tried:
    """What came of a toolkit in one likeness of the other town: its figure before, and at the end
    without and with it; whether what must hold there held, and else of what it failed."""

    before: int
    without: int
    with_it: int
    held: bool
    cause: str


class Elsewhere(Protocol):
    """Who can build the other towns of a scenario."""

    def lacks(self, ctx: Context, toolkit: ToolkitSpec, town: str) -> str:
        """The first thing that the core needs and the town has not; empty where it has all."""

    def tried(self, ctx: Context, toolkit: ToolkitSpec, town: str,
              effects: list[Effect]) -> list[Tried]:
        """What comes of these effects in each likeness of the town."""


def builder(ctx: Context) -> Elsewhere:
    """Raises Bug in a run that lends none."""
    found: Elsewhere | None = ctx.elsewhere
    if found is None:
        raise Bug("nobody builds other towns in this run")
    return found


def towns(rules: Rules) -> dict[str, OtherTown]:
    return {t.id: t for t in rules.content.other_towns}


def gain(toolkit: ToolkitSpec, tries: list[Tried]) -> int:
    """By how much the figure is better with it, on the mean of all likenesses."""
    more = sum(t.with_it - t.without for t in tries)
    return (-more if toolkit.figure in MORE_IS_WORSE else more) // max(1, len(tries))
