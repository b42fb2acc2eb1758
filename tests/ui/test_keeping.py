"""A game that cannot be written down goes on, and its player knows."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from game.session.files import SaveError
from game.ui import saves
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.stage import Stage
from game.ui.tree import walk
from tests.ui.sample import WORDS
from tests.ui.test_shell import Player, to_the_brief


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))
    return tmp_path


def said(player: Player) -> str:
    player.app.frame()
    return " ".join(node.name for node in walk(player.app.tree) if "disk is full" in node.name)


def test_a_full_disk_is_said_once_and_every_act_is_there_when_it_has_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    player = Player()
    to_the_brief(player)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        player.press("enter")
        assert player.shell.names == ["listen", "questions"] and said(player)
        player.app.slips.unsay()
        player.press("esc", "enter")
        assert not said(player), "once is enough"
    assert player.shell.game is not None
    acts = len(player.shell.game.session.log)
    player.press("enter")
    log = player.shell.game.session.log
    assert len(log) == acts + 1 > 1
    player.shell.leave()
    again = Player()
    saves.resume(again.shell, saves.newest())
    assert again.shell.game is not None and again.shell.game.session.log == log
    again.shell.end()


def test_a_full_disk_is_not_called_a_damaged_game(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path) -> None:
        raise SaveError("disk_full", file=str(folder))

    monkeypatch.setattr("game.session.journal.resume", full)
    shell = Shell(Stage((640, 360), Settings().look("ltr"), WORDS), Settings("en"), False)
    told: list[str] = []
    monkeypatch.setattr(shell.stage, "say", told.append)
    saves.resume(shell, saves.Saved("x", home))
    assert len(told) == 1 and "disk is full" in told[0]
