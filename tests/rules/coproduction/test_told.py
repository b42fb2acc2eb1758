"""What an experiment's author may write about co-production is told where experiments are."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import get_args

from game.resources import root
from game.rules.content import ProcessSpec
from game.rules.coproduction.challenges import CHALLENGES
from game.rules.coproduction.figures import FIGURES
from game.rules.coproduction.figures.people import GROUPS
from game.rules.coproduction.life import CAUSES
from game.rules.coproduction.supports import SUPPORTS
from game.rules.effects.coproduction import CHOICES, SAVINGS
from game.rules.machines.process import PHASES
from game.rules.vocabulary import EffectName
from game.scenario.parameters import registry

PAGE = (root() / "tests" / "experiments" / "COPRODUCTION.md").read_text(encoding="utf-8")
TOLD = set(re.findall(r"`([a-z_0-9<>.]+)`", PAGE))
OF_EACH = {"effort": GROUPS, "willing": GROUPS, "part": GROUPS, "worked": PHASES[:-1],
           "support": SUPPORTS, "challenge": CHALLENGES}
"""Figures of one name for each of many."""


def test_every_figure_effect_key_and_choice_is_told() -> None:
    listed = {f"{head}_{name}" for head, names in OF_EACH.items() for name in names}
    assert listed <= set(FIGURES)
    effects = {name for name in get_args(EffectName) if name.startswith("process_")}
    keys = {f.name for f in fields(ProcessSpec)} - {"id", "name", "text"}
    choices = {word for words in CHOICES.values() for word in words}
    wanted = {*(set(FIGURES) - listed), *GROUPS, *SUPPORTS, *CHALLENGES, *PHASES, *CAUSES, *effects,
              *keys, *CHOICES, *choices, *SAVINGS}
    assert wanted - TOLD == set()


def test_every_number_told_is_one_of_the_model() -> None:
    numbers = {name for name in TOLD if re.fullmatch(r"[a-z_]+\.[a-z_0-9]+", name)}
    files = {name for name in numbers if name.endswith((".yaml", ".py"))}
    assert numbers - files <= set(registry())
