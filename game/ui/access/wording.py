"""A node in spoken words: name, kind, value, state, and which of how many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from game.ui.access.nodes import position_of, pressed_state, repeats
from game.ui.tree import Node, walk

_SAID_ROLES = ("button", "checkbox", "dialog", "figure", "image", "meter", "radio", "slider",
               "switch", "tab", "table", "textbox")  # fmt: skip
_READ = ("button", "cell", "checkbox", "figure", "heading", "image", "meter", "progressbar",
         "radio", "slider", "status", "switch", "tab", "text", "textbox")  # fmt: skip


class Words(Protocol):
    """As much of a catalogue as is needed here."""

    def text(self, key: str, **params: str | int) -> str: ...


def words_of(node: Node, words: Words) -> str:
    """One node, as it is said when the focus comes to it."""
    parts = [node.name]
    if node.role in _SAID_ROLES:
        parts.append(words.text(f"speech.role.{node.role}"))
    if node.value and node.value != node.name:
        parts.append(node.value)
    parts += states_of(node, words)
    place = position_of(node)
    if place is not None and place[1] > 1:
        parts.append(words.text("speech.position", at=place[0], of=place[1]))
    return joined([part for part in parts if part], words)


def states_of(node: Node, words: Words) -> list[str]:
    out = []
    if "disabled" in node.state:
        out.append(words.text("speech.state.disabled"))
    on = pressed_state(node)
    if on is not None:
        state = "on" if on else "off"
        kind = "speech.switch" if node.role in ("checkbox", "switch") else "speech.state"
        out.append(words.text(f"{kind}.{state}"))
    elif node.role == "tab" and "selected" in node.state:
        out.append(words.text("speech.state.on"))
    return out


def paragraphs(root: Node, words: Words) -> Iterator[tuple[str, str]]:
    """Everything there is to read below a node, in reading order: key and words, piece by piece."""
    for node in walk(root):
        if node is root or not node.name or node.role not in _READ:
            continue
        above = node.parent
        if above is not None and repeats(node, above):
            continue
        for part in words_of(node, words).split("\n"):
            if part.strip():
                yield node.key, part.strip()


def joined(parts: list[str], words: Words) -> str:
    """With the comma of the language, unless a part ends with a mark of its own."""
    comma = words.text("speech.comma").strip()
    out = ""
    for part in parts:
        out += (" " if out[-1:] in ".!?…:؟" else f"{comma} ") + part if out else part
    return out
