"""Money can come from, and go to, the known purses and the providers."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.checks.look import Finding, Look, advise

PURSES = ("team", "town_hall", "owner", "outside")


def check(look: Look) -> Iterator[Finding]:
    known = [*PURSES, *look.ids("providers")]
    for path, effect in look.effects:
        for key in ("payer", "payee"):
            name = getattr(effect, key)
            if name is not None and name not in known:
                finding = Finding("unknown_account", (*path, key), {"name": name[:60]})
                yield advise(finding, name, known)
