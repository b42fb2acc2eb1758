"""Calls that make no sense: exit code 2 and one sentence that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli import COMMANDS
from tests.cli.desk import ARABIC, Call

RUN = ("run", "first_season")
SHOT = ("shot", "title", "--out", "PNG")
EXPLAIN = ("explain", "SAVE")
FORECAST = ("forecast", "SAVE", "--action", "start")

WRONG = [
    ((*RUN, "--bot", "nobody"), "circle_route"),
    ((*RUN, "--seed", "-1"), "from 0 to 9223372036854775807"),
    ((*RUN, "--seed", "9" * 30), "from 0 to 9223372036854775807"),
    ((*RUN, "--seed", "abc"), "abc"),
    ((*RUN, "--seed", "9" * 5000), "--seed"),
    ((*RUN, "--seasons", "0"), "from 1 on"),
    ((*RUN, "--seasons", "-2"), "from 1 on"),
    ((*RUN, "--seasons", "some"), "some"),
    ((*RUN, "again\nand again"), "again and again"),
    (("run",), "SCENARIO"),
    (("check",), "PATH"),
    (("check", ".", "--json", "--sarif"), "not allowed with"),
    (("replay",), "FILE"),
    ((*EXPLAIN, "--season", "3"), "1, 2"),
    ((*EXPLAIN, "--season", "0"), "1, 2"),
    ((*EXPLAIN, "--lucks", "-1"), "from 0 to 1,000"),
    ((*EXPLAIN, "--lucks", "1001"), "from 0 to 1,000"),
    (("forecast", "SAVE"), "--action"),
    ((*FORECAST, "--towns", "0"), "from 1 to 1,000"),
    ((*FORECAST, "--towns", "1001"), "from 1 to 1,000"),
    ((*FORECAST, "--with", "novalue"), "novalue"),
    ((*FORECAST, "--with", "=x"), "=x"),
    ((*FORECAST, "--with", "foo=bar"), "offer"),
    ((*FORECAST, "--with", "offer=5"), "offer"),
    (("forecast", "SAVE", "--action", "dance"), "hold_vote"),
    (("forecast", "SAVE", "--action", "live_season", "--with", "a=b"), "Leave `--with` out"),
    (("shot", "nowhere", "--out", "PNG"), "listen"),
    (("tree", "nowhere"), "listen"),
    (("tree", "title", "--theme", "pink"), "light, dark"),
    (("tree", "title", "--size", "big"), "1280x720"),
    (("tree", "title", "--size", "639x480"), "from 640x480"),
    (("tree", "title", "--size", "1280x99999"), "7680x4320"),
    (("tree", "title", "--scale", "99"), "from 100 to 200"),
    (("tree", "title", "--scale", "201"), "from 100 to 200"),
    (("tree", "title", "--seed", "-1"), "from 0"),
    (("tree", "listen", "--season", "0"), "from 1 to 4"),
    (("tree", "listen", "--season", "5"), "from 1 to 4"),
    (("shot", "title"), "--out"),
    (("shot", "title", "--out", "picture.jpg"), ".png"),
    (("shot", "title", "--out", "no/such/folder/picture.png"), "folder that exists"),
    (("play", "--size", "1"), "1280x720"),
    (("play", "--seed", "-1"), "from 0"),
    (("bench", "--jsn"), "--jsn"),
]


def filled(words: tuple[str, ...], saved: Path, tmp_path: Path) -> list[str]:
    places = {"SAVE": str(saved), "PNG": str(tmp_path / "picture.png")}
    return [places.get(word, word) for word in words]


@pytest.mark.parametrize(("words", "advice"), WRONG, ids=lambda w: str(w)[:60])
def test_one_sentence_that_says_what_to_do(
    words: tuple[str, ...], advice: str, call: Call, saved: Path, tmp_path: Path
) -> None:
    said = call(*filled(words, saved, tmp_path))
    assert said.is_sentence(2), said
    assert advice in said.err


SPOKEN = ("explain", "forecast", "shot", "tree", "play")
INCOMPLETE = (("forecast", "SAVE"), ("shot", "title"))  # argparse answers, which speaks English


@pytest.mark.parametrize(
    "words", [w for w, _ in WRONG if w[0] in SPOKEN and w not in INCOMPLETE],
    ids=lambda w: str(w)[:60])
def test_the_sentence_in_arabic(
    words: tuple[str, ...], call: Call, saved: Path, tmp_path: Path
) -> None:
    said = call(*filled(words, saved, tmp_path), "--lang", "ar")
    assert said.is_sentence(2) and ARABIC.search(said.err), said


@pytest.mark.parametrize("words", [("play",), EXPLAIN, FORECAST, SHOT, ("tree", "title"),
                                   ("check", "first_season")], ids=lambda w: w[0])
@pytest.mark.parametrize("lang", ["xx", "../en", "en.mo"])
def test_an_unknown_language(
    words: tuple[str, ...], lang: str, call: Call, saved: Path, tmp_path: Path
) -> None:
    said = call(*filled(words, saved, tmp_path), "--lang", lang)
    assert said.is_sentence(2) and lang in said.err and "en, ar" in said.err


def test_an_unknown_command(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    near = call("chekc", ".")
    assert near.is_sentence(2) and "Did you mean `check`?" in near.err
    far = call("zzzz")
    assert far.is_sentence(2) and all(name in far.err for name in COMMANDS)
    assert call("ru\nn").is_sentence(2)
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    assert ARABIC.search(call("chekc").err)


def test_help(call: Call) -> None:
    said = call("--help")
    assert said.code == 0 and all(name in said.out for name in COMMANDS)
    for name in COMMANDS:
        said = call(name, "--help")
        assert said.code == 0 and said.out.startswith(f"usage: main.py {name}"), said
        assert said.err == ""


def test_a_bug_is_reported_and_not_shown(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*args: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("game.cli.run.play", broken)
    said = call(*RUN)
    assert said.is_sentence(70)
    report, = tmp_path.glob("commontown-report-*.txt")
    assert str(report) in said.err and "planted" in report.read_text(encoding="utf-8")
