"""What was heard is told as it is now: by what has been done about it since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.bots.bot import on
from game.rules.actions.enact import Enact
from game.rules.actions.listen import Listen
from game.rules.actions.move_on import MoveOn
from game.rules.actions.place import Place
from game.rules.content import Ending
from game.rules.goals import measure_goals
from game.rules.vocabulary import Condition
from game.session.session import Session
from tests.rules.care_town import care_game, vale

FARMS, LAMP_POST = "districts.farms", "facts.lamp_post"


def organising(heard: str = "farms") -> Session:
    game = care_game()
    game.submit(Listen(heard))
    game.submit(MoveOn())
    return game


def to_organise(game: Session, season: int) -> Session:
    for _ in range(40):
        if game.world.season == season and game.world.phase == "organise":
            return game
        game.submit(on(game))
    raise AssertionError(f"season {season} never came")


def test_where_a_lamp_post_was_moved_nobody_wishes_for_it_any_more():
    game = organising()
    assert FARMS not in game.view().told
    assert game.submit(Enact("bus_to_the_door")).events
    assert game.view().told[FARMS] == "moved"
    assert game.view().told[LAMP_POST] == "bus"


def test_of_several_the_first_that_fits_is_told():
    alone, both = organising(), organising()
    both.submit(Enact("bus_to_the_door"))
    for game, version in ((alone, "round"), (both, "both")):
        to_organise(game, 2).submit(Enact("draw_the_round"))
        assert game.view().told[LAMP_POST] == version


def test_what_nobody_listened_to_is_told_in_no_version():
    game = organising("high_street")
    game.submit(Enact("bus_to_the_door"))
    assert not {FARMS, LAMP_POST} & set(game.view().told)


@pytest.mark.parametrize(("task", "by", "person", "voice"), [
    ("bath", "rui", "rui", "hands"), ("dawn", "rui", "deolinda", "son"),
    ("bath", "fatima", "fatima", "bath"), ("grandfather", "amilcar", "bia", "break"),
    ("boys_night", "lurdes", "teresa", "on_the_sofa"), ("thursdays", "valerio", "valerio",
                                                        "five_days"),
])
def test_who_was_given_a_task_or_has_one_less_says_so(task, by, person, voice):
    game = to_organise(organising(), 1)
    assert not [e for e in game.submit(Place(task, by)).events if e.kind == "rejected"]
    said = next(p for p in to_organise(game, 2).view().people if p.id == person)
    assert said.voice == voice


def test_an_ending_may_ask_how_people_are():
    game = care_game()
    bound = Condition(indicator="days_over", at_least=1)
    tired = Ending("tired", "", "", 0, [bound])
    fine = Ending("fine", "", "", 0)
    rules = replace(game.rules, content=replace(vale(), endings=[tired, fine]))
    game.world.year = dict.fromkeys(game.world.start, 0)
    measure_goals(game.world, rules)
    assert game.world.ending == "tired"
    none = replace(tired, when=[replace(bound, at_least=99)])
    rules = replace(game.rules, content=replace(vale(), endings=[none, fine]))
    measure_goals(game.world, rules)
    assert game.world.ending == "fine"
