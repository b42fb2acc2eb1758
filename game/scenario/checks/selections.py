"""An evening of choosing that cannot be held: a way of counting that does not fit its purse, what
costs nothing where money is shared out, more seats than there is to choose from."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import content as c
from game.rules.choosing.counting import WITHIN_A_SUM
from game.scenario.checks.look import Finding, Look
from game.scenario.nodes import Path


def check(look: Look) -> Iterator[Finding]:
    for path, item in look.items:
        if isinstance(item, c.Selection):
            yield from _counted(path, item)
            yield from _paid(path, item)


def _counted(path: Path, item: c.Selection) -> Iterator[Finding]:
    if not item.methods:
        yield Finding("empty_list", (*path, "methods"), {"field": "methods"}, at_key=True)
    for i, method in enumerate(item.methods):
        if (method in WITHIN_A_SUM) is (item.purse == "nothing"):
            yield Finding("selection_method", (*path, "methods", i), {
                "method": method, "purse": item.purse})
    if not 1 <= item.seats < max(2, len(item.projects)):
        yield Finding("selection_seats", (*path, "seats"), {
            "found": item.seats, "most": max(1, len(item.projects) - 1)})


def _paid(path: Path, item: c.Selection) -> Iterator[Finding]:
    if not item.projects:
        yield Finding("empty_list", (*path, "projects"), {"field": "projects"}, at_key=True)
    for i, project in enumerate(item.projects):
        if (project.cents > 0) is (item.purse == "nothing"):
            yield Finding("selection_cost", (*path, "projects", i, "cents"), {
                "found": project.cents, "purse": item.purse})
