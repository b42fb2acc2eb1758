"""Every sentence of a scenario under a path of ids, such as `offers.call_circle.title`.

The path is the context of its translation, so that a list may be reordered without losing any.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from game.rules import content as c
from game.rules.common_goods import CommonSpec, Drawer
from game.rules.federations import NetworkSpec
from game.scenario.nodes import Path

TEXT_FIELDS: dict[type[Any], tuple[str, ...]] = {
    c.Content: (
        "title", "town", "lesson", "brief", "aim", "opening_headline", "opening_voice",
        "by_itself",
    ),
    c.District: ("name", "about", "heard"),
    c.Voice: ("text",),
    c.Person: ("name", "role", "wants"),
    c.Fact: ("text",),
    c.Provider: ("name",),
    c.Employer: ("name", "text"),
    c.CurrencySpec: ("name", "unit", "text"),
    c.OtherDesign: ("name",),
    c.TaskSpec: ("name",),
    c.ProcessSpec: ("name", "text"),
    c.CivicProject: ("name",),
    c.HubSpec: ("name", "text"),
    c.TransitionSpec: ("name", "text"),
    c.PatternSpec: ("name", "text"),
    c.PrototypeSpec: ("name", "text"),
    c.SecondTown: ("name", "text"),
    c.ThreatSpec: ("name", "text"),
    c.Stand: ("text",),
    c.DriveSpec: ("name", "text"),
    c.AppSpec: ("name", "text"),
    c.OwnMoney: ("sign",),
    c.MobilitySpec: ("name", "text"),
    c.WaySpec: ("name", "text"),
    c.LineSpec: ("name", "text"),
    c.ToolkitSpec: ("name", "text"),
    c.ToolkitPart: ("name", "text"),
    c.Version: ("name", "text"),
    c.CoreNeed: ("text",),
    c.OtherTown: ("name", "text"),
    c.BillSpec: ("name", "text"),
    c.AllySpec: ("name", "text", "asks"),
    c.Leaving: ("text",),
    c.TableSpec: ("name", "text"),
    c.TableActor: ("name", "text"),
    c.Matter: ("name", "text"),
    NetworkSpec: ("name", "text"),
    c.Pressure: ("name", "interest", "next_move"),
    c.Offer: ("title", "text", "agrees", "not_known"),
    c.ClauseOption: ("name", "plain"),
    c.Clause: ("name",),
    c.Concession: ("name", "plain"),
    c.Agreement: ("title", "text"),
    c.Project: ("name", "plain"),
    c.Selection: ("title", "text"),
    c.Choice: ("label", "barred"),
    c.Incident: ("headline", "text"),
    c.Goal: ("text",),
    c.Ending: ("title", "text"),
    c.Reason: ("text",),
    c.Asked: ("text",),
    c.Option: ("text", "why"),
    c.TransferCase: ("text",),
    c.Classroom: ("stuck", "early"),
    c.Misconception: ("says", "answer"),
    c.LeftOut: ("text",),
    c.LearningGoal: ("question",),
    c.Season: ("name", "headline", "news"),
    c.RealWorld: ("text",),
    CommonSpec: ("name", "unit", "broken_text"),
    Drawer: ("name", "plain"),
}
"""The fields that people read; all others are ids, numbers or words of the closed vocabulary."""
NAMED_TEXTS: dict[type[Any], tuple[str, ...]] = {
    c.Agreement: ("reasons",), c.Classroom: ("private", "routes"),
}
"""Fields that hold a text under each name."""


def walk(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every dataclass in a value, outermost first, with its path by keys and numbers."""
    if isinstance(value, list):
        for i, inner in enumerate(value):
            if type(inner) not in _PLAIN:
                yield from walk(inner, (*path, i))
    elif is_dataclass(value):
        kind: Any = type(value)
        yield path, value
        for name, key in _fields_of(kind):
            inner = getattr(value, name)
            if type(inner) not in _PLAIN:
                yield from walk(inner, (*path, key))


_PLAIN = frozenset({str, int, bool, type(None), dict})
"""Most of what is written; nothing inside is a dataclass."""


@cache
def _fields_of(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """Each field of a dataclass with the key that authors write."""
    return tuple((item.name, item.name.rstrip("_")) for item in fields(kind))


def texts_at(content: Any) -> Iterator[tuple[Path, str, str]]:
    """(path by numbers, path by ids, text) of every text that is not empty."""
    names: dict[Path, str] = {(): ""}
    for path, item in walk(content):
        if path:
            names[path] = _name(names, path, item)
        for key in TEXT_FIELDS.get(type(item), ()):
            text = getattr(item, key)
            if text:
                yield (*path, key), f"{names[path]}.{key}".lstrip("."), text
        for field in NAMED_TEXTS.get(type(item), ()):
            for key, text in getattr(item, field).items():
                yield (*path, field, key), f"{names[path]}.{field}.{key}", text


def collect_texts(content: c.Content) -> dict[str, str]:
    """Path by ids -> text in the scenario's base language, in the order of the file."""
    return {name: text for _, name, text in texts_at(content)}


def _name(names: dict[Path, str], path: Path, item: Any) -> str:
    """The path by ids: a list item goes by its id, a lean by the group it speaks of."""
    last = path[-1]
    if isinstance(last, int):
        parent = names.get(path[:-2], "")
        own = getattr(item, "id", None) or getattr(item, "group", None) or str(last)
        return f"{parent}.{path[-2]}.{own}".lstrip(".")
    return f"{names.get(path[:-1], '')}.{last}".lstrip(".")
