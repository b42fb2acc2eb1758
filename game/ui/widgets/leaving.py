"""Groups to choose from that stand among other things: at their edges arrows lead on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.ui.context import Context
from game.ui.tree import Node
from game.ui.widgets.choice import Choice
from game.ui.widgets.picks import Picks


class Looks(Picks):
    """A radio group of cards; arrows choose as they go, and leave it at an edge."""

    def __init__(self, *cards: Node, on_look: Callable[[str], None], **node: Any) -> None:
        super().__init__(*cards, **node)
        self.on_look = on_look

    def on_key(self, command: str, ctx: Context) -> bool:
        if not super().on_key(command, ctx):
            return False
        self.on_look(ctx.focus.partition("/")[2])
        ctx.changed()
        return True


class Leaving(Choice):
    """A choice among other things: at its ends, and to the sides, arrows leave it."""

    def on_key(self, command: str, ctx: Context) -> bool:
        keys = [child.key for child in self.children]
        if ctx.focus not in keys or command in ("left", "right"):
            return False
        at = keys.index(ctx.focus)
        if (command == "up" and at == 0) or (command == "down" and at == len(keys) - 1):
            return False
        return super().on_key(command, ctx)
