"""`explain SAVE`: one JSON document, or plain lines in the player's language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import main
from game.rules.actions.start import Start
from game.session.save import load, save
from game.session.start import start
from tests.session.planted import live, ribalta


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("saves") / "game.commontown"
    save(live(live(start(ribalta(), 3), Start("ask_chain"))), path)
    return str(path)


def test_json(saved: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", saved, "--lucks", "1", "--json"]) == 0
    seasons = json.loads(capsys.readouterr().out)["seasons"]
    assert [s["season"] for s in seasons] == [1, 2]
    why = seasons[0]["indicators"]["bread_short"]
    assert {"before", "after", "drift", "causes", "residual"} <= why.keys()
    assert {"cause", "kind", "against", "delta", "low", "high", "could_be_chance",
            "members"} <= why["causes"][0].keys()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_words(saved: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", saved, "--season", "1", "--lucks", "1", "--lang", lang]) == 0
    shown = capsys.readouterr().out
    assert "⟦" not in shown and "{" not in shown and "s1:" not in shown


@pytest.mark.parametrize("words", [["--season", "4"], ["--lucks", "-1"]])
def test_a_wrong_call(saved: str, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", saved, *words]) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and shown.err.count("\n") == 1


def test_no_such_save(tmp_path: Path) -> None:
    assert main(["explain", str(tmp_path / "none")]) == 3


def test_the_whole_game(saved: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", saved, "--whole", "--lucks", "1", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["story"]
    assert told["seasons"] == [1, 2] and told["lucks"] == 1
    assert told["decisions"][0]["cause"] == "s1:start:ask_chain"
    assert {"season", "amount", "low", "high", "could_be_chance"} <= \
        told["decisions"][0]["effects"]["bread_short"][0].keys()
    assert main(["explain", saved, "--whole", "--lucks", "1", "--lang", "en"]) == 0
    shown = capsys.readouterr().out
    assert "Households short of bread: Spring -" in shown
    assert "⟦" not in shown and "{" not in shown and "s1:" not in shown


def test_going_back(saved: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "back.save"
    assert main(["rewind", saved, "--season", "2", "--out", str(file), "--lang", "en"]) == 0
    assert str(file) in capsys.readouterr().out
    again = load(file)
    assert (again.world.season, again.world.phase) == (2, "listen")
    assert main(["rewind", saved, "--season", "3", "--out", str(file), "--lang", "en"]) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and "1, 2" in shown.err and shown.err.count("\n") == 1
