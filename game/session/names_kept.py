"""A class's own names on disk: a file that is given along, or what is kept on this computer.

Apart from `names`, so that whoever opens a save needs no reader of YAML.
"""

from __future__ import annotations

from pathlib import Path

from game.rules.content import Content
from game.scenario.load import FORMAT_VERSION
from game.scenario.names_file import NamesFile, as_text, load_names
from game.scenario.problem import Incompatible, InvalidInput
from game.scenario.small_file import load_small
from game.session.files import make_folder, write_atomically
from game.session.names import Names
from game.session.userdata import home


def read_names(path: Path, content: Content) -> Names:
    """Raises InvalidInput or Incompatible."""
    found = load_names(path, content)
    return Names(found.town, found.people)


def kept(content: Content) -> Names | None:
    """The names that were given to this scenario on this computer, if they still fit."""
    file = _file(content.id)
    if not file.is_file():
        return None
    try:
        return read_names(file, content)
    except (InvalidInput, Incompatible):
        return None  # a file from elsewhere must not keep anybody from playing


def town_called(scenario: str) -> str:
    """What a town is called here, for lists that have no story at hand; empty if nothing else."""
    file = _file(Path(scenario).name)
    try:
        return load_small(file, NamesFile, lambda look: iter(())).town if file.is_file() else ""
    except (InvalidInput, Incompatible):
        return ""


def keep(content: Content, names: Names) -> Path:
    """Write them down for this computer. Raises SaveError."""
    file = _file(content.id)
    people = {person: name for person, name in names.people.items() if name}
    told = NamesFile(FORMAT_VERSION, content.id, names.town, people)
    make_folder(file.parent)
    write_atomically(file, as_text(told).encode())
    return file


def _file(scenario: str) -> Path:
    return home() / "names" / f"{scenario}.yaml"
