"""The packaged build does what the checkout does: it is built here, then used as a learner would.

Slow: it builds once (10 to 30 seconds). It runs from an empty folder, so nothing of the checkout
can stand in for a file that was not packaged.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repo.tools import ROOT, load_script

pytestmark = pytest.mark.slow

# A command that takes longer than this hangs: a worker that starts the game instead of its work.
PATIENCE_SECONDS = 300


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packaged program; where a machine cannot package, CI fails and a desk skips."""
    package = load_script("build/package.py")
    if wanted := package.lacking():
        if os.environ.get("CI"):
            pytest.fail(f"this machine cannot package: {wanted}")
        pytest.skip(f"this machine cannot package: {wanted}")
    folder = tmp_path_factory.mktemp("frozen")
    built: Path = package.package(folder / "dist", folder / "work")
    return built


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder to run in."""
    return tmp_path_factory.mktemp("desk")


def run(program: Path, desk: Path, *words: str) -> str:
    """Standard output of a command that must succeed."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(program), *words],
        cwd=desk,
        env=clean | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, f"{words}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def played(program: Path, desk: Path) -> tuple[dict[str, object], Path]:
    """A whole town played by a bot, and its save."""
    save = desk / "first.save"
    words = ["run", "scenarios/first_season", "--bot", "cautious", "--seed", "7"]
    result = json.loads(run(program, desk, *words, "--save", str(save), "--json"))
    return result, save


def test_it_plays_a_town(played: tuple[dict[str, object], Path]) -> None:
    result, _ = played
    assert result["seed"] == 7
    assert result["bot"] == "cautious"
    assert isinstance(result["seasons_played"], int) and result["seasons_played"] > 0
    assert {"scenario", "ended", "goals", "profile", "lenses", "digest"} <= result.keys()


def test_the_checkout_plays_the_same_town(played: tuple[dict[str, object], Path]) -> None:
    """Same acts, same luck, same digest, packaged or not: saves travel between the two."""
    result, save = played
    words = [sys.executable, str(ROOT / "main.py"), "replay", str(save), "--json"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE_SECONDS)
    assert done.returncode == 0, done.stderr
    assert result["digest"]


def test_it_draws_the_title(program: Path, desk: Path) -> None:
    import pygame

    picture = desk / "title.png"
    run(program, desk, "shot", "title", "--out", str(picture))
    drawn = pygame.image.load(str(picture))
    width, height = drawn.get_size()
    assert width >= 640 and height >= 360
    seen = {tuple(drawn.get_at((x, y))) for x in range(0, width, 7) for y in range(0, height, 7)}
    assert len(seen) > 8, "the picture is blank or nearly so"


def test_a_spawned_worker_works(
    program: Path, desk: Path, played: tuple[dict[str, object], Path]
) -> None:
    """`explain` works in one spawned process; without freeze_support it would never end."""
    _, save = played
    causes = json.loads(run(program, desk, "explain", str(save), "--lucks", "2", "--json"))
    assert causes
