"""Propose an agreement: statutes for a cooperative, rules of use for a van, a pact with a chain.

`terms` is written `clause=option clause=option`. It goes to the people it concerns; a
proposal that was refused once costs no hours the second time, since the talking is done.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import ClassVar

from game.rules.assembly import voters_of
from game.rules.content import Agreement
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import hours_left, spend
from game.rules.machines import PROPOSAL
from game.world.world import Proposal, World


@dataclass(frozen=True)
class Propose(Action):
    kind: ClassVar[str] = "propose"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    agreement: str = ""
    terms: str = ""


ACTION = Propose


def written(terms: dict[str, str]) -> str:
    return " ".join(f"{k}={v}" for k, v in terms.items())


def read(text: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in text.split()]
    return {k: v for k, _, v in pairs}


def cost_hours(world: World, agreement: Agreement) -> int:
    earlier = world.proposals.get(agreement.id)
    return 0 if earlier is not None and earlier.refusals else agreement.hours


def open_agreements(world: World, rules: Rules) -> list[Agreement]:
    """Agreements that can be put to their people now."""
    found = []
    for agreement in rules.content.agreements:
        earlier = world.proposals.get(agreement.id)
        free = earlier is None or earlier.state in ("refused", "withdrawn")
        org = world.org_in(agreement.provider)
        if free and org is not None and org.stage != "founding" \
                and world.season >= agreement.from_season:
            found.append(agreement)
    return found


def domains(world: World, rules: Rules, agreement: Agreement) -> dict[str, list[str]]:
    """Every clause with the options it may take."""
    return {c.id: [o.id for o in c.options] for c in agreement.clauses}


def suggestions(agreement: Agreement, most: int = 4) -> list[dict[str, str]]:
    """A few sensible terms: everybody's first option, last option, and mixed ones."""
    choices = [[(c.id, o.id) for o in c.options] for c in agreement.clauses]
    every = [dict(combination) for combination in product(*choices)]
    step = max(1, (len(every) - 1) // (most - 1)) if most > 1 else 1
    picked = every[::step][: most - 1] + every[-1:]
    return [t for i, t in enumerate(picked) if t not in picked[:i]]


def options(world: World, rules: Rules) -> list[Action]:
    return [Propose(a.id, written(t)) for a in open_agreements(world, rules)
            if cost_hours(world, a) <= hours_left(world) for t in suggestions(a)]


def handle(world: World, action: Propose, ctx: Context) -> list[Event]:
    agreement = ctx.rules.agreements.get(action.agreement)
    if agreement is None:
        raise Rejected("unknown_agreement", agreement=action.agreement)
    if agreement not in open_agreements(world, ctx.rules):
        raise Rejected("agreement_not_open", agreement=agreement.id)
    terms = read(action.terms)
    domain = domains(world, ctx.rules, agreement)
    for clause, allowed in domain.items():
        if terms.get(clause) not in allowed:
            raise Rejected("clause_missing", agreement=agreement.id, clause=clause)
    if set(terms) != set(domain):
        raise Rejected("unknown_clause", agreement=agreement.id,
                       clause=sorted(set(terms) - set(domain))[0])
    spend(world, cost_hours(world, agreement), 0)
    earlier = world.proposals.get(agreement.id)
    state, refusals = PROPOSAL.initial, 0
    if earlier is not None:
        state = PROPOSAL.fire(earlier.state, "propose") or earlier.state
        refusals = earlier.refusals
    world.proposals[agreement.id] = Proposal(
        agreement.id, {c.id: terms[c.id] for c in agreement.clauses}, state,
        voters=voters_of(world, ctx.rules, agreement), refusals=refusals,
    )
    return [Event("agreement_proposed", {"agreement": agreement.id})]
