"""A learning goal names ideas of the codex, so that whoever wonders can read on."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import LearningGoal
from game.scenario.checks.look import Finding, Look, advise


def check(look: Look) -> Iterator[Finding]:
    from game.scenario.codex import idea_ids  # the codex is checked too, by what is imported here

    for path, item in look.items:
        if not isinstance(item, LearningGoal):
            continue
        for number, idea in enumerate(item.ideas):
            if idea not in idea_ids():
                finding = Finding("unknown_idea", (*path, "ideas", number), {"idea": idea[:60]})
                yield advise(finding, idea, sorted(idea_ids()), limit=12)
