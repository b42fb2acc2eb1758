"""What assistive technology is told about the tree, as plain data.

Kept apart from the library that passes it on, so that it can be compared (only what changed is
sent) and tested where that library is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.ui.tree import Node, active, find, walk
from game.ui.widgets import Slider

WINDOW = 0
"""The id of the window itself; every node of the tree has a higher one."""

ROLES = {
    "button": "BUTTON", "cell": "CELL", "checkbox": "CHECK_BOX", "dialog": "DIALOG",
    "figure": "FIGURE", "group": "GROUP", "heading": "HEADING", "image": "IMAGE",
    "list": "LIST", "listitem": "LIST_ITEM", "main": "MAIN", "meter": "METER",
    "note": "NOTE",
    "progressbar": "PROGRESS_INDICATOR", "radio": "RADIO_BUTTON", "radiogroup": "RADIO_GROUP",
    "region": "REGION", "row": "ROW", "scroll": "SCROLL_VIEW", "separator": "GENERIC_CONTAINER",
    "slider": "SLIDER", "status": "STATUS", "switch": "SWITCH", "tab": "TAB",
    "table": "TABLE", "tablist": "TAB_LIST", "tabpanel": "TAB_PANEL", "text": "LABEL",
    "textbox": "TEXT_INPUT", "tooltip": "TOOLTIP",
}  # fmt: skip
"""Our roles in the words of AccessKit. What is not here is a group."""

_ONLY_WITH_A_NAME = ("group", "region", "image", "row", "separator")
_WHOLE = ("button", "meter", "progressbar", "radio", "status", "slider", "tab", "switch")
"""Roles whose own words say everything; a text in them that repeats their name is left out."""


@dataclass(frozen=True)
class Told:
    """One node, as it is passed on."""

    role: str
    key: str = ""
    label: str = ""
    description: str = ""
    value: str = ""
    number: tuple[float, float, float, float] | None = None  # now, least, most, step
    bounds: tuple[int, int, int, int] = (0, 0, 0, 0)
    children: tuple[int, ...] = ()
    actions: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    on: bool | None = None
    position: tuple[int, int] | None = None
    level: int = 0
    live: bool = False


class Ids:
    """Numbers for keys. A node that is built anew keeps its number as long as it keeps its key."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._keys: dict[int, str] = {}

    def of(self, key: str) -> int:
        if key not in self._ids:
            self._ids[key] = len(self._ids) + 1
            self._keys[self._ids[key]] = key
        return self._ids[key]

    def key(self, number: int) -> str:
        return self._keys.get(number, "")


def told(root: Node, ids: Ids, title: str) -> dict[int, Told]:
    """The whole tree below the window, by number. Of two with one key the first counts, under the
    first that has it: a reader's library ends the game over a child with two parents."""
    out = {WINDOW: Told("WINDOW", "window", title, children=(ids.of(root.key),), bounds=_box(root))}
    placed = set(out[WINDOW].children)
    for node in _kept(root):
        number = ids.of(node.key)
        if number not in out:
            one = _told(node, ids)
            children = tuple(child for child in one.children if child not in placed)
            placed.update(children)
            out[number] = replace(one, children=children)
    return out


def focus_in(root: Node, focus: str, ids: Ids) -> int:
    """The number of what has the focus; the window where nothing has."""
    return ids.of(focus) if find(active(root), focus) is not None else WINDOW


def heading_of(root: Node) -> str:
    """What a screen or a dialog is called: its own name, else its first headline, else text."""
    if root.role == "dialog":
        return root.name
    named = [n for n in walk(root) if n.name and n.role in ("heading", "text")]
    return next((n.name for n in named if n.role == "heading"), named[0].name if named else "")


def position_of(node: Node) -> tuple[int, int] | None:
    """Which of how many a radio button, a tab or an item of a list is."""
    if node.parent is None or node.role not in ("radio", "tab", "listitem"):
        return None
    alike = [n for n in walk(node.parent) if n.role == node.role]
    return (alike.index(node) + 1, len(alike)) if node in alike else None


def pressed_state(node: Node) -> bool | None:
    """On or off, where a node is one or the other."""
    if node.role in ("radio", "checkbox", "switch"):
        return "checked" in node.state
    return True if node.role == "button" and "selected" in node.state else None


def repeats(child: Node, parent: Node) -> bool:
    """Whether a text only says again what is said with the thing it stands on."""
    return parent.role in _WHOLE and child.role in ("text", "heading") and child.name in (
        parent.name, parent.value)  # fmt: skip


def _kept(root: Node) -> Iterator[Node]:
    yield root
    for child in root.children:
        if not repeats(child, root):
            yield from _kept(child)


def _told(node: Node, ids: Ids) -> Told:
    role, label, value = ROLES.get(node.role, "GROUP"), node.name, node.value
    if node.role in _ONLY_WITH_A_NAME and not node.name:
        role = "GENERIC_CONTAINER"
    description = node.help
    if role == "LABEL":
        label, value = "", node.name
    elif value and role not in ("SLIDER", "METER", "PROGRESS_INDICATOR", "TEXT_INPUT"):
        description = " ".join(part for part in (value, node.help) if part)
        value = ""
    return Told(
        role,
        node.key,
        label or (heading_of(node) if role in ("MAIN", "DIALOG") else ""),
        description,
        value,
        number_of(node),
        _box(node),
        tuple(dict.fromkeys(ids.of(c.key) for c in node.children if not repeats(c, node))),
        _actions(node),
        frozenset(node.state & {"disabled", "modal", "selected", "expanded", "current"}),
        pressed_state(node),
        position_of(node),
        (1 if getattr(node, "letters", "") == "display" else 2) if role == "HEADING" else 0,
        node.role == "status",
    )


def number_of(node: Node) -> tuple[float, float, float, float] | None:
    """Where a slider stands, if it says so by numbers: now, least, most and step."""
    if not isinstance(node, Slider):
        return None
    return float(node.now), float(node.least_value), float(node.most), float(node.step)


def _actions(node: Node) -> tuple[str, ...]:
    out: list[str] = []
    if node.focusable:
        out += ["FOCUS", "SCROLL_INTO_VIEW"]
    if node.on_press is not None:
        out.append("CLICK")
    if node.role == "slider":
        out += ["INCREMENT", "DECREMENT", "SET_VALUE"]
    if node.role == "scroll" and getattr(node, "overflow", False):
        out += ["SCROLL_UP", "SCROLL_DOWN"]
    return tuple(out)


def _box(node: Node) -> tuple[int, int, int, int]:
    box = node.bounds
    return box.left, box.top, box.right, box.bottom
