"""The locks install what pyproject.toml asks for, and tell nothing about where they were made."""

from __future__ import annotations

import re
import tomllib
from functools import cache

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.repo.tools import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PLAY = PROJECT["project"]["dependencies"]
DEV = PROJECT["dependency-groups"]["dev"]
WANTED = [("play", text) for text in PLAY] + [("dev", text) for text in (*PLAY, *DEV)]


def text_of(lock: str) -> str:
    return (ROOT / "build" / "lock" / f"{lock}.txt").read_text(encoding="utf-8")


@cache
def pinned(lock: str) -> dict[str, list[Requirement]]:
    """Package -> its pins; several where systems differ."""
    pins: dict[str, list[Requirement]] = {}
    for line in re.findall(r"(?m)^[A-Za-z0-9].*?(?= \\$)", text_of(lock)):
        requirement = Requirement(line)
        pins.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return pins


def version(pin: Requirement) -> Version:
    return Version(str(pin.specifier).removeprefix("=="))


@pytest.mark.parametrize(("lock", "text"), WANTED)
def test_everything_wanted_is_locked(lock: str, text: str) -> None:
    wanted = Requirement(text)
    pins = pinned(lock).get(canonicalize_name(wanted.name))
    assert pins, f"{wanted.name} is not in build/lock/{lock}.txt: refresh it (CONTRIBUTING.md)"
    for pin in pins:
        assert wanted.specifier.contains(version(pin), prereleases=True), f"{pin} is not {wanted}"


def test_the_two_locks_agree() -> None:
    play, dev = pinned("play"), pinned("dev")
    assert {name: dev.get(name) for name in play} == play


@pytest.mark.parametrize("lock", ["play", "dev"])
def test_every_pin_has_hashes(lock: str) -> None:
    blocks = re.split(r"(?m)^(?=[A-Za-z0-9])", text_of(lock))
    bare = [block.split()[0] for block in blocks if block.strip() and "--hash=sha256:" not in block]
    assert not bare


@pytest.mark.parametrize("lock", ["play", "dev"])
def test_no_address_and_no_path_gets_in(lock: str) -> None:
    for line in text_of(lock).splitlines():
        assert "/" not in line and " @ " not in line, line
        if line.lstrip().startswith("--"):
            assert line.lstrip().startswith("--hash=sha256:"), line


def test_no_other_lock() -> None:
    assert "uv.lock" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()


def test_only_one_pygame() -> None:
    """`pygame` and `pygame-ce` overwrite each other's files."""
    assert "pygame-ce" in pinned("play") and "pygame" not in pinned("dev")
