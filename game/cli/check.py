"""`check PATH...`: everything that is wrong with a scenario, in plain sentences.

The very code that loads a scenario for play, so what passes here opens there.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from game import resources
from game.i18n import Catalogue, UnknownLanguage, best, known, load
from game.scenario.load import check_path
from game.scenario.problem import FILE_RULES, Incompatible, InvalidInput, Problem, Word

NAME = "check"
FINE, FOUND, BAD_CALL, BAD_FILE, BAD_VERSION = 0, 1, 2, 3, 4


def configure(parser: argparse.ArgumentParser) -> None:
    parser.description = "Check scenarios: what is wrong, where, and how to put it right."
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a scenario folder or file")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON list")
    form.add_argument("--sarif", action="store_true", help="print SARIF 2.1.0, for code hosts")
    parser.add_argument("--strict", action="store_true", help="warnings fail the check as well")
    parser.add_argument("--lang", metavar="L", help="language of the messages")


def run(args: argparse.Namespace) -> int:
    """Checks every path; the exit code is that of the worst."""
    try:
        texts = load(args.lang or best(_preferred()))
    except UnknownLanguage as error:
        english = load(best([]))
        message = english.text("check.unknown_language", found=error.code, known=", ".join(known()))
        print(message, file=sys.stderr)
        return BAD_CALL
    problems: list[Problem] = []
    code = FINE
    for path in args.paths:
        found, worst = _check(_located(path), args.strict)
        problems += found
        code = max(code, worst)
    if args.json:
        print(json.dumps([as_data(p, texts) for p in problems], ensure_ascii=False, indent=2))
    elif args.sarif:
        print(json.dumps(as_sarif(problems, texts), ensure_ascii=False, indent=2))
    else:
        _print(problems, texts)
    return code


def _preferred() -> list[str]:
    return [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]


def _located(path: str) -> Path:
    """What the caller can see comes first, then what ships with the game."""
    given, shipped = Path(path), resources.root() / path
    try:
        return shipped if not given.exists() and shipped.exists() else given
    except (OSError, ValueError):
        return given


def _check(path: Path, strict: bool) -> tuple[list[Problem], int]:
    try:
        problems = check_path(path)
    except Incompatible as error:
        params = dict(error.params)
        file = str(params.pop("file", path))
        version = Problem(file, 0, 0, error.code, params=params, fix_code=f"check.{error.code}.fix")
        return [version], BAD_VERSION
    except InvalidInput as error:
        return list(error.problems), BAD_FILE
    failed = any(strict or p.severity == "error" for p in problems)
    return problems, FOUND if failed else FINE


def message(problem: Problem, texts: Catalogue) -> str:
    """One plain sentence."""
    return texts.text(problem.message_code, **_params(problem, texts))


def fix(problem: Problem, texts: Catalogue) -> str:
    """What to do about it, or nothing."""
    if not problem.fix_code:
        return ""
    return texts.text(problem.fix_code, **_params(problem, texts))


def _params(problem: Problem, texts: Catalogue) -> dict[str, Any]:
    return {
        name: texts.text(value) if isinstance(value, Word) else value
        for name, value in problem.params.items()
    }


def as_data(problem: Problem, texts: Catalogue) -> dict[str, Any]:
    """A problem as `--json` prints it."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "rule": problem.rule,
        "severity": problem.severity,
        "confidence": problem.confidence,
        "message": message(problem, texts),
        "fix": fix(problem, texts),
        "excerpt": problem.excerpt,
    }


def as_sarif(problems: list[Problem], texts: Catalogue) -> dict[str, Any]:
    """The exchange format that code hosts show beside the lines of a change."""
    rules = sorted({problem.rule for problem in problems})
    results = [
        {
            "ruleId": p.rule,
            "level": p.severity,
            "message": {"text": f"{message(p, texts)} {fix(p, texts)}".strip()},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": Path(p.file).as_posix()},
                        "region": {"startLine": max(p.line, 1), "startColumn": max(p.column, 1)},
                    }
                }
            ],
        }
        for p in problems
    ]
    driver = {"name": "commontown check", "rules": [{"id": rule} for rule in rules]}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints",
                  "results": results}],
    }


def _print(problems: list[Problem], texts: Catalogue) -> None:
    """Linear text: it reads the same aloud, in a file and in black and white."""
    bold = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for problem in problems:
        out = sys.stderr if problem.rule in FILE_RULES else sys.stdout
        print(as_text(problem, texts, bold and out is sys.stdout), file=out)
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        print(texts.text("check.fine"))
        return
    parts = []
    if errors:
        parts.append(texts.count("check.errors", errors))
    if warnings:
        parts.append(texts.count("check.warnings", warnings))
    if any(problem.rule not in FILE_RULES for problem in problems):
        print(" ".join(parts))


def as_text(problem: Problem, texts: Catalogue, bold: bool = False) -> str:
    """Place, rule and sentence; the line with a caret under it; what to do."""
    place = problem.file
    if problem.line:
        place += f":{problem.line}:{problem.column}"
    if bold:
        place = f"\x1b[1m{place}\x1b[0m"
    kind = f"{texts.text('check.warning')} " if problem.severity == "warning" else ""
    lines = [f"{place}: {kind}[{problem.rule}] {message(problem, texts)}"]
    if problem.excerpt:
        lines.append(f"    {problem.excerpt}")
        if 0 <= problem.caret <= len(problem.excerpt):
            lines.append(f"    {' ' * problem.caret}^")
    if advice := fix(problem, texts):
        lines.append(f"  {advice}")
    return "\n".join(lines)
