"""A game as a page to read: each act, what could be asked, what came of it, how the town stood."""

from __future__ import annotations

from collections import Counter

from game.lab.bots import Bot
from game.lab.play import MOST_ACTS
from game.rules.core import Event
from game.rules.costs import hours_left
from game.rules.indicators import measure
from game.session.session import Session
from game.world.digest import digest

FIGURES = ("bread_short", "care_short", "trust", "tired", "company", "town_hall")
"""Told where they are counted; in a living town its gauges come first."""


def transcript(title: str, session: Session, bot: Bot) -> str:
    """Plays on to the end. Only the names of legal acts are told, with how many there are."""
    lines = [title]
    place = ("", 0)
    for _ in range(MOST_ACTS):
        world = session.world
        if (world.phase, world.season) != place:
            place = (world.phase, world.season)
            lines += ["", f"== season {world.season}, {world.phase}", f"   {_state(session)}"]
        if session.over:
            break
        could = _could(session)
        outcome = session.submit(bot.decide(session))
        lines.append(f"{outcome.act}   of {could}")
        lines += [f"  - {_event(e)}" for e in outcome.events]
    goals = " ".join(f"{g}={v}" for g, v in session.world.goals.items())
    seasons = [f"season {s} {d[:16]}" for s, d in session.digests.items()]
    return "\n".join([*lines, f"goals {goals}", f"ending {session.world.ending}", *seasons,
                      f"digest {digest(session.world)}", ""])


def _state(session: Session) -> str:
    world = session.world
    figures = measure(world, session.rules)
    gauges = session.rules.content.gauges if session.rules.kind is not None else []
    told = [f"{name} {figures[name]}" for name in dict.fromkeys((*gauges, *FIGURES))
            if name in figures]
    orgs = [f"{o.provider}:{o.stage}" for o in world.orgs.values() if o.stage != "closed"]
    return ", ".join([*told, f"hours {hours_left(world)}", f"fund {figures['fund']}",
                      f"goodwill {world.goodwill}", *orgs])


def _could(session: Session) -> str:
    found = Counter(a.kind for a in session.options())
    return " ".join(f"{kind}*{n}" if n > 1 else kind for kind, n in found.items())


def _event(event: Event) -> str:
    return " ".join([event.kind, *(f"{k}={v}" for k, v in event.params.items() if v != "")])
