"""Whether the game in the window is written down, and a word to the player once it is not.

A full disk stops nobody from playing, but they should know before they close the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.session.files import SaveError
    from game.session.session import Session
    from game.ui.shell import Shell


class Keeping:
    """Asked after every act. The same trouble is said once, a new one again."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._code = ""
        self._warning = ""

    def check(self, session: Session) -> None:
        """Try again what could not be begun; say it if that was in vain."""
        journal: Any = session.journal
        if journal is not None and journal.trouble is not None and journal.folder is None:
            journal.snapshot(session)
        trouble: SaveError | None = journal.trouble if journal is not None else None
        code = trouble.code if trouble else ""
        fresh, self._code = code != self._code, code
        self._warning = ""
        if trouble and fresh:
            self._warning = self._shell.text(f"error.{code}", **trouble.params)
        self.say()

    def say(self) -> None:
        """The warning of the last act, again on the screen that follows it."""
        if self._warning:
            self._shell.stage.say(self._warning)

    def forget(self) -> None:
        """Another game may be luckier."""
        self._code = self._warning = ""
