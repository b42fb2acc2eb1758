"""Where a slip lies that comes over a screen for a while: low, in the middle, on nothing said."""

from __future__ import annotations

import pygame

from game.ui.context import Context
from game.ui.tree import Node, ancestors, find, walk

_STEP = 12
_AWAY = 3
"""How much worse a pixel to the side is than a pixel up."""


def resting_place(ctx: Context, rect: pygame.Rect, slip: Node) -> pygame.Rect:
    """Near the bottom: between papers, or beside the buttons of the foot where they leave room.

    If there is no such place (large letters fill the page), right above the foot.
    """
    if slip.parent is None:
        return rect
    before = slip.parent.children
    screen, *slips = before[: before.index(slip)]
    gap = ctx.unit(2)
    area = screen.bounds.inflate(-2 * gap, -2 * gap)
    taken = [box.inflate(gap, gap) for box in (*_taken(screen), *(s.bounds for s in slips))]
    low = area.bottom - rect.height
    ways = [
        (area.centerx - rect.width // 2 + x, low - y)
        for y in range(0, area.height // 2, _STEP)
        for x in range(-area.width // 3, area.width // 3 + 1, _STEP)
    ]
    for x, y in sorted(ways, key=lambda way: _badness(way, area.centerx - rect.width // 2, low)):
        there = pygame.Rect(x, y, rect.width, rect.height)
        if area.contains(there) and there.collidelist(taken) < 0:
            return there
    rect.midbottom = area.centerx, _foot_top(screen, area) - gap
    return rect.move(0, -sum(s.bounds.height + gap for s in slips if s.role == "status"))


def _badness(way: tuple[int, int], middle: int, low: int) -> tuple[int, int, int]:
    return _AWAY * abs(way[0] - middle) + low - way[1], -way[1], way[0]


def _taken(screen: Node) -> list[pygame.Rect]:
    """Whatever is read or pressed, and every paper, as far as it is seen."""
    found = []
    for node in walk(screen):
        said = not node.children and bool(node.name) and node.role not in ("image", "status")
        if not (said or node.focusable or getattr(node, "tone", "none") == "paper"):
            continue
        box = pygame.Rect(node.bounds)
        for view in (above for above in ancestors(node) if above.role == "scroll"):
            box = box.clip(view.bounds)
        if box.width and box.height:
            found.append(box)
    return found


def _foot_top(screen: Node, area: pygame.Rect) -> int:
    foot = find(screen, "foot") or find(screen, "main")
    return foot.bounds.top if foot is not None and foot.bounds.width else area.bottom
