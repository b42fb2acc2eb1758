"""What is written and never used: a turn of the story, a deal, a provider, a fact out of reach."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.checks.look import Finding, Look
from game.scenario.problem import Word


def check(look: Look) -> Iterator[Finding]:
    content = look.content
    if content is None:
        return
    conditions = [condition for _, condition in look.conditions]
    used = {
        "variants": {c.variant for c in conditions} | {f.district_variant for f in content.facts}
        | {a.blocker_variant for a in content.agreements},
        "deals": {offer.deal for offer in content.offers},
        "providers": {offer.provider for offer in content.offers}
        | {p.id for p in content.providers if p.open_from_start},
    }
    for kind, names in used.items():
        for i, name in enumerate(look.ids(kind)):
            if name not in names:
                yield Finding(
                    "unused",
                    (kind, i, "id"),
                    {"id": name, "kind": Word(f"check.kind.{kind}")},
                    "warning",
                    "reasonable",
                )
    taught = {effect.fact for _, effect in look.effects}
    taught |= {fact for drive in content.drives for fact in drive.reveals}
    taught |= {prototype.teaches for prototype in content.prototypes}
    for i, fact in enumerate(content.facts):
        if fact.district is None and fact.district_variant is None and fact.id not in taught:
            yield Finding("fact_never_heard", ("facts", i, "id"), {"id": fact.id}, "warning")
