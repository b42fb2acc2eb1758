"""From text to nodes through the parser's stream of events, one at a time and never deeper
than the limit, so that no file can exhaust the stack or multiply itself by references.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from game.scenario.nodes import Flaw, Group, Items, Leaf, Node
from game.scenario.problem import is_control

MAX_NODES = 20_000
MAX_DEPTH = 32

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Refused(Exception):
    """The file breaks a limit: stop at once, look no further."""

    def __init__(self, flaw: Flaw) -> None:
        self.flaw = flaw
        super().__init__(flaw.rule)


class Broken(Exception):
    """This piece of text cannot be read. `error` is the parser's, `flaw` is ours."""

    def __init__(self, error: yaml.YAMLError | None = None, flaw: Flaw | None = None) -> None:
        self.error = error
        self.flaw = flaw
        super().__init__(str(error or flaw))


@dataclass
class Composer:
    """Shared by all pieces of a file: the count of values and the flaws so far."""

    flaws: list[Flaw] = field(default_factory=list)
    nodes: int = 0

    def compose(self, text: str, first_line: int = 1) -> Node | None:
        """Nodes of a piece of text that begins at `first_line`; nothing when it is empty."""
        before = len(self.flaws), self.nodes
        try:
            return self._build(_events(text), first_line)
        except Broken:
            # The pieces will be read again, smaller, and find these flaws again.
            del self.flaws[before[0] :]
            self.nodes = before[1]
            raise

    def _build(self, events: Iterator[Any], first_line: int) -> Node | None:
        root: Node | None = None
        documents = 0
        stack: list[tuple[Group | Items, _Slot]] = []
        for event in events:
            line, column = event.start_mark.line + first_line, event.start_mark.column + 1
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.flaws.append(Flaw("several_documents", line, column))
                    if isinstance(root, Group):
                        root.damaged = True
                    return root
                continue
            if isinstance(event, yaml.CollectionEndEvent):
                stack.pop()
                continue
            if not isinstance(event, yaml.NodeEvent):
                continue
            node = self._node(event, line, column, len(stack))
            if not stack:
                root = node
            else:
                self._place(stack[-1], node, line, column)
            if isinstance(event, yaml.CollectionStartEvent):
                assert isinstance(node, Group | Items)
                stack.append((node, _Slot()))
        return root

    def _node(self, event: Any, line: int, column: int, depth: int) -> Node | None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise Refused(Flaw("too_many_values", line, column, {"limit": MAX_NODES}))
        if isinstance(event, yaml.CollectionStartEvent) and depth >= MAX_DEPTH:
            raise Refused(Flaw("too_deep", line, column, {"limit": MAX_DEPTH}))
        if isinstance(event, yaml.AliasEvent):
            self.flaws.append(Flaw("reference", line, column, {"name": str(event.anchor)[:60]}))
            return None
        flawed = True
        if event.anchor is not None:
            self.flaws.append(Flaw("named_part", line, column, {"name": event.anchor[:60]}))
        elif event.tag is not None:
            self.flaws.append(Flaw("type_mark", line, column, {"name": event.tag[:60]}))
        else:
            flawed = False
        if isinstance(event, yaml.MappingStartEvent):
            return Group(line, column)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(line, column)
        if any(is_control(character) for character in event.value):
            self.flaws.append(Flaw("control_character", line, column))
            return None
        return None if flawed else Leaf(event.value, not event.style, line, column)

    def _place(
        self, top: tuple[Group | Items, _Slot], node: Node | None, line: int, column: int
    ) -> None:
        parent, slot = top
        if isinstance(parent, Items):
            if node is None:
                parent.damaged = True
            else:
                parent.items.append(node)
            return
        if not slot.waiting:
            if not isinstance(node, Leaf):
                if node is None:
                    parent.damaged = True
                else:
                    raise Broken(flaw=Flaw("complex_key", line, column))
            slot.key, slot.waiting = node, True
            return
        slot.waiting = False
        if slot.key is None or node is None:
            parent.damaged = True
            return
        self.enter(parent, slot.key, node, slot.seen)

    def enter(self, group: Group, key: Leaf, node: Node, seen: dict[str, int]) -> None:
        """Adds one key to a group, once."""
        if key.text == "<<" and key.bare:
            self.flaws.append(Flaw("merge", key.line, key.column))
            group.damaged = True
        elif key.text in seen:
            params: dict[str, str | int] = {"field": key.text[:60], "first": str(seen[key.text])}
            self.flaws.append(Flaw("duplicate_key", key.line, key.column, params))
        else:
            seen[key.text] = key.line
            group.entries.append((key, node))


@dataclass
class _Slot:
    """What a group under construction is waiting for."""

    key: Leaf | None = None
    waiting: bool = False
    seen: dict[str, int] = field(default_factory=dict)


def _events(text: str) -> Iterator[Any]:
    loader = LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    except yaml.YAMLError as error:
        raise Broken(error) from None
    except (ValueError, OverflowError) as error:  # the pure parser on a senseless escape
        raise Broken(yaml.YAMLError(str(error))) from None
    finally:
        loader.dispose()
