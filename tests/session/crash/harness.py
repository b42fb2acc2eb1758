"""Kills a game at a random moment, takes it up again, and looks for what was lost.

The game runs in a forked child, so that everything is imported already and the kill falls
into the play, not into the start. Each act that the child was told of goes through a pipe.
"""

from __future__ import annotations

import os
import random
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from game.session.journal import Journal, find_unfinished, resume
from game.session.replay import relive
from game.session.save import load
from game.session.session import Session
from game.world.digest import digest
from tests.session.play import go_on, new_game, play


@dataclass(frozen=True)
class Kill:
    """What one kill found. `lost` must be empty."""

    told: int
    kept: int
    over: bool
    lost: str


def child(root: Path, base: Path | None, seed: int, pipe: int) -> None:
    journal = Journal(root)
    session = new_game(seed, journal) if base is None else load(base, journal)
    for outcome in play(session, random.Random(seed)):
        os.write(pipe, f"{outcome.act}\n".encode())
    os.write(pipe, b".\n")


def kill_one(root: Path, base: Path | None, seed: int, after: float) -> Kill:
    """Play from a save (or the beginning), kill after so many seconds, look."""
    read_end, write_end = os.pipe()
    process = os.fork()
    if process == 0:
        code = 1
        try:
            os.close(read_end)
            child(root, base, seed, write_end)
            signal.pause()
            code = 0
        finally:
            os._exit(code)
    os.close(write_end)
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    with os.fdopen(read_end, "rb") as pipe:
        told = pipe.read().decode().splitlines()
    if not os.WIFSIGNALED(status):
        return Kill(len(told), 0, False, "the game ended by itself, with an error")
    over = told[-1:] == ["."]
    return inspect(root, base, told[:-1] if over else told, over, seed)


def inspect(root: Path, base: Path | None, told: list[str], over: bool, seed: int) -> Kill:
    before = [entry.act for entry in load(base).log] if base is not None else []
    found = find_unfinished(root)
    if not found:
        return Kill(len(told), 0, over, "no game was found" if told else "")
    session = resume(found[0].folder)
    acts = [entry.act for entry in session.log]
    lost = ""
    if acts[: len(before) + len(told)] != before + told:
        lost = "an act that the player had seen done is not there"
    elif len(acts) > len(before) + len(told) + 1:
        lost = "acts are there that were never asked for"
    elif not same_as_relived(session):
        lost = "the town is not the one that its log leads to"
    else:
        lost = after_going_on(session, found[0].folder, seed)
    return Kill(len(told), len(acts) - len(before), over, lost)


def same_as_relived(session: Session) -> bool:
    fresh, done = relive(session.rules, session.seed, session.log)
    return (
        len(done) == len(session.log)
        and digest(fresh.world) == digest(session.world)
        and fresh.digests == session.digests
        and fresh.can_undo == session.can_undo
    )


def after_going_on(session: Session, folder: Path, seed: int) -> str:
    """A journal that was taken up must be as good as one that never stopped."""
    assert isinstance(session.journal, Journal)
    go_on(session, seed + 1, acts=3)
    session.journal.release()
    again = resume(folder)
    assert isinstance(again.journal, Journal)
    again.journal.close()
    fine = again.log == session.log and digest(again.world) == digest(session.world)
    return "" if fine else "what was played after the crash is not there"
