"""Choices that cost nothing, do nothing and are never asked about.

One such choice in an incident is "leave it be", which is a fair answer; two are the same answer
twice, and an only one is no choice.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Choice, Incident
from game.scenario.checks.look import Finding, Look


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    asked = {(c.answered, c.equals) for _, c in look.conditions}
    for path, item in look.items:
        if not isinstance(item, Incident):
            continue
        idle = [
            i for i, choice in enumerate(item.choices)
            if _is_idle(choice) and (item.id, choice.id) not in asked
        ]
        if len(idle) == len(item.choices) == 1 or len(idle) > 1:
            for i in idle:
                yield Finding(
                    "choice_without_effect",
                    (*path, "choices", i, "id"),
                    {"id": item.choices[i].id},
                    "warning",
                    "reasonable",
                )


def _is_idle(choice: Choice) -> bool:
    return not (choice.effects or choice.hours or choice.euros)
