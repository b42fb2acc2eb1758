"""The journals on disk as the window needs them: found without loading any rules.

The title asks whether there is something to go on with, and must not import numbers for it; so
the list reads the small files only, and the engine comes in when a game is taken up.
"""

from __future__ import annotations

import contextlib
import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game import resources
from game.i18n import BadCatalogue, scenario_catalogue
from game.session import lock, userdata

if TYPE_CHECKING:
    from game.session.session import Session
    from game.ui.shell import Shell


@dataclass(frozen=True)
class Saved:
    """A game on disk that is neither over nor open in another window."""

    id: str
    folder: Path
    title: str = ""
    scenario: str = ""
    season: int = 1
    when: float = 0
    damaged: bool = False


def all_saves() -> list[Saved]:
    """Every unfinished game, the latest first; unreadable ones are listed as damaged."""
    return sorted((_described(f) for f in _folders()), key=lambda s: (-s.when, s.id))


def newest() -> Saved | None:
    """What "Continue" goes on with."""
    return next((save for save in all_saves() if not save.damaged), None)


def label(shell: Shell, save: Saved) -> str:
    """A game in one line."""
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(save.when))
    if save.damaged:
        return shell.text("load.item_damaged", when=when)
    title = _title(save, shell.words.code)
    return shell.text("load.item", title=title, season=save.season, when=when)


def _title(save: Saved, language: str) -> str:
    """The town's title in the player's language, where the scenario has it in that one."""
    with contextlib.suppress(resources.ScenarioNotFound, BadCatalogue):
        file = resources.scenario_dir(save.scenario) / "i18n" / f"{language}.po"
        if file.is_file():
            return scenario_catalogue(file).text("title", save.title)
    return save.title


def resume(shell: Shell, save: Saved | None) -> None:
    """Take a game up and show where it stands, or say in one sentence why that is not possible."""
    from game.scenario.problem import Incompatible, InvalidInput
    from game.session.journal import resume as take_up

    if save is None:
        return
    try:
        session = take_up(save.folder)
    except (InvalidInput, Incompatible):
        shell.stage.say(shell.text("load.damaged"))
        return
    try:
        folder = resources.scenario_dir(session.rules.content.id)
    except resources.ScenarioNotFound:
        folder = save.folder  # the save carries its scenario; only translations are missing
    shell.take_up(session, folder)
    shell.to("begin")


def begin(session: Session) -> None:
    """Write a game down from now on. Looking at a brief leaves nothing on the disk."""
    from game.session.journal_writer import Journal

    journal = Journal()
    session.journal = journal
    journal.snapshot(session)


def close(session: Session) -> None:
    """Let go of a game: one that is over is not offered again, any other one is."""
    journal: Any = session.journal
    if journal is None:
        return
    if session.over:
        journal.close()
    else:
        journal.release()


def _folders() -> list[Path]:
    try:
        folders = [f for f in (userdata.home() / "journal").iterdir() if f.is_dir()]
    except OSError:
        return []
    return [f for f in folders if not (f / "closed").exists() and not lock.is_held(f / "lock")]


def _described(folder: Path) -> Saved:
    try:
        when = folder.stat().st_mtime
        acts = folder / "acts.jsonl"
        when = acts.stat().st_mtime if acts.exists() else when
    except OSError:
        when = 0.0
    try:
        game = json.loads((folder / "game.json").read_text(encoding="utf-8"))
        lines = (folder / "acts.jsonl").read_text(encoding="utf-8").splitlines()
        season = int(json.loads(lines[-1])["season"]) if lines else 1
        return Saved(folder.name, folder, str(game["title"]), str(game["scenario"]), season, when)
    except (OSError, ValueError, KeyError, TypeError):
        return Saved(folder.name, folder, when=when, damaged=True)
