"""Commission an evaluation of something that was started some time ago.

Before and after say what changed; only a comparison with the town as it would have been says
what it did: claimed savings of whole programmes vanished once a control group was used (HHS ASPE
1995, facts C10). The act buys that comparison; the figures come from running the same weeks
without it (`session.evaluation`). And somebody goes to see: how good the services that it touched
really are, whatever the books say. Final: it shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.calendar import weeks_before
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import spend, too_dear
from game.rules.knowledge import learn
from game.rules.unlocks import check_unlocked, unlocked
from game.world.place import Service
from game.world.world import World


@dataclass(frozen=True)
class Evaluate(Action):
    kind: ClassVar[str] = "evaluate"
    phases: ClassVar[tuple[str, ...]] = ("listen", "organise", "reflect")
    final: ClassVar[bool] = True
    offer: str = ""


ACTION = Evaluate


def evaluated(world: World, offer: str) -> bool:
    return f"evaluated:{offer}" in world.known


def options(world: World, rules: Rules) -> list[Action]:
    if not unlocked(world, rules, "evaluate"):
        return []
    return [Evaluate(name) for name in world.taken if _refusal(world, rules, name) is None]


def _refusal(world: World, rules: Rules, name: str) -> Rejected | None:
    if name not in world.taken:
        return Rejected("nothing_to_evaluate", offer=name)
    if evaluated(world, name):
        return Rejected("evaluated_already", offer=name)
    ran = world.week - weeks_before(rules.content, world.taken[name])
    if ran < rules["evaluate.weeks"]:
        return Rejected("too_early_to_tell", offer=name, weeks=rules["evaluate.weeks"])
    return too_dear(world, rules["evaluate.hours"], rules["evaluate.cents"])


def handle(world: World, action: Evaluate, ctx: Context) -> list[Event]:
    check_unlocked(world, ctx.rules, "evaluate")
    why = _refusal(world, ctx.rules, action.offer)
    if why is not None:
        raise why
    spend(world, ctx.rules["evaluate.hours"], ctx.rules["evaluate.cents"])
    learn(world, f"evaluated:{action.offer}")
    world.tallies[f"evaluated:{action.offer}"] = world.week
    events = [Event("offer_evaluated", {"offer": action.offer})]
    for service in touched(world, ctx.rules, action.offer):
        world.tallies[f"judged:{service.id}"] = service.quality
        events.append(Event("service_judged", {
            "service": service.id, "quality": service.quality, "reported": service.reported}))
    return events


def touched(world: World, rules: Rules, offer: str) -> list[Service]:
    """The services that an offer changes: by name, by contract, or all of them by a way to work."""
    service_of = {c.id: c.service for c in rules.content.contracts}
    names: set[str] = set()
    for effect in rules.offers[offer].effects:
        if effect.do == "service":
            names.add(effect.name or "")
        elif effect.do in ("contract", "end_contract"):
            names.add(service_of.get(effect.name or "", ""))
        elif effect.do in ("style", "channel"):
            names |= set(world.municipality.services)
    return [s for s in world.municipality.services.values() if s.id in names]
