"""Forecast: "in 7 of 10 such towns". The act is played on other luck, from what is known.

Each such town is imagined: districts nobody listened to are settled anew by that town's own
luck, hidden turns nobody heard of are drawn anew. The session's seed is never an input, so
no forecast can tell what this town hides or what its dice will say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

from game.rules.actions.hold_vote import HoldVote, methods_for
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.core import Action, Event, Rejected, Rules
from game.rules.indicators import key_figure, measure
from game.rules.machines.organisation import FOUNDING, STEADY
from game.rules.statutes import members_least
from game.session.engine import attempt
from game.session.imagination import imagine
from game.world.decisions import Proposal
from game.world.luck import Luck
from game.world.organisations import Organisation
from game.world.world import World

LEVEL = "commons_level"
"""The figure of the first common's level, permille of what it can hold."""
TAKEN = "threats_happened"
"""The figure of what has been taken on its day, where anything can be."""
FORECAST_LUCK = Luck(0x5EED)
"""The same imagined towns for everybody: independent of any session's seed."""


@dataclass
class Forecast:
    """What an act did in `towns` such towns by the season's end."""

    towns: int
    succeeded: int = 0
    """Towns in which it came to what it was meant for: see `_succeeded`."""
    with_act: dict[str, list[int]] = field(default_factory=dict)
    without: dict[str, list[int]] = field(default_factory=dict)

    def summary(self) -> dict[str, dict[str, int]]:
        """Per indicator: median with and without, and the 10 to 90 % range with."""
        found = {}
        for name, values in self.with_act.items():
            ranked = sorted(values)
            low, high = ranked[len(ranked) // 10], ranked[-1 - len(ranked) // 10]
            found[name] = {"median": int(median(ranked)), "low": low, "high": high,
                           "without": int(median(self.without[name]))}
        return found


class Elsewhere:
    """Imagined towns, and how each goes on when nobody does anything: acts of one moment are
    compared with the same ones, so whoever asks about several plays these only once."""

    def __init__(self, world: World, rules: Rules) -> None:
        self.world = world
        self.rules = rules
        self._towns: dict[tuple[int, tuple[str, ...]], tuple[World, World]] = {}

    def town(self, number: int, action: Action) -> tuple[World, World]:
        """The imagined town when it is time for such an act, and at the season's end without."""
        key = (number, action.phases)
        if key not in self._towns:
            luck = luck_of(number)
            town = reached(imagine(self.world, self.rules, luck), action, self.rules)
            self._towns[key] = (town, _live(town, self.rules, luck)[0])
        return self._towns[key]


def luck_of(number: int) -> Luck:
    """The dice of one imagined town."""
    return FORECAST_LUCK.other("forecast", number)


def forecast(
    world: World, rules: Rules, action: Action, towns: int = 10, among: Elsewhere | None = None
) -> Forecast:
    """Play `action` in other towns, when its phase has come (see `reached`).

    `among` are towns imagined before, of this very world. Raises Rejected if the act is not
    legal then in the team's eyes.
    """
    result = Forecast(towns)
    for result in forecast_steps(world, rules, action, towns, among):  # noqa: B007
        pass
    return result


def forecast_steps(
    world: World, rules: Rules, action: Action, towns: int = 10, among: Elsewhere | None = None
) -> Iterator[Forecast]:
    """The same, one imagined town at a time, so that a window can go on drawing."""
    attempt(reached(world, action, rules), action, rules, FORECAST_LUCK, "forecast")
    elsewhere = among or Elsewhere(world, rules)
    result = Forecast(towns)
    for number in range(towns):
        luck = luck_of(number)
        town, plain = elsewhere.town(number, action)
        try:
            after, events = attempt(town, action, rules, luck, "forecast")
        except Rejected:
            after, events = town, []
        acted, more = _live(after, rules, luck)
        result.succeeded += _succeeded(rules, action, acted, plain, events + more)
        then, else_ = measure(acted, rules), measure(plain, rules)
        for name in foreseen(rules):
            result.with_act.setdefault(name, []).append(then[name])
            result.without.setdefault(name, []).append(else_[name])
        yield result


def foreseen(rules: Rules) -> tuple[str, ...]:
    """What a forecast tells about: the same as Reflect, the town hall's purse, what is taken on
    its day, and how full a common is that can break for good. Its level is that of the imagined
    towns: what the team measured, as sure as that still is, never the well of this town."""
    level = (LEVEL,) if can_break(rules) else ()
    taken = (TAKEN,) if rules.has("defence") and rules.content.threats else ()
    return tuple(dict.fromkeys((*rules.content.asks, "town_hall", *taken, *level)))


def can_break(rules: Rules) -> bool:
    """Whether the first common, whose level is counted, has a line that cannot be recrossed."""
    commons = rules.content.commons
    return rules.has("commons") and bool(commons) and commons[0].threshold_permille > 0


def reached(world: World, action: Action, rules: Rules) -> World:
    """The town once it is time for such an act: later this season, or in the next one's.

    Only phases that nothing is lived or voted in are passed, so no luck is asked.
    """
    for _ in range(3):
        if world.phase in action.phases or world.phase not in ("reflect", "listen", "organise"):
            break
        world, _events = attempt(world, MoveOn(), rules, FORECAST_LUCK, "forecast")
    return world


def _live(world: World, rules: Rules, luck: Luck) -> tuple[World, list[Event]]:
    """Go on to the season's end the plain way: vote on what is proposed by the usual method."""
    events: list[Event] = []
    for _ in range(8):
        if world.phase not in ("listen", "organise", "assemble", "live"):
            break
        action: Action = LiveSeason() if world.phase == "live" else MoveOn()
        if world.phase == "assemble":
            waiting = [p for p in world.proposals.values() if p.state == "proposed"]
            if waiting:
                action = HoldVote(waiting[0].agreement, usual_method(world, rules, waiting[0]))
        world, more = attempt(world, action, rules, luck, "forecast")
        events += more
    return world, events


def usual_method(world: World, rules: Rules, proposal: Proposal) -> str:
    """Majority, or what its people's statutes ask for instead."""
    methods = methods_for(world, rules, proposal)
    return "majority" if "majority" in methods else methods[0]


def _gathered(rules: Rules, org: Organisation) -> bool:
    """Whether a circle has come together that has to ask for pledges before it can begin: that is
    all it is meant for in its first season."""
    asks = rules.providers[org.provider].pledge_cents > 0
    least = max(1, members_least(rules, org.form))
    return asks and org.stage in FOUNDING and len(org.members) >= least


def _succeeded(
    rules: Rules, action: Action, after: World, without: World, events: list[Event]
) -> bool:
    """A provider trades, or has gathered who will be asked to pledge; a vote is won, pledges or a
    bargain come, something stands alone; else fewer are short of bread than without the act, or as
    many and people trust more."""
    mine = getattr(action, "agreement", "")
    if action.kind in ("hold_vote", "propose"):
        return any(e.kind == "agreement_adopted" and e.params["agreement"] == mine for e in events)
    if action.kind == "pledge":
        return any(e.kind == "pledges_kept" for e in events)
    if action.kind == "bargain":
        return any(e.kind == "bargain_made" for e in events)
    if action.kind == "hand_over":
        return any(e.kind == "handed_over" for e in events)
    if action.kind == "start":
        org = after.org_in(rules.offers[getattr(action, "offer", "")].provider or "")
        return org is not None and (org.stage in STEADY or _gathered(rules, org))
    then, else_ = measure(after, rules), measure(without, rules)
    key = key_figure(rules)
    return (-then[key], then["trust"]) > (-else_[key], else_["trust"])
