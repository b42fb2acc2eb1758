"""What the system says that its user wants: less motion, more contrast.

Asked once, at the very first start; afterwards only the game's own settings count. Whatever cannot
be asked is not wanted.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

Run = Callable[[list[str]], str]
_PATIENCE = 1.5  # seconds, in a thread of its own

_GNOME = ["gsettings", "get"]
_ANIMATIONS = [*_GNOME, "org.gnome.desktop.interface", "enable-animations"]
_CONTRAST = [*_GNOME, "org.gnome.desktop.a11y.interface", "high-contrast"]
_PORTAL = ["gdbus", "call", "--session", "--timeout", "1",
           "--dest", "org.freedesktop.portal.Desktop",
           "--object-path", "/org/freedesktop/portal/desktop",
           "--method", "org.freedesktop.portal.Settings.Read",
           "org.freedesktop.appearance", "contrast"]  # fmt: skip
_MAC = ["defaults", "read", "com.apple.universalaccess"]


def wanted(system: str = sys.platform, run: Run | None = None) -> dict[str, object]:
    """The settings that follow from it; nothing where nothing is asked for."""
    run = run or _run
    if system == "win32":
        still, strong = _windows()
    elif system == "darwin":
        still = run([*_MAC, "reduceMotion"]).strip() == "1"
        strong = run([*_MAC, "increaseContrast"]).strip() == "1"
    else:
        still = run(_ANIMATIONS).strip() == "false"
        strong = run(_CONTRAST).strip() == "true" or "uint32 1" in run(_PORTAL)
    found: dict[str, object] = {}
    if still:
        found["reduced_motion"] = True
    if strong:
        found["theme"] = "contrast"
    return found


def _run(command: list[str]) -> str:
    """What a program answers; nothing if it is not there, fails or takes too long."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_PATIENCE,
            stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError, ValueError):
        return ""
    return done.stdout if done.returncode == 0 else ""


def _windows() -> tuple[bool, bool]:
    """Whether animations are off, and whether high contrast is on."""
    import ctypes

    class HighContrast(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_void_p))

    animated, contrast = ctypes.c_int(1), HighContrast()
    contrast.size = ctypes.sizeof(HighContrast)
    try:
        ask = ctypes.windll.user32.SystemParametersInfoW  # type: ignore[attr-defined]
        ask(0x1042, 0, ctypes.byref(animated), 0)  # SPI_GETCLIENTAREAANIMATION
        ask(0x0042, contrast.size, ctypes.byref(contrast), 0)  # SPI_GETHIGHCONTRAST
    except (AttributeError, OSError):
        return False, False
    return not animated.value, bool(contrast.flags & 1)
