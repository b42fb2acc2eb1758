"""Where a player's own files go, on each system."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def home() -> Path:
    """The game's own folder; COMMONTOWN_HOME overrides it (a class's stick, a test)."""
    given = os.environ.get("COMMONTOWN_HOME")
    if given:
        return Path(given).expanduser()
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming"
        return Path(base) / "Commontown"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Commontown"
    data = os.environ.get("XDG_DATA_HOME", "")
    # the specification says that a relative path is to be ignored
    base = Path(data) if data.startswith("/") else Path.home() / ".local" / "share"
    return base / "commontown"
