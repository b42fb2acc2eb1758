"""Agreements: what their terms would write, and what is voted on when one is changed.

An agreement that may be amended can be proposed again after it was adopted. Until another is
adopted the old terms hold (`Proposal.in_force`); only what differs from them is at stake, and only
that takes effect.
"""

from __future__ import annotations

from game.rules.content import Agreement, ClauseOption
from game.rules.core import Rules
from game.rules.statutes import Clash, flaws
from game.world.decisions import Proposal
from game.world.organisations import Organisation


def options_of(agreement: Agreement, terms: dict[str, str]) -> list[ClauseOption]:
    """The options that these terms name, clause by clause."""
    return [o for c in agreement.clauses for o in c.options if terms.get(c.id) == o.id]


def changes(proposal: Proposal) -> dict[str, str]:
    """Of a proposal's terms, those that are not in force yet."""
    return {clause: option for clause, option in proposal.terms.items()
            if proposal.in_force.get(clause) != option}


def at_stake(agreement: Agreement, proposal: Proposal) -> list[tuple[ClauseOption, int]]:
    """What people have to say yes or no to: options that would come (+1) and that would go (-1)."""
    new = changes(proposal)
    old = {clause: proposal.in_force[clause] for clause in new if clause in proposal.in_force}
    return [*((o, 1) for o in options_of(agreement, new)),
            *((o, -1) for o in options_of(agreement, old))]


def written(option: ClauseOption, provider: str) -> dict[str, int]:
    """The statutes of a provider that an option sets."""
    return {e.name or "": e.amount or 0 for e in option.effects
            if e.do == "statute" and e.org == provider}


def bylaws_after(org: Organisation, agreement: Agreement, terms: dict[str, str]) -> dict[str, int]:
    """What its statutes would say under these terms."""
    said = dict(org.bylaws)
    for option in options_of(agreement, terms):
        said |= written(option, agreement.provider)
    return said


def clashes(rules: Rules, org: Organisation, agreement: Agreement, terms: dict[str, str],
            ) -> list[Clash]:
    """Why the terms cannot be put to people at all."""
    return flaws(rules.forms.get(org.form), rules.law, bylaws_after(org, agreement, terms))
