"""Results of several teams on the same rows, in the order in which they were told.

Nobody is first: there is no total, no mark and no sorting. A row says what differs, and whether the
teams had the same luck and the same rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game import resources
from game.rules.content import Content
from game.scenario.load import load_content
from game.scenario.problem import Incompatible, InvalidInput
from game.scenario.rules_for import make_rules
from game.session.result_code import BadCode, Result, decode, of_scenario, rules_check

MOST_TEAMS = 12
Kind = Literal["seasons", "alone", "goal", "principle", "figure", "ending", "luck", "rules"]
Cell = int | str | bool | None
"""None: not known, because the year alone was not lived or there is nothing to tell."""


@dataclass(frozen=True)
class Row:
    kind: Kind
    id: str
    """Of the goal or the principle that it is about."""
    cells: tuple[Cell, ...]


def read_codes(codes: Sequence[str]) -> list[Result]:
    """Raises BadCode, with the number of the team, or Incompatible."""
    if not 1 <= len(codes) <= MOST_TEAMS:
        raise BadCode("teams", found=len(codes), most=MOST_TEAMS)
    results: list[Result] = []
    for number, code in enumerate(codes, 1):
        try:
            results.append(decode(code))
        except BadCode as error:
            raise BadCode(error.code, **error.params, team=number) from error
    for number, result in enumerate(results, 1):
        if result.scenario != results[0].scenario:
            raise BadCode("other_scenario", team=number)
    return results


def scenario_of(result: Result) -> Content:
    """The shipped scenario that a code is about. Raises BadCode for none."""
    for name in resources.scenario_ids():
        try:
            content = load_content(resources.scenario_dir(name))
        except (InvalidInput, Incompatible):
            continue
        if of_scenario(result, content):
            return content
    raise BadCode("no_scenario")


def rows(content: Content, results: Sequence[Result]) -> list[Row]:
    """Raises BadCode if the codes are about another scenario."""
    if not all(of_scenario(r, content) for r in results):
        raise BadCode("not_of", scenario=content.id)
    rules = make_rules(content)
    here, lucks = rules_check(rules), list(dict.fromkeys(r.luck for r in results))
    endings = [e.id for e in content.endings]
    found = [Row("seasons", "", tuple(r.seasons for r in results)),
             Row("alone", "", tuple(r.alone for r in results)),
             Row("luck", "", tuple(lucks.index(r.luck) + 1 for r in results))]
    if any(r.rules != here for r in results):
        found.append(Row("rules", "", tuple(r.rules == here for r in results)))
    found += [Row("goal", goal.id, tuple(r.goals[n] if r.alone else None for r in results))
              for n, goal in enumerate(content.goals[:len(results[0].goals)])]
    found += [Row("principle", part.id, tuple(r.principles[n] for r in results))
              for n, part in enumerate(rules.rubric[:len(results[0].principles)])]
    found.append(Row("figure", "", tuple(r.figure for r in results)))
    found.append(Row("ending", "", tuple(
        endings[r.ending] if r.ending is not None and r.ending < len(endings) else None
        for r in results)))
    return found
