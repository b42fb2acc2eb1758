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

FOLDER = Path(__file__).parent


def scripted(scenario: str, *names: str) -> dict[str, Callable[[int], Bot]]:
    """Strategies of a scenario by name; all of the whole story that do anything, if none is."""
    return {s.id: (lambda seed, s=s: Scripted(s)) for s in expectations(scenario).strategies
            if s.steps and not s.in_class and (not names or s.id in names)}


PLAYERS: dict[str, dict[str, Callable[[int], Bot]]] = {
    "first_season": {"idle": BOTS["idle"], "cautious": BOTS["cautious"],
                     **scripted("first_season")},
    "dry_summer": scripted("dry_summer", "water_users", "desalination"),
    "after_the_grant": scripted("after_the_grant", "by_ourselves", "until_it_is_decreed"),
    "the_way_home": scripted("the_way_home", "the_round", "the_sheet"),
}
SEEDS = {"first_season": (7, 11), "dry_summer": (7,), "after_the_grant": (7,),
         "the_way_home": (7,)}
GAMES = [(scenario, name, seed) for scenario, players in PLAYERS.items()
         for name in players for seed in SEEDS[scenario]]


@pytest.mark.parametrize(("scenario", "name", "seed"), GAMES)
def test_the_game_goes_as_written(scenario, name, seed, update_goldens):
    told = transcript(f"{scenario}, seed {seed}, {name}", game(seed, scenario),
                      PLAYERS[scenario][name](seed))
    file = FOLDER / scenario / f"{name}-{seed}.txt"
    if update_goldens:
        file.write_text(told, encoding="utf-8", newline="\n")
    assert told == file.read_text(encoding="utf-8")


def test_every_transcript_is_of_a_game_that_is_played():
    for scenario in PLAYERS:
        played = {f"{name}-{seed}" for where, name, seed in GAMES if where == scenario}
        assert {f.stem for f in (FOLDER / scenario).glob("*.txt")} == played
