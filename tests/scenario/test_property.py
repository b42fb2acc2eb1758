"""Whatever happens to a file, it is either a scenario or refused; and both ways in agree."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from game.cli.check import as_data
from game.i18n import load
from game.scenario.load import check_path, load_content
from game.scenario.problem import Incompatible, InvalidInput, Problem
from tests.scenario.traps import SMALL

LINES = (SMALL / "scenario.yaml").read_text(encoding="utf-8").splitlines()
SNIPPETS = st.sampled_from([
    ":", ": ", "- ", "'", '"', "[", "]", "{", "}", "&a ", "*a", "!x ", "|", ">", "%", "@", "`",
    "\t", "  ", "\u00a0", "#", "---", "<<: ", "null", "true", "NO", "0123", "12:30", "\\", "\u2028",
    "\x07", "é", "أ", "?", "? ", "...", "-1", "99999999999999999999", "id: ", "none_of: [{}]",
    "format_version: 2", "mill", "{x}",
])
ANYTHING = st.text(max_size=12)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """The sound file after a few of the things that happen to files in an editor."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        kind = draw(st.sampled_from(["insert", "cut", "drop", "double", "swap", "indent", "value"]))
        column = draw(st.integers(0, len(lines[at])))
        if kind == "insert":
            piece = draw(SNIPPETS | ANYTHING)
            lines[at] = lines[at][:column] + piece + lines[at][column:]
        elif kind == "cut":
            lines[at] = lines[at][:column]
        elif kind == "drop" and len(lines) > 1:
            del lines[at]
        elif kind == "double":
            lines.insert(at, lines[at])
        elif kind == "swap":
            other = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == "indent":
            lines[at] = draw(st.sampled_from([" ", "  ", "\t"])) + lines[at]
        elif ":" in lines[at]:
            lines[at] = lines[at].split(":")[0] + ": " + draw(SNIPPETS | ANYTHING)
    return "\n".join(lines)


def outcome(path: Path) -> tuple[bool | str, list[Problem]]:
    try:
        problems = check_path(path)
    except InvalidInput as error:
        return False, list(error.problems)
    except Incompatible:
        return "incompatible", []
    return not any(problem.severity == "error" for problem in problems), problems


@settings(max_examples=300)
@given(mutated())
def test_any_file_is_a_scenario_or_refused(text: str) -> None:
    english, arabic = load("en"), load("ar")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "scenario.yaml")
        file.write_bytes(text.encode("utf-8", "replace"))
        sound, problems = outcome(file)
        try:
            load_content(file)
            opened: bool | str = True
        except InvalidInput as error:
            opened = False
            assert error.problems
        except Incompatible:
            opened = "incompatible"
    assert opened == sound
    for problem in problems:
        for texts in (english, arabic):
            data = as_data(problem, texts)
            assert data["message"] and "⟦" not in f"{data['message']}{data['fix']}"
        assert 0 <= problem.line <= text.count("\n") + 60


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_are_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "scenario.yaml")
        file.write_bytes(data)
        assert outcome(file)[0] in (False, "incompatible")
