"""Figures of the town hall as a partner."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.partnership import audit, consulting, procurement
from game.rules.partnership.people import BASICS
from game.rules.town_hall.budget import funded
from game.world.world import World


def basics_share(world: World, rules: Rules) -> int:
    """Water and health of all that is spent on services, permille: their own money, and what
    editions have brought or taken over the last year."""
    shift, spent = world.partnership.budget.shift, dict[str, int]()
    for name, service in world.municipality.services.items():
        beyond = service.budget_cents_week * world.partnership.budget.beyond_permille // 1000
        spent[name] = max(0, funded(world, service) + beyond + shift.get(name, 0))
    basics = sum(cents for name, cents in spent.items() if rules.services[name].need in BASICS)
    return basics * 1000 // max(1, sum(spent.values()))


def infant_index(world: World, rules: Rules) -> int:
    """Deaths of infants, permille of those of the first morning."""
    return world.partnership.infant_index


def openness(world: World, rules: Rules) -> int:
    """How far the town hall is ready to share what it has, permille."""
    return world.partnership.openness


def budget_turnout(world: World, rules: Rules) -> int:
    """Part of all homes that took part in the last edition, permille."""
    return world.partnership.budget.turnout_permille


def projects_done(world: World, rules: Rules) -> int:
    """Projects that people chose and that stand, in all."""
    return world.partnership.budget.delivered


def audit_gap(world: World, rules: Rules) -> int:
    """By how much the town hall sees itself better than people do, permille; 0 before an audit."""
    return audit.gap(world)


def tender_cost(world: World, rules: Rules) -> int:
    """What its purchases cost, permille of the usual."""
    return procurement.outcome(world, rules).cost


def bought_here(world: World, rules: Rules) -> int:
    """What stays in town of what it buys, permille."""
    return procurement.outcome(world, rules).here


def word_kept(world: World, rules: Rules) -> int:
    """Of its promises that came due, how many it kept, permille; all while there were none."""
    return consulting.word(world)


FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "openness": openness,
    "basics_share": basics_share,
    "infant_index": infant_index,
    "budget_turnout": budget_turnout,
    "projects_done": projects_done,
    "audit_gap": audit_gap,
    "tender_cost": tender_cost,
    "bought_here": bought_here,
    "word_kept": word_kept,
}
