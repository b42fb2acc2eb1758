"""A stage that no organisation, currency or process ever reaches."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.machines import CURRENCY, ORGANISATION, PATTERN, PROCESS, PROTOTYPE
from game.rules.machines.law import LAW
from game.scenario.checks.look import Finding, Look, advise


def check(look: Look) -> Iterator[Finding]:
    for path, condition in look.conditions:
        stage = condition.stage
        if condition.line is not None:
            continue  # `mobility` says so
        if condition.hub or condition.threat or condition.drive or condition.digital:
            continue  # `hub` and `defence` say so
        known, rule = ORGANISATION.states, "unknown_stage"
        if condition.currency is not None:
            known, rule = CURRENCY.states, "currency_stage"
        elif condition.process is not None:
            known, rule = PROCESS.states, "process_stage"
        elif condition.law is not None:
            known, rule = LAW.states, "law_stage"
        elif condition.pattern is not None:
            known, rule = PATTERN.states, "pattern_stage"
        elif condition.prototype is not None:
            known, rule = PROTOTYPE.states, "prototype_stage"
        if stage is not None and stage not in known:
            finding = Finding(rule, (*path, "stage"), {"stage": stage[:60]})
            yield advise(finding, stage, known)
