"""Plain data in, dataclasses out: what saves, digests and replays share. No pickle, ever."""

from __future__ import annotations

import dataclasses
import types
import typing
from functools import lru_cache
from typing import Any, Union, cast


def to_plain(value: Any) -> Any:
    """Dataclasses become dicts, tuples and sets become (sorted) lists."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(k): to_plain(v) for k, v in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(to_plain(v) for v in value)
    if isinstance(value, (list, tuple)):
        return [to_plain(v) for v in value]
    return value


@lru_cache(maxsize=256)
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


T = typing.TypeVar("T")


def from_plain(hint: type[T], data: Any) -> T:
    """Rebuild `hint` from plain data. Raises TypeError or ValueError on data of another shape."""
    return cast(T, _decode(hint, data))


def _decode(hint: Any, data: Any) -> Any:
    origin = typing.get_origin(hint)
    args = typing.get_args(hint)
    if origin is typing.Literal:
        if data not in args:
            raise ValueError(f"{data!r} is none of {args}")
        return data
    if origin in (Union, types.UnionType):
        if data is None:
            return None
        return _decode(next(a for a in args if a is not type(None)), data)
    if origin is dict:
        return {_key(args[0], k): _decode(args[1], v) for k, v in _expect(dict, data).items()}
    if origin in (list, tuple, set, frozenset):
        return origin(_decode(args[0], v) for v in _expect(list, data))
    if dataclasses.is_dataclass(hint):
        cls = cast(type, hint)
        known = _hints(cls)
        unknown = set(_expect(dict, data)) - set(known)
        if unknown:
            raise ValueError(f"{cls.__name__} has no field {sorted(unknown)[0]!r}")
        return cls(**{k: _decode(known[k], v) for k, v in data.items()})
    if hint is Any:
        return data
    return _expect(hint, data)


def _key(hint: Any, key: str) -> Any:
    return int(key) if hint is int else key


def _expect(kind: Any, data: Any) -> Any:
    if not isinstance(data, kind) or (kind is int and isinstance(data, bool)):
        raise TypeError(f"expected {kind.__name__}, found {type(data).__name__}")
    return data
