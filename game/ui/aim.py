"""Where an arrow key leads: to what lies nearest that way on the screen, as the eye sees it."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.tree import Node, ancestors

ASIDE = 3
"""A pixel to the side counts as so many ahead: what lies straight on comes first."""


def neighbour(nodes: Sequence[Node], here: Node, way: str) -> Node | None:
    """The nearest of `nodes` above, below, to the left or right; None if nothing lies there."""
    found = [(gap, n) for n in nodes if n is not here and (gap := _gap(_box(here), _box(n), way))]
    if way in ("up", "down"):
        zone = _zone(here)
        found = [pair for pair in found if abs(_zone(pair[1]) - zone) < 2] or found
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _zone(node: Node) -> int:
    """Above a screen's body, in it or below: an arrow does not jump over the body that has some
    stop that way, however far aside it lies.
    """
    keys = {above.key for above in ancestors(node)}
    return -1 if keys & {"strip", "strips", "head"} else 1 if "foot" in keys else 0


def _box(node: Node) -> pygame.Rect:
    """A group of choices is one stop, and as large as the group."""
    group = node.parent
    return group.bounds if group is not None and group.role == "radiogroup" else node.bounds


def _gap(here: pygame.Rect, there: pygame.Rect, way: str) -> float:
    """How far off, at least 1; 0 if it does not lie that way."""
    ahead = {"right": there.centerx - here.centerx, "left": here.centerx - there.centerx,
             "down": there.centery - here.centery, "up": here.centery - there.centery}[way]
    room = {"right": there.left - here.right, "left": here.left - there.right,
            "down": there.top - here.bottom, "up": here.top - there.bottom}[way]
    level = way in ("left", "right")
    aside = _apart((here.top, here.bottom), (there.top, there.bottom)) if level else _apart(
        (here.left, here.right), (there.left, there.right))
    if ahead <= 0 or room < -min(here.size[not level], there.size[not level]) / 2:
        return 0
    return 1 + max(0, room) + ASIDE * aside + ahead / 100


def _apart(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(0, b[0] - a[1], a[0] - b[1])
