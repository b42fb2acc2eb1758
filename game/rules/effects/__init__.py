"""The closed vocabulary of effects that scenarios may use. One line here, one function there."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Context
from game.rules.effects import (
    beside,
    currencies,
    firms,
    land,
    money,
    needs,
    networks,
    orgs,
    people,
    statutes,
    story,
    town_hall,
)
from game.rules.vocabulary import Effect, EffectName
from game.world.world import World

EFFECTS: dict[EffectName, Callable[[World, Context, Effect], None]] = {
    "shift": people.shift,
    "need_care": people.need_care,
    "train": people.train,
    "favours": people.favours,
    "pay": money.pay,
    "town_budget": money.town_budget,
    "energy": money.energy,
    "rent": money.rent,
    "close_org": orgs.close_org,
    "change_org": orgs.change_org,
    "add_stop": orgs.add_stop,
    "join_network": networks.join_network,
    "leave_network": networks.leave_network,
    "support": networks.support,
    "convert": networks.convert,
    "deed": networks.deed,
    "end_lease": orgs.end_lease,
    "ask": story.ask,
    "learn": story.learn_fact,
    "promise": story.promise,
    "wheat": story.wheat,
    "close_firms": firms.close_firms,
    "close_employer": firms.close_employer,
    "custom": firms.custom,
    "statute": statutes.statute,
    "method": statutes.method,
    "shock": land.shock,
    "common": land.common,
    "allot": land.allot,
    "dial": land.dial,
    "service": town_hall.service,
    "style": town_hall.style,
    "contract": town_hall.contract,
    "end_contract": town_hall.end_contract,
    "channel": town_hall.channel,
    "tax": town_hall.tax,
    "label": beside.label,
    "loop": beside.loop,
    "sharing": beside.sharing,
    "street": beside.street,
    "gift": beside.gift,
    "mindset": beside.mindset,
    "relief": needs.relief,
    "route": needs.route,
    "currency_workshop": currencies.workshop,
    "currency_issue": currencies.issue,
    "currency_setting": currencies.setting,
    "currency_word": currencies.word,
    "currency_issue_extra": currencies.issue_extra,
    "currency_members": currencies.members,
    "currency_shock": currencies.shock,
    "currency_teach": currencies.teach,
    "currency_close": currencies.close,
    "currency_replace": currencies.replace,
}


def apply_all(world: World, ctx: Context, effects: list[Effect]) -> None:
    for effect in effects:
        EFFECTS[effect.do](world, ctx, effect)
