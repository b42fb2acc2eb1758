"""The container of a save: a zip whose every byte is under a hash.

The header lists the SHA-256 of each other member; the zip's comment is that of all bytes
before it, so that a byte flipped in the zip's own tables does not go unnoticed either.
Times and attributes are fixed: equal games give equal files.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from pathlib import Path
from typing import Any

from game.scenario.problem import Incompatible
from game.session.files import MOST_BYTES, SaveError, dump_json, load_json, read_bytes
from game.session.version import SAVE_FORMAT

HEADER = "header.json"
KIND = "commontown-save"
MEMBERS = ("scenario.json", "actions.jsonl", "snapshot.json", "snapshot.npz")
MOST_TEXT = 8 << 20
"""Of a member that is JSON: parsed, it takes about thirty times as much."""

_SEAL = 64
_ZIP = b"PK\x03\x04"


def pack(header: dict[str, Any], members: dict[str, bytes]) -> bytes:
    """The bytes of a save file."""
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in members.items()}
    whole = {"kind": KIND, "format": SAVE_FORMAT, **header, "sha256": hashes}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as zipped:
        for name, data in ({HEADER: dump_json(whole)} | members).items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            info.external_attr = 0o644 << 16
            zipped.writestr(info, data)
        zipped.comment = b"0" * _SEAL
    body = out.getvalue()[:-_SEAL]
    return body + hashlib.sha256(body).hexdigest().encode()


def unpack(path: Path) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Header and members, verified. Raises SaveError, or Incompatible for a newer format."""
    data = read_bytes(path)
    if data and HEADER.encode() not in data[:64]:
        raise SaveError("save_foreign", file=str(path))
    body, seal = data[:-_SEAL], data[-_SEAL:]
    if not body.startswith(_ZIP) or hashlib.sha256(body).hexdigest().encode() != seal:
        raise SaveError("save_damaged", file=str(path))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            header = load_json(_member(zipped, HEADER, MOST_TEXT))
            if not isinstance(header, dict) or header.get("kind") != KIND:
                raise SaveError("save_foreign", file=str(path))
            _refuse_newer(header, path)
            return header, _members(zipped, header)
    except (OSError, ValueError, TypeError, KeyError, EOFError, RuntimeError, NotImplementedError,
            zipfile.BadZipFile, zlib.error) as error:
        raise SaveError("save_damaged", file=str(path)) from error


def _refuse_newer(header: dict[str, Any], path: Path) -> None:
    version = header["format"]
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ValueError("format")
    if version > SAVE_FORMAT:
        raise Incompatible("save_newer", file=str(path), format=version, known=SAVE_FORMAT)


def _members(zipped: zipfile.ZipFile, header: dict[str, Any]) -> dict[str, bytes]:
    names = [info.filename for info in zipped.infolist()]
    if sorted(names) != sorted((HEADER, *MEMBERS)):
        raise ValueError("members")
    if sum(info.file_size for info in zipped.infolist()) > MOST_BYTES:
        raise ValueError("size")
    found = {}
    for name in MEMBERS:
        most = MOST_BYTES if name.endswith(".npz") else MOST_TEXT
        found[name] = _member(zipped, name, most)
        if hashlib.sha256(found[name]).hexdigest() != header["sha256"][name]:
            raise ValueError(name)
    return found


def _member(zipped: zipfile.ZipFile, name: str, most: int) -> bytes:
    info = zipped.getinfo(name)
    if info.file_size > most or info.compress_type not in (
        zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
    ):
        raise ValueError(name)
    return zipped.read(info)  # stops at the size that the table declares
