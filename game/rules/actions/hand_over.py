"""Hand something over to a member, so that it no longer rests on the team.

It takes an agreement among its people and somebody rested enough to carry it; from then on
that household gives the minutes, and the team has its hour back. It can be done at the desk, or in
the evening on which its people have agreed, so that a vote of the last season is not in vain.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.assemblies.voters import users_of
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import hours_left, spend
from game.rules.knowledge import known_rows
from game.rules.machines.organisation import STEADY
from game.world.organisations import Organisation
from game.world.world import World


@dataclass(frozen=True)
class HandOver(Action):
    kind: ClassVar[str] = "hand_over"
    phases: ClassVar[tuple[str, ...]] = ("organise", "assemble")
    provider: str = ""


ACTION = HandOver


def takers(world: World, org: Organisation, rules: Rules) -> list[int]:
    """People who could carry it, the most confident first: members, else users the team met."""
    h = world.households
    users = h.elders > 0 if org.form == "lunch_club" else users_of(world, rules, org.provider)
    met = users & known_rows(world, rules)
    rows = org.members or [int(r) for r in met.nonzero()[0]]
    able = [r for r in rows if h.tired[r] < rules["handover.tired_below"] and h.frail[r] == 0
            and h.free_minutes[r] >= rules["handover.minutes"]]
    return sorted(able, key=lambda r: (-int(h.efficacy[r]), r))


def _held(world: World) -> list[Organisation]:
    return [o for o in world.orgs.values() if o.team_held and o.stage in STEADY]


def _agreed(world: World, org: Organisation, rules: Rules) -> bool:
    """Whether its people have rules of their own, where there is an agreement to be made. At an
    assembly only what was adopted counts: until then nobody in the room knows what they take on."""
    if world.phase == "assemble":
        return any(p.state == "adopted" and rules.agreements[p.agreement].provider == org.provider
                   for p in world.proposals.values())
    return bool(org.statutes) or org.provider not in rules.agreement_of


def options(world: World, rules: Rules) -> list[Action]:
    if hours_left(world) < rules["handover.hours"]:
        return []
    return [HandOver(o.provider) for o in _held(world)
            if _agreed(world, o, rules) and takers(world, o, rules)]


def handle(world: World, action: HandOver, ctx: Context) -> list[Event]:
    org = next((o for o in _held(world) if o.provider == action.provider), None)
    if org is None:
        raise Rejected("nothing_to_hand_over", org=action.provider)
    if not _agreed(world, org, ctx.rules):
        raise Rejected("no_agreement_yet", org=action.provider)
    able = takers(world, org, ctx.rules)
    if not able:
        raise Rejected("nobody_rested", org=action.provider)
    spend(world, ctx.rules["handover.hours"], 0)
    org.team_held, org.holder = False, able[0]
    world.goodwill = min(1000, world.goodwill + ctx.rules["handover.goodwill"])
    return [Event("handed_over", {"org": org.provider, "household": able[0]})]
