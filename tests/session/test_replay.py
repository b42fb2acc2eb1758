"""A replay asks again, and believes only what comes out."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.cli import replay as command
from game.scenario.build import build_world
from game.scenario.problem import Incompatible
from game.session import version
from game.session.log import Entry
from game.session.replay import replay
from game.session.save import SaveError, read, save
from game.session.session import Session
from game.world.digest import digest
from tests.session.play import go_on, new_game, played

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def town(tmp_path: Path) -> Path:
    save(played(seed=11), tmp_path / "town.save")
    return tmp_path / "town.save"


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("acts", [0, 17, 10_000])
def test_the_same_acts_lead_to_the_same_town(tmp_path: Path, seed: int, acts: int) -> None:
    session = played(seed, acts)
    save(session, tmp_path / "town.save")
    report = replay(tmp_path / "town.save")
    assert report.agrees
    assert [s.season for s in report.seasons] == list(session.digests)
    assert report.found == digest(session.world)


def test_a_left_out_act_is_found(town: Path) -> None:
    saved = read(town)
    heard = next(i for i, e in enumerate(saved.progress.log) if ":listen" in e.act)
    del saved.progress.log[heard]
    assert replay(saved).verdict == "disagree"


def test_an_act_that_was_never_possible_is_named(town: Path) -> None:
    saved = read(town)
    log = saved.progress.log
    log.insert(1, Entry("undo:nothing", 1, None))
    log.insert(1, Entry("undo:nothing", 1, None))
    report = replay(saved)
    assert (report.verdict, report.stopped_at, report.found) == ("disagree", "undo:nothing", "")


def test_a_changed_world_is_found(town: Path) -> None:
    saved = read(town)
    richer = saved.progress.world.copy()
    richer.goodwill += 1
    saved.progress.world = richer.freeze()
    report = replay(saved)
    assert report.verdict == "disagree"
    assert all(season.agrees for season in report.seasons)


def test_a_changed_opening_is_found(town: Path) -> None:
    saved = read(town)
    other = saved.progress.openings[2].copy()
    other.goodwill += 1
    saved.progress.openings[2] = other.freeze()
    assert not replay(saved).agrees


def test_other_rules_cannot_be_verified(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "RULES_REVISION", version.RULES_REVISION + 1)
    assert replay(town).verdict == "cannot_verify"


def test_other_numbers_can(tmp_path: Path) -> None:
    """A parameter that changed since is in the save: its replay does not need the old game."""
    old = new_game()
    numbers = old.rules.params | {"footprint.base_mgha": 1, "listen.trust": 3}
    rules = dataclasses.replace(old.rules, params=numbers)
    session = Session(rules, 7, build_world(rules, 7))
    go_on(session, seed=7)
    save(session, tmp_path / "town.save")
    assert replay(tmp_path / "town.save").agrees


@pytest.mark.parametrize("salt", ["0", "1", "4242"])
def test_it_agrees_in_another_process(town: Path, salt: str) -> None:
    code = (
        "import sys; from game.session.replay import replay; from pathlib import Path;"
        "report = replay(Path(sys.argv[1])); print(report.verdict, report.found,"
        " [m for m in ('yaml', 'pydantic') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(town)], capture_output=True, text=True, check=True,
        cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": salt},
    )
    assert done.stdout.split() == ["agree", digest(read(town).progress.world), "[]"]


def told(path: Path, *flags: str) -> int:
    parser = argparse.ArgumentParser()
    command.configure(parser)
    return command.run(parser.parse_args([str(path), *flags]))


def test_the_command_says_0_when_all_agrees(
    town: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en")
    assert told(town) == 0
    assert "The replay agrees" in capsys.readouterr().out
    assert told(town, "--json") == 0
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert data["verdict"] == "agree"
    assert [s["season"] for s in data["seasons"]] == [1, 2, 3, 4, 0]
    assert data["digest"]["saved"] == data["digest"]["found"]


def test_the_command_says_1_when_it_cannot_tell(
    town: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version, "RULES_REVISION", version.RULES_REVISION + 1)
    assert told(town, "--json") == 1
    assert json.loads(capsys.readouterr().out)["verdict"] == "cannot_verify"
    assert told(town) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_the_command_leaves_bad_files_to_its_caller(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SaveError):
        told(town.parent / "none.save")
    monkeypatch.setattr("game.session.bundle.SAVE_FORMAT", 0)
    with pytest.raises(Incompatible):
        told(town)
