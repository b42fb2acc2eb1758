"""Keys to commands. Nodes and scenes know commands only, so that every key can be remapped.

A command has several keys, and a key may mean several commands: they are tried in the order of
`USUAL` until somebody uses one (Space pauses a season that is watched, and presses elsewhere).
Keys have the names of pygame's constants in small letters, so that a settings file can hold them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import pygame

USUAL: dict[str, tuple[str, ...]] = {
    "pause": ("space",),
    "faster": ("f",),
    "skip": ("e",),
    "number_1": ("1", "kp_1"),
    "number_2": ("2", "kp_2"),
    "number_3": ("3", "kp_3"),
    "number_4": ("4", "kp_4"),
    "number_5": ("5", "kp_5"),
    "number_6": ("6", "kp_6"),
    "number_7": ("7", "kp_7"),
    "overlay": ("o",),
    "look": ("l",),
    "inside": ("i",),
    "money": ("c",),
    "board": ("b",),
    "town_hall": ("t",),
    "clock": ("k",),
    "desk": ("w",),
    "hub": ("h",),
    "movement": ("a",),
    "threats": ("d",),
    "grid": ("g",),
    "streets": ("p",),
    "lesson": ("s",),
    "vote": ("y",),
    "press": ("return", "space", "kp_enter"),
    "back": ("escape",),
    "menu": ("m", "escape"),
    "next": ("tab",),
    "previous": ("shift+tab",),
    "up": ("up",),
    "down": ("down",),
    "left": ("left",),
    "right": ("right",),
    "page_up": ("pageup",),
    "page_down": ("pagedown",),
    "home": ("home",),
    "end": ("end",),
    "help": ("f1",),
    "codex": ("f2", "x"),
    "bigger": ("plus", "equals", "kp_plus"),
    "smaller": ("minus", "kp_minus"),
    "speak": ("v",),
    "repeat": ("r", "shift+v"),
    "hush": ("lctrl", "rctrl"),
    "read_on": ("period",),
    "read_back": ("comma",),
}
"""What the game understands, and which keys mean it until somebody says otherwise."""

_CODES = {n[2:].lower(): getattr(pygame, n) for n in dir(pygame) if n.startswith("K_")}
_NAMES = {code: name for name, code in _CODES.items()}
_PLACES = {getattr(pygame, f"KSCAN_{c.upper()}"): c for c in "abcdefghijklmnopqrstuvwxyz0123456789"}
_MODIFIERS = ("LCTRL", "RCTRL", "LSHIFT", "RSHIFT", "LALT", "RALT", "LGUI", "RGUI", "CAPSLOCK",
              "NUMLOCK", "MODE", "UNKNOWN")  # fmt: skip
_ALONE = {_NAMES[getattr(pygame, f"K_{name}")] for name in _MODIFIERS}
_SIGNS = {"plus": "+", "equals": "=", "minus": "−", "kp_plus": "+", "kp_minus": "−",
          "slash": "/"}  # fmt: skip
_SHARED = ({"pause", "press"}, {"back", "menu"})
"""Commands that may have the same key, because they are never meant at the same moment."""
_SAME = {"return": "enter", "kp_enter": "enter", "lctrl": "ctrl", "rctrl": "ctrl"}


class Words(Protocol):
    """As much of a catalogue as key caps need."""

    def text(self, key: str) -> str: ...

    def has(self, key: str) -> bool: ...


class KeyMap:
    """Which keys mean what, for one player."""

    def __init__(self, changed: Mapping[str, object] | None = None) -> None:
        """`changed` holds only the commands whose keys differ; nonsense in it is left out."""
        self.keys = dict(USUAL)
        for command, names in (changed or {}).items():
            kept = tuple(n for n in names if is_key(n)) if isinstance(names, list | tuple) else ()
            if command in USUAL and kept:
                self.keys[command] = kept
        if locked_out(self.keys):
            self.keys = dict(USUAL)

    @property
    def changed(self) -> dict[str, list[str]]:
        """What differs from the usual, as settings keep it."""
        return {c: list(names) for c, names in self.keys.items() if names != USUAL[c]}

    def commands_of(self, event: pygame.event.Event) -> list[str]:
        """What a key event means, the first wish first."""
        name = name_of(event)
        found = self.meaning(name)
        if not found and name.startswith("shift+"):
            found = self.meaning(name.removeprefix("shift+"))
        return found

    def meaning(self, name: str) -> list[str]:
        """The commands that a key means, by its name."""
        return [command for command, names in self.keys.items() if name in names]


def is_key(name: object) -> bool:
    return isinstance(name, str) and name.removeprefix("shift+") in _CODES


def locked_out(keys: Mapping[str, tuple[str, ...]]) -> str:
    """The first command without which nobody could go on, if these keys leave it out.

    Arrows and Tab do the same, so that either way of moving is enough.
    """
    reachable = {c for c, names in keys.items() if any(is_key(n) for n in names)}
    for needed in ("press", "back"):
        if needed not in reachable:
            return needed
    if set(keys["press"]) <= set(keys["pause"]):  # a season that runs would take it
        return "press"
    if not {"next", "previous"} <= reachable and not {"up", "down"} <= reachable:
        return "next"
    return ""


def with_key(keys: KeyMap, command: str, name: str) -> tuple[KeyMap | None, list[str]]:
    """The map with another key for a command, and the commands that got its old one for it.

    None where somebody could not press anything or go back any more.
    """
    new, others = dict(keys.keys), []
    old = new[command][0]
    for other, names in keys.keys.items():
        if other != command and name in names and {command, other} not in _SHARED:
            new[other] = tuple(dict.fromkeys(old if n == name else n for n in names))
            others.append(other)
    new[command] = (name,)
    if locked_out(new):
        return None, []
    return KeyMap({c: list(names) for c, names in new.items()}), others


def name_of(event: pygame.event.Event) -> str:
    """The name of the key of an event, with `shift+` before it.

    A letter of another script is read by its place, so that V is V on an Arabic keyboard too.
    """
    name = _NAMES.get(event.key, "")
    if not name:
        name = _PLACES.get(getattr(event, "scancode", -1), "")
    if name and name not in _ALONE and event.mod & pygame.KMOD_SHIFT:
        return f"shift+{name}"
    return name


def is_alone(name: str) -> bool:
    """Whether a key only changes others, and cannot be chosen for anything."""
    return not name or name in _ALONE


USUAL_KEYS = KeyMap()


def cap_of(command: str, words: Words, keys: KeyMap = USUAL_KEYS) -> str:
    """What stands on the key cap of a command, in the player's language."""
    return cap_of_key(keys.keys[command][0], words)


def cap_of_key(name: str, words: Words) -> str:
    """What stands on a key: a letter, a sign, or its translated name."""
    if name.startswith("shift+"):
        return f"{words.text('key.shift')} + {cap_of_key(name.removeprefix('shift+'), words)}"
    if name in _SIGNS:
        return _SIGNS[name]
    key = f"key.{_SAME.get(name, name)}"
    if words.has(key):
        return words.text(key)
    return name.removeprefix("kp_").upper()
