"""The same town once more: from its first morning, or from a season of the game that is over.

The game that was played is kept on the shell as `before`, so that both can be laid side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.session.session import Session
    from game.ui.shell import Shell


def again(shell: Shell, same_luck: bool) -> None:
    """The game that is shown ends. Another begins: on the same luck only decisions differ."""
    from game.rules.actions.move_on import MoveOn
    from game.session.start import start
    from game.ui.shell import any_seed

    assert shell.game is not None
    old = shell.game.session
    if shell.submit(MoveOn()) is not None:
        _play(shell, start(old.rules.content, old.seed if same_luck else any_seed()))


def go_back(shell: Shell, season: int) -> None:
    """From the morning of a season on, on the same luck; the game that is shown stays kept."""
    from game.session.rewind import rewind

    assert shell.game is not None
    _play(shell, rewind(shell.game.session, season))


def _play(shell: Shell, session: Session) -> None:
    assert shell.game is not None and shell.folder is not None
    old, folder = shell.game.session, shell.folder
    if shell.room is not None:
        shell.room.again()
    shell.take_up(session, folder)
    shell.before = old
    if shell.remember:
        from game.ui import saves

        saves.begin(session)
    shell.go()
