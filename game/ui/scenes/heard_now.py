"""What people told, in the version that holds since something was done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen


def district(screen: TownScreen, name: str) -> str:
    """What is heard in a part of town."""
    return _told(screen, f"districts.{name}", "heard")


def fact(screen: TownScreen, name: str) -> str:
    """What only listening tells."""
    return _told(screen, f"facts.{name}", "text")


def _told(screen: TownScreen, path: str, usual: str) -> str:
    version = screen.view.told.get(path)
    return screen.s(f"{path}.told.{version}.text" if version else f"{path}.{usual}")
