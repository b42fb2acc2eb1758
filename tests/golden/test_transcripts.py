"""Whole games, word for word. After a change of the model: `pytest tests/golden --update-goldens`,
and read the diff, which is what the change means to a town.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.lab.bots import BOTS, Bot
from game.lab.bots.strategy import Scripted
from tests.golden.transcript import transcript
from tests.rules.towns import expectations, game

FOLDER = Path(__file__).parent / "first_season"
SEEDS = (7, 11)

PLAYERS: dict[str, Callable[[int], Bot]] = {
    "idle": BOTS["idle"],
    "cautious": BOTS["cautious"],
    **{s.id: (lambda seed, s=s: Scripted(s)) for s in expectations().strategies if s.steps},
}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", PLAYERS)
def test_the_game_goes_as_written(name, seed, update_goldens):
    told = transcript(f"first_season, seed {seed}, {name}", game(seed), PLAYERS[name](seed))
    file = FOLDER / f"{name}-{seed}.txt"
    if update_goldens:
        file.write_text(told, encoding="utf-8", newline="\n")
    assert told == file.read_text(encoding="utf-8")


def test_every_transcript_is_of_a_game_that_is_played():
    assert {f.stem for f in FOLDER.glob("*.txt")} == {f"{n}-{s}" for n in PLAYERS for s in SEEDS}
