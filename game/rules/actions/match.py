"""Match by hand: bring together a member of the time bank who asks, and one who can help.

What a broker does all day, done by the team: it takes `clock.match_minutes` of organising, and only
a few pairs a season. Whether they meet is lived (`clock.matching`). Pairs can be taken back while
the season is organised.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.clock import matching
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.unlocks import check_unlocked, unlocked
from game.world.clock import Match
from game.world.households import SKILLS
from game.world.world import HOURS, World


@dataclass(frozen=True)
class MatchByHand(Action):
    kind: ClassVar[str] = "match"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    asker: int = -1
    """Households, by their row."""
    giver: int = -1
    skill: str = ""
    """For what, where somebody asks for several things; empty: the first that the other can do."""


ACTION = MatchByHand
OFFERED = 3
"""Givers of each request that are suggested: those who fit best."""


def options(world: World, rules: Rules) -> list[Action]:
    if refusal(world, rules) is not None:
        return []
    return [MatchByHand(r.asker, giver, SKILLS[r.skill]) for r in matching.requests(world, rules)
            for giver in matching.givers(world, rules, r)[:OFFERED]]


def refusal(world: World, rules: Rules) -> Rejected | None:
    """Why the team brings nobody together now, or None."""
    if not unlocked(world, rules, "match"):
        return Rejected("not_unlocked", what="match")
    if not matching.alive(matching.circle_of(world, rules)):
        return Rejected("no_time_bank")
    made = made_now(world)
    if made >= rules["clock.matches_turn"]:
        return Rejected("enough_matches", n=made)
    left = world.ledger.balance(HOURS, "team")
    if left < rules["clock.match_minutes"]:
        return Rejected("not_enough_hours", need=-(-rules["clock.match_minutes"] // 60),
                        left=left // 60)
    return None


def made_now(world: World) -> int:
    """Pairs that were brought together since the last week that was lived."""
    return sum(1 for m in world.clock.matches if m.week == world.week)


def handle(world: World, action: MatchByHand, ctx: Context) -> list[Event]:
    check_unlocked(world, ctx.rules, "match")
    why = refusal(world, ctx.rules)
    if why is not None:
        raise why
    asked = [r for r in matching.requests(world, ctx.rules) if r.asker == action.asker
             and action.skill in ("", SKILLS[r.skill])]
    if not asked:
        raise Rejected("no_such_request")
    request = next((r for r in asked if action.giver in matching.givers(world, ctx.rules, r)), None)
    if request is None:
        raise Rejected("cannot_help")
    world.ledger.pay(HOURS, "team", "spent", ctx.rules["clock.match_minutes"])
    world.clock.matches.append(Match(request.asker, action.giver, request.skill, world.week,
                                     wanted=request.minutes))
    return [Event("pair_matched", {"skill": request.skill})]
