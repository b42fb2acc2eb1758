"""`run` and `replay`: what they print, and that the same seed is the same town everywhere."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game import resources
from game.lab.bots import BOTS
from game.scenario.load import load_expectations
from tests.cli.desk import Call, process

STRATEGIES = [s.id for s in load_expectations(resources.scenario_dir("first_season")).strategies]
PACKAGES = "import numpy, polib, pydantic, pygame, transitions, yaml"


def test_the_document_of_a_whole_game(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "game.commontown"
    words = ["run", "first_season", "--bot", "van_route", "--seed", "4", "--save", path]
    said = call(*words, "--json")
    found = said.document
    assert said.code == 0 and said.err == ""
    assert {"scenario", "seed", "bot", "seasons_played", "ended", "goals", "profile", "lenses",
            "digest"} <= found.keys()
    assert (found["scenario"], found["seed"], found["bot"]) == ("first_season", 4, "van_route")
    assert found["seasons_played"] == 4 and found["ended"]
    assert all({"met", "value", "target"} == goal.keys() for goal in found["goals"].values())
    assert len(found["profile"]) == 4 and len(found["goals"]) == 3
    assert all(0 <= points <= 100 for points in found["profile"].values())
    plain = call(*words)
    assert plain.code == 0 and found["digest"] in plain.out and found["ended"] in plain.out
    assert "(at most 8)" in plain.out and "(at least 1)" in plain.out, "which way a goal is met"
    assert call("replay", path, "--json").document["digest"]["found"] == found["digest"]


@pytest.mark.parametrize("name", [*BOTS, *STRATEGIES])
def test_every_bot_and_strategy_plays_saves_and_replays(
    name: str, call: Call, tmp_path: Path
) -> None:
    path = tmp_path / "game.commontown"
    said = call("run", "first_season", "--bot", name, "--seasons", "2", "--save", path, "--json")
    assert said.code == 0 and said.err == ""
    found = said.document
    assert (found["seasons_played"], found["ended"], found["bot"]) == (2, "", name)
    again = call("replay", path, "--json")
    assert again.code == 0 and again.err == ""
    assert again.document["verdict"] == "agree"
    assert again.document["digest"] == {"saved": found["digest"], "found": found["digest"]}
    assert [s["season"] for s in again.document["seasons"]] == [1, 2]


def test_the_seed_and_the_bot_matter(call: Call) -> None:
    digests = {call("run", "first_season", "--bot", bot, "--seed", seed, "--seasons", 1,
                    "--json").document["digest"]
               for bot in ("idle", "chain_route") for seed in (0, 1, 2**63 - 1)}
    assert len(digests) == 6


def test_a_scenario_by_id_by_folder_and_by_file(call: Call, tmp_path: Path) -> None:
    own = tmp_path / "own town"
    shutil.copytree(resources.scenario_dir("first_season"), own)
    digests = [call("run", place, "--bot", "nothing", "--seasons", 1, "--json").document["digest"]
               for place in ("first_season", "scenarios/first_season", own, own / "scenario.yaml")]
    assert len(set(digests)) == 1


def test_a_replay_that_does_not_agree(call: Call, tmp_path: Path,
                                      monkeypatch: pytest.MonkeyPatch) -> None:
    from game.session import replay

    path = tmp_path / "game.commontown"
    call("run", "first_season", "--bot", "idle", "--seasons", "1", "--save", path)
    honest = replay.relive
    monkeypatch.setattr(replay, "relive", lambda rules, seed, log: honest(rules, seed + 1, log))
    said = call("replay", path, "--json")
    assert said.code == 1 and said.document["verdict"] == "disagree"
    plain = call("replay", path)
    assert plain.code == 1 and "does not agree" in plain.err


def interpreters() -> list[str]:
    """This Python, and the others that can play: on the path, or named by COMMONTOWN_PYTHONS."""
    named = os.environ.get("COMMONTOWN_PYTHONS", "").split(os.pathsep)
    found = [path for version in ("3.11", "3.12", "3.13")
             if (path := shutil.which(f"python{version}"))]
    return [sys.executable, *(p for p in [*named, *found] if p and can_play(p))]


def can_play(python: str) -> bool:
    done = subprocess.run([python, "-c", PACKAGES], capture_output=True, timeout=60, check=False)
    return done.returncode == 0


def test_the_same_digest_in_other_processes_and_pythons(call: Call) -> None:
    """Nothing of a town hangs on the order of a set, on the process, or on the Python."""
    words = ["run", "first_season", "--bot", "random", "--seed", "11", "--json"]
    here = call(*words).document
    for number, python in enumerate(interpreters()):
        there = process(*words, python=python, PYTHONHASHSEED=str(number + 1))
        assert there.code == 0, (python, there.err)
        assert json.loads(there.out) == here, python
