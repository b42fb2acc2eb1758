"""A sound little scenario, and how tests break it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scenario.traps import SMALL, Edits, edited


@pytest.fixture
def small() -> Path:
    """The folder of the sound scenario."""
    return SMALL


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Edits], str]:
    """Writes the sound scenario with some edits as `scenario.yaml` in an empty current folder."""

    def write(edits: Edits) -> str:
        monkeypatch.chdir(tmp_path)
        Path("scenario.yaml").write_bytes(edited(edits))
        return "scenario.yaml"

    return write
