"""A rubric that weighs an indicator nobody measures, or whose weights do not sum to a hundred."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.rubric import Rubric
from game.rules.scoring import INDICATORS
from game.scenario.checks.look import Finding, Look, advise


def check(look: Look) -> Iterator[Finding]:
    if not isinstance(look.root, Rubric):
        return
    for place, part in enumerate(look.root.principles):
        path = ("principles", place)
        for name in part.indicators:
            if name not in INDICATORS:
                finding = Finding("unknown_indicator", (*path, "indicators", name),
                                  {"indicator": name[:60]}, at_key=True)
                yield advise(finding, name, INDICATORS)
        whole = sum(part.indicators.values())
        if whole != 100:
            yield Finding("weights_do_not_sum", (*path, "indicators"),
                          {"principle": part.id[:60], "sum": whole})
        if part.floor is not None and part.floor not in INDICATORS:
            finding = Finding("unknown_indicator", (*path, "floor"), {"indicator": part.floor[:60]})
            yield advise(finding, part.floor, INDICATORS)
