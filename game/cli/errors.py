"""The four kinds of error as one sentence each on standard error, with the exit code of each."""

from __future__ import annotations

import argparse
import contextlib
import difflib
import errno
import io
import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from game.i18n import Catalogue, UnknownLanguage, best, known, load

FOUND, BAD_CALL, BAD_FILE, BAD_VERSION, BUG = 1, 2, 3, 4, 70
STOPPED = 130


class BadCall(Exception):
    """The call itself was wrong: `code` and `params` become `error.<code>`."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code, self.params = code, params


def words_for(language: str | None) -> Catalogue:
    """The catalogue asked for, or the environment's. Raises BadCall for an unknown one."""
    wanted = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    try:
        return load(language or best(wanted))
    except UnknownLanguage as error:
        raise BadCall("unknown_language", found=error.code, known=", ".join(known())) from error


class _Guarded:
    def unknown_command(self, name: str, commands: list[str]) -> int:
        near = difflib.get_close_matches(name, commands, n=1)
        texts = words_for(None)
        if near:
            sentence = texts.text("error.unknown_command_near", found=name, near=near[0])
            return _say(sentence, BAD_CALL)
        return _say(texts.text("error.unknown_command", found=name, known=", ".join(commands)),
                    BAD_CALL)

    def run(self, command: Callable[[argparse.Namespace], int],
            args: argparse.Namespace) -> int:
        """Run a command; every error that a user can cause becomes one sentence."""
        return self.call(lambda: command(args), getattr(args, "lang", None))

    def call(self, command: Callable[[], int], language: str | None = None) -> int:
        """The same, for whatever runs before a command has its words."""
        speak_utf8()
        try:
            code = command()
            if sys.stdout is not None:
                sys.stdout.flush()
            return code
        except KeyboardInterrupt:
            return STOPPED
        except BrokenPipeError:
            _drop_output()
            return 0
        except Exception as error:
            return _translate(error, language)


guarded = _Guarded()


def speak_utf8() -> None:
    """The game's words need it, whatever the system's encoding is; a name it cannot hold is
    escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            own = stream.isatty() or (stream.encoding or "").lower() == "utf-8"
            stream.reconfigure(encoding=None if own else "utf-8", errors="backslashreplace")


def _drop_output() -> None:
    """Nobody reads it any more, so nothing of it may be tried again at the end."""
    with contextlib.suppress(AttributeError, OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


_BY_CODE = {"BadCall": ("error", BAD_CALL), "CannotCount": ("error.count", BAD_CALL),
            "SaveError": ("error", BAD_FILE), "Rejected": ("reject", FOUND)}
"""Errors whose code is all of their text's key: what stands before it, and the exit code."""


def _translate(error: Exception, language: str | None) -> int:
    """Errors are matched by name so that no command imports what it does not use."""
    try:
        texts = words_for(language)
    except BadCall:
        texts = load("en")
    kind = type(error).__name__
    code, params = getattr(error, "code", ""), dict(getattr(error, "params", {}))
    if kind in _BY_CODE:
        prefix, found = _BY_CODE[kind]
        return _say(texts.text(f"{prefix}.{code}", **params), found)
    if kind == "InvalidInput":
        return _invalid(error, texts)
    if kind == "Incompatible":
        keys = [f"error.{code}"] if texts.has(f"error.{code}") else \
            [f"check.{code}", f"check.{code}.fix"]
        return _say(" ".join(texts.text(key, **params) for key in keys), BAD_VERSION)
    if kind == "ScenarioNotFound":
        return _say(texts.text("error.scenario_missing", found=str(getattr(error, "name", "")),
                               known=", ".join(getattr(error, "known", ()))), BAD_FILE)
    if kind == "ExperimentNotFound":
        return _say(texts.text("error.experiment_missing", found=str(getattr(error, "name", "")),
                               known=", ".join(getattr(error, "known", ()))), BAD_FILE)
    if kind == "UnknownLanguage":
        return _say(texts.text("error.unknown_language", found=str(getattr(error, "code", "")),
                               known=", ".join(known())), BAD_CALL)
    if kind == "BadBallots":
        place = str(getattr(error, "place", ""))
        return _say(f"{place}: " + texts.text(f"error.ballots.{code}", **params), BAD_FILE)
    if kind == "BadCode":
        said = texts.text(f"code.{code}", option="--scenario", **params)
        team = params.get("team", 0)
        return _say(texts.text("code.of_team", n=team, said=said) if team else said, BAD_CALL)
    if kind == "DisplayUnavailable":
        return _say(texts.text("error.no_display"), BAD_CALL)
    if kind == "AssetMissing":
        return _say(texts.text("error.asset_missing", file=str(getattr(error, "name", ""))),
                    BAD_FILE)
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        _drop_output()
        return _say(texts.text("error.output_full"), BAD_FILE)
    return _bug(error, texts)


def _invalid(error: Exception, texts: Catalogue) -> int:
    """The first mistake is enough to say that it cannot be played; `check` has them all."""
    from game.cli.check import as_text

    problems = list(getattr(error, "problems", ()))
    first, more = problems[0], problems[1:]
    if sys.stderr is not None:
        print(as_text(first, texts), file=sys.stderr)
    return _say(texts.count("error.more_mistakes", len(more)), BAD_FILE) if more else BAD_FILE


def _bug(error: Exception, texts: Catalogue) -> int:
    """Not the user's fault: write it down, say where, lose nothing."""
    report = Path(tempfile.gettempdir()) / f"commontown-report-{os.getpid()}.txt"
    try:
        report.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        place = str(report)
    except OSError:
        place = "-"
    return _say(texts.text("error.bug", file=place), BUG)


def _say(sentence: str, code: int) -> int:
    """One line, even about a name that holds a line break."""
    if sys.stderr is not None:
        print(" ".join(sentence.splitlines()), file=sys.stderr)
    return code
