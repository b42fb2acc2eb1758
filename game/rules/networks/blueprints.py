"""Shared blueprints: whoever founds where others have founded before need not invent everything.

Statutes, a business plan, drawings and suppliers' names come from the sisters: of the capital that
a founding takes, the part for finding out is saved once a federation has a member that trades.
"""

from __future__ import annotations

from game.rules.content import Provider
from game.rules.core import Rules
from game.rules.networks.joining import sisters
from game.world.world import World


def capital(world: World, rules: Rules, provider: Provider) -> int:
    """Cents that it takes to open. A blueprint is worth the same however many have it."""
    spec = rules.forms.get(provider.form)
    if spec is None or not spec.circle or not known(world, rules):
        return provider.capital_cents
    saved = provider.capital_cents * rules["network.blueprint_permille"] // 1000
    return provider.capital_cents - saved


def known(world: World, rules: Rules) -> bool:
    """Whether somebody in a federation that reaches this town has founded before."""
    others = {spec.id: spec.sisters for spec in rules.content.networks}
    return any(sisters(world, n) or (others.get(n.id) and n.members)
               for n in world.networks.values())
