"""What stands in the way of a clause before anybody votes: the law, the form, another clause."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.actions.propose import told
from game.rules.agreements import clashes, written
from game.rules.assemblies.turnout import heads
from game.rules.assemblies.voters import voters_of
from game.rules.content import Agreement, Clause, ClauseOption
from game.rules.core import Rejected, Rules
from game.rules.machines.currency import ALIVE
from game.world.world import World


@dataclass(frozen=True)
class Bounds:
    """What the law asks of a statute that a clause writes."""

    statute: str
    least: int | None
    most: int | None


def closed_options(
    world: World, rules: Rules, agreement: Agreement, terms: dict[str, str]
) -> dict[tuple[str, str], Rejected]:
    """Clause and option -> why it cannot be put beside the other terms; only those that cannot."""
    org = world.org_in(agreement.provider)
    if org is None:
        return {}
    found: dict[tuple[str, str], Rejected] = {}
    for clause in agreement.clauses:
        for option in clause.options:
            mine = written(option, agreement.provider)
            if not mine:
                continue
            for clash in clashes(rules, org, agreement, terms | {clause.id: option.id}):
                if set(clash.names) & set(mine):
                    found.setdefault((clause.id, option.id), told(clash))
    return found


def holding(world: World, rules: Rules, agreement: Agreement) -> dict[str, str]:
    """What is in force before anybody votes: what was adopted last; where a currency goes round
    already, the options that leave its rules as they are; else nothing."""
    earlier = world.proposals.get(agreement.id)
    if earlier is not None and earlier.holding:
        return dict(earlier.holding)
    currency = world.currencies.get(agreement.currency or "")
    first = [clause.options[0] for clause in agreement.clauses]
    if currency is None or currency.stage not in ALIVE or any(o.effects for o in first):
        return {}
    return {clause.id: option.id for clause, option in zip(agreement.clauses, first, strict=True)}


def quorum_of(
    world: World, rules: Rules, agreement: Agreement, option: ClauseOption
) -> tuple[int, int] | None:
    """Of an option that asks for a quorum: how many would have to come, of how many today."""
    share = written(option, agreement.provider).get("quorum_permille")
    voters = len(voters_of(world, rules, agreement)) if share is not None else 0
    return (heads(voters, share), voters) if share is not None and voters else None


def law_of(rules: Rules, agreement: Agreement, clause: Clause) -> tuple[Bounds, ...]:
    """The law's bounds on what a clause decides."""
    form = rules.providers[agreement.provider].form
    if rules.law is None or form not in rules.law.binds:
        return ()
    names = dict.fromkeys(name for o in clause.options for name in written(o, agreement.provider))
    return tuple(Bounds(name, bound.least, bound.most) for name in names
                 if (bound := rules.law.bounds.get(name)) is not None)
