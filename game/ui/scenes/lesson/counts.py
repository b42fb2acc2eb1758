"""Numbers that a host counts in a room and types: digits, plus and minus, Enter for the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.keys import name_of
from game.ui.tree import Node
from game.ui.widgets import Panel


class Tally:
    """Counts by key. `room` says how many more hands there can be for a key."""

    def __init__(self, room: Callable[[str], int]) -> None:
        self.counts: dict[str, int] = {}
        self.room = room
        self._typing = ""
        """The key into which digits go on; another key begins anew."""

    def of(self, key: str) -> int:
        return self.counts.get(key, 0)

    def type(self, key: str, digit: int) -> bool:
        """A digit behind those that were typed; False where so many are not there."""
        before = self.of(key) if self._typing == key else 0
        done = self.set(key, before * 10 + digit)
        self._typing = key if done else ""
        return done

    def add(self, key: str, by: int) -> bool:
        self._typing = ""
        return self.set(key, self.of(key) + by)

    def set(self, key: str, number: int) -> bool:
        if not 0 <= number <= self.of(key) + self.room(key):
            return False
        self.counts[key] = number
        return True

    def left(self) -> None:
        """The focus went on: the next digit begins a new number."""
        self._typing = ""


def digit_of(event: pygame.event.Event) -> int | None:
    """The digit of a key, on the row or on the block of numbers."""
    if event.type != pygame.KEYDOWN:
        return None
    name = name_of(event).removeprefix("kp_")
    return int(name) if len(name) == 1 and name.isascii() and name.isdigit() else None


class Counted(Panel):
    """A paper with a number that is counted. A press adds one; Enter goes to the next."""

    role = "slider"

    def __init__(self, child: Node, tally: Tally, on: Callable[[], None],
                 refused: Callable[[], None], *, key: str, **node: Any) -> None:
        super().__init__(child, key=key, on_press=lambda: self._add(1), **node)
        self.tally, self.on, self.refused = tally, on, refused

    def on_key(self, command: str, ctx: Context) -> bool:
        steps = {"bigger": 1, "smaller": -1}
        if command in steps:
            self._add(steps[command])
        elif command == "press":
            self.tally.left()
            self.on()
        else:
            return False
        ctx.changed()
        return True

    def _add(self, by: int) -> None:
        if not self.tally.add(self.key, by):
            self.refused()

    def paint(self, ctx: Context, surface: pygame.Surface) -> None:
        super().paint(ctx, surface)
        color = ctx.color("sea" if ctx.focus == self.key else "control")
        edge = shapes.rounded(self.bounds.size, self.radius, None, color, 2)
        surface.blit(edge, self.bounds)
