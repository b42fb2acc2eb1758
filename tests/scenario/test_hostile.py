"""Files made to hurt: each is refused with one clear sentence, quickly and without a traceback."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.cli import check
from game.scenario.load import check_path, load_content
from game.scenario.problem import InvalidInput
from game.scenario.strict import MAX_BYTES, read_bytes
from tests.scenario.test_goldens import arguments

MIB = MAX_BYTES
LAUGHS = "a0: &a0 [x]\n" + "".join(
    f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 10)
)
HOSTILE: dict[str, bytes] = {
    "too big": b"a: " + b"x" * MIB,
    "too many values": b"- a\n" * 200_000,
    "nested brackets": b"a: " + b"[" * 1_000 + b"]" * 1_000,
    "a mebibyte of brackets": b"[" * MIB,
    "a mebibyte of braces": (b"{a: " * MIB)[:MIB],
    "nested by indentation": "".join(f"{' ' * i}a:\n" for i in range(1_000)).encode(),
    "nested dashes": (b"- " * MIB)[:MIB],
    "question marks": (b"? " * MIB)[:MIB],
    "many errors": (b"a: b: c\n" * MIB)[:MIB],
    "many quotes": b"a: '" + b"x'y " * 200_000,
    "many lines of nothing": (b"a\n" * MIB)[:MIB],
    "billion laughs": LAUGHS.encode(),
    "merge keys": b"a: &a {x: 1}\nb: &b {<<: [*a, *a]}\nc: {<<: [*b, *b]}\n",
    "python object": b"a: !!python/object/apply:os.system [echo]\n",
    "recursive": b"a: &a [*a]\n",
    "nul": b"a: \0\n",
    "latin-1": "title: é".encode("latin-1"),
    "utf-16": "title: x".encode("utf-16"),
    "half a character": b"title: \xe2\x82",
    "escape sequences": b"title: \x1b[31mred\x1b[0m\n",
    "lone surrogate": b'title: "\\ud800"\n',
    "huge number": b"minutes: " + b"9" * 5_000 + b"\n",
    "number of a mebibyte": b"minutes: " + b"9" * (MIB - 20) + b"\n",
    "binary": bytes(range(256)) * 10,
    "only a mark": b"\xef\xbb\xbf",
    "empty": b"",
    "long key": b"k" * 5_000 + b": 1\n",
    "yaml directive": b"%YAML 3.0\n%TAG ! x:\n---\na: 1\n",
    "commas": b"a: [" + b"," * 500_000,
    "keys like functions": b"__class__: 1\n__pydantic_config__: {extra: allow}\n",
    "prototype of a condition": b"none_of: [{none_of: [{none_of: [{}]}]}]\n",
    "wide": b"a: b" + b" c: d" * 200_000,
    "errors in deep places": "\n".join(f"{' ' * i}a: b: c" for i in range(1_400)).encode(),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_bytes(HOSTILE[name])
    begun = time.monotonic()
    with pytest.raises(InvalidInput) as refusal:
        load_content(tmp_path)
    assert time.monotonic() - begun < 20, "a guard against growth, not a measurement"
    assert refusal.value.problems
    assert check.run(arguments(str(tmp_path), "--lang", "en")) in (1, 3)
    shown = capsys.readouterr()
    assert "Traceback" not in shown.out + shown.err
    assert "\x1b" not in shown.out + shown.err


def test_a_byte_order_mark_is_no_mistake() -> None:
    sound = (Path(__file__).parent / "fixtures/small/scenario.yaml").read_bytes()
    assert read_bytes(b"\xef\xbb\xbf" + sound, "x.yaml").problems == []


def test_windows_and_old_mac_line_ends(tmp_path: Path) -> None:
    sound = (Path(__file__).parent / "fixtures/small/scenario.yaml").read_bytes()
    for end in (b"\r\n", b"\r"):
        (tmp_path / "scenario.yaml").write_bytes(sound.replace(b"\n", end))
        assert check_path(tmp_path) == []


@pytest.mark.parametrize("companion", ["expect.yaml", "i18n/fr.po"])
@pytest.mark.parametrize("name", ["latin-1", "binary", "nested brackets", "too big"])
def test_hostile_companions(name: str, companion: str, tmp_path: Path) -> None:
    sound = Path(__file__).parent / "fixtures/small/scenario.yaml"
    (tmp_path / "i18n").mkdir()
    (tmp_path / "scenario.yaml").write_bytes(sound.read_bytes())
    (tmp_path / companion).write_bytes(HOSTILE[name])
    assert any(problem.severity == "error" for problem in check_path(tmp_path))
    assert load_content(tmp_path).id == "small"
