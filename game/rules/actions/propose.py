"""Propose an agreement: statutes for a cooperative, rules of use for a van, a pact with a chain.

`terms` is written `clause=option clause=option`. It goes to the people it concerns; a
proposal that was refused once costs no hours the second time, since the talking is done. Rules
that their people may amend can be proposed again once they are in force: then only what differs
is at stake, and something has to differ. Statutes that contradict each other or the law, or a
quorum that nobody could reach, do not get as far as a vote; nor does anything while all members
sit in one college that must not decide alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import ClassVar

from game.rules.agreements import clashes
from game.rules.assemblies.colleges import colleges_of, roll
from game.rules.assemblies.voters import voters_of
from game.rules.content import Agreement
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import hours_left, spend
from game.rules.machines import PROPOSAL
from game.rules.quorum import out_of_reach
from game.rules.statutes import Clash, members_least
from game.world.decisions import Proposal
from game.world.organisations import Organisation
from game.world.world import World


@dataclass(frozen=True)
class Propose(Action):
    kind: ClassVar[str] = "propose"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    agreement: str = ""
    terms: str = ""


ACTION = Propose
BEGINNING = ("idea", "founding")
"""A circle: `trial` has been voting since the bakery's first season."""


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
        free = earlier is None or PROPOSAL.fire(
            earlier.state, "propose", may_be_amended=agreement.amendable) is not None
        org = world.org_in(agreement.provider)
        if free and org is not None and _can_meet(rules, org, agreement) \
                and world.season >= agreement.from_season:
            found.append(agreement)
    return found


def _can_meet(rules: Rules, org: Organisation, agreement: Agreement) -> bool:
    """A circle has nobody to vote yet, unless it has as many founders as it takes and its rules
    can be amended later."""
    if org.stage not in BEGINNING:
        return True
    least = members_least(rules, org.form)
    return agreement.amendable and least > 0 and len(org.members) >= least


def domains(world: World, rules: Rules, agreement: Agreement) -> dict[str, list[str]]:
    """Every clause with the options it may take."""
    return {c.id: [o.id for o in c.options] for c in agreement.clauses}


def suggestions(agreement: Agreement, most: int = 4) -> list[dict[str, str]]:
    """A few sensible terms: everybody's first option, last option, and mixed ones."""
    total = prod(len(c.options) for c in agreement.clauses)
    step = max(1, (total - 1) // (most - 1)) if most > 1 else 1
    picked = [_numbered(agreement, n) for n in (*range(0, total, step)[: most - 1], total - 1)]
    return [t for i, t in enumerate(picked) if t not in picked[:i]]


def _numbered(agreement: Agreement, number: int) -> dict[str, str]:
    """One of all the combinations of options, counted like the digits of a number."""
    terms = {}
    for clause in reversed(agreement.clauses):
        number, digit = divmod(number, len(clause.options))
        terms[clause.id] = clause.options[digit].id
    return {c.id: terms[c.id] for c in agreement.clauses}


def amendments(agreement: Agreement, holding: dict[str, str]) -> list[dict[str, str]]:
    """What is in force with one clause changed."""
    return [holding | {c.id: o.id} for c in agreement.clauses for o in c.options
            if holding.get(c.id) != o.id and set(holding) == {c.id for c in agreement.clauses}]


def options(world: World, rules: Rules) -> list[Action]:
    found: list[Action] = []
    for agreement in open_agreements(world, rules):
        earlier = world.proposals.get(agreement.id)
        holding = earlier.holding if earlier is not None else None
        terms = amendments(agreement, holding) if holding else suggestions(agreement)
        if cost_hours(world, agreement) <= hours_left(world):
            found += [Propose(agreement.id, written(t)) for t in terms
                      if why_not(world, rules, agreement, t) is None]
    return found


def why_not(world: World, rules: Rules, agreement: Agreement, terms: dict[str, str],
            ) -> Rejected | None:
    """Why these terms cannot be put to people at all, or None."""
    earlier, org = world.proposals.get(agreement.id), world.org_in(agreement.provider)
    if earlier is not None and earlier.holding == terms:
        return Rejected("nothing_changed", agreement=agreement.id)
    if org is None:
        return None
    for clash in clashes(rules, org, agreement, terms):
        return told(clash)
    found = colleges_of(rules, org, roll(world, rules, org, voters_of(world, rules, agreement)))
    if found is not None and found.missing(found.of):
        return Rejected("too_few_colleges", agreement=agreement.id)
    return out_of_reach(rules, org, agreement, terms)


def told(clash: Clash) -> Rejected:
    """A contradiction as a refusal. What a law asks for is told statute by statute, in percent, in
    weeks or as a ratio, because people do not think in permille."""
    params = dict(clash.params)
    statute = clash.names[0]
    whole = 10 if statute.endswith(("_permille", "_tenths")) else 1
    for key in ("found", "right", "wanted", "difference"):
        if key in params:
            params[key] = int(params[key]) // whole
    of_law = clash.code in ("statute_below_law", "statute_above_law")
    return Rejected(f"{clash.code}_{statute}" if of_law else clash.code, **params)


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
    why = why_not(world, ctx.rules, agreement, {c.id: terms[c.id] for c in agreement.clauses})
    if why is not None:
        raise why
    spend(world, cost_hours(world, agreement), 0)
    earlier = world.proposals.get(agreement.id)
    state, refusals, holding = PROPOSAL.initial, 0, None
    if earlier is not None:
        state = PROPOSAL.fire(earlier.state, "propose", may_be_amended=agreement.amendable) \
            or earlier.state
        refusals, holding = earlier.refusals, earlier.holding
    voters = voters_of(world, ctx.rules, agreement)
    world.proposals[agreement.id] = Proposal(
        agreement.id, {c.id: terms[c.id] for c in agreement.clauses}, state,
        voters=voters, refusals=refusals, in_force=dict(holding or {}),
        colleges=roll(world, ctx.rules, world.org_in(agreement.provider), voters),
    )
    return [Event("agreement_proposed", {"agreement": agreement.id})]
