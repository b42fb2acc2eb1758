"""A rubric that is not in the library: the town could not be scored, so it would not open."""

from __future__ import annotations

from collections.abc import Iterator

from game.resources import root
from game.rules.content import Content
from game.scenario.checks.look import Finding, Look, advise


def check(look: Look) -> Iterator[Finding]:
    if not isinstance(look.root, Content):
        return
    known = sorted(f.stem for f in (root() / "scenarios" / "library" / "rubrics").glob("*.yaml"))
    name = look.root.rubric
    if name not in known:
        yield advise(Finding("unknown_rubric", ("rubric",), {"name": name[:60]}), name, known)
