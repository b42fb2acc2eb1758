"""What the tests of the commands share: a caller, and a saved game of two seasons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli import main
from game.session.save import save
from tests.cli.desk import Call, called, new_game


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes a player's own files, nor depends on their language."""
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path / "home"))
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Iterator[Call]:
    yield called(capsys)


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A game in which two seasons were lived; it stands in the second one's reflection."""
    path = tmp_path_factory.mktemp("games") / "two.commontown"
    words = ["run", "first_season", "--bot", "chain_route", "--seasons", "2", "--save", str(path)]
    assert main(words) == 0
    return path


@pytest.fixture(scope="session")
def morning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A game in which nothing was done yet."""
    path = tmp_path_factory.mktemp("games") / "morning.commontown"
    save(new_game(), path)
    return path
