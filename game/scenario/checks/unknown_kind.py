"""A kind of town that the library lacks, or a living town that names none."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Content
from game.rules.vocabulary import BAKERY_TOWN
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.rules_for import kind_names

WITHOUT_A_KIND = {*BAKERY_TOWN, "public_goods", "currencies"}
"""Systems that a town has whatever kind it is of."""


def check(look: Look) -> Iterator[Finding]:
    if not isinstance(look.root, Content):
        return
    name, known = look.root.kind, kind_names()
    if name is not None and name not in known:
        yield advise(Finding("unknown_kind", ("kind",), {"name": name[:60]}), name, known)
    if name is None:
        for i, system in enumerate(look.root.systems):
            if system not in WITHOUT_A_KIND:
                params: dict[str, str | int] = {"system": system, "known": ", ".join(known)}
                yield Finding("kind_missing", ("systems", i), params)
                return
