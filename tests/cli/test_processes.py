"""The commands as a shell runs them: Ctrl-C, pipes, odd terminals, and clean JSON."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import ARABIC, MAIN, Call, environment, process

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and pipes as on POSIX")


@POSIX
def test_ctrl_c_stops_a_bench_with_what_it_has() -> None:
    with subprocess.Popen([sys.executable, MAIN, "bench", "--json"], env=environment(),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as bench:
        assert bench.stdout and bench.stderr
        for line in bench.stderr:
            if "1000 households" in line:
                break
        bench.send_signal(signal.SIGINT)
        out, err = bench.communicate(timeout=30)
    assert bench.returncode == 130 and "Traceback" not in err
    assert [row["households"] for row in json.loads(out)["households"]] == [120, 300]


def test_ctrl_c_stops_an_explanation_with_what_it_has(
    call: Call, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.cli import explain

    honest = explain.explain

    def one_season(session: object, season: int, *args: object, **how: object) -> object:
        if season > 1:
            raise KeyboardInterrupt
        return honest(session, season, *args, **how)

    monkeypatch.setattr(explain, "explain", one_season)
    said = call("explain", saved, "--lucks", "1", "--json")
    assert said.code == 130 and said.err == ""
    assert [season["season"] for season in said.document["seasons"]] == [1]


@pytest.mark.parametrize("place", ["game.cli.run.play", "game.cli.run.load_content"])
def test_ctrl_c_stops_a_run_and_saves_nothing(
    place: str, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(place, stop)
    said = call("run", "first_season", "--save", tmp_path / "game")
    assert (said.code, said.out, said.err) == (130, "", "")
    assert not (tmp_path / "game").exists()


def test_ctrl_c_while_a_command_is_still_loading(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(name: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("importlib.import_module", stop)
    assert call("run", "first_season").code == 130


@POSIX
@pytest.mark.parametrize("words", [("tree", "listen", "--json"), ("--help",)], ids=lambda w: w[0])
def test_a_reader_that_goes_away(words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run([sys.executable, MAIN, *words], stdout=writing, text=True,
                              stderr=subprocess.PIPE, env=environment(), timeout=60, check=False)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a disk that is full")
def test_output_onto_a_full_disk() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run([sys.executable, MAIN, "tree", "title"], stdout=full, text=True,
                              stderr=subprocess.PIPE, env=environment(), timeout=60, check=False)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1 and "disk is full" in done.stderr


@pytest.mark.parametrize("words", [
    ("tree", "title", "--json"),
    ("run", "first_season", "--bot", "idle", "--seasons", "1", "--json"),
], ids=lambda w: w[0])
def test_nothing_but_json_is_printed(words: tuple[str, ...]) -> None:
    """Whatever else greets: pygame would, if nobody asked it not to."""
    said = process(*words)
    assert said.code == 0 and isinstance(said.document, dict) and said.err == ""


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_words_that_the_system_has_no_letters_for(encoding: str) -> None:
    said = process("tree", "title", "--lang", "ar", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert said.code == 0 and said.err == "" and ARABIC.search(said.out)
    lost = process("explain", "none", "--lang", "ar", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert lost.is_sentence(3) and ARABIC.search(lost.err)


class Terminal:
    """What a test takes for the screen of a terminal."""

    def __init__(self) -> None:
        self.text = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None: ...


@pytest.mark.parametrize("colour", [True, False])
def test_no_colour_where_it_is_not_wanted(
    colour: bool, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.cli import main

    (tmp_path / "scenario.yaml").write_text("town: 1\n", encoding="utf-8")
    monkeypatch.delenv("NO_COLOR", raising=False)
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    terminal = Terminal()
    with monkeypatch.context() as shown:
        shown.setattr(sys, "stdout", terminal)
        assert main(["check", str(tmp_path)]) == 1
    assert ("\x1b" in terminal.text) == colour
    assert "\x1b" not in call("check", tmp_path).out, "nor into a file or a pipe"


def test_progress_is_for_terminals(
    call: Call, morning: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.cli import main

    words = ["forecast", str(morning), "--action", "listen", "--with", "district=old_quarter",
             "--towns", "2", "--json"]
    assert call(*words).err == ""
    terminal = Terminal()
    with monkeypatch.context() as shown:
        shown.setattr(sys, "stderr", terminal)
        assert main(words) == 0
    assert "1/2" in terminal.text and terminal.text.endswith("\r\x1b[K")
