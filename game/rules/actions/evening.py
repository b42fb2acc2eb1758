"""What one family does with its free evenings this turn: go out and pay, offer to sit, or stay.

Only in turns that are played as one family. What comes of it is not for it to decide: somebody
has to have time, or has to ask (`currencies.evenings`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.currencies.evenings import CHOICES, choose, chosen, circle_of, sees_own
from game.world.world import World


@dataclass(frozen=True)
class Evening(Action):
    kind: ClassVar[str] = "evening"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    exclusive: ClassVar[bool] = True
    choice: str = ""


ACTION = Evening


def options(world: World, rules: Rules) -> list[Action]:
    if refusal(world, rules) is not None:
        return []
    return [Evening(choice) for choice in CHOICES if choice != chosen(world, world.season)]


def refusal(world: World, rules: Rules) -> Rejected | None:
    """Why no family chooses its evening now, or None."""
    if not sees_own(world, rules):
        return Rejected("not_one_family", season=world.season)
    if circle_of(world, rules) is None:
        return Rejected("family_not_in_circle", family=rules.content.family or "")
    return None


def handle(world: World, action: Evening, ctx: Context) -> list[Event]:
    why = refusal(world, ctx.rules)
    if why is not None:
        raise why
    known = {str(choice): choice for choice in CHOICES}
    if action.choice not in known:
        raise Rejected("unknown_choice", choice=action.choice)
    choose(world, known[action.choice])
    return [Event("evening_chosen", {"choice": action.choice})]
