"""The debrief as a page on the disk. Who wires the program together gives the shell a `printer`,
since a window knows no reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.session.story import Story
    from game.ui.shell import Shell

FOLDER = "debriefs"


def write(shell: Shell, story: Story | None) -> Path | None:
    """Where it was written; None, and a sentence on the screen, if the disk refuses."""
    from game.session import userdata
    from game.session.files import SaveError, write_atomically

    assert shell.game is not None and shell.printer is not None
    session = shell.game.session
    html = shell.printer(session, shell.words, story)
    name = f"{session.rules.content.id}-{session.seed}-{shell.words.code}"
    try:
        folder = userdata.home() / FOLDER
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
