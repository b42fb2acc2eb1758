"""Answer a knock at the door: a question that an incident has left open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.conditions import all_hold
from game.rules.content import Choice
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import can_afford, spend
from game.world.world import World


@dataclass(frozen=True)
class Answer(Action):
    kind: ClassVar[str] = "answer"
    phases: ClassVar[tuple[str, ...]] = ("listen", "organise")
    exclusive: ClassVar[bool] = True
    incident: str = ""
    choice: str = ""


ACTION = Answer


def _open(world: World, rules: Rules, incident: str) -> list[Choice]:
    if incident not in world.questions:
        return []
    choices = rules.incidents[incident].choices
    return [c for c in choices if all_hold(world, rules, c.start_when)]


def options(world: World, rules: Rules) -> list[Action]:
    return [Answer(incident, choice.id) for incident in world.questions
            for choice in _open(world, rules, incident) if can_afford(world, choice)]


def handle(world: World, action: Answer, ctx: Context) -> list[Event]:
    choices = {c.id: c for c in _open(world, ctx.rules, action.incident)}
    if not choices:
        raise Rejected("nothing_asked", incident=action.incident)
    choice = choices.get(action.choice)
    if choice is None:
        raise Rejected("unknown_choice", choice=action.choice)
    spend(world, choice.hours, choice.euros * 100)
    world.questions.remove(action.incident)
    world.answers[action.incident] = action.choice
    world.deferred.append(f"{action.incident}/{action.choice}")
    return [Event("question_answered", {"incident": action.incident, "choice": action.choice})]
