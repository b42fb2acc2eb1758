"""Pages on the disk, to print. Who wires the program together gives the shell a `printer`, since a
window knows no reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from game.i18n import Catalogue
    from game.session.names import Names
    from game.session.session import Session
    from game.session.story import Story
    from game.ui.shell import Shell


class Printer(Protocol):
    """What can be printed; each gives a whole page of HTML."""

    def debrief(self, session: Session, texts: Catalogue, story: Story | None, /) -> str: ...

    def cards(self, folder: Path, texts: Catalogue, names: Names | None, seats: int, /) -> str: ...

    def sheet(self, folder: Path, texts: Catalogue, names: Names | None, minutes: int, /
              ) -> str: ...


def write(shell: Shell, story: Story | None) -> Path | None:
    """A debrief. Where it was written; None, and a sentence on the screen, if the disk refuses."""
    assert shell.game is not None and shell.printer is not None
    session = shell.game.session
    html = shell.printer.debrief(session, shell.words, story)
    name = f"{session.rules.content.id}-{session.seed}-{shell.words.code}"
    return _kept(shell, "debriefs", name, html)


def write_for_class(
    shell: Shell, folder: Path, names: Names | None, minutes: int, seats: int
) -> Path | None:
    """The trainer's sheet and what a class holds in its hands; the folder that they are in."""
    assert shell.printer is not None
    for name, html in (
        ("sheet", shell.printer.sheet(folder, shell.words, names, minutes)),
        ("cards", shell.printer.cards(folder, shell.words, names, seats)),
    ):
        file = _kept(shell, "class", f"{folder.name}-{name}-{shell.words.code}", html)
        if file is None:
            return None
    return file.parent


def _kept(shell: Shell, where: str, name: str, html: str) -> Path | None:
    from game.session import userdata
    from game.session.files import SaveError, write_atomically

    folder = userdata.home() / where
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = _free(folder, name)
        write_atomically(file, html.encode())
    except SaveError as error:
        shell.stage.say(shell.text(f"error.{error.code}", **error.params))
        return None
    except OSError:
        shell.stage.say(shell.text("error.save_unwritable", file=str(folder)))
        return None
    return file


def _free(folder: Path, name: str) -> Path:
    """A name that no other page has: what was printed before stays."""
    number, file = 2, folder / f"{name}.html"
    while file.exists():
        file, number = folder / f"{name}-{number}.html", number + 1
    return file
