"""A toolkit as a small file, so that teams may swap what they would send: which version of each
part goes with it, and a word about why.

The file names parts and versions of a scenario's toolkit; what they do stays the scenario's. So a
file can be read wherever the same toolkit is told, and nothing in it can do anything new.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import ClassVar

import yaml

from game.rules.content import Content
from game.rules.looks import STRICT
from game.rules.transfer.sending import AS_IT_IS
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.load import FORMAT_VERSION
from game.scenario.problem import Word
from game.scenario.small_file import load_small


@dataclass(frozen=True)
class ToolkitFile:
    """A whole file."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    toolkit: str
    parts: dict[str, str] = field(default_factory=dict)
    """Part -> version or `as_it_is`; a part that is not named goes as it is."""
    note: str = ""
    """What whoever made it wants to say to whoever tries it."""


def write_toolkit(path: Path, toolkit: str, parts: dict[str, str], note: str = "") -> None:
    """Write such a file. Raises OSError."""
    plain = asdict(ToolkitFile(FORMAT_VERSION, toolkit, parts, note))
    path.write_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False), "utf-8")


def load_toolkit(path: Path, content: Content) -> ToolkitFile:
    """Read such a file for a game of this scenario. Raises InvalidInput with every mistake and its
    place, or Incompatible."""
    def check(look: Look) -> Iterator[Finding]:
        found = look.root
        assert isinstance(found, ToolkitFile)
        return _findings(found, content)

    return load_small(path, ToolkitFile, check, content)


def _findings(found: ToolkitFile, content: Content) -> Iterator[Finding]:
    kits = {kit.id: kit for kit in content.toolkits}
    kit = kits.get(found.toolkit)
    if kit is None:
        finding = Finding("toolkit_file_unknown", ("toolkit",), {"toolkit": found.toolkit[:60]})
        yield advise(finding, found.toolkit, kits) if kits else finding
        return
    parts = {part.id: part for part in kit.parts}
    for name, version in found.parts.items():
        if name not in parts:
            yield _unknown(("parts", name), name, list(parts), "toolkit_parts", at_key=True)
            continue
        versions = [AS_IT_IS, *(v.id for v in parts[name].versions)]
        if version not in versions:
            yield _unknown(("parts", name), version, versions, "versions")


def _unknown(path: tuple[str | int, ...], name: str, known: list[str], kind: str,
             at_key: bool = False) -> Finding:
    params: dict[str, str | int] = {"id": name[:60], "kind": Word(f"check.kind.{kind}")}
    return advise(Finding("unknown_part", path, params, at_key=at_key), name, known)
