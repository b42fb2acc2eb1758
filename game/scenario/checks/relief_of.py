"""Relief that nobody would feel: of what no relief eases, or in a town that counts no needs.

Relief lifts what follows from how people live just now. Self-efficacy and what one thinks of the
others grow out of what was lived through, and stay: `shift` moves them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from game.rules.needs.relief import EASES
from game.rules.vocabulary import Column, Effect
from game.scenario.checks.look import Finding, Look


def check(look: Look) -> Iterator[Finding]:
    content = look.content
    if content is None:
        return
    for path, item in look.items:
        if not isinstance(item, Effect) or item.do != "relief":
            continue
        if "needs" not in content.systems:
            yield Finding("relief_unfelt", path)
        elif item.column is not None and item.column not in EASES:
            known = ", ".join(name for name in get_args(Column) if name in EASES)
            yield Finding("relief_not_eased", (*path, "column"),
                          {"column": item.column, "known": known})
