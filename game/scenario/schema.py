"""Nodes against the dataclasses of the scenario language: all mistakes at once, in plain words.

The same dataclasses give the JSON Schema that editors read (`python -m game.scenario.schema`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from game.scenario import nodes
from game.scenario.diagnose import no_space, odd_space
from game.scenario.jsonschema import json_schema, write_schema
from game.scenario.nodes import Flaw, Group, Leaf, Plain, Positions, to_plain
from game.scenario.problem import DID_YOU_MEAN, InvalidInput, Word, suggest
from game.scenario.repair import placeholder, repair
from game.scenario.strict import Source, read_file

__all__ = ["Reading", "adapter", "json_schema", "load_as", "read", "write_schema"]

T = TypeVar("T")
MAX_PROBLEMS = 200
MISSING = frozenset({"missing", "missing_argument"})
UNKNOWN = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
WANTED = {
    "string_type": "want_text",
    "int_type": "want_number",
    "int_parsing": "want_number",
    "int_from_float": "want_number",
    "bool_type": "want_yes_no",
    "list_type": "want_list",
    "dict_type": "want_group",
    "dataclass_type": "want_group",
    "dataclass_exact_type": "want_group",
    "literal_error": "want_choice",
}


@dataclass
class Reading(Generic[T]):
    """The data of a file as far as it makes sense. `whole` is true if nothing had to be guessed."""

    value: T | None
    positions: Positions
    plain: Plain = None
    flaws: list[Flaw] = field(default_factory=list)
    whole: bool = True


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """The validator of a dataclass; building one takes longer than using it."""
    return TypeAdapter(kind)


def load_as(kind: type[T], path: Path) -> T:
    """Any small data file of the game (parameters, rubrics) by the same strict way."""
    source = read_file(path)
    reading = read(source, kind)
    problems = source.problems + [source.problem(flaw) for flaw in reading.flaws]
    if problems or reading.value is None:
        raise InvalidInput(problems)
    return reading.value


def read(source: Source, kind: type[T]) -> Reading[T]:
    """The file as a `kind`, with a flaw for every place that does not fit.

    Where something is wrong a placeholder stands in, so that the checks of meaning can still look
    at the rest; what they say about a place near a mistake is dropped by the caller.
    """
    positions = Positions()
    if source.root is None:
        return Reading(None, positions, whole=False)
    plain = to_plain(source.root, positions)
    reading: Reading[T] = Reading(None, positions, plain, whole=not source.problems)
    if not isinstance(source.root, Group):
        reading.whole = False
        if not source.problems:
            reading.flaws.append(Flaw("not_a_scenario", source.root.line, source.root.column))
        return reading
    check: TypeAdapter[T] = adapter(cast(Any, kind))
    for _ in range(4):
        try:
            reading.value = check.validate_json(json.dumps(plain))
            return reading
        except ValidationError as error:
            found = error.errors(include_url=False, include_context=True, include_input=False)
        first = not reading.flaws
        reading.whole = False
        done: set[nodes.Path] = set()
        meant = _meant(found, kind, positions) if first else {}
        for item in found:
            path = _written(item["loc"], plain)
            if path in done:
                continue
            done.add(path)
            if first and len(reading.flaws) < MAX_PROBLEMS:
                reading.flaws += _flaw(item, path, kind, plain, positions, meant)
            repair(plain, path, kind, missing=item["type"] in MISSING)
            positions.damaged.add(path)
    return reading


def _meant(
    found: list[Any], kind: type[Any], positions: Positions
) -> dict[nodes.Path, str]:
    """Unknown keys that are most likely a misspelt known one that is not there."""
    result: dict[nodes.Path, str] = {}
    for item in found:
        if item["type"] in UNKNOWN:
            path: nodes.Path = item["loc"]
            absent = [
                name
                for name in sorted(field_names(kind, path[:-1]))
                if (*path[:-1], name) not in positions.keys
            ]
            if name := suggest(_name(path), absent):
                result[path] = name
    return result


def _written(loc: tuple[int | str, ...], plain: Plain) -> nodes.Path:
    """The part of a place that the author knows: unions add words of their own at the end."""
    value = plain
    for i, part in enumerate(loc):
        if isinstance(value, dict) and isinstance(part, str):
            if part not in value:
                return loc if i == len(loc) - 1 else loc[:i]
            value = value[part]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return loc[:i]
    return loc


def _flaw(
    item: Any,
    path: nodes.Path,
    kind: type[Any],
    plain: Plain,
    positions: Positions,
    meant: dict[nodes.Path, str],
) -> list[Flaw]:
    key = _name(path)
    if item["type"] in UNKNOWN:
        known = field_names(kind, path[:-1])
        place = positions.of_key(path)
        if found := meant.get(path):
            params: dict[str, str | int] = {"field": key[:60], "suggestion": found}
            return [Flaw("unknown_key", *place, params, DID_YOU_MEAN)]
        return [Flaw("unknown_key", *place, {"field": key[:60], "known": ", ".join(sorted(known))})]
    if item["type"] in MISSING:
        if path[:-1] in positions.damaged:
            return []  # the key may well be in the part that could not be read
        if any(slip[:-1] == path[:-1] and name == key for slip, name in meant.items()):
            return []  # it is there, misspelt
        return [Flaw("missing_key", *positions.of(path[:-1]), {"field": key})]
    rule = WANTED.get(item["type"], "want_other")
    return [_wrong(rule, item, path, positions, _at(plain, path))]


def _wrong(rule: str, item: Any, path: nodes.Path, positions: Positions, value: Plain) -> Flaw:
    place = positions.of(path)
    key, leaf = _name(path), positions.leaves.get(path)
    if leaf is not None and leaf.bare and (swallowed := _swallowed(rule, leaf)):
        return Flaw(swallowed, *place)
    params: dict[str, str | int] = {"field": key, "found": _found(value, leaf)}
    if value is None:
        return Flaw("empty", *place, {"field": key})
    if len(item["loc"]) > len(path) and item["loc"][-1] in ("str", "int"):
        rule = "want_text_or_number"
    if rule == "want_number" and leaf is not None:
        if leaf.text.strip().lstrip("-").isdigit() and not leaf.bare:
            return Flaw("number_in_quotes", *place, params)
        if leaf.bare and leaf.text.lstrip("-").isdecimal() and len(leaf.text) > 15:
            return Flaw("number_too_big", *place, {"field": key})
    if rule == "want_choice":
        choices = _choices(item)
        params["choices"] = ", ".join(choices)
        if isinstance(value, str) and (found := suggest(value, choices)):
            params["suggestion"] = found
            return Flaw(rule, *place, params, DID_YOU_MEAN)
    return Flaw(rule, *place, params)


def _swallowed(rule: str, leaf: Leaf) -> str:
    """`id:baker` reads as one text; the author meant a key, and should hear about the space."""
    if rule in ("want_group", "want_list"):
        if odd_space(leaf.text):
            return "odd_space"
        if no_space(leaf.text):
            return "colon_space"
    return ""


def _choices(item: Any) -> list[str]:
    expected = str(item.get("ctx", {}).get("expected", ""))
    return [word.strip("'") for word in expected.replace(" or ", ", ").split(", ") if word]


def _found(value: Plain, leaf: Leaf | None) -> str:
    if isinstance(value, list):
        return Word("check.word.list")
    if isinstance(value, dict):
        return Word("check.word.group")
    if leaf is None:
        return Word("check.word.nothing")
    text = leaf.text if len(leaf.text) <= 40 else leaf.text[:39] + "…"
    return f"`{text}`" if leaf.bare else f"`\"{text}\"`"


def _name(path: nodes.Path) -> str:
    """The key a place belongs to; for an item, the key of its list and which one it is."""
    if not path:
        return ""
    if isinstance(path[-1], int):
        return f"{_name(path[:-1])} [{path[-1] + 1}]"
    return path[-1]


def _at(plain: Plain, path: nodes.Path) -> Any:
    value: Any = plain
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def field_names(kind: type[Any], path: nodes.Path) -> set[str]:
    """The keys that may stand at a path."""
    target = placeholder(kind, path)
    if not is_dataclass(target):
        return set()
    return {_alias(f) for f in fields(cast(Any, target))}


def _alias(item: Any) -> str:
    return str(item.name).rstrip("_")


if __name__ == "__main__":
    write_schema()
