"""Ask the town hall for something: other weights in its tenders, a budget to decide on, a promise.

It answers at once, by its openness, its style, its purse and what is in it for it (see
`partnership.asking`); asking costs hours whatever it says. Each thing is asked for once a season.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import hours_left, spend
from game.rules.partnership import asking, openness
from game.rules.partnership.requests import grant
from game.rules.unlocks import check_unlocked, unlocked
from game.world.world import World


@dataclass(frozen=True)
class Request(Action):
    kind: ClassVar[str] = "request"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    final: ClassVar[bool] = True
    thing: str = ""
    to: str = ""


ACTION = Request


def options(world: World, rules: Rules) -> list[Action]:
    if not _possible(world, rules) or hours_left(world) < rules["request.hours"]:
        return []
    return [Request(t.id, to) for t in asking.things(world, rules) for to in t.to
            if asking.refusal(world, rules, t.id, to) is None]


def _possible(world: World, rules: Rules) -> bool:
    return rules.has("partnership") and unlocked(world, rules, "request")


def handle(world: World, action: Request, ctx: Context) -> list[Event]:
    r = ctx.rules
    check_unlocked(world, r, "request")
    if not r.has("partnership"):
        raise Rejected("no_partner")
    why = asking.refusal(world, r, action.thing, action.to)
    if why is not None:
        raise why
    said = asking.answer(world, r, action.thing, action.to)
    spend(world, said.hours, 0)
    p = world.partnership
    p.asked[action.thing] = world.season
    p.answers[action.thing] = said.reason
    params: dict[str, str | int] = {"thing": action.thing, "to": action.to, "reason": said.reason}
    if not said.granted:
        return [Event("request_refused", params)]
    grant(world, ctx, action.thing, action.to, said.price_cents)
    openness.add(world, r["openness.granted"])
    return [Event("request_granted", params)]
