"""What an experiment's author may write about the hub is told where experiments are."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import get_args

from game.resources import root
from game.rules.content import HubSpec, SecondTown
from game.rules.effects.hub import STAFF
from game.rules.hub.copies import STAGES, WAYS
from game.rules.hub.counters import COUNTERS
from game.rules.hub.figures import FIGURES
from game.rules.hub.life import CAUSES
from game.rules.hub.money import INCOMES
from game.rules.hub.queue import PRIORITIES
from game.rules.indicators.hub import FIGURES as INDICATORS
from game.rules.machines import HUB
from game.rules.machines.ladder import RUNGS
from game.rules.vocabulary import EffectName
from game.scenario.parameters import registry

PAGE = (root() / "tests" / "experiments" / "MOVEMENT.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("## The support hub")[2].partition("\n## ")[0]
TOLD = set(re.findall(r"`([a-z_0-9.]+)`", SECTION))


def test_every_figure_effect_key_and_choice_is_told() -> None:
    effects = {name for name in get_args(EffectName) if name.startswith("hub_")}
    keys = {f.name for f in fields(HubSpec)} - {"name", "text"}
    keys |= {f.name for f in fields(SecondTown)} - {"id", "name", "text"}
    wanted = {*FIGURES, *INDICATORS, *effects, *keys, *COUNTERS, *INCOMES, *RUNGS, *PRIORITIES,
              *STAFF, *CAUSES, *STAGES, *WAYS, *HUB.states} - {"decline"}
    assert wanted - TOLD == set()


def test_every_number_told_is_one_of_the_model() -> None:
    numbers = {n for n in TOLD if re.fullmatch(r"(hub|support)\.[a-z_]+", n)}
    assert len(numbers) > 20 and numbers <= set(registry())


def test_the_hub_has_no_second_number_for_what_advice_is_worth() -> None:
    """V09's `support.*` is the only one."""
    mine = [n for n in registry() if n.startswith("hub.")]
    assert len(mine) > 40 and not any("training" in n or "capital" in n for n in mine)
