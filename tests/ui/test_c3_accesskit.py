"""C3: somebody with a screen reader plays. Nothing here sees the window but through the bus."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from jeepney.wrappers import DBusErrorResponse

from game import i18n, resources
from tests.ui import atspi

WORDS = i18n.load("en")
LACKING = atspi.lacking()
MOST_PRESSES = 30
LONG_ENOUGH = 2.0  # seconds for a screen to change

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        bool(LACKING) and not os.environ.get("CI"),
        reason=f"no accessibility bus here: {', '.join(LACKING)} not installed",
    ),
]


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[atspi.Reader]:
    """The game in a window of its own, and somebody who reads it."""
    assert not LACKING, f"CI must have {LACKING}"
    with atspi.desk(tmp_path) as env:
        command = [sys.executable, str(resources.root() / "main.py"), "play", "--lang", "en"]
        reader = atspi.Reader(env)
        game = subprocess.Popen([*command, "--seed", "1"], env=env)
        reader.alive = lambda: game.poll() is None
        try:
            yield reader
            assert game.poll() is None, "the game has ended"
        finally:
            reader.close()
            game.terminate()
            game.wait(timeout=20)


def test_a_season_is_lived_through_the_accessibility_bus(reader: atspi.Reader) -> None:
    frame = reader.find(role=atspi.FRAME)
    assert frame.name == WORDS.text("title.name")
    start = reader.find(id="main")
    assert (start.role, start.name) == (atspi.BUTTON, WORDS.text("title.new"))
    reader.click(start)

    reader.click(reader.find(role=atspi.BUTTON, name=WORDS.text("choose.pick")))
    begin = reader.find(role=atspi.BUTTON, name=WORDS.text("brief.begin"))
    reader.click(begin)
    reader.click(reader.find(role=atspi.BUTTON, name=WORDS.text("questions.skip")))
    town = reader.find(role=atspi.BUTTON, name=WORDS.text("play.menu"))
    assert town.acts

    pause = WORDS.text("living.pause")
    for _ in range(MOST_PRESSES):
        if any(s.role == atspi.BUTTON and s.name == pause for s in reader.everything()):
            break
        go_on(reader)
    skip = reader.find(role=atspi.BUTTON, name=WORDS.text("living.skip"))
    reader.click(skip)
    assert reader.find(id="main").name == WORDS.text("living.reflect")


def test_the_focus_is_moved_and_told(reader: atspi.Reader) -> None:
    menu = reader.find(role=atspi.BUTTON, name=WORDS.text("title.settings"))
    reader.focus(menu)
    reader.click(menu)
    title = reader.find(role=atspi.HEADING, name=WORDS.text("settings.headline"))
    assert title.id
    assert any(s.role == atspi.RADIO and atspi.CHECKED in s.states for s in reader.everything())


def go_on(reader: atspi.Reader) -> None:
    """Press the main button; where it waits for a choice, make the first one."""
    before = reader.everything()
    main = next((s for s in before if s.id == "main" and s.acts), None)
    if main is None:
        main = next(s for s in before if s.role == atspi.RADIO and s.acts
                    and atspi.CHECKED not in s.states)  # fmt: skip
    with contextlib.suppress(DBusErrorResponse):  # it changed while it was being read
        reader.click(main)
    until = time.monotonic() + LONG_ENOUGH
    while time.monotonic() < until:
        now = reader.everything()
        if [(s.name, s.states) for s in now] != [(s.name, s.states) for s in before]:
            return
