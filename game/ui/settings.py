"""How somebody wants to see and read the game, remembered between games.

One small JSON file, written whole or not at all. A damaged file means the usual settings, never
a game that does not start.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Collection
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from game import i18n
from game.ui.context import SPACINGS, Look
from game.ui.fonts import TYPEFACES
from game.ui.theme import SCALES, THEMES

FILE = "settings.json"
_LEVELS = range(0, 101)
CHOICES: dict[str, Collection[Any]] = {
    "theme": THEMES,
    "scale": SCALES,
    "line_spacing": SPACINGS,
    "line_length": (0, 70, 55, 40),
    "typeface": TYPEFACES,
    "speech_rate": range(50, 301, 25),
    "volume_all": _LEVELS,
    "volume_effects": _LEVELS,
    "volume_surroundings": _LEVELS,
    "volume_voice": _LEVELS,
}
"""What can be chosen; anything else in a file is left as usual."""


@dataclass(frozen=True)
class Settings:
    """An empty language means: the system's."""

    language: str = ""
    theme: str = "light"
    scale: int = 100
    projector: bool = False
    reduced_motion: bool = False
    volume_all: int = 80
    volume_effects: int = 80
    volume_surroundings: int = 60
    volume_voice: int = 100
    captions: bool = False
    speech: bool = False
    speech_rate: int = 100
    line_spacing: str = "normal"
    letter_spacing: bool = False
    line_length: int = 0
    typeface: str = "newspaper"
    keys: dict[str, list[str]] = field(default_factory=dict)

    def look(self, direction: str) -> Look:
        same = {f.name for f in fields(Look)} & {f.name for f in fields(Settings)}
        return Look(direction=direction, **{name: getattr(self, name) for name in same})


def folder() -> Path:
    """Where this person's own files are: COMMONTOWN_HOME, else where the system keeps such."""
    own = os.environ.get("COMMONTOWN_HOME")
    if own:
        return Path(own).expanduser()
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming") / "Commontown"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Commontown"
    return Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "commontown"


def read() -> Settings:
    """What was remembered; whatever is not a sensible value is left as usual."""
    try:
        data = json.loads((folder() / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _sensible(data) if isinstance(data, dict) else Settings()


def write(settings: Settings) -> bool:
    """Remember; False where nothing can be written (a full or read-only disk)."""
    place = folder()
    fresh = place / f"{FILE}.new"
    try:
        place.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
        os.replace(fresh, place / FILE)
    except OSError:
        return False
    return True


def _sensible(data: dict[str, Any]) -> Settings:
    usual = Settings()
    kept = {
        f.name: data[f.name]
        for f in fields(Settings)
        if type(data.get(f.name)) is type(getattr(usual, f.name))
    }
    for name, allowed in CHOICES.items():
        if kept.get(name) not in allowed:
            kept.pop(name, None)
    return Settings(**kept)


def language_of(settings: Settings) -> str:
    """The language that is shown: the chosen one if it ships, else what the system's user reads."""
    return i18n.best([settings.language, *system_languages()])


def is_first_start() -> bool:
    """Whether nothing was ever remembered here."""
    return not (folder() / FILE).exists()


def system_languages() -> list[str]:
    """What the system says that its user reads, the most wanted first."""
    import locale

    names = [os.environ.get(n, "") for n in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    with contextlib.suppress(ValueError):
        names.append(locale.getlocale()[0] or "")
    return [part for name in names for part in name.split(":") if part]
