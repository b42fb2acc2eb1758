"""kill -9 at a random moment loses the act under way at most. COMMONTOWN_KILLS says how often."""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

import pytest

from game.session.journal import Journal
from game.session.save import save
from tests.session.play import new_game, play

KILLS = int(os.environ.get("COMMONTOWN_KILLS", "25"))


@pytest.mark.skipif(sys.platform == "win32", reason="no fork and no SIGKILL there")
@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_kills_at_random_moments(tmp_path: Path) -> None:
    from tests.session.crash.harness import kill_one

    bases, took = rehearse(tmp_path)
    rng = random.Random(int(os.environ.get("COMMONTOWN_KILL_SEED", "1")))
    kills = []
    for number in range(KILLS):
        place = rng.randrange(len(bases))
        left = took * (1 - place / len(bases))
        root = tmp_path / f"kill{number}"
        kills.append(kill_one(root, bases[place], number, rng.uniform(0, left)))
        assert kills[-1].lost == "", (number, kills[-1])
    early = sum(kill.told == 0 for kill in kills)
    between = sum(kill.kept > kill.told for kill in kills)
    print(
        f"{KILLS} kills: {sum(k.kept for k in kills)} acts kept, {early} before the first act, "
        f"{sum(k.over for k in kills)} after the last, {between} with one act untold"
    )
    assert any(kill.told > 0 and not kill.over for kill in kills)


def rehearse(folder: Path) -> tuple[list[Path | None], float]:
    """A game played to its end: saves to start from, and how long it took with a journal."""
    journal = Journal(folder / "rehearsal")
    began = time.monotonic()
    session = new_game(5, journal)
    for _ in play(session, random.Random(5)):
        pass
    took = time.monotonic() - began
    journal.close()
    bases: list[Path | None] = [None]
    session = new_game(5)
    for outcome in play(session, random.Random(5)):
        if outcome.act.endswith("live_season"):
            bases.append(folder / f"base{len(bases)}.save")
            save(session, folder / f"base{len(bases) - 1}.save")
    return bases, took
