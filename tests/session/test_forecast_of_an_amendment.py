"""A forecast of changing statutes votes by the method that the statutes name."""

from __future__ import annotations

from game.lab.bots.strategy import Scripted
from game.rules.actions.hold_vote import methods_for
from game.rules.actions.propose import Propose
from game.session.forecast import forecast
from tests.rules.towns import expectations, game

MILL = "the_mill_closes"


def test_an_amendment_is_foreseen_by_the_method_of_the_statutes():
    strategy = next(s for s in expectations(MILL).strategies if s.id == "weavers_own")
    session, bot = game(1, MILL), Scripted(strategy)
    while (session.world.season, session.world.phase) != (4, "organise"):
        session.submit(bot.decide(session))
    world, rules = session.world, session.rules
    statutes = world.proposals["statutes"]
    assert statutes.state == "adopted" and "majority" not in methods_for(world, rules, statutes)
    terms = " ".join(f"{k}={v}" for k, v in (statutes.terms | {"quorum": "a_quarter"}).items())
    assert forecast(world, rules, Propose("statutes", terms), towns=1).towns == 1
