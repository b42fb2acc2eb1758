"""An exclusive choice with one card only: most likely the other card's word is misspelt."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Offer
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.nodes import Path
from game.scenario.problem import suggest


def check(look: Look) -> Iterator[Finding]:
    groups: dict[str, list[Path]] = {}
    for path, offer in look.items:
        if isinstance(offer, Offer) and offer.exclusive is not None:
            groups.setdefault(offer.exclusive, []).append(path)
    told: set[str] = set()
    for name, members in groups.items():
        if len(members) == 1 and name not in told:
            others = [other for other in groups if other != name]
            told.add(suggest(name, others))  # two spellings of one word are one slip
            finding = Finding("lonely_exclusive", (*members[0], "exclusive"), {"name": name[:60]})
            yield advise(finding, name, others)
