"""One family's own week in a circle: what it does with its free evenings, and what came of it.

In turns in which the player is one family (`Season.sees`: own), it chooses for the turn: to go out
and pay for a sitter, to offer to sit, or to stay at home and keep what it has. For those weeks
its wishes and its readiness are what was chosen and not what its row drew; everything else, who
is asked, who has time, who can pay, is left to the exchange as for anybody.

Kept as tallies, `own:<season>:<what>`: the choice, and what it came to.
"""

from __future__ import annotations

from typing import Literal

from game.rules.core import Rules
from game.rules.currencies.accounts import hold
from game.world.currencies import Currency, Members
from game.world.world import World

Choice = Literal["out", "sit", "stay"]
CHOICES: tuple[Choice, ...] = ("out", "sit", "stay")
CHOICE, HELD = "choice", "held"
COUNTED = ("asked", "unmet", "given", "got")
"""Columns of the members whose growth in a turn is what came of it."""
ANY = 10**12
"""More than anybody holds: who offers to sit does so whatever it has."""


def circle_of(world: World, rules: Rules) -> Currency | None:
    """The currency that the family uses: the first one in which it is a member."""
    row = world.people.get(rules.content.family or "", -1)
    for currency in world.currencies.values():
        members = world.circles.get(currency.id)
        if row >= 0 and members is not None and members.member[row]:
            return currency
    return None


def sees_own(world: World, rules: Rules) -> bool:
    """Whether this turn is played as one family; once the turns are over nothing is."""
    turns = rules.content.seasons
    return world.phase not in ("year", "debrief", "ended") and \
        turns[world.season - 1].sees == "own"


def chosen(world: World, season: int) -> Choice | None:
    number = world.tallies.get(f"own:{season}:{CHOICE}")
    return None if number is None else CHOICES[number]


def choose(world: World, choice: Choice) -> None:
    world.tallies[f"own:{world.season}:{CHOICE}"] = CHOICES.index(choice)


Before = dict[str, int]
"""The family's own figures before a week, by column."""


def begin(world: World, rules: Rules) -> Before | None:
    """Let the family be as it chose, this week. None where nobody plays one."""
    currency = circle_of(world, rules)
    if currency is None or world.phase != "live" or not sees_own(world, rules):
        return None
    members, row = world.circles[currency.id], world.people[rules.content.family or ""]
    before = {name: int(column[row]) for name, column in members.columns().items()
              if name != "trades"}
    choice = chosen(world, world.season)
    if choice is not None:
        _be(members, row, choice)
    return before


def _be(members: Members, row: int, choice: Choice) -> None:
    members.asks[row], members.sure[row] = 0, int(choice == "out")  # who is sure wishes once
    members.shy[row], members.hope[row] = 0, 1000
    if choice == "sit":
        members.wants[row] = ANY
    else:
        members.offers[row] = 0


def end(world: World, rules: Rules, before: Before | None) -> None:
    """Give the family its own ways back, and note what the week came to."""
    currency = circle_of(world, rules)
    if before is None or currency is None:
        return
    members, row = world.circles[currency.id], world.people[rules.content.family or ""]
    for name in ("asks", "sure", "shy", "hope", "wants", "offers"):
        getattr(members, name)[row] = before[name]
    own = f"own:{world.season}"
    for name in COUNTED:
        world.tallies[f"{own}:{name}"] = world.tallies.get(f"{own}:{name}", 0) + \
            int(getattr(members, name)[row]) - before[name]
    world.tallies[f"{own}:{HELD}"] = int(hold(world, currency)[row])


def held(world: World, rules: Rules) -> int:
    """Minor units that the family has now."""
    currency = circle_of(world, rules)
    if currency is None:
        return 0
    return int(hold(world, currency)[world.people[rules.content.family or ""]])
