"""What a window prints with: reports belong to the command line, which lends them to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.i18n import Catalogue
    from game.session.session import Session
    from game.session.story import Story


def debrief(session: Session, texts: Catalogue, story: Story | None) -> str:
    """Loaded when somebody prints, so that the title comes at once."""
    from game.report.debrief import debrief_page

    return debrief_page(session, texts, story)
