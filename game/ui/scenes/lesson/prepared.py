"""Towns that a trainer has brought somewhere beforehand, in a folder of their own.

`run SCENARIO --seasons 2 --save autumn.save` makes such a file; a class that begins from it leaves
it as it is, so that the next class begins there too.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.session.userdata import home

if TYPE_CHECKING:
    from game.session.session import Session
    from game.ui.shell import Shell


@dataclass(frozen=True)
class Prepared:
    file: Path
    scenario: str
    season: int


def folder() -> Path:
    return home() / "prepared"


def find() -> list[Prepared]:
    """What lies in the folder and can be read, by name."""
    from game.scenario.problem import Incompatible
    from game.session.save import SaveError, read_header

    place, found = folder(), []
    with contextlib.suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
    for file in sorted(place.glob("*.save")):
        with contextlib.suppress(SaveError, Incompatible, KeyError):
            header = read_header(file)
            found.append(Prepared(file, str(header["scenario"]), int(header["season"])))
    return found


def open_(shell: Shell, file: Path) -> Session | None:
    """The game in it; None, and a sentence why, where that is not possible."""
    from game.scenario.problem import Incompatible
    from game.session.save import SaveError, load

    try:
        return load(file)
    except SaveError as error:
        shell.stage.say(shell.text(f"error.{error.code}", **error.params))
    except Incompatible:
        shell.stage.say(shell.text("load.damaged"))
    return None
