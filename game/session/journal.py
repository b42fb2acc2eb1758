"""Unfinished games, and taking one up again from its journal.

The newest snapshot that is whole, and the acts after it asked again. A damaged snapshot costs
nothing but time: the one before it, or the beginning, leads to the same town.
"""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.scenario.problem import Incompatible
from game.session.acts_file import following, lines_of, parse_acts
from game.session.files import SaveError, cannot_write, read_bytes, write_atomically
from game.session.journal_writer import (
    ACTS,
    CLOSED,
    LOCK,
    Journal,
    default_root,
    mark_closed,
    read_game,
    snapshot_name,
)
from game.session.lock import Busy, Lock, is_held
from game.session.log import Entry
from game.session.replay import redo, relive
from game.session.save import load, read_header, rules_from_plain
from game.session.session import Session
from game.session.version import fingerprint

__all__ = ["Journal", "Unfinished", "discard", "find_unfinished", "resume"]


@dataclass(frozen=True)
class Unfinished:
    """A game that somebody was playing when it stopped."""

    folder: Path
    scenario: str
    title: str
    season: int
    acts: int
    when: float
    """Seconds since 1970 of its last act."""


def find_unfinished(root: Path | None = None) -> list[Unfinished]:
    """Games that were neither finished nor let go, and that nobody plays now; latest first."""
    root = root if root is not None else default_root()
    try:
        folders = [f for f in root.iterdir() if f.is_dir() and not (f / CLOSED).exists()]
    except OSError:
        return []
    found = [game for f in folders if not is_held(f / LOCK) and (game := _described(f))]
    return sorted(found, key=lambda game: (game.when, game.folder.name), reverse=True)


def discard(folder: Path) -> None:
    """Do not ask about this game again."""
    mark_closed(folder)


def resume(folder: Path) -> Session:
    """The game as it stood, with its journal going on. Raises SaveError or Incompatible.

    `session.journal.lost` counts the acts that could not be taken up again: 0 or 1 after a
    crash (the act under way), more only if the file was damaged or the rules have changed.
    """
    try:
        lock = Lock(folder / LOCK)
    except Busy as error:
        raise SaveError("journal_in_use", file=str(folder)) from error
    except OSError as error:
        raise SaveError("save_missing", file=str(folder)) from error
    try:
        return _resume(folder, lock)
    except BaseException:
        lock.release()
        raise


def _resume(folder: Path, lock: Lock) -> Session:
    data = _acts_data(folder)
    acts = parse_acts(data)
    session = _base(folder)
    redo(session, following(acts, len(session.log)))
    journal = Journal(folder.parent)
    torn = data.rpartition(b"\n")[2]
    written = max(acts, default=-1) + 1 + bool(torn and not parse_acts(torn))
    journal.lost = max(0, written - len(session.log))
    lines = lines_of(session.log)
    try:
        if data != lines:
            if journal.lost > 1:
                shutil.copyfile(folder / ACTS, folder / "acts.before.jsonl")
            write_atomically(folder / ACTS, lines)
        journal.take_up(folder, lock, session.log)
    except OSError as error:
        raise cannot_write(error, folder) from error
    session.journal = journal
    if session.log and not (folder / snapshot_name(session)).exists():
        journal.snapshot(session)
    return session


def _acts_data(folder: Path) -> bytes:
    try:
        return read_bytes(folder / ACTS)
    except SaveError:
        return b""


def _snapshots(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.save"), reverse=True)


def _base(folder: Path) -> Session:
    """The newest snapshot that is whole, else the first morning."""
    for path in _snapshots(folder):
        try:
            return load(path)
        except SaveError:
            continue
    try:
        game = read_game(folder)
        rules = rules_from_plain(game["rules"])
        session, _ = relive(rules, int(game["seed"]), [])
        session.mixed = game["mixed"] or game["ruleset"] != fingerprint(rules.params)
        return session
    except (SaveError, KeyError, TypeError, ValueError) as error:
        raise SaveError("journal_damaged", file=str(folder)) from error


def _described(folder: Path) -> Unfinished | None:
    """What a list shows, or None for a folder that holds no game that could be resumed."""
    try:
        log = following(parse_acts(_acts_data(folder)), 0)
        facts = _facts(folder)
        when = (folder / ACTS if (folder / ACTS).exists() else folder).stat().st_mtime
        season = min(_season(log), int(facts.get("seasons", 1 << 10)))
        return Unfinished(folder, facts["scenario"], facts["title"], season, len(log), when)
    except (Incompatible, KeyError, OSError, SaveError, TypeError, ValueError):
        return None


def _facts(folder: Path) -> dict[str, Any]:
    """Title and scenario, from whatever is whole. Raises SaveError if nothing is."""
    try:
        return read_game(folder)
    except SaveError:
        for path in _snapshots(folder):
            with contextlib.suppress(SaveError):
                return read_header(path)
        raise


def _season(log: list[Entry]) -> int:
    """The season that the last act led to."""
    if not log:
        return 1
    last = log[-1]
    lived = any(
        e.season == last.season and e.action is not None and e.action.kind == "live_season"
        for e in log
    )
    moved = last.action is not None and last.action.kind == "move_on"
    return last.season + (lived and moved)
