"""Reading a state off a game: week by week where it is a figure, else at each season's end."""

from __future__ import annotations

from collections.abc import Callable
from statistics import fmean
from typing import Any

from game.lab.concepts.form import READ, State
from game.lab.concepts.without import keys_of
from game.lab.experiment.form import Measure
from game.lab.experiment.run import reading
from game.rules.coproduction.figures import FIGURES as PROCESS_FIGURES
from game.rules.core import Rules
from game.rules.currencies.figures import FIGURES as CURRENCY_FIGURES
from game.rules.goals import is_met
from game.rules.scoring import INDICATORS
from game.world.world import EURO, World

Frames = list[dict[str, Any]]


class Unread(Exception):
    """The state is nowhere in this town: whatever it is read off was switched off too."""


def worth(state: State, rules: Rules, turns: list[World], frames: Frames) -> float:
    """The state over a whole game. `turns` are the town at each season's end, `frames` its weeks.

    Raises Unread where the town has no such thing."""
    (key,) = keys_of(state, READ)
    if key == "figure":
        weeks = [frame["indicators"] for frame in frames]
        if any(state.figure not in week for week in weeks):
            raise Unread(str(state.figure))
        return fmean(week[str(state.figure)] for week in weeks)
    try:
        if key in LAST:
            return LAST[key](state, rules, turns[-1])
        return fmean(TURNS[key](state, rules, world) for world in turns)
    except KeyError as error:
        raise Unread(str(error)) from error


def label(state: State) -> str:
    """Its name in a table."""
    (key,) = keys_of(state, READ)
    return NAMES[key](state)


def _level(state: State, rules: Rules, world: World) -> float:
    measure = Measure("level", level=state.level, group=state.group)
    return reading(measure, rules)(world)


def _reading(state: State, rules: Rules, world: World) -> float:
    return INDICATORS[state.reading or ""](world, rules).permille


def _currency(state: State, rules: Rules, world: World) -> float:
    return CURRENCY_FIGURES[state.counts](world, rules, world.currencies[state.currency or ""])


def _process(state: State, rules: Rules, world: World) -> float:
    return PROCESS_FIGURES[state.counts](world, rules, world.processes[state.process or ""])


def _organisation(state: State, rules: Rules, world: World) -> float:
    """Nothing while it is not there."""
    if state.organisation not in rules.providers:
        raise KeyError(state.organisation)
    org = world.org_in(state.organisation)
    if org is None:
        return 0
    if state.book == "members":
        return len(org.members)
    return 1 if state.book == "works" else org.books.get("cash", 0)


def _employer(state: State, rules: Rules, world: World) -> float:
    return reading(Measure("book", employer=state.employer, book=state.books), rules)(world)


def _service(state: State, rules: Rules, world: World) -> float:
    services = world.municipality.services.values()
    if not services:
        raise KeyError("services")
    return fmean(getattr(s, state.service or "") for s in services)


def _account(state: State, rules: Rules, world: World) -> float:
    return world.ledger.balance(EURO, state.account or "")


def _goal(state: State, rules: Rules, world: World) -> float:
    return world.goals[state.goal or ""]


def _goals(state: State, rules: Rules, world: World) -> float:
    met = [is_met(g, world.goals[g.id]) for g in rules.content.goals]
    return 1000 * sum(met)


def _vote(state: State, rules: Rules, world: World) -> float:
    """Nothing where it never came to a vote."""
    proposal = world.proposals.get(state.vote or "")
    if proposal is None:
        return 0
    found: int | list[int] = getattr(proposal, state.of_vote)
    return len(found) if isinstance(found, list) else found


def _facts(state: State, rules: Rules, world: World) -> float:
    return len(world.known)


Reading = Callable[[State, Rules, World], float]
TURNS: dict[str, Reading] = {
    "level": _level,
    "reading": _reading,
    "currency": _currency,
    "process": _process,
    "organisation": _organisation,
    "employer": _employer,
    "service": _service,
}
"""Read at each season's end, and their mean taken."""
LAST: dict[str, Reading] = {
    "account": _account,
    "goal": _goal,
    "goals": _goals,
    "vote": _vote,
    "facts": _facts,
}
"""Read when all is over."""
NAMES: dict[str, Callable[[State], str]] = {
    "figure": lambda s: str(s.figure),
    "level": lambda s: f"{s.level} of {s.group}" if s.group else str(s.level),
    "reading": lambda s: f"reading {s.reading}",
    "currency": lambda s: f"{s.counts} of {s.currency}",
    "process": lambda s: f"{s.counts} of {s.process}",
    "organisation": lambda s: f"{s.book} of {s.organisation}",
    "employer": lambda s: f"{s.books} of {s.employer}",
    "service": lambda s: f"services, {s.service}",
    "account": lambda s: f"cents of {s.account}",
    "goal": lambda s: f"goal {s.goal}",
    "goals": lambda s: "goals met, thousandths",
    "vote": lambda s: f"vote on {s.vote}, {s.of_vote}",
    "facts": lambda s: "facts found out",
}
