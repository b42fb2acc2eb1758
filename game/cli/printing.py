"""What a window prints with: reports belong to the command line, which lends them to it.

All of it is loaded when somebody prints, so that the title comes at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from game.i18n import Catalogue
    from game.session.names import Names
    from game.session.session import Session
    from game.session.story import Story


def debrief(session: Session, texts: Catalogue, story: Story | None) -> str:
    from game.report.debrief import debrief_page

    return debrief_page(session, texts, story)


def cards(folder: Path, texts: Catalogue, names: Names | None, seats: int) -> str:
    """What a class of so many seats holds in its hands."""
    from game.report.briefs import PARTS, briefs_page
    from game.scenario.load import load_content
    from game.session.start import start

    fresh = start(load_content(folder), 1)
    fresh.names = names
    return briefs_page(fresh, texts, list(PARTS), seats)


def sheet(folder: Path, texts: Catalogue, names: Names | None, minutes: int) -> str:
    """Without what usually happens: that takes a minute, and a class may be waiting."""
    from game.cli.sheet import made

    return made(folder, texts, names, minutes, runs=0)[0]
