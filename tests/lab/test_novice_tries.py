"""The attentive novice where something can be tried out: small things first, two at a time."""

from __future__ import annotations

from game.lab.bots.bot import on
from game.lab.bots.trying import sending, trying
from game.rules.actions.listen import Listen
from game.rules.actions.prototype import TryOut
from game.rules.core import Action
from game.session.session import Session
from game.session.start import start
from tests.rules.towns import content, game


def organising(*districts: str) -> Session:
    session = start(content("the_way_home"), 3)
    for district in districts:
        session.submit(Listen(district))
    while session.world.phase != "organise":
        session.submit(on(session))
    return session


def begun(session: Session) -> list[str]:
    refused, names = set[Action](), []
    while isinstance(act := trying(session, refused), TryOut):
        refused.add(act)
        assert act.to == "begin" and session.submit(act)
        names.append(act.prototype)
    return names


def test_it_begins_two_trials_for_people_whom_it_has_met() -> None:
    session = organising("behind_the_tracks", "villages")
    assert len(begun(session)) == 2
    assert sending(session, set()) is None, "nothing is ready to be sent"


def test_it_brings_to_all_what_worked() -> None:
    session = organising("behind_the_tracks")
    session.world.transition.prototypes["walk_together"].stage = "learned"
    session.world.transition.prototypes["walk_together"].works = True
    assert TryOut("walk_together", "scale") in session.view().actions
    first = trying(session, {TryOut("one_driver", "begin")})
    assert first == TryOut("walk_together", "scale")


def test_where_nothing_is_tried_it_tries_nothing() -> None:
    assert trying(game(3, "first_season"), set()) is None
