"""What authors read for every slip, in English and in Arabic. Read the diff of the goldens."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.cli import check
from tests.scenario.traps import FAMILIES, Edits

GOLDENS = Path(__file__).parent / "goldens"
JARGON = re.compile(
    r"\b(mapping|scalar|token|node|anchor|alias|parser|sequence|pydantic|yaml error|dict)s?\b", re.I
)


def arguments(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    check.configure(parser)
    return parser.parse_args(words)


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The exit code and everything printed."""
    code = check.run(arguments(*words))
    shown = capsys.readouterr()
    return code, shown.out + shown.err


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("family", FAMILIES)
def test_what_authors_read(
    family: str,
    lang: str,
    broken: Callable[[Edits], str],
    capsys: pytest.CaptureFixture[str],
    update_goldens: bool,
) -> None:
    parts = []
    for name, edits in FAMILIES[family].items():
        code, text = told(capsys, broken(edits), "--lang", lang)
        parts.append(f"=== {name} (exit {code})\n{text}")
    transcript = "\n".join(parts)
    golden = GOLDENS / f"{family}.{lang}.txt"
    if update_goldens:
        golden.write_text(transcript, encoding="utf-8")
    assert transcript == golden.read_text(encoding="utf-8")
    assert not JARGON.search(transcript), "authors do not speak parser"
    assert "⟦" not in transcript
    messages = [line for line in transcript.splitlines() if not line.startswith("    ")]
    assert not re.search(r"\{\w+\}", "\n".join(messages)), "a message lacks a parameter"


@pytest.mark.parametrize(
    ("family", "code"),
    [("form", 1), ("schema", 1), ("meaning", 1), ("living", 1), ("warnings", 0),
     ("statutes", 1), ("currencies", 1), ("currency_warnings", 0)],
)
def test_every_slip_is_found(
    family: str, code: int, broken: Callable[[Edits], str], capsys: pytest.CaptureFixture[str]
) -> None:
    for name, edits in FAMILIES[family].items():
        found, text = told(capsys, broken(edits), "--lang", "en")
        silent = name in ("ignored", "ignored_above", "short_arabic_sentences")
        assert ("No problems found." in text) == silent, name
        assert found == (1 if name == "error_ignored_in_vain" else code), name


def test_four_errors_are_four(
    broken: Callable[[Edits], str], capsys: pytest.CaptureFixture[str]
) -> None:
    _, text = told(capsys, broken(FAMILIES["form"]["four_errors"]), "--lang", "en")
    assert re.findall(r"scenario\.yaml:(\d+):", text) == ["5", "22", "89", "116"]
    assert "4 errors found." in text
