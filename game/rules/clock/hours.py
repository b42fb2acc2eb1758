"""The parts of a day, and where in them what people do usually lies. Minutes a week throughout.

Time-use surveys ask by the clock; the borders here are the usual ones of a working day, and where
in it an activity lies first is a judgement: how long it takes is the household's week, always.
"""

from __future__ import annotations

from collections.abc import Iterable

DAYS = 7
PARTS: dict[str, tuple[int, int]] = {
    "night": (22, 6), "morning": (6, 9), "forenoon": (9, 12), "noon": (12, 14),
    "afternoon": (14, 18), "evening": (18, 22),
}
"""From which hour to which."""
LENGTH = {part: ((end - start) % 24) * 60 * DAYS for part, (start, end) in PARTS.items()}
"""Minutes a week of each part."""
ACTIVITIES = ("sleep", "own", "paid", "school", "care", "errands", "org", "tasks", "free")
"""`own`: eating, washing, a rest; `care`: the home's own; `org`: work for organisations."""

Prefers = tuple[tuple[str, ...], ...]
USUAL: dict[str, Prefers] = {
    "paid": (("forenoon", "afternoon"), ("morning", "noon"), ("evening",), ("night",)),
    "school": (("forenoon",), ("morning", "noon"), ("afternoon",)),
    "sleep": (("night",), ("evening", "morning"), ("forenoon", "noon", "afternoon")),
    "own": (("morning", "noon", "evening"), ("forenoon", "afternoon"), ("night",)),
    "care": (("morning", "noon", "evening"), ("afternoon", "forenoon"), ("night",)),
    "errands": (("forenoon", "afternoon"), ("evening", "noon"), ("morning", "night")),
    "org": (("evening",), ("afternoon",), ("forenoon", "noon", "morning", "night")),
}
"""Where each activity goes first, group by group; within a group it is spread evenly."""
AFTER_A_NIGHT: Prefers = (
    ("night",), ("forenoon",), ("noon", "afternoon"), ("morning", "evening"))
"""Where whoever works at night sleeps."""
INTO = ("paid", "school", "sleep", "own", "care", "errands", "org")
"""In this order a day fills: what others fix comes first."""


def prefers(activity: str, works: Iterable[str]) -> Prefers:
    """Where it goes first, for somebody whose paid work lies in these parts of the day."""
    parts = tuple(works)
    if activity == "paid" and parts:
        return (parts, *USUAL["paid"])
    if activity == "sleep" and "night" in parts:
        return AFTER_A_NIGHT
    return USUAL[activity]


def pour(room: dict[str, int], minutes: int, groups: Prefers) -> dict[str, int]:
    """Lay minutes into what room there is, group by group, and take that room. The parts of a
    group are filled alike; what no part has room for is left out."""
    laid: dict[str, int] = {}
    for group in groups:
        free = sum(room[part] for part in group)
        take = min(minutes, free)
        for place, part in enumerate(group):
            behind = sum(room[p] for p in group[place:])
            here = min(room[part], -(-take * room[part] // behind)) if behind else 0
            room[part] -= here
            take -= here
            minutes -= here
            if here:
                laid[part] = laid.get(part, 0) + here
    return laid
