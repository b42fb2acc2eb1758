"""Where a game met the ideas of the codex, and what somebody who searches it finds.

Meetings are read out of the log: an act, what the card that was taken does, the form of what was
begun. Nothing is kept of it in the town.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from game.rules.content import Content
from game.rules.core import Action
from game.rules.vocabulary import Effect
from game.scenario.codex import Idea, Mark
from game.scenario.texts import walk
from game.session.session import Session, acts_after_undo

HELD = ("offers", "agreements", "incidents", "selections", "prototypes", "deals", "providers",
        "pressures", "laws", "allies", "threats", "drives", "currencies", "contracts", "commons")
"""Lists whose items an act or a mark may name."""
OPENS = {"census": "census", "counter": "hub", "steer": "coproduction", "place": "clock",
         "match": "match", "request": "request", "measure": "measure", "evaluate": "evaluate",
         "allot": "draw", "diagnose": "diagnose", "pattern": "pattern", "prototype": "prototype",
         "transfer": "transfer"}
"""Act -> what a season has to unlock for it."""


@dataclass(frozen=True)
class Meeting:
    """One act in which an idea was met. `act` is its id in the log."""

    season: int
    act: str


def meetings(session: Session, ideas: Iterable[Idea]) -> dict[str, list[Meeting]]:
    """Idea -> the acts of this game in which it was met, in their order."""
    found: dict[str, list[Meeting]] = {}
    content = session.rules.content
    for entry in acts_after_undo(session.log):
        if entry.action is None:
            continue
        told = set(of_act(content, entry.action))
        for idea in ideas:
            if any(_words(mark) in told for mark in idea.met):
                found.setdefault(idea.id, []).append(Meeting(entry.season, entry.act))
    return found


def at_work(content: Content, idea: Idea) -> bool:
    """Whether an idea is at work in this town, whatever anybody does."""
    return any(mark.always or (mark.system in content.systems) for mark in idea.met)


def possible(content: Content, idea: Idea) -> bool:
    """Whether an idea can be met in this town."""
    if at_work(content, idea):
        return True
    there = set(of_town(content))
    return any(_words(mark) in there for mark in idea.met)


# -- marks of an act, marks of a town --------------------------------------------------------------

def of_act(content: Content, action: Action) -> Iterator[tuple[str, ...]]:
    """Everything that a mark may say of an act."""
    yield "act", action.kind
    asked = vars(action)
    if method := asked.get("method"):
        yield "method", str(method)
    items = _items(content)
    for value in asked.values():
        if isinstance(value, str) and (item := items.get(value)) is not None:
            yield "item", value
            if choice := asked.get("choice"):
                item = next((c for c in getattr(item, "choices", []) if c.id == choice), item)
            yield from _of_item(item, items)


def of_town(content: Content) -> Iterator[tuple[str, ...]]:
    """Everything that a mark may say of what can be done in a town."""
    opened = {what for season in content.seasons for what in season.unlocks}
    circle = any(p.form in _CIRCLES for p in content.providers)
    only = {"choose": bool(content.selections), "evening": content.family is not None,
            "pledge": circle, "facilitate": "assemble" in opened,
            "hold_vote": "assemble" in opened}
    for kind in _ACTS:
        if OPENS[kind] in opened if kind in OPENS else only.get(kind, True):
            yield "act", kind
    items = _items(content)
    for name, item in items.items():
        yield "item", name
        yield from _of_item(item, items)


def _of_item(item: Any, items: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """What a card does, the form of whom it begins, its area, and the deal that it signs."""
    for _, part in walk(item):
        if isinstance(part, Effect):
            yield "effect", part.do
            for name in (part.name, part.word):
                if name:
                    yield "effect", part.do, name
    if area := getattr(item, "area", None):
        yield "area", str(area)
    if form := getattr(item, "form", None):
        yield "form", str(form)
    for link in ("provider", "deal"):
        other = items.get(getattr(item, link, None) or "")
        if other is not None and other is not item:
            yield from _of_item(other, {})


def _items(content: Content) -> dict[str, Any]:
    return {item.id: item for name in HELD for item in getattr(content, name)}


def _words(mark: Mark) -> tuple[str, ...]:
    for kind in ("act", "form", "method", "item", "area"):
        if name := getattr(mark, kind):
            return kind, str(name)
    if mark.effect is not None:
        return ("effect", mark.effect, mark.name) if mark.name else ("effect", mark.effect)
    return ("system", mark.system or "always")


_CIRCLES = ("worker_coop", "consumer_coop", "housing_coop", "energy_coop", "multi_coop")
_ACTS = ("start", "enact", "bargain", "listen", "hand_over", "predict", "pledge", "choose",
         "evening", "facilitate", "hold_vote", *OPENS)

# -- searching -------------------------------------------------------------------------------------

_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و",
                         "ة": "ه", "ـ": None, "ء": None})
"""Letters that are written in more than one way."""


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Small letters without accents; Arabic without vowel signs and with one letter for each."""
    bare = unicodedata.normalize("NFKD", text.translate(_ARABIC).casefold())
    kept = "".join(c for c in bare if not unicodedata.combining(c)).translate(_ARABIC)
    return " ".join(kept.replace("\u2019", "'").split())


def search(wanted: str, entries: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Entries that have every word that was typed, those first that have it in an earlier text.

    `entries` gives each its texts, the weightiest first: a title, then what it says.
    """
    words = plain(wanted).split()
    found = []
    for place, (name, texts) in enumerate(entries.items()):
        read = [plain(text) for text in texts]
        where = [next((n for n, text in enumerate(read) if _has(text, word)), None)
                 for word in words]
        if all(n is not None for n in where):
            found.append((max((n for n in where if n is not None), default=0), place, name))
    return [name for _, _, name in sorted(found)]


def _has(text: str, word: str) -> bool:
    """Whether a word of the text begins so; of longer ones the middle counts too."""
    if len(word) > _MIDDLE:
        return word in text
    return any(part.startswith(word) for part in text.replace("'", " ").split())


_MIDDLE = 3
"""Longer ones are looked for inside words too: `operat` finds cooperatives."""
