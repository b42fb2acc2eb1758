"""A file with a class's own names for a scenario's town and people, one line each.

A name is only what is shown: ids, numbers and everything that happens stay what they were.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import ClassVar

import yaml

from game.rules.content import Content
from game.rules.looks import STRICT
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.problem import is_control
from game.scenario.small_file import load_small

MOST = 24
"""Letters of a name: what fits under a face where letters are large."""


@dataclass(frozen=True)
class NamesFile:
    """A whole file. Whoever is not named keeps their name."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    scenario: str
    town: str = ""
    people: dict[str, str] = field(default_factory=dict)


def as_text(names: NamesFile) -> str:
    """What stands in the file."""
    return str(yaml.safe_dump(asdict(names), allow_unicode=True, sort_keys=False))


def load_names(path: Path, content: Content) -> NamesFile:
    """The names in a file for this scenario. Raises InvalidInput with every mistake and its place,
    or Incompatible."""
    def check(look: Look) -> Iterator[Finding]:
        found = look.root
        assert isinstance(found, NamesFile)
        return _findings(found, content)

    return load_small(path, NamesFile, check, content)


def flaw(name: str) -> str:
    """What is wrong with a name as somebody typed it: the rule it breaks, or nothing."""
    if any(is_control(c) or c in "\t\n\r" for c in name):
        return "name_control"
    if len(name) > MOST:
        return "name_long"
    return "" if name.strip() else "name_empty"


def _findings(found: NamesFile, content: Content) -> Iterator[Finding]:
    if found.scenario != content.id:
        yield Finding("names_scenario", ("scenario",),
                      {"found": found.scenario[:60], "wanted": content.id})
        return
    if found.town and (wrong := flaw(found.town)):
        yield _wrong(wrong, ("town",), found.town)
    people = {p.id: p.name for p in content.people}
    taken: dict[str, str] = {}
    for person, name in found.people.items():
        path = ("people", person)
        if person not in people:
            finding = Finding("names_nobody", path, {"id": person[:60]}, at_key=True)
            yield advise(finding, person, people, limit=20)
        elif wrong := flaw(name):
            yield _wrong(wrong, path, name)
        elif name.casefold() in taken:
            yield Finding("names_twice", path, {"name": name, "other": taken[name.casefold()]})
        taken.setdefault(name.casefold(), person)


def _wrong(rule: str, path: tuple[str, ...], name: str) -> Finding:
    return Finding(rule, path, {"found": len(name), "most": MOST})
