"""Finding every error of a broken file in one go.

The parser stops at its first error. So the text is cut where its author began a new key or a new
list item, and each piece is read alone: sound pieces stay, a broken one is cut again, and what
cannot be cut further is where the mistake is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.scenario.compose import MAX_DEPTH, Broken, Composer
from game.scenario.diagnose import diagnose, diagnose_stray
from game.scenario.nodes import Flaw, Group, Items, Leaf, Node

HEADER = re.compile(r"""(\s*)([^\s:#'"\-\[{&*!|>%@`][^:#]*?)\s*:\s*(?:#.*)?\Z""")
DASH = re.compile(r"(\s*)-(?=\s|\Z)")
MAX_PIECES = 3_000
MAX_CHARACTERS = 6 * 1024 * 1024
MAX_FLAWS = 100


@dataclass
class Piece:
    """Some lines of the file and the number of the first."""

    lines: list[str]
    first: int


class Recovery:
    """Re-reads a broken text piece by piece, within a budget of work."""

    def __init__(self, composer: Composer) -> None:
        self.composer = composer
        self.pieces = 0
        self.characters = 0

    def read(self, piece: Piece, depth: int = 0) -> Node | None:
        """What can be read of a piece; the flaws go to the composer."""
        text = "\n".join(piece.lines)
        self.pieces += 1
        self.characters += len(text)
        try:
            return self.composer.compose(text, piece.first)
        except Broken as broken:
            if depth <= 2 * MAX_DEPTH and self._may_go_on():
                found = self._cut(piece, depth, broken)
                if found is not None:
                    return found
            self.composer.flaws.append(diagnose(broken, piece.lines, piece.first))
            return None

    def _may_go_on(self) -> bool:
        return (
            self.pieces < MAX_PIECES
            and self.characters < MAX_CHARACTERS
            and len(self.composer.flaws) < MAX_FLAWS
        )

    def _cut(self, piece: Piece, depth: int, broken: Broken) -> Node | None:
        units = split(piece)
        if len(units) > 1:
            return self._join(units, depth, broken)
        if not units:
            return None
        unit = units[0]
        head = unit.lines[0]
        if dash := DASH.match(head):
            inside = [f"{dash[1]} {head[dash.end() :]}", *unit.lines[1:]]
            items = Items(unit.first, len(dash[1]) + 1)
            node = self.read(Piece(inside, unit.first), depth + 1)
            if node is None:
                items.damaged = True
            else:
                items.items.append(node)
            return items
        if (header := HEADER.match(head)) and len(unit.lines) > 1:
            key = Leaf(header[2], True, unit.first, len(header[1]) + 1)
            group = Group(unit.first, key.column)
            node = self.read(Piece(unit.lines[1:], unit.first + 1), depth + 1)
            if node is None:
                group.damaged = True
            else:
                group.entries.append((key, node))
            return group
        return None

    def _join(self, units: list[Piece], depth: int, broken: Broken) -> Node | None:
        """The sound units as one group or one list; nothing if they do not belong together."""
        before = len(self.composer.flaws)
        result: Group | Items | None = None
        seen: dict[str, int] = {}
        lost = False
        in_list = bool(DASH.match(units[0].lines[0]))
        for unit in units:
            if not self._may_go_on():
                lost = True
                break
            if in_list and not DASH.match(unit.lines[0]):
                column = indent(unit.lines[0]) + 1
                self.composer.flaws.append(Flaw("list_dash", unit.first, column))
                lost = True
                continue
            node = self.read(unit, depth + 1)
            if node is None:
                lost = True
            elif isinstance(node, Leaf):
                self.composer.flaws.append(diagnose_stray(unit.lines, unit.first))
                lost = True
            elif result is None:
                result = node
                if isinstance(node, Group):
                    seen = {key.text: key.line for key, _ in node.entries}
            elif isinstance(node, Group) and isinstance(result, Group):
                result.damaged |= node.damaged
                for key, value in node.entries:
                    self.composer.enter(result, key, value, seen)
            elif isinstance(node, Items) and isinstance(result, Items):
                result.damaged |= node.damaged
                result.items.extend(node.items)
            else:
                lost = True
        if len(self.composer.flaws) == before and self._may_go_on():
            # Every unit is fine alone, so it is the way they stand together.
            self.composer.flaws.append(diagnose(broken, *_whole(units)))
            lost = True
        if result is None:
            result = Group(units[0].first, 1)
        result.damaged |= lost
        return result


def _whole(units: list[Piece]) -> tuple[list[str], int]:
    lines: list[str] = []
    for unit in units:
        lines.extend(unit.lines)
    return lines, units[0].first


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def is_blank(line: str) -> bool:
    """Nothing, or only a comment."""
    return not line.strip() or line.lstrip().startswith("#")


def split(piece: Piece) -> list[Piece]:
    """Cuts a piece at each line that stands as far in as its first. Dashes that stand right under
    a key belong to it; a line that stands further out than the first goes with what is above."""
    start = next((i for i, line in enumerate(piece.lines) if not is_blank(line)), None)
    if start is None:
        return []
    base = indent(piece.lines[start])
    dashes = bool(DASH.match(piece.lines[start]))
    units: list[Piece] = []
    for i in range(start, len(piece.lines)):
        line = piece.lines[i]
        begins = indent(line) == base and not is_blank(line) and line.lstrip()[0] not in "]}:"
        if not units or (begins and (dashes or not DASH.match(line))):
            units.append(Piece([], piece.first + i))
        units[-1].lines.append(line)
    return units
