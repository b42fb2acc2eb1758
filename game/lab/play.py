"""A game from beginning to end by a bot, and the document that describes it."""

from __future__ import annotations

from typing import Any

from game.lab.bots import Bot
from game.rules.goals import is_met, target
from game.rules.lenses import look
from game.rules.scoring import score
from game.session.session import Session
from game.world.digest import digest

MOST_ACTS = 600
"""A bot that asks more than this in one game has lost its way."""


class Stuck(Exception):
    """The bot did not reach the end: a fault of the bot or of the scenario."""


def play(session: Session, bot: Bot, seasons: int | None = None) -> Session:
    """Play on until the game ends, or until `seasons` have been lived."""
    for _ in range(MOST_ACTS):
        lived = len(session.world.history) - 1
        if session.over or (seasons is not None and lived >= seasons):
            return session
        session.submit(bot.decide(session))
    raise Stuck(f"{MOST_ACTS} acts and still in phase {session.world.phase}")


def document(session: Session, bot: str) -> dict[str, Any]:
    """What `run --json` prints."""
    world, content = session.world, session.rules.content
    profile = {p.id: p.points for p in score(world, session.rules)}
    readings = {r.id: {"permille": r.permille, "figure": r.figure, "of": r.of}
                for p in score(world, session.rules) for r in p.readings}
    return {
        "scenario": content.id,
        "seed": session.seed,
        "bot": bot,
        "seasons_played": min(len(world.history) - 1, session.rules.seasons),
        "ended": world.ending,
        "goals": {g.id: {"met": g.id in world.goals and is_met(g, world.goals[g.id]),
                         "value": world.goals.get(g.id), "target": target(g)}
                  for g in content.goals},
        "profile": profile,
        "lenses": {"indicators": readings, "history": world.history, **_lenses(session)},
        "digests": {str(k): v for k, v in session.digests.items()},
        "acts": len(session.log),
        "digest": digest(world),
    }


def _lenses(session: Session) -> dict[str, Any]:
    """Each lens that shows anything, part by part; None where the town has nothing to tell."""
    return {name: {part.id: {"permille": part.permille, "euros": part.euros, "state": part.state,
                             "of": [r.id for r in part.readings]} for part in parts}
            for name, parts in look(session.world, session.rules).items()}
