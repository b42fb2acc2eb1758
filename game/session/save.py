"""A save: one file that opens without the scenario's YAML, and that replays.

It holds the scenario as it was resolved, every act with a digest for each season lived, and
the worlds themselves. Equal games give equal bytes.
"""

from __future__ import annotations

import dataclasses
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.rules.content import Content
from game.rules.core import Rejected, Rules
from game.rules.forms import FormSpec, LawSpec
from game.rules.kinds import TownKind
from game.rules.rubric import RubricPart
from game.session.bundle import pack, unpack
from game.session.files import SaveError, dump_json, load_json, write_atomically
from game.session.log import Entry, entry_from_plain
from game.session.migrations import since
from game.session.session import Journal, Progress, Session
from game.session.snapshot import freeze, thaw
from game.session.sound import require_sound
from game.session.version import GAME_VERSION, fingerprint
from game.world.codec import from_plain, to_plain
from game.world.digest import digest

__all__ = ["SaveError", "Saved", "load", "read", "read_header", "save"]

_BROKEN = (ArithmeticError, AttributeError, LookupError, OSError, Rejected, RecursionError,
           TypeError, ValueError, zipfile.BadZipFile)
"""What taking a file of the wrong shape apart may raise."""


@dataclass(frozen=True)
class Saved:
    """A save that was read and verified."""

    header: dict[str, Any]
    rules: Rules
    seed: int
    progress: Progress
    same_ruleset: bool
    """False if the game was lived, wholly or in part, under rules that this copy has not."""


def save(session: Session, path: Path | str) -> None:
    """Write the game to `path`. Raises SaveError; the file that was there is then still whole."""
    write_atomically(Path(path), to_bytes(session))


def load(path: Path | str, journal: Journal | None = None) -> Session:
    """The session in a save, to play on. Raises SaveError or Incompatible."""
    saved = read(path)
    session = Session.restored(saved.rules, saved.seed, saved.progress, journal)
    session.mixed = not saved.same_ruleset
    if journal is not None:
        journal.snapshot(session)
    return session


def to_bytes(session: Session) -> bytes:
    progress, rules = session.progress(), session.rules
    text, arrays = freeze(progress)
    content = rules.content
    header = {
        "game": GAME_VERSION,
        "ruleset": fingerprint(rules.params),
        "mixed": session.mixed,
        "seed": plain_seed(session.seed),
        "scenario": content.id,
        "title": content.title,
        "season": session.world.season,
        "phase": session.world.phase,
        "acts": len(progress.log),
        "households": session.world.households.n,
        "digest": digest(session.world),
    }
    return pack(header, {
        "scenario.json": dump_json(rules_to_plain(rules)),
        "actions.jsonl": _actions(progress),
        "snapshot.json": text,
        "snapshot.npz": arrays,
    })


def plain_seed(seed: int) -> int:
    """A seed that fits a file. Luck reads 64 bits of it, so the dice are the same."""
    return seed if abs(seed) < 1 << 63 else seed % (1 << 64)


def rules_to_plain(rules: Rules) -> dict[str, Any]:
    """The scenario as resolved: its content, every number of the model, and its rubric."""
    return {
        "content": to_plain(rules.content),
        "params": dict(sorted(rules.params.items())),
        "rubric": to_plain(list(rules.rubric)),
        "kind": to_plain(rules.kind),
        "forms": to_plain(rules.forms),
        "law": to_plain(rules.law),
    }


def rules_from_plain(plain: dict[str, Any]) -> Rules:
    """The inverse. Raises KeyError, TypeError or ValueError."""
    return Rules(
        from_plain(Content, plain["content"]),
        from_plain(dict[str, int], plain["params"]),
        tuple(from_plain(list[RubricPart], plain["rubric"])),
        from_plain(TownKind, plain["kind"]) if plain["kind"] is not None else None,
        from_plain(dict[str, FormSpec], plain.get("forms", {})),
        from_plain(LawSpec, plain["law"]) if plain.get("law") is not None else None,
    )


def _actions(progress: Progress) -> bytes:
    """A line for each act; after an act that lived a season, its digest (season 0: the year)."""
    lines: list[bytes] = []
    for entry in progress.log:
        lines.append(dump_json(entry.plain()))
        season = lived_by(entry)
        if season is not None:
            lines.append(dump_json({"digest": progress.digests[season], "season": season}))
    return b"".join(line + b"\n" for line in lines)


def lived_by(entry: Entry) -> int | None:
    """The key in `Session.digests` that this act fills, if it lives a season or the year."""
    kind = entry.action.kind if entry.action is not None else ""
    return {"live_season": entry.season, "live_year": 0}.get(kind)


def read_header(path: Path | str) -> dict[str, Any]:
    """What a list of saves shows, without building a town. Raises SaveError or Incompatible."""
    return unpack(Path(path))[0]


def read(path: Path | str) -> Saved:
    """A save, verified. Raises SaveError or Incompatible."""
    header, members = unpack(Path(path))
    try:
        return _read(header, members)
    except _BROKEN as error:
        if isinstance(error, SaveError):
            raise
        raise SaveError("save_damaged", file=str(path)) from error


def _read(header: dict[str, Any], members: dict[str, bytes]) -> Saved:
    steps = since(header["format"])
    resolved = load_json(members["scenario.json"])
    for step in steps:
        step.scenario(resolved)
    rules = rules_from_plain(resolved)
    seed, mixed = header["seed"], header["mixed"]
    if type(seed) is not int or type(mixed) is not bool:
        raise TypeError("header")
    same = header["ruleset"] == fingerprint(rules.params) and not mixed
    progress = thaw(members["snapshot.json"], members["snapshot.npz"], steps)
    progress.mixed = mixed
    if not steps and digest(progress.world) != header["digest"]:
        raise ValueError("digest")
    try:
        progress.log, progress.digests = _log(members["actions.jsonl"])
    except Rejected:
        if same:
            raise
        progress = _without_log(progress)
    if not same:
        rules = _with_new_numbers(rules)
    require_sound(progress, rules)
    return Saved(header, rules, seed, progress, same)


def _log(data: bytes) -> tuple[list[Entry], dict[int, str]]:
    log: list[Entry] = []
    digests: dict[int, str] = {}
    for line in data.splitlines():
        plain = load_json(line)
        if "digest" in plain:
            season = lived_by(log[-1])
            if season is None or season != plain["season"] or type(plain["digest"]) is not str:
                raise ValueError("a digest in the wrong place")
            digests[season] = plain["digest"]
        else:
            log.append(entry_from_plain(plain))
    if any(lived_by(e) not in digests for e in log if lived_by(e) is not None):
        raise ValueError("a season without its digest")
    return log, digests


def _without_log(progress: Progress) -> Progress:
    """Acts that this copy of the game does not know: the town opens, its past does not."""
    season = progress.world.season
    opening = progress.openings.get(season, progress.world)
    return Progress(progress.world, [], {season: opening}, {season: 0}, {}, [], True)


def _with_new_numbers(rules: Rules) -> Rules:
    """Newer rules may need numbers that the save has not; its own ones keep their values."""
    from game.scenario.parameters import values  # reads YAML: only for a save of other rules

    return dataclasses.replace(rules, params=values() | rules.params)
