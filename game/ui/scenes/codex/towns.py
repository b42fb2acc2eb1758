"""What the towns that ship are called, read off their files without loading a whole scenario."""

from __future__ import annotations

import re
from functools import cache

from game import resources
from game.i18n import PSEUDO, DisguisedStory

_BASE = re.compile(r"^town:\s*(.+?)\s*$", re.MULTILINE)
_TOLD = re.compile(r'^msgctxt "town"\nmsgid "(.*)"\nmsgstr "(.+)"$', re.MULTILINE)
_HEAD = 4000
"""Characters from the top in which the name of a town stands."""


@cache
def town_name(scenario: str, language: str) -> str:
    """The name of a scenario's town in a language, else as its file has it; the id at worst."""
    folder = resources.root() / "scenarios" / scenario
    base = _first(_BASE, folder / "scenario.yaml", 1).strip("'\"")
    if language in PSEUDO:
        return DisguisedStory(language).text("town", base)
    return _first(_TOLD, folder / "i18n" / f"{language}.po", 2) or base or scenario


def _first(pattern: re.Pattern[str], file: object, group: int) -> str:
    try:
        with open(str(file), encoding="utf-8") as open_file:
            found = pattern.search(open_file.read(_HEAD))
    except (OSError, UnicodeDecodeError):
        return ""
    return found[group] if found else ""
