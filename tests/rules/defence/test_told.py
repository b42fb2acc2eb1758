"""What authors may write about threats, groups, drift and an app is told where experiments are."""

from __future__ import annotations

import re
from dataclasses import fields

from game.resources import root
from game.rules.content import AppSpec, DriveSpec, Stand, ThreatSpec
from game.rules.defence import drives, means, threats
from game.rules.defence.figures import FIGURES, THREAT_FIGURES
from game.rules.digital import app, data
from game.rules.digital.figures import FIGURES as OF_APP
from game.rules.indicators import defence as indicators
from game.rules.machines import APP, DRIVE, THREAT
from game.scenario.checks.defence import AMOUNTS, RUNS
from game.scenario.parameters import registry

PAGE = (root() / "tests" / "experiments" / "MOVEMENT.md").read_text(encoding="utf-8")


def words(section: str) -> set[str]:
    return set(re.findall(r"[a-z_0-9]+", PAGE.partition(f"## {section}")[2].partition("\n## ")[0]))


def test_every_word_that_an_author_may_write_is_told() -> None:
    keys = {f.name for spec in (ThreatSpec, DriveSpec, Stand) for f in fields(spec)}
    effects = {name for name in {*RUNS, *AMOUNTS} if not name.startswith("app")}
    wanted = {*keys, *effects, *FIGURES, *THREAT_FIGURES, *indicators.FIGURES, *means.MEANS,
              *threats.KINDS, *threats.CAUSES, *threats.WORDS, *drives.WORDS, *THREAT.states,
              *DRIVE.states}
    assert wanted - words("Threats, means, groups and drift") == set()


def test_and_about_an_app() -> None:
    wanted = {*(f.name for f in fields(AppSpec)), *OF_APP, *indicators.DIGITAL, *app.WORDS,
              *app.CAUSES, *data.WORDS, "app", "app_users", "app_data", "running", "closed"}
    assert set(APP.states) - {"none"} <= wanted
    assert wanted - words("An app") == set()


def test_every_number_told_is_one_of_the_model() -> None:
    named = set(re.findall(r"`((?:defence|drive|drift|digital)\.[a-z_<>]+)`", PAGE))
    plain = {name for name in named if "<" not in name}
    assert len(plain) > 35 and plain <= set(registry())
    for name in named - plain:
        start, _, end = name.partition("<")
        found = [n for n in registry() if n.startswith(start)]
        assert found, end
