"""What an author may write about ways and toolkits is told where experiments are."""

from __future__ import annotations

import re
from dataclasses import fields

from game.resources import root
from game.rules.content import (
    CareTrip,
    LineSpec,
    Meetings,
    MobilitySpec,
    OtherTown,
    ToolkitPart,
    ToolkitSpec,
    WaySpec,
    WorkPlace,
)
from game.rules.indicators.mobility import FIGURES as INDICATORS
from game.rules.mobility.figures import FIGURES, LINE_FIGURES
from game.rules.mobility.lines import CAUSES, PAYERS, STAGES
from game.rules.mobility.ways import PARTS, SHIFTS
from game.rules.transfer.sending import OUTCOMES
from game.scenario.checks.mobility import DOES, WORDS
from game.scenario.parameters import registry

PAGE = (root() / "tests" / "experiments" / "MOVEMENT.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("## Ways and toolkits")[2].partition("\n## ")[0]
TOLD = set(re.findall(r"`([a-z_0-9.]+)`", SECTION))
SPECS = (CareTrip, LineSpec, Meetings, MobilitySpec, OtherTown, ToolkitPart, ToolkitSpec, WaySpec,
         WorkPlace)


def test_every_figure_effect_key_and_choice_is_told() -> None:
    wanted = {*FIGURES, *LINE_FIGURES, *INDICATORS, *DOES, *PARTS, *SHIFTS, *STAGES, *CAUSES,
              *OUTCOMES, *PAYERS, *(w for words in WORDS.values() for w in words)}
    assert wanted - TOLD == set()
    keys = {f.name for spec in SPECS for f in fields(spec)}
    assert {key for key in keys if not re.search(rf"\b{key}\b", SECTION)} == set()


def test_every_number_told_is_one_of_the_model_and_most_are_told() -> None:
    numbers = {n for n in TOLD if re.fullmatch(r"(mobility|transfer)\.[a-z_]+", n)}
    mine = {n for n in registry() if n.startswith(("mobility.", "transfer."))}
    assert numbers <= set(registry()) and len(mine - numbers) <= 16
