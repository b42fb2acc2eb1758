"""What the town hall can be asked for, and what it answers.

It says yes to what is worth more to it than it asks for. What it brings along is its openness,
goodwill towards the team, and what is in it for the town hall itself: help with a service that is
worse than usual, work for people here, trust that it lacks, hands while it has to cut. What is
asked of it is power that it gives up; under New Public Management sharing any asks for more. It
has to be able to pay for it, and somebody has to be there who answers for it. Nothing is drawn:
the same town hall gives the same answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.core import Rejected, Rules
from game.rules.partnership.requests import REQUESTS, Request
from game.world.world import EURO, World

REASONS = ("granted", "stands", "vacant", "no_money", "targets", "nothing_in_it", "closed")
"""Answers; each but the first says why not. Texts: `civic.answer.<name>`."""


@dataclass(frozen=True)
class Thing:
    """Something that can be asked for: what it may become, and what it is now."""

    id: str
    to: list[str]
    now: str


@dataclass(frozen=True)
class Answer:
    granted: bool
    reason: str
    price_cents: int
    """What it costs the town hall."""
    hours: int
    """What asking costs the team."""
    worth: int
    ask: int
    """It grants what is worth at least what it asks for, permille of openness."""
    parts: dict[str, int] = field(default_factory=dict)
    """What the worth is made of: openness, goodwill, gain."""


def things(world: World, rules: Rules) -> list[Thing]:
    """All that can be asked for here; what it is now is not among what it may become."""
    found = []
    for name in _ids(world):
        request, rest = _find(name)
        now = request.now(world, rest)
        to = [t for t in request.choices(world, rules, rest) if t != now]
        found.append(Thing(name, to, now))
    return [t for t in found if t.to]


def _ids(world: World) -> list[str]:
    return [f"{name}:{part}" if part else name for name, request in REQUESTS.items()
            for part in request.parts(world)]


def _find(thing: str) -> tuple[Request, str]:
    """A request by its name, and which of several it is. Raises KeyError."""
    name, _, rest = thing.partition(":")
    return REQUESTS[name], rest


def refusal(world: World, rules: Rules, thing: str, to: str) -> Rejected | None:
    """Why it cannot even be asked, if so."""
    if thing not in _ids(world):
        return Rejected("unknown_request", thing=thing[:60])
    request, rest = _find(thing)
    if to not in request.choices(world, rules, rest):
        return Rejected("no_such_request", thing=thing, to=to[:60])
    if to == request.now(world, rest):
        return Rejected("request_stands", thing=thing, to=to)
    if world.partnership.asked.get(thing) == world.season:
        return Rejected("asked_this_season", thing=thing)
    return None


def answer(world: World, rules: Rules, thing: str, to: str) -> Answer:
    """What it would say. Raises KeyError for what nobody can ask for."""
    request, rest = _find(thing)
    parts = {"openness": world.partnership.openness,
             "goodwill": (world.goodwill - 500) * rules["request.goodwill"] // 1000,
             "gain": request.gain(world, rules, rest, to)}
    usual, price = request.ask(rules, to), request.cents(world, rules, rest, to)
    targets = rules["request.targets"] if request.shares_power(to) and \
        world.municipality.style == "npm" else 0
    worth, ask = sum(parts.values()), usual + targets

    def said(reason: str) -> Answer:
        return Answer(reason == "granted", reason, price, rules["request.hours"], worth, ask, parts)

    if to == request.now(world, rest):
        return said("stands")
    if request.is_vacant(world, rest):
        return said("vacant")
    if price and _spare(world, rules) < price:
        return said("no_money")
    if worth >= ask:
        return said("granted")
    if worth >= usual:
        return said("targets")
    return said("nothing_in_it" if worth - parts["gain"] < usual and parts["gain"] <= 0
                and worth + rules["request.need"] >= usual else "closed")


def _spare(world: World, rules: Rules) -> int:
    """What the town hall can spend on something new: what is in its purse beyond some weeks of what
    services cost. A budget in debt has nothing to spare."""
    week = sum(s.budget_cents_week for s in world.municipality.services.values())
    return world.ledger.balance(EURO, "town_hall") - week * rules["request.reserve_weeks"]
