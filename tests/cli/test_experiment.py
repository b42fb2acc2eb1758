"""`experiment`: its table, its document, its exit codes, and what users get wrong."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.cli import experiment as command
from game.lab.experiment.form import Experiment
from tests.cli.desk import MAIN, Call, environment
from tests.lab.test_experiment import SOUND

FAILING = SOUND.replace("at_least: 1", "at_most: 1")


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_document_says_what_was_measured(call: Call) -> None:
    said = call("experiment", "v12", "--seeds", 2, "--jobs", 1, "--json")
    (found,) = said.document
    assert said.code == 0 and found["id"] == "v12" and found["passed"] and found["seeds"] == 2
    assert found["control_failed"] is True
    begins = next(c for c in found["criteria"] if c["id"] == "begins")
    assert begins["band"] == {"at_least": 400, "at_most": 600, "order": ""}
    (number,) = begins["measured"]
    assert number["range"][0] <= number["median"] <= number["range"][1]


def test_the_table_says_it_in_words(call: Call) -> None:
    said = call("experiment", "v12", "--seeds", 2, "--jobs", 1)
    assert said.code == 0 and "v12 passed" in said.out
    assert "negative control: failed, as it must" in said.out
    assert "10 to 25 % are left" in said.out


def test_a_criterion_that_fails_is_told_with_what_was_learned(call: Call, tmp_path: Path) -> None:
    path = written(tmp_path, FAILING + "learned: |\n  That one is too little.\n")
    said = call("experiment", path, "--jobs", 1)
    assert said.code == 1 and "FAILED  x" in said.out and "That one is too little." in said.out


def test_a_control_that_does_not_fail_fails_the_test(call: Call, tmp_path: Path) -> None:
    said = call("experiment", written(tmp_path, SOUND), "--jobs", 1)
    assert said.code == 1 and "did NOT fail" in said.out


@pytest.mark.parametrize(("words", "code"), [
    (("nonsense",), 3),
    (("no/such/file.yaml",), 3),
    (("v12", "--seeds", "0"), 2),
    (("v12", "--seeds", "-1"), 2),
    (("v12", "--seeds", "100000000"), 2),
    (("v12", "--seeds", "many"), 2),
    (("v12", "--jobs", "0"), 2),
    (("v12", "--lang", "xx"), 2),
])
def test_a_call_that_makes_no_sense_is_one_sentence(
    call: Call, words: tuple[str, ...], code: int
) -> None:
    assert call("experiment", *words).is_sentence(code)


@pytest.mark.parametrize("text", ["", "- a\n", "id: x\n", "\x00", "a: [\n", FAILING + "weeks: 3\n"])
def test_a_file_that_cannot_be_used_says_where(call: Call, tmp_path: Path, text: str) -> None:
    said = call("experiment", written(tmp_path, text))
    assert said.code == 3 and said.out == "" and "small.yaml:" in said.err


def test_a_newer_format_is_another_version(call: Call, tmp_path: Path) -> None:
    newer = SOUND.replace("format_version: 1", "format_version: 99")
    assert call("experiment", written(tmp_path, newer)).is_sentence(4)


def test_every_mistake_is_told_and_no_experiment_is_run(call: Call, tmp_path: Path) -> None:
    wrong = SOUND.replace("arm: a", "arm: z").replace("do: dial", "do: dail")
    said = call("experiment", written(tmp_path, wrong), "v12")
    assert said.code == 3 and said.out == ""
    assert "dail" in said.err and "`z`" in said.err


def test_stopped_it_tells_what_it_has(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = command.carry_out

    def stopped(plan: Experiment, seeds: int, jobs: int, progress: object):  # type: ignore[no-untyped-def]
        return whole(plan, 1, jobs)[0], False

    monkeypatch.setattr(command, "carry_out", stopped)
    said = call("experiment", written(tmp_path, SOUND), "v12", "--jobs", 1, "--json")
    assert said.code == 130 and [r["id"] for r in said.document] == ["small"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal for one process")
def test_ctrl_c_ends_all_workers_and_leaves_a_table() -> None:
    """Pressed when the first seeds are whole: no traceback, nothing left behind."""
    words = [sys.executable, MAIN, "experiment", "v12", "--seeds", "9999", "--jobs", "2"]
    with subprocess.Popen(words, env=environment(), text=True, start_new_session=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stderr is not None
        assert running.stderr.readline().startswith("v12: ")
        time.sleep(4)
        os.killpg(running.pid, signal.SIGINT)
        try:
            out, err = running.communicate(timeout=60)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)
    assert running.returncode == 130 and "Traceback" not in err
    assert out == "" or out.rstrip().endswith(("v12 passed", "v12 FAILED"))
