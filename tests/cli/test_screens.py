"""`shot`, `tree` and `play`: every screen by words, and a window only where there is one."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from game.ui.scenes import SCENES
from tests.cli.desk import ARABIC, Call, environment, process
from tests.ui.towns import ELSEWHERE

LINE = re.compile(r" *[a-z]+ .*\(-?\d+, -?\d+, \d+, \d+\)$")


@pytest.mark.parametrize("scene", SCENES)
def test_the_tree_of_every_screen(scene: str, call: Call) -> None:
    where = ["--scenario", ELSEWHERE[scene]] if scene in ELSEWHERE else []
    said = call("tree", scene, *where, "--json")
    assert said.code == 0 and said.err == ""

    def nodes(node: dict) -> list[dict]:
        return [node, *(n for child in node["children"] for n in nodes(child))]

    found = nodes(said.document)
    assert all({"role", "name", "value", "state", "bounds", "order"} <= n.keys() for n in found)
    assert len({n["name"] for n in found if n["role"] == "button"}) > 0, "there is a way on"
    assert all(n["name"] for n in found if n["role"] in ("button", "heading", "text"))
    assert [n["order"] for n in found] == list(range(len(found)))
    assert max(n["bounds"][2] for n in found) == 1280
    assert sum("focused" in n["state"] for n in found) == 1


def test_a_tree_in_words_and_in_arabic(call: Call) -> None:
    said = call("tree", "listen", "--lang", "ar", "--theme", "dark", "--scale", "200",
                "--size", "1920x1080", "--season", "2", "--seed", "3")
    assert said.code == 0 and said.err == "" and ARABIC.search(said.out)
    assert all(LINE.match(line) for line in said.out.splitlines()), said.out
    assert said.out.startswith("group (0, 0, 1920, 1080)\n  ")


def test_a_season_that_cannot_be_shown_names_those_that_can(call: Call) -> None:
    assert call("tree", "listen", "--season", "4", "--json").code == 0
    assert "from 1 to 4" in call("tree", "listen", "--season", "5").err


def size_of(picture: Path) -> tuple[int, int]:
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def test_a_shot(call: Call, tmp_path: Path) -> None:
    for number, (size, wanted) in enumerate({"1280x720": (1280, 720),
                                             "640x480": (640, 480)}.items()):
        picture = tmp_path / f"{number}.PNG"
        said = call("shot", "organise", "--size", size, "--out", picture)
        assert (said.code, said.out, said.err) == (0, "", "")
        assert size_of(picture) == wanted


def test_a_shot_that_has_no_place(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "folder.png"
    folder.mkdir()
    for place in (folder, tmp_path / "no" / "x.png", tmp_path / "x.gif", tmp_path, ""):
        assert call("shot", "title", "--out", place).is_sentence(2), place
    assert [p.name for p in tmp_path.iterdir()] == [folder.name]


def test_a_full_disk_leaves_no_half_picture(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "x.png"
    picture.write_text("an older one", encoding="utf-8")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    said = call("shot", "title", "--out", picture)
    assert said.is_sentence(3) and "disk is full" in said.err
    assert picture.read_text(encoding="utf-8") == "an older one"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_no_screen_to_play_on(lang: str) -> None:
    said = process("play", "--lang", lang, SDL_VIDEODRIVER="no-such-driver")
    assert said.is_sentence(2) and bool(ARABIC.search(said.err)) == (lang == "ar")
    assert "`run`" in said.err


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_no_desktop_at_all() -> None:
    said = process("play", "first_season", SDL_VIDEODRIVER=None, DISPLAY=None,
                   WAYLAND_DISPLAY=None, XDG_RUNTIME_DIR=None)
    assert said.is_sentence(2), said


SLEEPING_WINDOW = """
import os, signal, sys, threading, time
from game.ui.app import App
shown, frame = threading.Event(), App.frame
App.frame = lambda self: (frame(self), shown.set())[0]
def press():
    shown.wait()
    time.sleep(0.3)
    os.kill(os.getpid(), signal.SIGINT)
threading.Thread(target=press, daemon=True).start()
from game.cli import main
code = main(["play", "first_season", "--seed", "3"])
assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
sys.exit(code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no process there can press Ctrl-C alone")
def test_ctrl_c_closes_a_sleeping_window_that_has_no_sound() -> None:
    done = subprocess.run([sys.executable, "-c", SLEEPING_WINDOW], capture_output=True, text=True,
                          env=environment(SDL_AUDIODRIVER="no-such-driver"), timeout=30,
                          check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
