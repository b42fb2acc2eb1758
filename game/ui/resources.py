"""Where the fonts and icons lie, from source and inside a packaged build."""

from __future__ import annotations

import sys
from pathlib import Path

_BUNDLE = getattr(sys, "_MEIPASS", None)
ASSETS = (Path(_BUNDLE) if _BUNDLE else Path(__file__).resolve().parents[2]) / "assets"
FONTS = ASSETS / "fonts"
ICONS = ASSETS / "icons"
