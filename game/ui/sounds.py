"""Every sound the game can make: its file, which volume rules it, and what a caption says.

A sound means something when it tells what no word on the screen tells at that moment; only those
have a caption shown. The others (a press, a page) are captioned in the table too, so that any of
them can be made to mean something later, and so that each is described in every language.
"""

from __future__ import annotations

from typing import NamedTuple

EFFECTS, SURROUNDINGS, VOICE = "effects", "surroundings", "voice"
CHANNELS = (EFFECTS, SURROUNDINGS, VOICE)


class Sound(NamedTuple):
    """`file` is the name in assets/sounds without its ending."""

    file: str
    channel: str = EFFECTS
    means: bool = True


_TOUCH = ("press", "page", "paper", "coin")
_HAPPENS = (
    "bell", "knock", "hands", "chairs", "vote_for", "vote_against", "wind", "oven", "feast",
    "rain", "door", "bus", "cup", "sold_out", "gives_way",
)  # fmt: skip
_SEASONS = ("spring", "summer", "autumn", "winter")
_SILENT = ("assemble", "debrief", "ended")  # an assembly hears itself

SOUNDS: dict[str, Sound] = {
    **{name: Sound(name, means=False) for name in _TOUCH},
    **{name: Sound(name) for name in _HAPPENS},
    **{f"season_{s}": Sound(f"season_{s}", SURROUNDINGS) for s in _SEASONS},
}


OF_NEWS = {
    "founding": "cup", "trial": "oven", "trading": "bell", "incubated": "bell",
    "in_trouble": "wind", "converted": "sold_out", "closed": "sold_out", "broke": "gives_way",
}  # fmt: skip
"""What is heard of an organisation as it enters a stage, or as a common breaks for good; other news
are a sheet of paper."""


def caption_key(name: str) -> str:
    """The text of a sound in the catalogue of the interface."""
    return f"caption.{name}"


def surroundings(season: int, phase: str) -> str:
    """What is heard around a town: each season sounds its own, some phases are silent."""
    return "" if phase in _SILENT else f"season_{_SEASONS[(season - 1) % len(_SEASONS)]}"
