"""Stand-ins for what is wrong in a file, so that one mistake does not hide the others.

They are only ever looked at by the checker: a file with a mistake is never played.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from game.scenario.nodes import Path, Plain


@cache
def hints(kind: type[Any]) -> dict[str, Any]:
    """The types of a dataclass's fields, by the names used in files."""
    return {name.rstrip("_"): hint for name, hint in get_type_hints(kind).items()}


def _bare(hint: Any) -> Any:
    """The type itself, without `| None` around it."""
    if get_origin(hint) is Annotated:
        return _bare(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        real = [arg for arg in get_args(hint) if arg is not type(None)]
        return _bare(real[0])
    return hint


def placeholder(kind: Any, path: Path) -> Any:
    """The type that stands at a path below `kind`, or None."""
    hint = _bare(kind)
    for part in path:
        if isinstance(part, int) and get_origin(hint) is list:
            hint = _bare(get_args(hint)[0])
        elif isinstance(part, str) and is_dataclass(hint) and isinstance(hint, type):
            hint = _bare(hints(hint).get(part))
        elif isinstance(part, str) and get_origin(hint) is dict:
            hint = _bare(get_args(hint)[1])
        else:
            return None
    return hint


def stand_in(hint: Any) -> Plain:
    """Some value of a type, as empty as it can be."""
    hint = _bare(hint)
    if hint is str:
        return ""
    if hint is bool:
        return False
    if hint is int:
        return 0
    origin = get_origin(hint)
    if origin is list:
        return []
    if origin is dict:
        return {}
    if origin is Literal:
        choice: Plain = get_args(hint)[0]
        return choice
    if is_dataclass(hint) and isinstance(hint, type):
        kinds = hints(hint)
        return {
            f.name.rstrip("_"): stand_in(kinds[f.name.rstrip("_")])
            for f in fields(hint)
            if f.default is MISSING and f.default_factory is MISSING
        }
    return None


def repair(plain: Plain, path: Path, kind: type[Any], missing: bool) -> None:
    """Puts a stand-in at `path`, or takes an unknown key away."""
    parent: Any = plain
    for part in path[:-1]:
        try:
            parent = parent[part]
        except (KeyError, IndexError, TypeError):
            return
    if not path or not isinstance(parent, dict | list):
        return
    hint = placeholder(kind, path)
    if hint is None:
        if isinstance(parent, dict):
            parent.pop(path[-1], None)
        return
    if isinstance(parent, dict) and not missing and path[-1] not in parent:
        return
    if isinstance(parent, list) and not (
        isinstance(path[-1], int) and 0 <= path[-1] < len(parent)
    ):
        return
    parent[path[-1]] = stand_in(hint)  # type: ignore[index]
