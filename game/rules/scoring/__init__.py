"""The profile: four ISSE principles, each 0..100 from measured state, never one total.

An indicator is one file with `measure(world, rules) -> Reading | None`: nothing where the town has
no such thing, and then the others count for it. A rubric says which indicators make up a principle
and with what weight. Declared intent counts for nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.rubric import RubricPart
from game.rules.scoring import (
    above_line,
    belong,
    belonging,
    books_open,
    came,
    cared_for,
    commons,
    decided_by_members,
    even_pay,
    handed_over,
    heard_least,
    kept_in_town,
    land_and_air,
    least_served,
    least_trusting,
    links,
    many_ways,
    most_tired,
    needs_met,
    open_town_hall,
    own_means,
    power_shared,
    rest,
    shared_care,
    spring,
    still_lives,
    trust,
    with_contract,
    word_kept,
    work_found,
)
from game.rules.scoring.reading import Principle, Reading
from game.world.world import World

INDICATORS: dict[str, Callable[[World, Rules], Reading | None]] = {
    "above_line": above_line.measure,
    "belong": belong.measure,
    "belonging": belonging.measure,
    "books_open": books_open.measure,
    "came": came.measure,
    "cared_for": cared_for.measure,
    "commons": commons.measure,
    "decided_by_members": decided_by_members.measure,
    "even_pay": even_pay.measure,
    "handed_over": handed_over.measure,
    "heard_least": heard_least.measure,
    "kept_in_town": kept_in_town.measure,
    "land_and_air": land_and_air.measure,
    "least_served": least_served.measure,
    "least_trusting": least_trusting.measure,
    "links": links.measure,
    "many_ways": many_ways.measure,
    "most_tired": most_tired.measure,
    "needs_met": needs_met.measure,
    "open_town_hall": open_town_hall.measure,
    "own_means": own_means.measure,
    "power_shared": power_shared.measure,
    "rest": rest.measure,
    "shared_care": shared_care.measure,
    "spring": spring.measure,
    "still_lives": still_lives.measure,
    "trust": trust.measure,
    "with_contract": with_contract.measure,
    "word_kept": word_kept.measure,
    "work_found": work_found.measure,
}


def score(world: World, rules: Rules) -> list[Principle]:
    """Every principle of the rubric, points 0..100, with the readings it is made of."""
    return [_principle(world, rules, part) for part in rules.rubric]


def _principle(world: World, rules: Rules, part: RubricPart) -> Principle:
    found = [(reading, weight) for name, weight in part.indicators.items()
             if (reading := INDICATORS[name](world, rules)) is not None]
    total = sum(weight for _, weight in found)
    points = sum(r.permille * weight for r, weight in found) // max(1, total) // 10
    capped = ""
    if part.floor is not None:
        floor = INDICATORS[part.floor](world, rules)
        if floor is not None and floor.permille < part.floor_below and points > part.floor_caps:
            points, capped = part.floor_caps, part.floor
    readings, weights = (tuple(x) for x in zip(*found, strict=True)) if found else ((), ())
    return Principle(part.id, points, readings, weights, capped)


__all__ = ["INDICATORS", "Principle", "Reading", "score"]
