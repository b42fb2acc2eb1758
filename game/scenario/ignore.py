"""`# commontown: ignore RULE reason`: an author may overrule a warning, on its line or above it.

An ignore that ignores nothing is itself a warning, so that they do not outlive their reason.
"""

from __future__ import annotations

import re
from dataclasses import replace

from game.scenario.nodes import Flaw
from game.scenario.problem import Problem
from game.scenario.strict import Source

MARK = re.compile(r"(?:^|\s)#\s*commontown:\s*ignore\s+([A-Za-z_]+)")


def apply_ignores(source: Source, problems: list[Problem]) -> list[Problem]:
    """The problems that stay. Errors cannot be ignored."""
    marks: dict[int, list[tuple[str, int]]] = {}
    for i, text in enumerate(source.lines):
        if "commontown:" in text:
            for match in MARK.finditer(text):
                marks.setdefault(i + 1, []).append((match[1], match.start(1) + 1))
    if not marks:
        return problems
    used: set[tuple[int, str]] = set()
    kept: list[Problem] = []
    for problem in problems:
        here = [
            (line, name)
            for line in (problem.line, problem.line - 1)
            for name, _ in marks.get(line, ())
            if name == problem.rule and problem.severity == "warning"
        ]
        used.update(here)
        if not here:
            kept.append(problem)
    if any(problem.severity == "error" for problem in kept):
        return kept  # some warnings were not looked for, so nothing is known about the ignores
    for number, found in marks.items():
        for rule, column in found:
            if (number, rule) not in used:
                flaw = Flaw("unused_ignore", number, column, {"rule": rule})
                kept.append(_warning(source.problem(flaw)))
    return sorted(kept, key=lambda p: (p.line, p.column, p.rule))


def _warning(problem: Problem) -> Problem:
    return replace(problem, severity="warning")
