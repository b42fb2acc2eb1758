"""Views of towns as far as the map looks at them, without a game."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Home:
    district: str
    short: bool | None = None
    tired: int | None = None


@dataclass(frozen=True)
class District:
    id: str
    look: str = "rows"
    heard: bool = True
    trust: int | None = 500
    short: int | None = 0
    households: int = 0


@dataclass(frozen=True)
class Org:
    provider: str
    form: str = "firm"
    stage: str = "trading"
    place: str = "town"
    homeless: bool = False


@dataclass(frozen=True)
class View:
    homes: tuple[Home, ...]
    districts: tuple[District, ...]
    orgs: tuple[Org, ...] = ()
    season: int = 1
    published: dict[str, int] = field(default_factory=lambda: {"footprint": 3500})
    published_before: dict[str, int] = field(default_factory=lambda: {"footprint": 3700})
    key: str = "bread_short"
    commons: tuple[Any, ...] = ()
    drawers: tuple[Any, ...] = ()


LOOKS = ("old", "rows", "flats", "farms", "rows", "old")


def view(homes: int = 60, looks: tuple[str, ...] = ("old", "rows", "flats"), **more: Any) -> Any:
    districts = tuple(District(f"d{i}", look) for i, look in enumerate(looks))
    here = tuple(Home(f"d{i * len(looks) // homes}") for i in range(homes))
    return View(here, districts, **more)
