"""Numbers outside what they can mean: a share above 1,000 permille, a 14th week, less than none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from game.rules.common_goods import CommonSpec, ContractSpec, Loss
from game.rules.content import (
    Choice,
    Concession,
    Content,
    CurrencySpec,
    District,
    Employer,
    Incident,
    Offer,
    OwnMoney,
    Pressure,
    Project,
    Provider,
    Season,
    Selection,
    Situation,
)
from game.rules.kinds import Route
from game.rules.vocabulary import Effect
from game.scenario.checks.look import Finding, Look, within
from game.world.households import WAKING_MINUTES

WEEKS = 13
NEVER_NEGATIVE: dict[type[Any], tuple[str, ...] | None] = {
    Provider: None,
    District: None,
    CommonSpec: None,
    ContractSpec: None,
    Route: None,
    Employer: None,
    Situation: None,
    Content: ("minutes", "fund_cents", "town_hall_cents", "organising_hours"),
    Offer: ("hours", "euros"),
    Choice: ("hours", "euros"),
    Concession: ("hours", "euros"),
    Season: ("listens", "hours"),
    Project: ("cents",),
    Selection: ("most_cents", "hours"),
}
"""None: no number of it is."""
RANGES: dict[type[Any], dict[str, tuple[int, int]]] = {
    Season: {"weeks": (1, WEEKS)},
    Incident: {"week": (1, WEEKS)},
    Pressure: {"week": (1, WEEKS)},
    CurrencySpec: {"weeks_before": (0, 520)},
    Loss: {"permille": (0, 1000)},
    OwnMoney: {"rate_permille": (1, 1_000_000_000), "digits": (0, 3)},
    Route: {
        **dict.fromkeys(("met", "reach", "capacity", "leaks", "trust_from"), (0, 1000)),
        "minutes": (0, WAKING_MINUTES),
    },
}
AMOUNTS = {
    "shift": (-1000, 1000), "relief": (-1000, 1000), "common": (-1000, 1000),
    "dial": (-1000, 1000), "shock": (0, 1000), "allot": (0, 1000), "tax": (0, 1000),
    "close_firms": (0, 1000), "close_employer": (1, 1000), "custom": (-1000, 1000),
    "deed": (-1000, 1000), "currency_workshop": (1, 12), "currency_shock": (0, 1000),
    "currency_teach": (0, 1000), "process_phase": (0, 1000),
    "process_support": (-1000, 1000), "process_pay": (0, 10_000), "process_inform": (0, 1000),
}
"""What the amount of an effect may be, where it is a level or a share, in permille."""
MOST_WEEKS = 520
SHARES = {
    "attend_permille": (-1000, 1000),  # who stays away because of something
    "price_cap_permille": (0, 5000),  # of today's price: it may rise
}


def check(look: Look) -> Iterator[Finding]:
    for path, item in look.items:
        for entry in fields(item):
            value = getattr(item, entry.name)
            low, high = _bounds(item, entry.name)
            if isinstance(value, dict) and entry.name == "hurt_by":
                for key, part in value.items():
                    yield from within((*path, entry.name, key), key, part, 0, 1000)
            elif isinstance(value, int) and not isinstance(value, bool):
                yield from within((*path, entry.name), entry.name, value, low, high)


def _bounds(item: Any, name: str) -> tuple[int | None, int | None]:
    if isinstance(item, Effect):
        if name == "weeks":
            return 1, MOST_WEEKS
        return AMOUNTS.get(item.do, (None, None)) if name == "amount" else (None, None)
    if name in RANGES.get(type(item), {}):
        return RANGES[type(item)][name]
    if name.endswith("_permille"):
        return SHARES.get(name, (0, 1000))
    named = NEVER_NEGATIVE.get(type(item), ())
    return (0 if named is None or name in named else None), None
