"""Going back to the opening of a season: a game of its own, beside the one that was played.

The town is the one that was written down as that season opened, on the same luck: whoever acts in
the same way lives the same again, so that what comes out otherwise is what was done otherwise.
The game that was played stays as it is. Another luck is another game, from its first morning:
an opened town carries the luck on which it was lived so far.
"""

from __future__ import annotations

from pathlib import Path

from game.rules.core import Rejected
from game.session.save import save
from game.session.session import Journal, Progress, Session
from game.session.userdata import home


def seasons_to_go_back_to(session: Session) -> tuple[int, ...]:
    """The seasons that were opened and whose opening was kept, the first one first."""
    return tuple(s for s in sorted(session.openings) if s <= session.rules.seasons)


def rewind(session: Session, season: int, journal: Journal | None = None) -> Session:
    """A new session at the opening of that season. Raises Rejected if it was not opened."""
    if season not in seasons_to_go_back_to(session):
        raise Rejected("season_not_opened", season=season)
    was = session.progress()
    log = was.log[:was.season_log[season]]
    before = {key: value for key, value in was.digests.items() if 0 < key < season}
    progress = Progress(
        was.openings[season], log,
        {s: world for s, world in was.openings.items() if s <= season},
        {s: index for s, index in was.season_log.items() if s <= season}, before, [], was.mixed)
    again = Session.restored(session.rules, session.seed, progress, journal)
    again.names = session.names
    if journal is not None:
        journal.snapshot(again)
    return again


def folder() -> Path:
    """Where such games are kept until somebody plays on."""
    return home() / "saves"


def keep(session: Session, season: int, file: Path | None = None) -> Path:
    """Write the opening of that season as a save of its own, never over another file.

    Raises Rejected if it was not opened, SaveError if it cannot be written.
    """
    again = rewind(session, season)
    content = session.rules.content
    name = f"{content.id}-{session.seed}-from-{content.seasons[season - 1].id}.save"
    wanted = file or folder() / name
    path, number = wanted, 1
    while path.exists():
        number += 1
        path = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    path.parent.mkdir(parents=True, exist_ok=True)
    save(again, path)
    return path
