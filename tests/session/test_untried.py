"""What a team is told that it might do otherwise: nothing that was never on its table."""

from __future__ import annotations

from functools import cache

from game.lab.bots import BOTS
from game.lab.play import play
from game.resources import scenario_dir
from game.rules.actions.listen import Listen
from game.rules.actions.start import Start
from game.rules.costs import can_afford
from game.rules.offers import on_table
from game.scenario.load import load_content
from game.session.session import Session
from game.session.start import start
from game.session.untried import rested, untried
from tests.session.planted import live, ribalta


@cache
def idle() -> Session:
    return play(start(load_content(scenario_dir("first_season")), 7), BOTS["idle"](7))


def test_only_what_lay_there_and_could_be_paid_is_named() -> None:
    session = idle()
    every = untried(session, most=99)
    assert every and untried(session) == every[:3]
    for offer, season in every:
        world = session.openings[season]
        assert offer in [o.id for o in on_table(world, session.rules) if can_afford(world, o)]
        assert all(offer not in [o.id for o in on_table(session.openings[s], session.rules)
                                 if can_afford(session.openings[s], o)] for s in range(1, season))
    named = {offer for offer, _ in every}
    hidden = {o.id for o in session.rules.content.offers} - named
    assert hidden, "nobody listened, so most of it was never heard of"


def test_what_was_taken_is_not_named() -> None:
    lived = live(start(ribalta(), 6), Listen("mill_street"), Start("call_circle"))
    lived = live(lived, Listen("new_flats"))
    assert "call_circle" in lived.world.taken
    assert not {offer for offer, _ in untried(lived, most=99)} & set(lived.world.taken)


def test_what_rested_on_the_team_is_named_until_it_is_handed_over() -> None:
    assert rested(idle()) == (), "nothing was begun"
    lived = live(start(ribalta(), 6), Listen("mill_street"), Start("call_circle"))
    org = lived.world.org_in("circle_bakery")
    assert org is not None and rested(lived) == ("circle_bakery",)
    org.team_held = False
    assert rested(lived) == ()
    org.stage, org.ended = "closed", "nobody_held_it"
    assert rested(lived) == ("circle_bakery",)
    org.ended = "bills"
    assert rested(lived) == ()
