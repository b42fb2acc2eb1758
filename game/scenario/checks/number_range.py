"""Numbers outside what they can mean: a share above 1,000 permille, a 14th week, less than none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from game.rules.content import Choice, Concession, District, Incident, Offer, Provider, Season
from game.scenario.checks.look import Finding, Look

WEEKS = 13
NEVER_NEGATIVE = {
    Provider: None,
    District: None,
    Offer: ("hours", "euros"),
    Choice: ("hours", "euros"),
    Concession: ("hours", "euros"),
    Season: ("listens",),
}
SHARES = {
    "attend_permille": (-1000, 1000),  # who stays away because of something
    "price_cap_permille": (0, 5000),  # of today's price: it may rise
}


def check(look: Look) -> Iterator[Finding]:
    for path, item in look.items:
        named = NEVER_NEGATIVE.get(type(item), ())
        for entry in fields(item):
            value = getattr(item, entry.name)
            if not isinstance(value, int) or isinstance(value, bool):
                continue
            low: int | None = None
            high: int | None = None
            if entry.name.endswith("_permille"):
                low, high = SHARES.get(entry.name, (0, 1000))
            elif isinstance(item, Incident) and entry.name == "week":
                low, high = 1, WEEKS
            elif named is None or entry.name in named:
                low = 0
            if (low is not None and value < low) or (high is not None and value > high):
                rule = "number_range" if high is not None else "number_negative"
                yield Finding(
                    rule,
                    (*path, entry.name),
                    {"field": entry.name, "found": str(value), "low": str(low), "high": str(high)},
                )
