"""How a scenario says what a person looks like. Words, not numbers: authors are no painters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

STRICT: dict[str, object] = {"extra": "forbid", "strict": True}
"""Unknown fields and wrong kinds are mistakes of the author, never guessed at."""

Skin = Literal["pale", "fair", "warm", "olive", "tan", "brown", "deep"]
HairColor = Literal["black", "brown", "chestnut", "red", "blond", "grey", "white"]
Hair = Literal["short", "parted", "curls", "bob", "long", "braid", "pigtails", "bun", "bald"]
ClothColor = Literal[
    "terracotta", "sea", "teal", "olive", "plum", "ochre", "cream", "slate", "rose", "white"
]
Picture = Literal[
    "beans", "bell", "bill", "blankets", "canteen", "chart", "children", "circle", "cistern",
    "counter", "crates", "ditch", "door", "feast", "fleece", "hall", "hemming", "ledger", "lists",
    "loom", "lorry", "lunch", "mending", "menu", "meters", "pipes", "pool", "pump", "reading",
    "rota", "sign", "table", "tank", "tanker", "teaching", "thyme", "together", "trays", "truck",
    "valley", "van", "wages", "well", "works", "yard",
]
"""Moments that a card can show; `game.ui.map` draws them."""


@dataclass(frozen=True)
class FaceLook:
    """How a person is drawn. Whatever is left out is chosen by id and age, always the same."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    skin: Skin | None = None
    hair: Hair | None = None
    hair_color: HairColor | None = None
    cover: Literal["none", "scarf", "cap"] | None = None
    cover_color: ClothColor | None = None
    beard: Literal["none", "stubble", "moustache", "beard"] | None = None
    glasses: Literal["none", "round", "square"] | None = None
    face: Literal["narrow", "round", "broad"] | None = None
    clothes: Literal["pullover", "shirt", "collar", "hood", "blazer"] | None = None
    clothes_color: ClothColor | None = None
    ground: Literal["straw", "sky", "rose", "sage", "lilac", "clay"] | None = None
    extra: Literal["pencil", "brooch", "apron"] | None = None
    carries: Literal["stick", "basket", "nothing"] | None = None
    """What they have with them in the street."""
