"""Offers: which cards are on the table, and what taking one has in common whatever its verb."""

from __future__ import annotations

from game.rules.conditions import all_hold
from game.rules.content import Offer, Provider
from game.rules.core import Context, Rejected, Rules
from game.rules.costs import spend
from game.rules.vocabulary import Verb
from game.world.organisations import Organisation
from game.world.world import World


def on_table(world: World, rules: Rules, verb: Verb | None = None) -> list[Offer]:
    """Offers of this season whose conditions hold and that were not taken before, or come back."""
    return [o for o in rules.content.offers
            if verb in (None, o.verb) and refusal(world, rules, o) is None]


def refusal(world: World, rules: Rules, offer: Offer) -> Rejected | None:
    """Why this offer is not on the table (its price aside), or None.

    What comes back (`once: false`) comes back with the next season: one feast a season.
    """
    if not offer.from_season <= world.season <= offer.to_season:
        return Rejected("offer_not_now", offer=offer.id)
    taken = world.taken.get(offer.id)
    if taken is not None and (offer.once or taken == world.season):
        return Rejected("offer_taken", offer=offer.id)
    if not all_hold(world, rules, offer.start_when):
        return Rejected("offer_not_open", offer=offer.id)
    if offer.provider is not None and world.org_in(offer.provider) is not None:
        return Rejected("provider_exists", org=offer.provider)
    if offer.deal is not None and (who := rules.deals[offer.deal].pressure) in world.bargains:
        return Rejected("bargained_already", pressure=who)
    if offer.exclusive:
        for other in rules.content.offers:
            if other.exclusive == offer.exclusive and world.taken.get(other.id) == world.season:
                return Rejected("offer_excluded", offer=offer.id, other=other.id)
    return None


def take(world: World, ctx: Context, offer_id: str, verb: Verb) -> Offer:
    """Pay for an offer and note that it was taken. Raises Rejected."""
    offer = ctx.rules.offers.get(offer_id)
    if offer is None or offer.verb != verb:
        raise Rejected("unknown_offer", offer=offer_id)
    why = refusal(world, ctx.rules, offer)
    if why is not None:
        raise why
    spend(world, offer.hours, offer.euros * 100)
    world.taken[offer.id] = world.season
    for promise in world.promises:
        if promise.name == offer.id and not promise.broken:
            promise.kept = True
    ctx.tell("offer_taken", offer=offer.id)
    return offer


def open_organisation(world: World, provider: Provider, born_by: str, stage: str,
                      own_account: bool = False) -> Organisation:
    """Bring a provider to life under an id made from the act that did it."""
    org = Organisation(
        id=f"{provider.id}@{born_by}",
        provider=provider.id,
        form=provider.form,
        stage=stage,
        price_cents=provider.price_cents,
        capacity=provider.capacity,
        fixed_cents=provider.fixed_cents,
        unit_cents=provider.unit_cents,
        energy_cents=provider.energy_cents,
        rent_cents=provider.rent_cents,
        pay_cents_hour=provider.pay_cents_hour,
        staff_wanted=provider.staff_wanted,
        staff_minutes=provider.staff_minutes,
        overhead_minutes=provider.overhead_minutes,
        threshold=provider.threshold,
        round_households=provider.round_households,
        stops=list(provider.stops),
        homeless=provider.uses_shop and not world.shop_open,
        opened_week=world.week,
    )
    world.orgs[org.id] = org
    if own_account or provider.form in ("firm", "worker_coop", "lunch_club"):
        world.ledger.account(f"org:{org.id}")
    return org
