"""What an author may write about the way and prototypes is told where experiments are."""

from __future__ import annotations

import re
from dataclasses import fields

from game.resources import root
from game.rules.content import PatternSpec, PrototypeSpec, TransitionSpec
from game.rules.machines import PATTERN, PROTOTYPE
from game.rules.transition import grid, leading, patterns, scale, trials, workshop
from game.rules.transition.figures import FIGURES, OF_PATTERNS, OF_PROTOTYPES
from game.scenario.checks.transition import DOES
from game.scenario.parameters import registry

PAGE = (root() / "tests" / "experiments" / "MOVEMENT.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("## A way together and prototypes")[2].partition("\n## ")[0]
TOLD = set(re.findall(r"[a-z_0-9]+", SECTION))


def test_every_word_that_an_author_may_write_is_told() -> None:
    keys = {f.name for spec in (TransitionSpec, PatternSpec, PrototypeSpec) for f in fields(spec)}
    wanted = {*keys, *DOES, *FIGURES, *OF_PATTERNS, *OF_PROTOTYPES, *PATTERN.states,
              *PROTOTYPE.states, *patterns.CAUSES, *trials.CAUSES, *scale.CAUSES,
              *patterns.WORDS, *workshop.WORDS, *leading.STARTS, *leading.METHODS,
              *grid.ACTIONS, *grid.ACTORS}
    assert wanted - TOLD == set()


def test_every_number_told_is_one_of_the_model() -> None:
    numbers = set(re.findall(r"`((?:transition|prototype)\.[a-z_0-9]+)`", SECTION))
    assert len(numbers) > 25 and numbers <= set(registry())
