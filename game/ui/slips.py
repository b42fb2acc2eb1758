"""Slips that lie above a screen for a while: a message, a caption, a hint beside something."""

from __future__ import annotations

from typing import NamedTuple

from game.ui import clock
from game.ui.tree import Node, active, find
from game.ui.widgets import Caption, Toast, Tooltip

TOAST_MS = 6000
CAPTION_MS = 4000
_FRESH_MS = 300
"""A caption as new as this belongs to the screen that is opened now."""


class _Slip(NamedTuple):
    what: str
    until: int


class Slips:
    """At most one of each kind. A newer one takes the place of an older one."""

    def __init__(self) -> None:
        self._message: _Slip | None = None
        self._caption: _Slip | None = None
        self._rest: _Slip | None = None
        """The key of what the pointer rests on, until it has done so long enough."""
        self.hinted = ""
        """The key of what the hint is about; empty if there is none."""

    def say(self, text: str) -> None:
        self._message = _Slip(text, clock.ticks() + TOAST_MS)

    def caption(self, text: str) -> None:
        self._caption = _Slip(text, clock.ticks() + CAPTION_MS)

    def unsay(self) -> None:
        """The message was about a screen that is left."""
        self._message = None

    def end_caption(self) -> None:
        """Another screen: what the old one sounded like is over, what the new one began is not."""
        if self._caption and clock.ticks() - (self._caption.until - CAPTION_MS) > _FRESH_MS:
            self._caption = None

    def rest_on(self, key: str, milliseconds: int, has_hint: bool) -> bool:
        """Begin to rest on something; the hint about another thing goes. True if one did."""
        gone = self.hinted not in ("", key)
        if gone:
            self.hinted = ""
        wanted = has_hint and key != self.hinted
        self._rest = _Slip(key, clock.ticks() + milliseconds) if wanted else None
        return gone

    def turn_over(self) -> bool:
        """Take away what is over, and bring the hint that is due; True if anything changed."""
        over = [
            slip is not None and clock.ticks() >= slip.until
            for slip in (self._message, self._caption, self._rest)
        ]
        if over[0]:
            self._message = None
        if over[1]:
            self._caption = None
        if over[2] and self._rest:
            self.hinted, self._rest = self._rest.what, None
        return any(over)

    def left(self) -> int:
        """Milliseconds until a message or caption goes or a hint comes; 0 if there is none."""
        ends = [slip.until for slip in (self._message, self._caption, self._rest) if slip]
        return max(1, min(ends) - clock.ticks()) if ends else 0

    def nodes(self) -> list[Node]:
        """The message and the caption, as they lie over the whole screen."""
        message = [Toast(self._message.what)] if self._message else []
        return [*message, *([Caption(self._caption.what)] if self._caption else [])]

    def hint(self, tree: Node) -> Node | None:
        """The slip beside what is rested on: its help, as F1 shows it at length."""
        node = find(active(tree), self.hinted) if self.hinted else None
        return Tooltip(node.help, node.bounds) if node is not None and node.help else None
