"""The attentive novice at the care clock, and the figure that it brings down."""

from __future__ import annotations

from game.lab.bots.bot import on
from game.lab.bots.care import placing
from game.rules import indicators
from game.rules.actions.place import Place
from game.rules.core import Action
from game.session.session import Session
from tests.rules.care_town import care_game


def organising() -> Session:
    game = care_game()
    while game.world.phase != "organise":
        game.submit(on(game))
    return game


def test_it_talks_once_about_a_task_and_four_times_in_all() -> None:
    game, refused = organising(), set[Action]()
    talks = []
    while (act := placing(game, refused)) is not None:
        refused.add(act)
        assert game.submit(act)
        talks.append(act)
    tasks = [a.task for a in talks if isinstance(a, Place)]
    assert len(tasks) == len(set(tasks)) == 4


def test_nobody_pays_for_it_with_a_night_or_with_school() -> None:
    game, refused = organising(), set[Action]()
    while (act := placing(game, refused)) is not None:
        refused.add(act)
        game.submit(act)
    clock = game.clock()
    assert clock is not None
    asked = {a.by for a in refused if isinstance(a, Place)}
    assert all(d.lost["sleep"] < 15 and not d.lost["school"]
               for d in clock.days if d.person in asked)


def test_fewer_days_do_not_add_up_after_it() -> None:
    alone, placed = organising(), organising()
    refused = set[Action]()
    while (act := placing(placed, refused)) is not None:
        refused.add(act)
        placed.submit(act)
    for game in (alone, placed):
        while game.world.phase != "reflect":
            game.submit(on(game))
    before, after = (indicators.measure(g.world, g.rules)["days_over"] for g in (alone, placed))
    assert after < before


def test_to_give_a_task_to_nobody_only_moves_the_gap() -> None:
    game = organising()
    game.submit(Place("amelia_night", "nobody"))
    while game.world.phase != "reflect":
        game.submit(on(game))
    figures = indicators.measure(game.world, game.rules)
    assert figures["sleep_lost"] == 0
    assert game.world.clock.tasks["amelia_night"].done_permille == 0
    assert figures["days_over"] >= 5
