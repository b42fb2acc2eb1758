"""`compare`: two games on the same luck, from two saves or from a save and another design."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli import main
from tests.cli.desk import Call, is_plain

CHANGE = "format_version: 1\ntitle: Not heard\nwithout: [{act}]\n"


@pytest.fixture
def change(tmp_path: Path, saved: Path, call: Call) -> Path:
    """The saved game without what its team did first in it that counts."""
    told = call("explain", saved, "--lucks", "0", "--json").document["seasons"]
    causes = [c["cause"] for season in told for why in season["indicators"].values()
              for c in why["causes"] if c["cause"][0] == "s"]
    path = tmp_path / "change.yaml"
    path.write_text(CHANGE.format(act=next(c for c in causes if ":start:" in c)), encoding="utf-8")
    return path


def test_nothing_changed_is_nothing_different(call: Call, saved: Path) -> None:
    told = call("compare", saved, saved, "--json").document
    assert told["same_luck"] and told["weeks"] == [26, 26]
    assert told["games"][0] == told["games"][1]
    assert all(part["difference"] == 0 and part["weeks"][0] == part["weeks"][1]
               for part in told["indicators"].values())


def test_the_town_without_an_act(call: Call, saved: Path, change: Path, tmp_path: Path) -> None:
    page = tmp_path / "two.html"
    said = call("compare", saved, "--with", change, "--json", "--html", page)
    told = said.document
    assert said.code == 0 and said.err == ""
    assert told["same_luck"] and told["names"][1] == "Not heard"
    assert any(part["difference"] for part in told["indicators"].values())
    short = told["indicators"]["bread_short"]["weeks"]
    assert len(short[0]) == len(short[1]) == 26 and short[0] != short[1]
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>") and "<svg" in html and is_plain(html)
    assert "http" not in html and "<script" not in html, "it asks nothing of a network"


def test_it_is_told_in_words_and_from_right_to_left(
    call: Call, saved: Path, change: Path, tmp_path: Path
) -> None:
    page = tmp_path / "two.html"
    said = call("compare", saved, "--with", change, "--html", page, "--lang", "ar")
    assert said.code == 0 and is_plain(said.out)
    assert 'dir="rtl"' in page.read_text(encoding="utf-8")


def test_another_seed_is_other_luck(call: Call, saved: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.commontown"
    assert main(["run", "first_season", "--bot", "chain_route", "--seasons", "1", "--seed", "9",
                 "--save", str(other)]) == 0
    told = call("compare", saved, other, "--json").document
    assert not told["same_luck"] and told["weeks"] == [26, 13]


@pytest.mark.parametrize(("text", "word"), [
    ("format_version: 1\ntitle: Nothing\n", "changes nothing"),
    ("format_version: 1\ntitle: X\ncurrencies:\n  - id: shells\n", "shells"),
    ("format_version: 1\ntitle: X\nwithout: [s1:listen:nowhere]\n", "nowhere"),
    ("format_version: 1\ntitle: X\nparameters:\n  town.nothing: 1\n", "town.nothing"),
    ("format_version: 1\ntitel: X\n", "titel"),
])
def test_a_change_that_says_nothing_that_is_there(
    text: str, word: str, call: Call, saved: Path, tmp_path: Path
) -> None:
    path = tmp_path / "change.yaml"
    path.write_text(text, encoding="utf-8")
    said = call("compare", saved, "--with", path)
    assert said.code == 3 and said.out == "" and word in said.err and is_plain(said.err)


def test_calls_that_compare_nothing(call: Call, saved: Path, morning: Path, change: Path) -> None:
    assert call("compare", saved).is_sentence(2)
    assert call("compare", saved, saved, "--with", change).is_sentence(2)
    assert call("compare", morning, saved).is_sentence(2)
