"""What anybody in the hall could see of a meeting: who spoke, what was said, how it was counted."""

from __future__ import annotations

from game.rules.agreements import options_of
from game.rules.agreements import written as statutes_of
from game.rules.assemblies.turnout import heads, quorum_needed
from game.rules.content import Agreement, Clause
from game.rules.core import Rules
from game.session.town_view import EveningView
from game.world.decisions import Proposal
from game.world.world import World


def quorum(world: World, rules: Rules, proposal: Proposal) -> int:
    """How many have to come to the next meeting; how many had to, once it was held: what was
    adopted there holds from then on and not for that evening."""
    if proposal.state != "proposed" and proposal.needed >= 0:
        return proposal.needed
    return quorum_needed(world, rules, proposal)


def quorum_then(world: World, rules: Rules, proposal: Proposal) -> int | None:
    """How many have to come from then on, where the terms say anything about it."""
    agreement = rules.agreements[proposal.agreement]
    found = [share for option in options_of(agreement, proposal.terms)
             for name, share in statutes_of(option, agreement.provider).items()
             if name == "quorum_permille"]
    return heads(len(proposal.voters), found[0]) if found else None


def evening(world: World, rules: Rules, proposal: Proposal) -> EveningView | None:
    """None while nobody has met about it."""
    if proposal.met_week < 0:
        return None
    talk = tuple((step["for"], step["open"]) for step in proposal.talk)
    objections, praised = said(rules.agreements[proposal.agreement], proposal)
    return EveningView(
        proposal.outcome, proposal.minutes, talk, dict(proposal.tallies),
        len(proposal.spoke), named(world, proposal.spoke),
        len(proposal.unheard), named(world, proposal.unheard), proposal.silenced,
        objections, praised, dict(proposal.amended), proposal.accepts // 100 * 100,
    )


def said(agreement: Agreement, proposal: Proposal) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of the reasons that were voiced, those against something that was put to them, and the
    clauses for which somebody spoke. A reason is worded as what it has against some option; said
    for another one, it would be heard against something that nobody proposed."""
    objections, praised = [], []
    for reason in proposal.voiced:
        about = [c for c in agreement.clauses if _sides(c, proposal, reason)]
        if about and all(_sides(c, proposal, reason) == {1} for c in about):
            praised += [c.id for c in about if c.id not in praised]
        else:
            objections.append(reason)
    return tuple(objections), tuple(praised)


def _sides(clause: Clause, proposal: Proposal, reason: str) -> set[int]:
    """On which sides a reason can be heard about what was put: 1 for it, -1 against it. Where the
    evening changed the text, what was put is gone, and that was because of an objection."""
    if clause.id in proposal.amended:
        return {-1} if any(i.reason == reason for o in clause.options for i in o.leans) else set()
    chosen, old = proposal.terms.get(clause.id), proposal.in_force.get(clause.id)
    signs = {old: -1, chosen: 1}
    return {1 if i.amount * signs[o.id] > 0 else -1
            for o in clause.options if o.id in signs for i in o.leans if i.reason == reason}


def named(world: World, rows: list[int]) -> tuple[str, ...]:
    """The people whom the town knows by name among these households."""
    return tuple(person for person, row in world.people.items() if row in rows)
