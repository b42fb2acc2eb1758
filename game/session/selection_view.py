"""An evening of choosing as the team may know it: what there is, what it would cost, what came.

Who marked what is nobody's business; the count is read aloud.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.assemblies.turnout import expected_turnout
from game.rules.assemblies.voters import voters_of
from game.rules.choosing.counting import count, served
from game.rules.choosing.evening import open_now, quorum
from game.rules.choosing.purse import cents_in, paid_from
from game.rules.content import Selection
from game.rules.core import Rules
from game.rules.decisions import Result
from game.world.world import World


@dataclass(frozen=True)
class SelectionView:
    """An evening that may be held now."""

    id: str
    methods: tuple[str, ...]
    cents: int
    """What can be spent; nothing where seats are filled."""
    seats: int
    voters: int
    quorum: int
    likely_to_come: int
    """As to any meeting of this size."""


@dataclass(frozen=True)
class PickView:
    """How this season's evening went."""

    id: str
    method: str
    outcome: str
    came: int
    voters: int
    quorum: int
    winners: tuple[str, ...]
    served: int
    """Those who got something of what they had marked."""
    left_cents: int | None
    """What stays in the purse; None where nothing costs anything."""
    lot: int
    result: Result | None
    """The whole count; None if nobody was counted."""


def waiting(world: World, rules: Rules) -> tuple[SelectionView, ...]:
    """Evenings that can be held now."""
    return tuple(_open(world, rules, s) for s in open_now(world, rules))


def _open(world: World, rules: Rules, selection: Selection) -> SelectionView:
    voters = len(voters_of(world, rules, selection))
    return SelectionView(
        selection.id, tuple(selection.methods), cents_in(world, selection), selection.seats,
        voters, quorum(world, rules, selection, voters),
        voters * expected_turnout(rules, voters) // 1000)


def held(world: World, rules: Rules) -> tuple[PickView, ...]:
    """Evenings that were held this season."""
    return tuple(_held(world, rules, rules.selections[name])
                 for name, pick in world.picks.items() if pick.season == world.season)


def _held(world: World, rules: Rules, selection: Selection) -> PickView:
    pick = world.picks[selection.id]
    cost = {p.id: p.cents for p in selection.projects}
    spent = sum(cost[name] for name in pick.winners)
    pays = paid_from(world, selection) is not None
    return PickView(
        pick.selection, pick.method, pick.outcome, len(pick.present), len(pick.voters),
        quorum(world, rules, selection, len(pick.voters)), tuple(pick.winners),
        len(served(pick)), pick.cents - spent if pays else None, pick.lot,
        count(rules, pick) if pick.ballots else None)
