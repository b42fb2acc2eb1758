"""A scenario's translations as the checker sees them: what is missing, old, or not translated.

Readers of the game fall back to the base text, so all of this is a warning, save what would show
a wrong name in braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import polib

from game.scenario.checks.placeholder import bad_names
from game.scenario.problem import Param, Problem, suggest
from game.scenario.strict import read_file

LINE = re.compile(r"\(line (\d+)\)")


def check_translations(folder: Path, texts: dict[str, str], shown: str) -> Iterator[Problem]:
    """Problems of every `i18n/<language>.po` beside a scenario."""
    for path in sorted(folder.glob("i18n/*.po")):
        yield from _check_file(path, texts, f"{shown}/i18n/{path.name}")


def _check_file(path: Path, texts: dict[str, str], file: str) -> Iterator[Problem]:
    def problem(rule: str, line: int | None, **params: Param) -> Problem:
        advice = "check.did_you_mean" if params.get("suggestion") else f"check.{rule}.fix"
        sure = rule in ("bad_translation_file", "bad_placeholder")
        return Problem(
            file, line or 0, 1, rule,
            severity="error" if sure else "warning",
            confidence="weak" if rule == "same_as_base" else "strong",
            params=params,
            fix_code=advice,
        )

    read_file(path, file)  # size, encoding
    try:
        entries = polib.pofile(str(path), encoding="utf-8")
    except (OSError, ValueError, IndexError, KeyError, AttributeError) as error:
        line = LINE.search(str(error))
        yield problem("bad_translation_file", int(line[1]) if line else 0)
        return
    known: dict[str, polib.POEntry] = {}
    for entry in entries:
        if entry.obsolete or not entry.msgctxt:
            continue
        if entry.msgctxt not in texts:
            found = suggest(entry.msgctxt, texts)
            yield problem(
                "stale_translation", entry.linenum, path=entry.msgctxt[:120], suggestion=found
            )
            continue
        known[entry.msgctxt] = entry
        for name in bad_names(entry.msgstr):
            yield problem("bad_placeholder", entry.linenum, name=name, suggestion="")
        if entry.msgid != texts[entry.msgctxt]:
            yield problem("old_translation", entry.linenum, path=entry.msgctxt)
        elif entry.msgstr == entry.msgid and len(entry.msgid.split()) > 3:
            yield problem("same_as_base", entry.linenum, path=entry.msgctxt)
    absent = [
        name for name in texts if name not in known or known[name].fuzzy or not known[name].msgstr
    ]
    if absent:
        yield problem("missing_translation", 1, lines=len(absent), path=absent[0])
