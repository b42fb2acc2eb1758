"""Effects on what an organisation has written down."""

from __future__ import annotations

from game.rules.coops import rows
from game.rules.core import Context
from game.rules.statutes import STATUTES
from game.rules.vocabulary import Effect
from game.world.world import World


def statute(world: World, ctx: Context, effect: Effect) -> None:
    """Write `amount` into a statute (`name`, see `rules.statutes`) of a provider, within its
    range."""
    org, spec = world.org_in(effect.org or ""), STATUTES[effect.name or ""]
    if org is not None:
        org.bylaws[effect.name or ""] = max(spec.least, min(spec.most, effect.amount or 0))
        rows.by_statutes(world, ctx.rules, org)


def method(world: World, ctx: Context, effect: Effect) -> None:
    """From now on a provider's people decide on such things (`name`, a kind of decision) by a
    `method`."""
    org = world.org_in(effect.org or "")
    if org is not None and effect.name and effect.method:
        org.methods[effect.name] = effect.method
