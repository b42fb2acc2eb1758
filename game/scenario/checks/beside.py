"""Effects beside the market: names of their closed lists, permille, and the system that runs them.

Without the system `beside` a label is never filed and nobody is fined: an effect would be silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.beside.names import ADVANTAGES, COUNCILS, LOOPS, SHARINGS, STREETS
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.problem import Word

NAMES = {"label": ("advantages", ADVANTAGES), "loop": ("loops", LOOPS),
         "sharing": ("sharings", SHARINGS), "street": ("streets", STREETS),
         "mindset": ("councils", COUNCILS), "gift": ("", ())}
"""Effect -> the list that its `name` is of."""


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    for path, effect in look.effects:
        if effect.do not in NAMES:
            continue
        if "beside" not in look.content.systems:
            yield Finding("system_missing", (*path, "do"),
                          {"field": effect.do, "system": "beside"})
        kind, known = NAMES[effect.do]
        if kind and effect.name is not None and effect.name not in known:
            finding = Finding("unknown_part", (*path, "name"), {
                "id": effect.name[:60], "kind": Word(f"check.kind.{kind}")})
            yield advise(finding, effect.name, known)
        low = -1000 if effect.do == "mindset" and effect.name is None else 0
        if effect.amount is not None and not low <= effect.amount <= 1000:
            yield Finding("number_range", (*path, "amount"), {
                "field": "amount", "found": str(effect.amount), "low": str(low), "high": "1000"})
