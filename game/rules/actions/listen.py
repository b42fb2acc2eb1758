"""Listen to a district: its people, what they know, and what stands in the way.

Each season has fewer listenings than districts, so something stays unknown. Being heard
raises self-efficacy and a little trust (facts C4). Cannot be undone: it would leak.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.conditions import all_hold
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.knowledge import heard_in, learn
from game.world.world import World


@dataclass(frozen=True)
class Listen(Action):
    kind: ClassVar[str] = "listen"
    phases: ClassVar[tuple[str, ...]] = ("listen",)
    final: ClassVar[bool] = True
    district: str = ""


ACTION = Listen


def options(world: World, rules: Rules) -> list[Action]:
    if world.listens_left <= 0:
        return []
    return [Listen(d.id) for d in rules.content.districts if not _heard_now(world, d.id)]


def _heard_now(world: World, district: str) -> bool:
    return f"heard:{world.season}:{district}" in world.known


def handle(world: World, action: Listen, ctx: Context) -> list[Event]:
    if action.district not in ctx.rules.districts:
        raise Rejected("unknown_district", district=action.district)
    if world.listens_left <= 0:
        raise Rejected("no_listening_left", season=world.season)
    if _heard_now(world, action.district):
        raise Rejected("heard_already", district=action.district)
    world.listens_left -= 1
    learn(world, f"heard:{world.season}:{action.district}")
    first = learn(world, f"district:{action.district}")
    here = world.households.district == ctx.rules.district_index[action.district]
    gain = ctx.rules["listen.efficacy"] if first else ctx.rules["listen.efficacy_again"]
    world.households.efficacy = (world.households.efficacy + here * gain).clip(max=1000)
    trust = world.households.trust + here * ctx.rules["listen.trust"]
    world.households.trust = trust.clip(max=1000)
    events = [Event("district_heard", {"district": action.district})]
    for fact in ctx.rules.content.facts:
        if heard_in(world, fact) == action.district and all_hold(world, ctx.rules, fact.when) \
                and learn(world, f"fact:{fact.id}"):
            events.append(Event("fact_learned", {"fact": fact.id}))
    return events
