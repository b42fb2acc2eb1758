"""The journal: a game is on the disk while it is played, act by act.

    <game>/game.json     what it is, with the scenario as resolved: the way back to the
                         beginning if every save beside it is damaged
    <game>/acts.jsonl    every act, synced before the session tells anybody
    <game>/NNNNN.save    a save at the beginning and after each season, named by its acts
    <game>/closed        the game is over, or its player let it go

A crash, a power cut or a kill loses at most the act that was under way.
"""

from __future__ import annotations

import hashlib
import secrets
import shutil
import time
from pathlib import Path
from typing import Any

from game.session.acts_file import ActsFile, lines_of
from game.session.files import (
    SaveError,
    cannot_write,
    dump_json,
    load_json,
    read_bytes,
    sync_folder,
    write_atomically,
)
from game.session.lock import Busy, Lock, is_held
from game.session.log import Entry
from game.session.save import plain_seed, rules_to_plain, save
from game.session.session import Session
from game.session.userdata import home
from game.session.version import GAME_VERSION, fingerprint

GAME, ACTS, CLOSED, LOCK = "game.json", "acts.jsonl", "closed", "lock"
KIND = "commontown-journal"
KEPT = 20
"""Journals in the folder, the finished ones included: they are what a bug report needs."""


class Journal:
    """Give one to `start` or `load`; its folder is made at the first snapshot.

    It never stops a game: what cannot be written is tried again at the next act, and
    `trouble` says why, so that the window can warn.
    """

    def __init__(self, root: Path | None = None) -> None:
        self.root = root if root is not None else default_root()
        self.folder: Path | None = None
        self.trouble: SaveError | None = None
        self.lost = 0
        """Acts in the file that could not be taken up again when the game was resumed."""
        self._acts: ActsFile | None = None
        self._lock: Lock | None = None

    def append(self, entry: Entry) -> None:
        """Write an act down. On the disk when this returns, unless `trouble` says otherwise."""
        if self._acts is None or self.folder is None:
            return
        try:
            self._acts.append(entry)
            self.trouble = None
        except OSError as error:
            self.trouble = cannot_write(error, self.folder)

    def snapshot(self, session: Session) -> None:
        """Keep the whole game as it stands now."""
        try:
            if self.folder is None:
                self._begin(session)
            else:
                save(session, self.folder / snapshot_name(session))
        except SaveError as error:
            self.trouble = error
        except (Busy, OSError) as error:
            reason = error if isinstance(error, OSError) else OSError(str(error))
            self.trouble = cannot_write(reason, self.root)

    def close(self) -> None:
        """The game is over, or its player lets it go: nobody will be asked to resume it."""
        if self.folder is not None:
            mark_closed(self.folder)
        self.release()

    def release(self) -> None:
        """Stop writing. The game stays unfinished and can be resumed."""
        if self._acts is not None:
            self._acts.close()
        if self._lock is not None:
            self._lock.release()
        self._acts = self._lock = self.folder = None

    def take_up(self, folder: Path, lock: Lock, log: list[Entry]) -> None:
        """Go on in a folder whose acts are exactly `log`. Raises OSError."""
        self._acts = ActsFile(folder / ACTS, len(log))
        self._lock, self.folder = lock, folder

    def _begin(self, session: Session) -> None:
        self.root.mkdir(parents=True, exist_ok=True)
        prune(self.root, KEPT - 1)
        name = f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(3)}"
        folder = self.root / name
        folder.mkdir()
        lock = Lock(folder / LOCK)
        try:
            save(session, folder / snapshot_name(session))
            write_atomically(folder / ACTS, lines_of(session.log))
            write_atomically(folder / GAME, _game(session))
            sync_folder(self.root)
            self.take_up(folder, lock, session.log)
        except (OSError, SaveError):
            lock.release()
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self.trouble = None


def default_root() -> Path:
    return home() / "journal"


def snapshot_name(session: Session) -> str:
    return f"{len(session.log):05}.save"


def mark_closed(folder: Path) -> None:
    """Nobody will be asked to resume this game. A disk that refuses costs only a question."""
    try:
        (folder / CLOSED).touch()
    except OSError:
        return


def prune(root: Path, keep: int) -> None:
    """Remove the oldest games beyond `keep`: closed ones first, one in play never."""
    games = sorted(f for f in root.iterdir() if f.is_dir() and not is_held(f / LOCK))
    games.sort(key=lambda folder: not (folder / CLOSED).exists())
    for folder in games[: max(0, len(games) - keep)]:
        shutil.rmtree(folder, ignore_errors=True)


def _game(session: Session) -> bytes:
    content = session.rules.content
    whole = {
        "kind": KIND,
        "game": GAME_VERSION,
        "ruleset": fingerprint(session.rules.params),
        "mixed": session.mixed,
        "seed": plain_seed(session.seed),
        "scenario": content.id,
        "title": content.title,
        "seasons": session.rules.seasons,
        "rules": rules_to_plain(session.rules),
    }
    return dump_json({**whole, "sha256": _hash(whole)})


def read_game(folder: Path) -> dict[str, Any]:
    """`game.json`. Raises SaveError."""
    path = folder / GAME
    try:
        whole = load_json(read_bytes(path))
        if whole.pop("sha256") != _hash(whole) or whole["kind"] != KIND:
            raise ValueError("hash")
        return dict(whole)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise SaveError("journal_damaged", file=str(folder)) from error


def _hash(whole: dict[str, Any]) -> str:
    return hashlib.sha256(dump_json(whole)).hexdigest()
