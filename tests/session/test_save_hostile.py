"""Files that are no saves of ours, or no longer: each is refused in one plain way."""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import sys
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.i18n import load as texts_in
from game.scenario.problem import Incompatible, InvalidInput
from game.session.bundle import pack, unpack
from game.session.save import SaveError, load, read_header, to_bytes
from game.session.version import SAVE_FORMAT
from tests.session.play import played

Members = dict[str, bytes]


@cache
def good() -> bytes:
    return to_bytes(played(acts=40))


def refused(path: Path, code: str | None = None) -> None:
    with pytest.raises(SaveError) as caught:
        load(path)
    assert isinstance(caught.value, InvalidInput)
    assert code is None or caught.value.code == code
    for language in ("en", "ar"):
        text = texts_in(language).text(f"error.{caught.value.code}", **caught.value.params)
        assert "⟦" not in text and "{" not in text.replace(str(path), "")


def sealed(data: bytes) -> bytes:
    """The seal of a forger who knows how it is made."""
    body = data[:-64]
    return body + hashlib.sha256(body).hexdigest().encode()


def test_what_is_not_there(tmp_path: Path) -> None:
    refused(tmp_path / "none.save", "save_missing")
    refused(tmp_path / "a\0b", "save_missing")
    refused(tmp_path, "save_unreadable")


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the administrator may read everything"
)
def test_what_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "town.save"
    path.write_bytes(good())
    path.chmod(0)
    refused(path, "save_unreadable")


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_what_never_ends_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.save")
    refused(tmp_path / "pipe.save", "save_unreadable")


def other_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        zipped.writestr("word/document.xml", "<x/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "save_damaged"),
        (b"not a zip at all", "save_foreign"),
        (b"PK\x03\x04", "save_foreign"),
        (other_zip(), "save_foreign"),
        (b"\0" * 5000, "save_foreign"),
    ],
)
def test_what_is_something_else(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "x.save").write_bytes(data)
    refused(tmp_path / "x.save", code)


def test_a_file_beyond_any_save(tmp_path: Path) -> None:
    with (tmp_path / "x.save").open("wb") as file:
        file.write(good())
        file.truncate(65 << 20)
    refused(tmp_path / "x.save", "save_too_big")


def test_a_truncated_save(tmp_path: Path) -> None:
    data = good()
    for size in [1, 29, 60, *range(100, len(data), 997), len(data) - 1]:
        (tmp_path / "x.save").write_bytes(data[:size])
        refused(tmp_path / "x.save")


def test_any_flipped_byte(tmp_path: Path) -> None:
    data, rng = good(), random.Random(5)
    places = {*range(120), *range(len(data) - 700, len(data)), *rng.sample(range(len(data)), 300)}
    for place in sorted(places):
        spoilt = bytearray(data)
        spoilt[place] ^= 1 << rng.randrange(8)
        (tmp_path / "x.save").write_bytes(spoilt)
        refused(tmp_path / "x.save")


def test_bytes_after_the_end(tmp_path: Path) -> None:
    (tmp_path / "x.save").write_bytes(good() + b"\0")
    refused(tmp_path / "x.save", "save_damaged")


def rezipped(change: Callable[[zipfile.ZipFile, dict[str, bytes]], None]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good())) as old, zipfile.ZipFile(out, "w") as new:
        change(new, {name: old.read(name) for name in old.namelist()})
        new.comment = b"0" * 64
    return sealed(out.getvalue())


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("missing", [*range(1, 5), "extra", "twice", "lzma", "bomb", "lying bomb"])
def test_members_that_are_not_as_they_should_be(tmp_path: Path, missing: int | str) -> None:
    def change(new: zipfile.ZipFile, members: Members) -> None:
        for number, (name, data) in enumerate(members.items()):
            if number == missing:
                continue
            if name == "snapshot.npz" and missing in ("bomb", "lying bomb"):
                new.writestr(name, b"\0" * (65 << 20), zipfile.ZIP_DEFLATED)
                if missing == "lying bomb":
                    new.getinfo(name).file_size = len(data)
                continue
            way = zipfile.ZIP_LZMA if missing == "lzma" else zipfile.ZIP_DEFLATED
            new.writestr(name, data, way)
            if missing == "twice":
                new.writestr(name, data, way)
        if missing == "extra":
            new.writestr("run_me.py", "print()")

    (tmp_path / "x.save").write_bytes(rezipped(change))
    refused(tmp_path / "x.save", "save_damaged")


def forged(tmp_path: Path, change: Callable[[dict[str, Any], Members], None]) -> Path:
    """A save whose hashes are right and whose content is not."""
    path = tmp_path / "forged.save"
    path.write_bytes(good())
    header, members = unpack(path)
    change(header, members)
    path.write_bytes(pack({k: v for k, v in header.items() if k != "sha256"}, members))
    return path


def in_json(name: str, *keys: Any, value: Any) -> Callable[[dict[str, Any], Members], None]:
    def change(header: dict[str, Any], members: Members) -> None:
        data = json.loads(members[name])
        inner = data
        for key in keys[:-1]:
            inner = inner[key]
        inner[keys[-1]] = value
        members[name] = json.dumps(data).encode()

    return change


def in_header(key: str, value: Any) -> Callable[[dict[str, Any], Members], None]:
    return lambda header, members: header.__setitem__(key, value)


def raw(name: str, data: bytes) -> Callable[[dict[str, Any], Members], None]:
    return lambda header, members: members.__setitem__(name, data)


def in_arrays(**arrays: Any) -> Callable[[dict[str, Any], Members], None]:
    def change(header: dict[str, Any], members: Members) -> None:
        with np.load(io.BytesIO(members["snapshot.npz"])) as old:
            out = io.BytesIO()
            np.savez(out, **({k: old[k] for k in old.files} | arrays))
        members["snapshot.npz"] = out.getvalue()

    return change


def huge_shape(header: dict[str, Any], members: Members) -> None:
    """An array of a million million numbers, in a few bytes."""
    array = io.BytesIO()
    np.lib.format.write_array_header_1_0(
        array, {"descr": "<i8", "fortran_order": False, "shape": (10**12,)}
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        zipped.writestr("a0.npy", array.getvalue())
    members["snapshot.npz"] = out.getvalue()


WORLD = ("worlds", 0, "objects")
FORGERIES: dict[str, Callable[[dict[str, Any], Members], None]] = {
    "kind": in_header("kind", "something"),
    "seed is text": in_header("seed", "7"),
    "seed is true": in_header("seed", True),
    "no format": lambda header, members: header.update(format=None),
    "format 0": in_header("format", 0),
    "digest": in_header("digest", "0" * 64),
    "mixed": in_header("mixed", 1),
    "not json": raw("snapshot.json", b"{"),
    "not text": raw("scenario.json", b"\xff\xfe"),
    "too deep": raw("scenario.json", b"[" * 200_000),
    "a list": raw("scenario.json", b"[]"),
    "null": raw("snapshot.json", b"null"),
    "lone surrogate": in_json("scenario.json", "content", "title", value="\ud800"),
    "twice": raw("snapshot.json", b'{"now":0,"now":0}'),
    "nan": in_json("snapshot.json", *WORLD, "goodwill", value=float("nan")),
    "fraction": in_json("snapshot.json", *WORLD, "goodwill", value=1.5),
    "huge": in_json("snapshot.json", *WORLD, "goodwill", value=10**30),
    "digits": raw("snapshot.json", b"9" * 100_000),
    "number as text": in_json("snapshot.json", *WORLD, "goodwill", value="500"),
    "unknown phase": in_json("snapshot.json", *WORLD, "phase", value="night"),
    "season 99": in_json("snapshot.json", *WORLD, "season", value=99),
    "unknown org": in_json("snapshot.json", *WORLD, "orgs", value={"x": {}}),
    "nobody": in_json("snapshot.json", *WORLD, "people", value={}),
    "hidden": in_json("snapshot.json", *WORLD, "hidden", value={}),
    "no world": in_json("snapshot.json", "now", value=99),
    "world -1": in_json("snapshot.json", "now", value=-1),
    "no openings": in_json("snapshot.json", "openings", value={}),
    "season log": in_json("snapshot.json", "season_log", "1", value="0"),
    "undos": in_json("snapshot.json", "undo", value=[0] * 1000),
    "unknown scenario field": in_json("scenario.json", "content", "surprise", value=1),
    "number is text": in_json("scenario.json", "params", "bread.short_below", value="x"),
    "no people": in_json("scenario.json", "content", "people", value=[]),
    "unknown act": raw("actions.jsonl", b'{"act":"a","season":1,"kind":"rob","with":{}}\n'),
    "odd act": raw("actions.jsonl", b'{"act":"a","season":1,"kind":"listen","with":{"x":1}}\n'),
    "act is a list": raw("actions.jsonl", b"[]\n"),
    "digest first": raw("actions.jsonl", b'{"digest":"00","season":1}\n'),
    "undo first": raw("actions.jsonl", b'{"act":"undo:","season":1,"kind":"undo"}\n'),
    "no digest": raw(
        "actions.jsonl", b'{"act":"a","season":1,"kind":"live_season","with":{}}\n'
    ),
    "arrays: no zip": raw("snapshot.npz", b"hello"),
    "arrays: none": raw("snapshot.npz", b"PK\x05\x06" + b"\0" * 18),
    "arrays: floats": in_arrays(a0=np.zeros(120)),
    "arrays: objects": in_arrays(a0=np.array([{"x": 1}], dtype=object)),
    "arrays: big-endian": in_arrays(a0=np.zeros(120, ">i8")),
    "arrays: shorter": in_arrays(a0=np.zeros(3, np.int64)),
    "arrays: 3 axes": in_arrays(a0=np.zeros((120, 1, 1), np.int64)),
    "arrays: a number": in_arrays(a0=np.int64(3)),
    "arrays: out of town": in_arrays(a0=np.full(120, 99)),
    "arrays: huge": huge_shape,
}


@pytest.mark.parametrize("name", FORGERIES)
def test_forged_content(tmp_path: Path, name: str) -> None:
    path = forged(tmp_path, FORGERIES[name])
    refused(path, "save_foreign" if name == "kind" else "save_damaged")


def test_the_forger_can_forge_a_good_one(tmp_path: Path) -> None:
    load(forged(tmp_path, lambda header, members: None))


def test_a_newer_format_is_told_apart(tmp_path: Path) -> None:
    path = forged(tmp_path, in_header("format", SAVE_FORMAT + 1))
    for reader in (load, read_header):
        with pytest.raises(Incompatible) as caught:
            reader(path)
    assert caught.value.code == "save_newer"
    assert str(SAVE_FORMAT + 1) in texts_in("en").text("error.save_newer", **caught.value.params)
