"""A card whose verb starts something has to say what."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Offer
from game.scenario.checks.look import Finding, Look

NEEDS = {
    "start": "provider",
    "bargain": "deal",
}


def check(look: Look) -> Iterator[Finding]:
    for path, offer in look.items:
        if isinstance(offer, Offer) and (key := NEEDS.get(offer.verb)):
            if getattr(offer, key) is None:
                yield Finding("offer_needs", (*path, "verb"), {"verb": offer.verb, "field": key})
