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
        found = _next_zone(found, _zone(here))
    else:
        found = _beside(found, _zone(here))
    return min(found, key=lambda pair: pair[0])[1] if found else None


_Found = list[tuple[float, Node]]


def _next_zone(found: _Found, zone: int) -> _Found:
    """Those in the same zone and in the next that has a stop: none is jumped over, however far
    aside its stops lie.
    """
    off = {node.key: abs(_zone(node) - zone) for _, node in found}
    near = min((steps for steps in off.values() if steps), default=0)
    return [pair for pair in found if off[pair[1].key] in (0, near)]


def _beside(found: _Found, zone: int) -> _Found:
    """Along a line one stays in the zone: another one only where this one ends."""
    return [pair for pair in found if _zone(pair[1]) == zone] or found


def _zone(node: Node) -> int:
    """From top to bottom: the strip, the headline with its tabs, the body, the foot."""
    keys = {above.key for above in ancestors(node)}
    return 0 if keys & {"strip", "strips"} else 1 if "head" in keys else 3 if "foot" in keys else 2


def _box(node: Node) -> pygame.Rect:
    """A group of choices is one stop, and as large as the group: what is seen of it."""
    group = node.parent
    box = group.bounds if group is not None and group.role == "radiogroup" else node.bounds
    for above in ancestors(node):
        if above.role == "scroll" and box.colliderect(above.bounds):
            box = box.clip(above.bounds)
    return box


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
