"""Each file in a folder of features is in that folder's list, and nothing else is."""

from __future__ import annotations

import importlib
import inspect
import typing
from dataclasses import fields
from pathlib import Path

import pytest

import game.cli
import game.lab.bots
import game.rules.actions
import game.rules.decisions
import game.rules.lenses
import game.rules.machines
import game.rules.scoring
import game.rules.season
from game.resources import root
from game.rules.conditions import TESTS
from game.rules.effects import EFFECTS
from game.rules.lenses import alignment, ripess, sdg, sse_values
from game.rules.rubric import Rubric
from game.rules.season import week
from game.rules.season.founding import close
from game.rules.vocabulary import Condition, EffectName
from game.scenario.schema import load_as


def modules(package, *helpers: str) -> dict[str, object]:
    names = {p.stem for p in Path(package.__file__).parent.glob("*.py")} - {"__init__", *helpers}
    return {n: importlib.import_module(f"{package.__name__}.{n}") for n in sorted(names)}


def test_every_action_is_listed():
    assert set(game.rules.actions.MODULES) == set(modules(game.rules.actions).values())


def test_every_decision_method_is_listed():
    found = modules(game.rules.decisions)
    assert {n: m.METHOD for n, m in found.items()} == game.rules.decisions.METHODS


def test_every_indicator_is_listed():
    found = modules(game.rules.scoring, "reading")
    assert {n: m.measure for n, m in found.items()} == game.rules.scoring.INDICATORS


def test_every_indicator_counts_somewhere():
    """In a rubric, or in a lens."""
    rubrics = (load_as(Rubric, path)
               for path in (root() / "scenarios" / "library" / "rubrics").glob("*.yaml"))
    used = {i for rubric in rubrics for part in rubric.principles for i in part.indicators}
    for lens in (alignment.SLOTS, ripess.PRINCIPLES, sse_values.VALUES, sdg.READ_OF):
        used |= {i for names in lens.values() for i in names}
    assert used == set(game.rules.scoring.INDICATORS)


def test_every_lens_is_listed():
    found = modules(game.rules.lenses, "part", "benchmarks")
    assert {n: m.measure for n, m in found.items()} == game.rules.lenses.LENSES


def test_every_weekly_system_runs_once():
    found = modules(game.rules.season, "week")
    assert {n: found[n] for n in week.SYSTEMS} == week.SYSTEMS and set(found) == set(week.SYSTEMS)


def test_every_life_cycle_is_listed():
    found = modules(game.rules.machines, "machine")
    assert {n: getattr(m, n.upper()) for n, m in found.items()} == game.rules.machines.MACHINES


def test_every_effect_of_the_language_has_one_function():
    assert set(EFFECTS) == set(typing.get_args(EffectName))
    written = {
        f for file in modules(game.rules.effects)
        for _, f in inspect.getmembers(importlib.import_module(f"game.rules.effects.{file}"),
                                       inspect.isfunction)
        if f.__module__.endswith(f"effects.{file}") and not f.__name__.startswith("_")
    }
    assert written == set(EFFECTS.values())
    assert close not in written


def test_every_field_of_a_condition_asks_or_qualifies():
    qualify = {"stage", "equals", "clause", "figure", "at_least", "at_most", "state", "none_of"}
    assert {f.name for f in fields(Condition)} == set(TESTS) | qualify


def test_every_bot_is_listed():
    found = modules(game.lab.bots, "bot", "care", "house", "strategy", "trying")
    listed = {inspect.getmodule(made) for made in game.lab.bots.BOTS.values()}
    assert listed == set(found.values())


@pytest.mark.parametrize("name", game.cli.COMMANDS)
def test_every_command_has_a_file(name):
    folder = Path(game.cli.__file__).parent
    text = (folder / f"{name}.py").read_text(encoding="utf-8")
    assert "def configure(" in text and "def run(" in text


def test_every_file_with_a_command_is_listed():
    folder = Path(game.cli.__file__).parent
    texts = {p.stem: p.read_text(encoding="utf-8") for p in folder.glob("*.py")}
    commands = {n for n, t in texts.items() if "def configure(" in t and "def run(" in t}
    assert commands == set(game.cli.COMMANDS)
