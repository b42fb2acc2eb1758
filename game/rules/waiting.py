"""What draws lots waits for the first week that is lived: an act that can be taken back must show
no dice, or people would roll again."""

from __future__ import annotations

from game.rules.content import Offer
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.vocabulary import Effect, EffectName
from game.world.world import World

DRAWS: frozenset[EffectName] = frozenset({
    "currency_members", "currency_issue", "consult", "participatory"})
"""Effects that draw who comes, who joins or what is chosen."""
OFFER = "offer:"


def begin(world: World, ctx: Context, offer: Offer) -> None:
    """What an offer that can be taken back does at once; the rest is put down for later."""
    apply_all(world, ctx, [e for e in offer.effects if e.do not in DRAWS])
    if _later(offer):
        world.deferred.append(f"{OFFER}{offer.id}")


def carry_out(world: World, ctx: Context, entry: str) -> None:
    offer = ctx.rules.offers.get(entry.removeprefix(OFFER))
    if offer is not None:
        apply_all(world, ctx, _later(offer))


def _later(offer: Offer) -> list[Effect]:
    return [e for e in offer.effects if e.do in DRAWS]
