"""Small towns whose causes are known beforehand, because the test has planted them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from game.resources import root
from game.rules.actions.enact import Enact
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.content import Content, Incident, Offer
from game.rules.core import Action
from game.rules.vocabulary import Condition, Effect
from game.scenario.parameters import load_as
from game.session.explanation import Cause, Why
from game.session.session import Session
from game.session.start import start


@cache
def ribalta() -> Content:
    return load_as(Content, root() / "scenarios" / "first_season" / "scenario.yaml")


def planted(
    offers: list[Offer], incidents: list[Incident] | None = None, seed: int = 5
) -> Session:
    """Ribalta with these offers and incidents only; moods last, so that effects stay visible."""
    slow = {"trust.weeks": 10_000, "trust.noise_permille": 0}
    content = replace(ribalta(), offers=offers, incidents=incidents or [],
                      parameters=dict(ribalta().parameters) | slow)
    return start(content, seed)


def offer(name: str, *effects: Effect, when: list[Condition] | None = None) -> Offer:
    return Offer(name, "enact", "build", name, name, name, name, 1, start_when=when or [],
                 effects=list(effects))


def incident(name: str, *effects: Effect, **more: object) -> Incident:
    given: dict[str, object] = {"season": 1, "week": 1, "effects": list(effects), **more}
    return Incident(id=name, headline=name, text=name, **given)  # type: ignore[arg-type]


def trust(amount: int) -> Effect:
    return Effect("shift", column="trust", group="everyone", amount=amount)


def close_bakery() -> Effect:
    return Effect("close_org", org="tomas_bakery")


def live(session: Session, *actions: Action) -> Session:
    """Do these in the phases where they may be done, and live the season."""
    if session.world.phase == "reflect":
        session.submit(MoveOn())
    for action in actions:
        while session.world.phase not in action.phases:
            session.submit(MoveOn())
        session.submit(action)
    while session.world.phase != "live":
        session.submit(MoveOn())
    session.submit(LiveSeason())
    return session


def enacted(*names: str) -> list[Action]:
    return [Enact(name) for name in names]


def by_name(why: Why) -> dict[str, Cause]:
    return {cause.cause: cause for cause in why.causes}
