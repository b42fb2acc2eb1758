"""Questions before the first season and after the last: asked, answered, compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.reply import open_questions

if TYPE_CHECKING:
    from game.ui.shell import Shell


def left(shell: Shell) -> list[str]:
    """The questions that may be answered now and were not: `before/ID`, `after/ID`, `transfer`."""
    if shell.game is None:
        return []
    session = shell.game.session
    return list(open_questions(session.world, session.rules))
