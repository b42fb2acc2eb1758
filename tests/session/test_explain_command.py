"""`explain SAVE`: one JSON document, or plain lines in the player's language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import main
from game.rules.actions.start import Start
from game.session.save import save
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
