"""A stage that no organisation ever reaches."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.machines import ORGANISATION
from game.scenario.checks.look import Finding, Look, advise


def check(look: Look) -> Iterator[Finding]:
    for path, condition in look.conditions:
        stage = condition.stage
        if stage is not None and stage not in ORGANISATION.states:
            finding = Finding("unknown_stage", (*path, "stage"), {"stage": stage[:60]})
            yield advise(finding, stage, ORGANISATION.states)
