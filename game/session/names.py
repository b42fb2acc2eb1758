"""A class's own names for a town and its people, put into every text that is shown.

Whole words only, in whatever language is read, with what the language glues or elides before a
name: Arabic and, to, with (`و ب ل`), French `d’` and `qu’`, Spanish `y` before an i. Two people may
take each other's names. Nothing of it is in a world, a save or a digest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.rules.content import Content
from game.scenario.load import FORMAT_VERSION
from game.scenario.names_file import NamesFile, load_names, write_names
from game.scenario.problem import Incompatible, InvalidInput
from game.scenario.small_file import load_small
from game.session.userdata import home

Renamed = Callable[[str], str]
"""A text with the class's names in it."""
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_VOWEL = re.compile(r"[aeiouyhàâäéèêëîïôöùûüœæ]", re.IGNORECASE)
_I_SOUND = re.compile(r"h?i(?!a|e|o|u)", re.IGNORECASE)
_BEFORE = {"ar": "[وفبلك]{0,2}", "fr": "(?:[dD][’']|[qQ]u[’']|[dD]e |[qQ]ue )?", "es": "(?:y |e )?"}
"""What may stand before a name and changes with it or is written as one word with it."""


@dataclass(frozen=True)
class Names:
    town: str = ""
    people: Mapping[str, str] = field(default_factory=dict)


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
    """Write them down for this computer. Raises OSError."""
    file = _file(content.id)
    people = {person: name for person, name in names.people.items() if name}
    write_names(file, NamesFile(FORMAT_VERSION, content.id, names.town, people))
    return file


def _file(scenario: str) -> Path:
    return home() / "names" / f"{scenario}.yaml"


def renaming(content: Content, names: Names | None, told: Renamed, language: str) -> Renamed:
    """What puts the names into texts of a language; `told` is the text of a path in it."""
    new = _pairs(content, names, told) if names is not None else {}
    if not new:
        return lambda text: text
    plain = language.split("-")[0]
    olds = "|".join(re.escape(old) for old in sorted(new, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)({_BEFORE.get(plain, '')})({olds})(?!\w)")
    joined = {"ar": _arabic, "fr": _french, "es": _spanish}.get(plain, _plain)
    return lambda text: pattern.sub(lambda m: joined(m[1], new[m[2]]), text)


def _pairs(content: Content, names: Names, told: Renamed) -> dict[str, str]:
    """The name as it is told in this language and as the author wrote it -> the class's."""
    asked = [("town", content.town, names.town)]
    asked += [(f"people.{p.id}.name", p.name, names.people.get(p.id, "")) for p in content.people]
    return {old: new.strip() for path, base, new in asked if new.strip()
            for old in (base, told(path)) if old}


def _plain(before: str, name: str) -> str:
    return before + name


def _arabic(before: str, name: str) -> str:
    """A particle grows into the article; a name in other letters is tied on by a long stroke."""
    if before.endswith("ل") and name.startswith("ال"):
        return before + name[1:]
    tied = before and before[-1] != "و" and not _ARABIC.match(name)
    return before + ("ـ" if tied else "") + name


def _french(before: str, name: str) -> str:
    short = before.rstrip("’' e")
    if not short:
        return before + name
    return f"{short}’{name}" if _VOWEL.match(name) else f"{short}e {name}"


def _spanish(before: str, name: str) -> str:
    if not before:
        return name
    return f"{'e' if _I_SOUND.match(name) else 'y'} {name}"
