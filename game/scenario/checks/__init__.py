"""The checks of meaning: one file per mistake, one line here.

Every check is a function from a Look to Findings. What it says near a part of the file that could
not be read is dropped, because it would only be a consequence.
"""

from __future__ import annotations

from game.scenario.checks import (
    bad_condition,
    bad_id,
    beside,
    choice_without_effect,
    classroom,
    clock,
    common_numbers,
    cooperatives,
    currencies,
    defence,
    drawer_of,
    duplicate_id,
    effect_needs,
    empty_list,
    expectations,
    goal_bound,
    goal_needs,
    hub,
    ideas,
    laws,
    learning_indicator,
    lonely_exclusive,
    long_text,
    mobility,
    not_counted,
    number_range,
    offer_needs,
    parameter_name,
    partnership,
    placeholder,
    processes,
    questions,
    relief_of,
    rubric_indicator,
    season_range,
    selections,
    statutes,
    town_size,
    transition,
    turns,
    unknown_account,
    unknown_group,
    unknown_id,
    unknown_kind,
    unknown_part,
    unknown_rubric,
    unknown_stage,
    unknown_value,
    unused,
)
from game.scenario.checks.look import Check, Finding, Look
from game.scenario.nodes import Flaw
from game.scenario.problem import Problem
from game.scenario.strict import Source

SHARED: tuple[Check, ...] = (
    bad_id.check,
    duplicate_id.check,
    unknown_id.check,
    unknown_stage.check,
    unknown_value.check,
    bad_condition.check,
)
CONTENT_CHECKS: tuple[Check, ...] = (
    *SHARED,
    empty_list.check,
    unknown_kind.check,
    unknown_part.check,
    unknown_group.check,
    unknown_account.check,
    effect_needs.check,
    relief_of.check,
    offer_needs.check,
    lonely_exclusive.check,
    season_range.check,
    turns.check,
    selections.check,
    number_range.check,
    town_size.check,
    common_numbers.check,
    drawer_of.check,
    cooperatives.check,
    statutes.check,
    currencies.check,
    beside.check,
    partnership.check,
    processes.check,
    clock.check,
    hub.check,
    laws.check,
    defence.check,
    transition.check,
    mobility.check,
    placeholder.check,
    goal_bound.check,
    goal_needs.check,
    not_counted.check,
    learning_indicator.check,
    ideas.check,
    questions.check,
    classroom.check,
    parameter_name.check,
    unknown_rubric.check,
    unused.check,
    choice_without_effect.check,
    long_text.check,
)
EXPECT_CHECKS: tuple[Check, ...] = (*SHARED, expectations.check)
RUBRIC_CHECKS: tuple[Check, ...] = (*SHARED, rubric_indicator.check)
# What only a complete file can tell: silent while an item of a list could not be read.
NEEDS_ALL_IDS = frozenset({
    "unknown_id", "unknown_value", "unknown_choice", "lonely_exclusive", "unused", "empty_list",
    "fact_never_heard", "unknown_account", "choice_without_effect", "unknown_indicator",
    "season_range", "unknown_group", "unknown_part", "unknown_clauses", "system_missing",
})
SPOILS_IDS = frozenset({"duplicate_id", "bad_id"})
CONSEQUENCES = frozenset({"unused", "fact_never_heard", "choice_without_effect"})
"""Warnings that an error elsewhere may have caused: a name misspelt is a name not used."""

__all__ = [
    "CONTENT_CHECKS", "EXPECT_CHECKS", "RUBRIC_CHECKS", "Check", "Finding", "Look", "run_checks",
]


def run_checks(look: Look, checks: tuple[Check, ...], source: Source) -> list[Problem]:
    """The findings of all checks as problems of a file."""
    problems: list[Problem] = []
    complete = look.ids_complete
    seen: set[tuple[str, int, int, str]] = set()
    for check in checks:
        for finding in check(look):
            if finding.rule in NEEDS_ALL_IDS and not complete:
                continue
            complete = complete and finding.rule not in SPOILS_IDS
            if not look.whole and _touched(look, finding):
                continue
            place = look.positions.of_key if finding.at_key else look.positions.of
            line, column = place(finding.path)
            mark = (finding.rule, line, column, str(sorted(finding.params.items())))
            if mark in seen:
                continue
            seen.add(mark)
            flaw = Flaw(finding.rule, line, column, finding.params, finding.fix_code or None)
            shown = source.problem(flaw)
            problems.append(
                Problem(
                    shown.file, line, column, finding.rule, finding.severity, finding.confidence,
                    finding.params, shown.excerpt, shown.fix_code,
                )
            )
    if any(problem.severity == "error" for problem in problems) or not look.whole:
        return [problem for problem in problems if problem.rule not in CONSEQUENCES]
    return problems


def _touched(look: Look, finding: Finding) -> bool:
    """Whether what a finding is about was itself guessed."""
    damaged = look.positions.damaged
    path = finding.path
    return any(path[:cut] in damaged for cut in range(1, len(path) + 1)) or any(
        other[: len(path)] == path for other in damaged
    )
