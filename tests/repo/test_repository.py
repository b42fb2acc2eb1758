"""What the repository promises: one command to play, one to test, the same for newcomers and CI."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import game
from game import i18n
from tests.repo.tools import ROOT, text_of, tracked

README = text_of(ROOT / "README.md")
COMMANDS = sorted(set(re.findall(r"(?m)^\| `main\.py ([a-z0-9]+)", README)))
# Longer than this, a file is split (ARCHITECTURE.md); goldens and data are no source.
MOST_LINES = 500


def line_with(text: str, words: str) -> str:
    """The one line that holds these words."""
    (found,) = [line for line in text.splitlines() if words in line]
    return found


def test_ci_runs_what_the_readme_says() -> None:
    told = line_with(README, "-m pytest")
    assert told in text_of(ROOT / ".ci" / "run").splitlines()
    assert text_of(ROOT / ".ci" / "run").rstrip().endswith(told), "pytest has the last word"


@pytest.mark.parametrize("words", ["-m pytest", ".venv/bin/python main.py"])
def test_the_readme_installs_from_the_locks(words: str) -> None:
    line = line_with(README, words)
    assert line.startswith("python3 -m venv .venv && ")
    (lock,) = re.findall(r"-r (\S+)", line)
    assert (ROOT / lock).is_file()


def test_ci_can_be_run() -> None:
    script = ROOT / ".ci" / "run"
    assert text_of(script).startswith("#!/usr/bin/env bash\n")
    if sys.platform != "win32":
        assert script.stat().st_mode & 0o111
        subprocess.run(["bash", "-n", str(script)], check=True)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_names_commands_that_exist(command: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), command, "--help"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stderr


def test_the_readme_names_the_languages() -> None:
    english = i18n.load("en")
    for code in i18n.known():
        assert english.text(f"language.{code}") in README


def test_versions_agree() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]
    assert project["version"] == game.__version__
    assert f"## {game.__version__}" in text_of(ROOT / "CHANGELOG.md")


def test_no_path_of_anybodys_machine() -> None:
    """A path that exists on one machine only is no help on another."""
    here = {str(ROOT) + "/", str(Path.home()) + "/"} - {"//"}
    homes = re.compile(r"(?<![\w.])/(?:home|Users)/[a-z]")
    for path in tracked():
        text = text_of(path)
        assert not homes.search(text), path.relative_to(ROOT)
        for place in here:
            assert place not in text, path.relative_to(ROOT)


@pytest.mark.parametrize("folder", ["game", "tests", "build"])
def test_files_are_small(folder: str) -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in tracked()
        if path.is_relative_to(ROOT / folder)
        and path.suffix == ".py"
        and (lines := text_of(path).count("\n")) > MOST_LINES
    }
    assert not long, "split them: one feature, one file"
