"""A support hub that nothing would run, that opens without a counter, or that is named wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from game.rules import content as c
from game.rules.effects.hub import STAFF
from game.rules.hub.counters import COUNTERS
from game.rules.hub.figures import FIGURES
from game.rules.hub.money import INCOMES
from game.rules.machines import HUB
from game.rules.vocabulary import Condition, Effect
from game.scenario.checks.look import Finding, Look, one_of, within
from game.scenario.nodes import Path

_one_of = partial(one_of, limit=24)
"""As many names as one reads through."""

NEEDED = ("enterprises", "labour")
"""What begins there, and who is without work."""
STAGE = "stage"
"""With it a condition asks for the hub's stage in place of a figure."""
MOST_HOURS, MOST_PLACES, MOST_WEEKS = 400, 200, 1000
EFFECTS = ("hub_open", "hub_counter", "hub_grant", "hub_income", "hub_known", "hub_ask")


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    for path, item in look.items:
        if isinstance(item, Effect) and item.do in EFFECTS:
            yield from _effect(look, path, item)
        elif isinstance(item, Condition) and item.hub is not None:
            yield from _condition(look, path, item)
        elif isinstance(item, c.HubSpec):
            yield from _spec(path, item)
        elif isinstance(item, c.SecondTown):
            yield from within((*path, "alike"), "alike", item.alike, 0, 1000)
            yield from within((*path, "asks_after"), "asks_after", item.asks_after, 0, 1000)
    if isinstance(look.root, c.Content):
        yield from _town(look.root)


def _spec(path: Path, hub: c.HubSpec) -> Iterator[Finding]:
    yield from within((*path, "hours"), "hours", hub.hours, 1, MOST_HOURS)
    yield from within((*path, "places"), "places", hub.places, 0, MOST_PLACES)
    yield from within((*path, "grant_weeks"), "grant_weeks", hub.grant_weeks, 0, MOST_WEEKS)
    yield from within((*path, "town_hall_permille"), "town_hall_permille",
                      hub.town_hall_permille, 0, 1000)
    if (hub.begins == "open") != bool(hub.open):
        yield Finding("hub_begins", (*path, "begins"), {"begins": hub.begins})


def _effect(look: Look, path: Path, effect: Effect) -> Iterator[Finding]:
    assert look.content is not None
    yield from _runs(look.content, path, effect.do)
    if effect.do == "hub_counter":
        yield from _one_of((*path, "name"), effect.name, COUNTERS, "counters")
        yield from _one_of((*path, "word"), effect.word, STAFF, "counter_staff")
    elif effect.do == "hub_income":
        yield from _one_of((*path, "name"), effect.name, INCOMES, "hub_incomes")
        yield from within((*path, "amount"), "amount", effect.amount or 0, 0, 1000)
    elif effect.do == "hub_known":
        yield from within((*path, "amount"), "amount", effect.amount or 0, -1000, 1000)
    elif effect.do == "hub_ask" and look.content.hub is not None:
        towns = [t.id for t in look.content.hub.second_towns]
        yield from _one_of((*path, "name"), effect.name, towns, "second_towns")


def _condition(look: Look, path: Path, condition: Condition) -> Iterator[Finding]:
    assert look.content is not None
    yield from _runs(look.content, path, "hub")
    yield from _one_of((*path, "hub"), condition.hub, (STAGE, *FIGURES), "figures")
    bounded = condition.at_least is not None or condition.at_most is not None
    if condition.hub != STAGE and not bounded:
        yield Finding("lacks_bound", (*path, "hub"), {"field": "hub"}, at_key=True)
    if condition.stage is not None:
        yield from _one_of((*path, "stage"), condition.stage, HUB.states, "hub_stages")


def _runs(content: c.Content, path: Path, field: str) -> Iterator[Finding]:
    """Without the system, or without a hub to run, it would be silent."""
    if "hub" not in content.systems:
        yield Finding("system_missing", path, {"field": field, "system": "hub"})
    elif content.hub is None:
        yield Finding("hub_missing", path, {"field": field})


def _town(content: c.Content) -> Iterator[Finding]:
    if content.hub is not None and "hub" not in content.systems:
        yield Finding("system_missing", ("hub", "name"), {"field": "hub", "system": "hub"})
    if "hub" in content.systems:
        for system in NEEDED:
            if system not in content.systems:
                yield Finding("system_missing", ("systems",), {"field": "hub", "system": system},
                              at_key=True)
    for i, season in enumerate(content.seasons):
        if "hub" in season.unlocks and content.hub is None:
            yield Finding("unlocks_nothing", ("seasons", i, "unlocks"),
                          {"id": "hub", "field": "hub"})
