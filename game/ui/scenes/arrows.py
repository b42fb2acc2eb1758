"""Where arrows lead on a page with a list, what can be done about one thing of it, and a foot: down
through the page to the main button, to the sides from a thing to what can be done about it.
"""

from __future__ import annotations

from game.ui.aim import neighbour
from game.ui.stage import Stage
from game.ui.tree import Node, ancestors, find, stops

ENDS = ("main", "back")
"""Where a page ends: its main button, or the way back where there is nothing to do."""


def leads(stage: Stage, command: str, first: str) -> str | None:
    """Key of the next stop; empty: one stays, None: as on any other screen.

    `first` is what lies first on the page, below its tabs. What only scrolls is a stop where
    nothing else lies that way.
    """
    nodes = stops(stage.tree, stage.ctx.focus)
    here = next((n for n in nodes if n.key == stage.ctx.focus), None)
    if here is None or zone(here) == "foot":
        return None
    page = [n for n in nodes if not zone(n)]
    if zone(here):
        if command != "down" or zone(here) != "head":
            return None
        if find(stage.tree, first) is not None:
            return first
        return None if neighbour(page, here, "down") is not None else _end(nodes)
    to = neighbour([n for n in page if n.role != "scroll"], here, command) \
        or neighbour(page, here, command)
    if to is not None:
        return to.key
    return _end(nodes) if command == "down" else ""


def _end(nodes: list[Node]) -> str:
    return next((key for key in ENDS if any(n.key == key for n in nodes)), "")


def zone(node: Node) -> str:
    """Which part of the screen it is in; the page itself has no name."""
    keys = {above.key for above in ancestors(node)}
    return next((part for part in ("foot", "head", "strip", "strips") if part in keys), "")
