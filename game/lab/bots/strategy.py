"""A scripted strategy from a scenario's `expect.yaml`: acts by season, with conditions.

Each step is asked for once, when its season and its act's phase have come; a step that is
not legal then, or whose conditions do not hold, is passed over. Who asks whom in a time bank
differs from town to town: a `match` that names nobody takes the first pair that is suggested.
"""

from __future__ import annotations

from game.lab.bots.bot import on
from game.rules.actions.match import MatchByHand
from game.rules.conditions import all_hold
from game.rules.core import Action
from game.scenario.expect import Strategy
from game.session.log import action_from_plain
from game.session.session import Session


class Scripted:
    def __init__(self, strategy: Strategy) -> None:
        self.steps = [(s, action_from_plain(s.act, dict(s.with_))) for s in strategy.steps]

    def decide(self, session: Session) -> Action:
        world = session.world
        for item in list(self.steps):
            step, action = item
            if step.season == world.season and world.phase in action.phases:
                self.steps.remove(item)
                action = _named(session, action)
                if all_hold(world, session.rules, step.when) and session.preview(action).legal:
                    return action
        return on(session)


def _named(session: Session, action: Action) -> Action:
    if not isinstance(action, MatchByHand) or action.asker >= 0:
        return action
    pairs = (o for o in session.options() if isinstance(o, MatchByHand))
    return next(pairs, action)
