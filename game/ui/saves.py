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

CLOSED = "closed"
DAY = 86_400
_NO_FAULT_OF_THE_GAME = ("disk_full", "save_unwritable", "journal_in_use")


@dataclass(frozen=True)
class Saved:
    """A game on disk that is neither over nor open in another window.

    Its texts are those of the scenario's own language; `story` reads them in another one.
    """

    id: str
    folder: Path
    when: float = 0
    scenario: str = ""
    language: str = ""
    title: str = ""
    town: str = ""
    season: int = 1
    season_id: str = ""  # empty when the town is on its own
    season_name: str = ""
    lived: bool = False
    """The season is over, and the town looks back on it."""
    seed: str = ""
    damaged: bool = False
    lesson: bool = False
    """Whether a class plays it."""


def all_saves() -> list[Saved]:
    """Every unfinished game, the latest first; unreadable ones come last, as damaged."""
    return sorted((_described(f) for f in _folders()), key=lambda s: (s.damaged, -s.when, s.id))


def newest() -> Saved | None:
    """What "Continue" goes on with."""
    return next((save for save in all_saves() if not save.damaged), None)


def where(shell: Shell, save: Saved, translated: bool = True) -> str:
    """Where a game stands: the town, the season, and whether that has been lived.

    Another language than the scenario's needs a file read; the first picture goes without.
    """
    town, season = save.town, save.season_name
    if translated:
        from game.session.names_kept import town_called  # not for the first picture

        town = town_called(save.scenario) or story(save, shell.words.code, "town", town)
        season = story(save, shell.words.code, f"seasons.{save.season_id}.name", season)
    if not save.season_id:
        return shell.text("load.where_year", town=town)
    return shell.text("load.where_lived" if save.lived else "load.where", town=town, season=season)


def date(shell: Shell, save: Saved) -> str:
    """When its last act was, as one says it."""
    then, now = time.localtime(save.when), time.localtime()
    clock = time.strftime("%H:%M", then)
    ago = (time.mktime((*now[:3], 12, 0, 0, 0, 0, -1)) - time.mktime(
        (*then[:3], 12, 0, 0, 0, 0, -1))) / DAY  # fmt: skip
    if round(ago) in (0, 1):
        return shell.text("load.yesterday" if round(ago) else "load.today", time=clock)
    month = shell.text(f"month.{then.tm_mon}")
    return shell.text("load.date", day=str(then.tm_mday), month=month, year=str(then.tm_year))


def story(save: Saved, language: str, path: str, base: str) -> str:
    """A text of the scenario in a language, where the scenario has it in that one."""
    if language == save.language:
        return base
    with contextlib.suppress(resources.ScenarioNotFound, BadCatalogue):
        file = resources.scenario_dir(save.scenario) / "i18n" / f"{language}.po"
        if file.is_file():
            return scenario_catalogue(file).text(path, base)
    return base


def resume(shell: Shell, save: Saved | None) -> None:
    """Take a game up and show where it stands, or say in one sentence why that is not possible."""
    from game.scenario.problem import Incompatible, InvalidInput
    from game.session.files import SaveError
    from game.session.journal import resume as take_up

    if save is None:
        return
    try:
        session = take_up(save.folder)
    except SaveError as error:
        damaged = error.code not in _NO_FAULT_OF_THE_GAME
        why = "load.damaged" if damaged else f"error.{error.code}"
        shell.stage.say(shell.text(why, **({} if damaged else error.params)))
        return
    except (InvalidInput, Incompatible):
        shell.stage.say(shell.text("load.damaged"))
        return
    try:
        folder = resources.scenario_dir(session.rules.content.id)
    except resources.ScenarioNotFound:
        folder = save.folder  # the save carries its scenario; only translations are missing
    shell.take_up(session, folder)
    wrong = _to_class(shell, save.folder)
    shell.to("begin")
    if wrong:
        shell.stage.say(wrong)  # over the screen that is there now


def _to_class(shell: Shell, folder: Path) -> str:
    """The lesson in which a game was played, if it was in one, goes on where it stopped. Why it
    cannot, if it cannot be read: then the town is played alone."""
    from game.session.files import SaveError
    from game.session.lesson.file import read
    from game.ui.lesson import ClassRoom

    try:
        lesson = read(folder)
    except SaveError as error:
        return shell.text(f"error.{error.code}", **error.params)
    if lesson is not None:
        shell.teach(ClassRoom(shell, lesson))
    return ""


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


def put_away(save: Saved) -> bool:
    """Offer a game no more. Its files stay until newer games need the room, so it can come back."""
    return _marked(save, True)


def bring_back(save: Saved) -> bool:
    return _marked(save, False)


def _marked(save: Saved, away: bool) -> bool:
    mark = save.folder / CLOSED
    try:
        mark.touch() if away else mark.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _folders() -> list[Path]:
    try:
        folders = [f for f in (userdata.home() / "journal").iterdir() if f.is_dir()]
    except OSError:
        return []
    return [f for f in folders if not (f / CLOSED).exists() and not lock.is_held(f / "lock")]


def _described(folder: Path) -> Saved:
    acts = folder / "acts.jsonl"
    when = 0.0
    with contextlib.suppress(OSError):
        when = (acts if acts.exists() else folder).stat().st_mtime
    try:
        game = json.loads((folder / "game.json").read_text(encoding="utf-8"))
        content = game["rules"]["content"]
        seasons = content["seasons"]
        season, lived = _progress(acts.read_text(encoding="utf-8").splitlines())
        name = seasons[season - 1] if season <= len(seasons) else {"id": "", "name": ""}
        return Saved(
            folder.name, folder, when, str(game["scenario"]), str(content["language"]),
            str(game["title"]), str(content["town"]), season, str(name["id"]), str(name["name"]),
            lived, str(game["seed"]), lesson=(folder / "lesson.json").exists(),
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return Saved(folder.name, folder, when, damaged=True)


def _progress(lines: list[str]) -> tuple[int, bool]:
    """The season a game is in and whether it was lived, by its acts alone."""
    season, lived = 1, False
    for line in lines:
        act = json.loads(line)
        if int(act["season"]) > season:
            season, lived = int(act["season"]), False
        if act["kind"] == "live_season":
            lived = True
        elif act["kind"] == "move_on" and lived:
            season, lived = season + 1, False
    return season, lived
