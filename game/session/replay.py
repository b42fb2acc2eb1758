"""Replays: ask for every act again, and see whether the same town comes of it.

A replay trusts nothing of the save but its scenario, its seed and what was asked; the worlds
inside it are only compared with. So it finds a tampered save, a rule that changed without
its revision, and a machine that computes otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.rules.core import Bug, Rejected, Rules
from game.scenario.build import build_world
from game.session.log import Entry
from game.session.save import Saved, SaveError, read
from game.session.session import Session
from game.world.digest import digest

Verdict = Literal["agree", "disagree", "cannot_verify"]


@dataclass(frozen=True)
class SeasonCheck:
    """One lived season. `season` 0 is the year alone; `found` is empty if it was not reached."""

    season: int
    saved: str
    found: str

    @property
    def agrees(self) -> bool:
        return self.saved == self.found


@dataclass(frozen=True)
class Report:
    """What a replay found."""

    verdict: Verdict
    seasons: tuple[SeasonCheck, ...]
    saved: str
    """Digest of the town in the save."""
    found: str
    """Digest of the town that the acts lead to; empty if they could not all be done."""
    acts: int
    stopped_at: str = ""
    """Id of the first act that could not be done again."""

    @property
    def agrees(self) -> bool:
        return self.verdict == "agree"


def replay(save: Saved | Path | str) -> Report:
    """Play a save again from its first morning. Raises SaveError or Incompatible."""
    saved = save if isinstance(save, Saved) else read(save)
    log, wanted = saved.progress.log, saved.progress.digests
    target = digest(saved.progress.world)
    if not saved.same_ruleset:
        unknown = tuple(SeasonCheck(s, d, "") for s, d in wanted.items())
        return Report("cannot_verify", unknown, target, "", len(log))
    session, done = relive(saved.rules, saved.seed, log)
    reached = len(done) == len(log)
    found = digest(session.world) if reached else ""
    seasons = tuple(SeasonCheck(s, d, session.digests.get(s, "")) for s, d in wanted.items())
    fine = found == target and all(s.agrees for s in seasons) and _same_openings(session, saved)
    stopped = "" if reached else log[len(done)].act
    return Report(
        "agree" if fine else "disagree", seasons, target, found, len(log), stopped
    )


def _same_openings(session: Session, saved: Saved) -> bool:
    """Causes are searched from these, so a false one would blame the wrong act."""
    ours, theirs = session.openings, saved.progress.openings
    return ours.keys() == theirs.keys() and all(
        digest(world) == digest(theirs[season]) for season, world in ours.items()
    )


def relive(rules: Rules, seed: int, log: Sequence[Entry]) -> tuple[Session, Sequence[Entry]]:
    """A new session in which the log was asked again, and the part of the log that could be.

    Raises SaveError for a scenario that makes no town.
    """
    try:
        session = Session(rules, seed, build_world(rules, seed))
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise SaveError("save_damaged", file=rules.content.title) from error
    return session, redo(session, log)


def redo(session: Session, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Ask for these acts again, up to the first that is refused or gets another name."""
    for number, entry in enumerate(entries):
        try:
            if entry.action is None:
                outcome = session.undo()
            else:
                outcome = session.submit(entry.action)
        except (Rejected, Bug):
            return entries[:number]
        if outcome.act != entry.act:
            return entries[:number]
    return entries


