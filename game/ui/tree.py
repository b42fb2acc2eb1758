"""The retained tree. Drawing, focus, screen readers, speech and tests read the same nodes.

A node is built by a scene, measured for a width, placed, and drawn. Only the containers decide
where things go, so a node never knows a pixel that its text or its children did not ask for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pygame

from game.ui.context import Context

Press = Callable[[], Any]


class Node:
    """One thing on the screen that has a name. Subclasses override measure, arrange and draw."""

    role = "group"
    radius = 12
    takes_focus = True
    """Whether the pointer brings the focus here; the keyboard always can."""
    scrolls = False
    """Whether what is in here scrolls by itself, so that its page need not."""

    def __init__(
        self,
        *children: Node,
        key: str = "",
        name: str = "",
        value: str = "",
        state: tuple[str, ...] = (),
        help: str = "",
        on_press: Press | None = None,
        grow: float = 0,
        min_em: float = 0,
        max_em: float | None = None,
        anchor: tuple[str, str] = ("start", "top"),
    ) -> None:
        self.children = list(children)
        self.key, self.name, self.value, self.help = key, name, value, help
        self.state = frozenset(state)
        self.on_press, self.grow, self.anchor = on_press, grow, anchor
        self.min_em, self.max_em = min_em, max_em
        self.bounds = pygame.Rect(0, 0, 0, 0)
        self.order = 0
        self.parent: Node | None = None
        self._sizes: dict[int | None, tuple[int, int]] = {}
        self._narrowest: int | None = None

    # -- state ---------------------------------------------------------------------------------

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can come here. Disabled things too: they tell their reason."""
        return self.on_press is not None or "disabled" in self.state

    def mark(self, flag: str, on: bool) -> None:
        self.state = self.state | {flag} if on else self.state - {flag}

    def describe(self) -> dict[str, Any]:
        """The node as plain data, for `tree --json` and tests."""
        return {
            "role": self.role,
            "name": self.name,
            "value": self.value,
            "state": sorted(self.state),
            "bounds": list(self.bounds),
            "order": self.order,
            "key": self.key,
            "help": self.help,
            "children": [child.describe() for child in self.children],
        }

    # -- layout --------------------------------------------------------------------------------

    def size(self, ctx: Context, width: int | None = None) -> tuple[int, int]:
        """Wanted size when at most `width` is there (None: any). Remembered per width.

        `min_em` and `max_em` bound it in letters, so that the bounds grow with the text.
        """
        if self.max_em is not None:
            most = ctx.em(self.max_em)
            width = most if width is None else min(width, most)
        if width not in self._sizes:
            wide, high = self.measure(ctx, width)
            least = ctx.em(self.min_em)
            self._sizes[width] = max(wide, least if width is None else min(least, width)), high
        return self._sizes[width]

    def give_way(self, ctx: Context, pixels: int) -> int:
        """Get lower by at most so much, where that costs no words; how much it was."""
        return 0

    def forget_size(self) -> None:
        """Be measured anew: something in here has another size now."""
        self._sizes.clear()
        self._narrowest = None

    def narrowest(self, ctx: Context) -> int:
        """The least width that breaks no word."""
        if self._narrowest is None:
            self._narrowest = self.least(ctx)
        return self._narrowest

    def place(self, ctx: Context, area: pygame.Rect) -> None:
        self.bounds = pygame.Rect(area)
        self.arrange(ctx, self.bounds)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        sizes = [child.size(ctx, width) for child in self.children]
        return max((w for w, _ in sizes), default=0), max((h for _, h in sizes), default=0)

    def least(self, ctx: Context) -> int:
        return max((child.narrowest(ctx) for child in self.children), default=0)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        for child in self.children:
            child.place(ctx, area)

    # -- drawing and input ---------------------------------------------------------------------

    def paint(self, ctx: Context, surface: pygame.Surface) -> None:
        """Draw this node, then what is in it, skipping what lies outside the clip."""
        self.draw(ctx, surface)
        clip = surface.get_clip()
        for child in self.children:
            if child.bounds.inflate(32, 32).colliderect(clip) and child.key not in ctx.held:
                child.paint(ctx, surface)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        """Nothing by default."""

    def uncover(self, key: str, ctx: Context) -> bool:
        """Open what hides the node of that key, if it is in here; True if something changed."""
        return False

    def on_key(self, command: str, ctx: Context) -> bool:
        """A command (`next`, `page_down`, ...) while focus is here or inside; True if used."""
        return False


def mount(root: Node) -> None:
    """Give parents, order and stable keys: own ones, or the path from the nearest own one."""
    for order, node in enumerate(walk(root)):
        node.order = order
        for i, child in enumerate(node.children):
            child.parent = node
            child.key = child.key or f"{node.key}/{child.role}{i}"


def walk(root: Node) -> Iterator[Node]:
    """Reading order: a node, then its children."""
    yield root
    for child in root.children:
        yield from walk(child)


def find(root: Node, key: str) -> Node | None:
    return next((node for node in walk(root) if node.key == key), None)


def ancestors(node: Node) -> Iterator[Node]:
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def active(root: Node) -> Node:
    """Where keys and pointer may go: the last open modal, or everything."""
    modals = [node for node in walk(root) if "modal" in node.state]
    return modals[-1] if modals else root


_CHOICES = {"radiogroup": "radio", "tablist": "tab"}


def stops(root: Node, focus: str = "") -> list[Node]:
    """Tab stops in order. A radio group or a row of tabs is one: its focused, else chosen,
    else first option; what else lies in it is a stop of its own."""
    out: list[Node] = []
    for node in walk(active(root)):
        if not node.focusable:
            continue
        group = node.parent
        if group is not None and node.role == _CHOICES.get(group.role):
            options = [child for child in group.children
                       if child.focusable and child.role == node.role]
            here = [n for n in options if n.key == focus]
            chosen = [n for n in options if n.state & {"checked", "selected"}]
            if node is not (here or chosen or options)[0]:
                continue
        out.append(node)
    return out


def hit(root: Node, position: tuple[int, int]) -> Node | None:
    """The topmost focusable node under a point, inside every scrolled view around it."""
    for node in reversed(list(walk(active(root)))):
        if node.focusable and node.bounds.collidepoint(position):
            views = (n.bounds for n in ancestors(node) if n.role == "scroll")
            if all(view.collidepoint(position) for view in views):
                return node
    return None
