"""What anybody in the hall could see of a meeting: who spoke, what was said, how it was counted."""

from __future__ import annotations

from game.session.town_view import EveningView
from game.world.world import Proposal, World


def evening(world: World, proposal: Proposal) -> EveningView | None:
    """None while nobody has met about it."""
    if proposal.met_week < 0:
        return None
    talk = tuple((step["for"], step["open"]) for step in proposal.talk)
    return EveningView(
        proposal.outcome, proposal.minutes, talk, dict(proposal.tallies),
        len(proposal.spoke), named(world, proposal.spoke),
        len(proposal.unheard), named(world, proposal.unheard), proposal.silenced,
        tuple(proposal.voiced), dict(proposal.amended), proposal.accepts // 100 * 100,
    )


def named(world: World, rows: list[int]) -> tuple[str, ...]:
    """The people whom the town knows by name among these households."""
    return tuple(person for person, row in world.people.items() if row in rows)
