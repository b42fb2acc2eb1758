"""Going back to the opening of a season: a game of its own, beside the one that was played.

The town is the one that was written down as that season opened, on the same luck: whoever acts in
the same way lives the same again, so that what comes out otherwise is what was done otherwise.
The game that was played stays as it is. Another luck is another game, from its first morning:
an opened town carries the luck on which it was lived so far.
"""

from __future__ import annotations

from pathlib import Path

from game.rules.core import Rejected
from game.session.files import make_folder
from game.session.save import save
from game.session.session import Progress, Session


def seasons_to_go_back_to(session: Session) -> tuple[int, ...]:
    """The seasons that were opened and whose opening was kept, the first one first."""
    return tuple(s for s in sorted(session.openings) if s <= session.rules.seasons)


def rewind(session: Session, season: int) -> Session:
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
    again = Session.restored(session.rules, session.seed, progress)
    again.names = session.names
    return again


def keep(session: Session, season: int, file: Path) -> Path:
    """Write the opening of that season as a save of its own, never over another file.

    Raises Rejected if it was not opened, SaveError if it cannot be written.
    """
    again = rewind(session, season)
    path, number = file, 1
    while path.exists():
        number += 1
        path = file.with_name(f"{file.stem}-{number}{file.suffix}")
    make_folder(path.parent)
    save(again, path)
    return path
