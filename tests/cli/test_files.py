"""Files that cannot be used: exit code 3 (4 for a newer version), and nothing is lost."""

from __future__ import annotations

import errno
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from game import resources
from game.session.save import save
from tests.cli.desk import ARABIC, Call, is_plain, new_game

GOOD = (resources.scenario_dir("first_season") / "scenario.yaml").read_text(encoding="utf-8")


def foreign_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        zipped.writestr("letter.txt", "dear town")
    return out.getvalue()


SAVES: dict[str, Callable[[bytes], bytes]] = {
    "cut short": lambda good: good[: len(good) // 2],
    "a byte changed": lambda good: good[:900] + bytes([good[900] ^ 1]) + good[901:],
    "grown": lambda good: good + b"!",
    "foreign zip": lambda good: foreign_zip(),
    "text": lambda good: b"A town on a table.\n",
    "empty": lambda good: b"",
}
READERS = [("replay",), ("explain",), ("forecast", "--action", "listen")]


@pytest.mark.parametrize("kind", SAVES)
@pytest.mark.parametrize("words", READERS, ids=lambda w: w[0])
def test_no_save(kind: str, words: tuple[str, ...], call: Call, saved: Path,
                 tmp_path: Path) -> None:
    path = tmp_path / "game.commontown"
    path.write_bytes(SAVES[kind](saved.read_bytes()))
    said = call(*words, path)
    assert said.is_sentence(3) and str(path) in said.err, said


@pytest.mark.parametrize("words", READERS, ids=lambda w: w[0])
def test_no_file(words: tuple[str, ...], call: Call, saved: Path, tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path, saved / "inside", "a\0b", "x" * 5000, ""):
        said = call(*words, path)
        assert said.is_sentence(3), (path, said)
    if words[0] != "replay":
        assert ARABIC.search(call(*words, tmp_path, "--lang", "ar").err)


@pytest.mark.parametrize("words", READERS, ids=lambda w: w[0])
def test_a_save_of_a_newer_game(
    words: tuple[str, ...], call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "game.commontown"
    with monkeypatch.context() as later:
        later.setattr("game.session.bundle.SAVE_FORMAT", 9)
        save(new_game(), path)
    said = call(*words, path)
    assert said.is_sentence(4) and "Update the game" in said.err


SCENARIOS = {
    "too big": GOOD + "#" * (1 << 20),
    "cyclic": "town: &town\n  inside: *town\n",
    "an alias": GOOD.replace("organising_hours: 6", "organising_hours: &six 6\nagain: *six"),
    "a wrong type": GOOD.replace("organising_hours: 6", "organising_hours: many"),
    "a list": "- a town\n",
    "a bomb": "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi",
                                                             strict=True)),
    "not YAML": "town: [\n",
    "empty": "",
    "binary": "\0\1\2",
}


@pytest.mark.parametrize("kind", SCENARIOS)
def test_no_scenario(kind: str, call: Call, tmp_path: Path) -> None:
    assert SCENARIOS[kind] != GOOD
    (tmp_path / "scenario.yaml").write_text(SCENARIOS[kind], encoding="utf-8")
    for words in (("run", tmp_path), ("play", tmp_path), ("play", tmp_path, "--lang", "ar"),
                  ("shot", "listen", "--scenario", tmp_path, "--out", tmp_path / "x.png")):
        said = call(*words)
        assert said.code == 3 and said.out == "" and is_plain(said.err), said
        assert "scenario.yaml" in said.err
        assert bool(ARABIC.search(said.err)) == ("ar" in words)
    checked = call("check", tmp_path, "--json")
    assert checked.code in (1, 3) and checked.err == "" and is_plain(checked.out)
    assert {"file", "line", "column", "rule", "severity", "confidence", "message", "fix",
            "excerpt"} == set(checked.document[0])
    assert call("check", tmp_path).code == checked.code
    assert not (tmp_path / "x.png").exists()


@pytest.mark.parametrize("words", [("run",), ("play",), ("check",)], ids=lambda w: w[0])
def test_no_such_scenario(words: tuple[str, ...], call: Call, tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").mkdir()
    for path in (tmp_path, tmp_path / "none", "~nobody-at-all/town", "a\0b", "x" * 5000, "\udcff"):
        said = call(*words, path)
        assert said.code == 3 and said.out == "" and is_plain(said.err), said


def test_no_window_opens_on_what_cannot_be_played(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*args: object) -> None:
        raise AssertionError("a window flashed up")

    monkeypatch.setattr("game.ui.app.App", opened)
    (tmp_path / "scenario.yaml").write_text("town: 1\n", encoding="utf-8")
    assert call("play", tmp_path).code == call("play", tmp_path / "none").code == 3


def test_many_mistakes_do_not_flood_a_player(call: Call, tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text(SCENARIOS["cyclic"], encoding="utf-8")
    said = call("run", tmp_path)
    assert said.err.count("scenario.yaml:") == 1 and "`check` lists them all" in said.err
    assert len(call("check", tmp_path, "--json").document) > 20


@pytest.mark.parametrize("command", ["run", "play"])
def test_a_scenario_of_a_newer_game(command: str, call: Call, tmp_path: Path) -> None:
    newer = GOOD.replace("format_version: 1", "format_version: 99", 1)
    (tmp_path / "scenario.yaml").write_text(newer, encoding="utf-8")
    said = call(command, tmp_path)
    assert said.is_sentence(4) and "99" in said.err and "newer version" in said.err
    checked = call("check", tmp_path, "--json")
    assert checked.code == 4 and checked.document[0]["rule"] == "format_too_new"


SHORT = ("run", "first_season", "--bot", "idle", "--seasons", "1", "--save")


def test_a_full_disk_leaves_the_old_save(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "game.commontown"
    assert call(*SHORT, path).code == 0
    before = path.read_bytes()

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    said = call(*SHORT, path, "--seed", "9")
    assert said.is_sentence(3) and "disk is full" in said.err
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == [path.name], "nothing is left behind"


def test_a_save_that_has_no_place(call: Call, tmp_path: Path) -> None:
    for path in (tmp_path / "no" / "game", tmp_path, "a\0b", tmp_path / ("x" * 5000), ""):
        said = call(*SHORT, path)
        assert said.is_sentence(3), (path, said)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_device_is_never_replaced_by_a_save(call: Call, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert call(*SHORT, pipe).is_sentence(3)
    assert pipe.is_fifo()
    assert call("replay", pipe).is_sentence(3)


def test_a_copy_that_lacks_a_file(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*args: object) -> None:
        raise resources.AssetMissing("fonts/sans.ttf")

    monkeypatch.setattr("game.cli.run.load_content", gone)
    said = call(*SHORT, "x")
    assert said.is_sentence(3) and "fonts/sans.ttf" in said.err
