"""The shape of a file before its meaning: leaves, groups of keys and lists, each with a place.

Nothing here is a Python value yet, so no text can turn into a date, a yes or an octal number
behind the author's back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\Z")

Plain = bool | int | str | list["Plain"] | dict[str, "Plain"] | None
Path = tuple[str | int, ...]
Place = tuple[int, int]


@dataclass(slots=True)
class Leaf:
    text: str
    bare: bool  # written without quotes
    line: int
    column: int


@dataclass(slots=True)
class Group:
    line: int
    column: int
    entries: list[tuple[Leaf, Node]] = field(default_factory=list)
    damaged: bool = False  # a part was unreadable, so what is missing here is no news


@dataclass(slots=True)
class Items:
    line: int
    column: int
    items: list[Node] = field(default_factory=list)
    damaged: bool = False


Node = Leaf | Group | Items


@dataclass(frozen=True)
class Flaw:
    """A finding that still lacks its file and excerpt."""

    rule: str
    line: int
    column: int
    params: dict[str, str | int] = field(default_factory=dict)
    fix_code: str | None = None


@dataclass
class Positions:
    """Where each path of a file stands: its key, its value, and how the value was written."""

    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    leaves: dict[Path, Leaf] = field(default_factory=dict)
    damaged: set[Path] = field(default_factory=set)

    def of(self, path: Path) -> Place:
        """The place of a path's value, or of the nearest thing around it that is written."""
        for cut in range(len(path), -1, -1):
            if path[:cut] in self.values:
                return self.values[path[:cut]]
        return (1, 1)

    def of_key(self, path: Path) -> Place:
        return self.keys.get(path) or self.of(path)


def leaf_value(leaf: Leaf) -> bool | int | str | None:
    """Only `true`, `false`, `null`, whole numbers and nothing at all are not text."""
    if not leaf.bare:
        return leaf.text
    if leaf.text in ("", "null"):
        return None
    if leaf.text in ("true", "false"):
        return leaf.text == "true"
    if WHOLE_NUMBER.match(leaf.text):
        return int(leaf.text)
    return leaf.text


def to_plain(node: Node, positions: Positions, path: Path = ()) -> Plain:
    """Plain data for the schema, noting every place on the way. Depth is limited beforehand."""
    positions.values[path] = (node.line, node.column)
    if isinstance(node, Leaf):
        positions.leaves[path] = node
        return leaf_value(node)
    if node.damaged:
        positions.damaged.add(path)
    if isinstance(node, Items):
        return [to_plain(item, positions, (*path, i)) for i, item in enumerate(node.items)]
    result: dict[str, Plain] = {}
    for key, value in node.entries:
        positions.keys[(*path, key.text)] = (key.line, key.column)
        result[key.text] = to_plain(value, positions, (*path, key.text))
    return result
