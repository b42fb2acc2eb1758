"""Placing a task: who may, who says no, and what it does to people week by week."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.actions.match import MatchByHand
from game.rules.actions.move_on import MoveOn
from game.rules.actions.place import Place
from game.rules.clock import felt, living
from game.rules.conditions import holds
from game.rules.core import Context, Rejected
from game.rules.effects import EFFECTS
from game.rules.indicators import measure
from game.rules.invariants import check
from game.rules.season.week import live_week
from game.rules.vocabulary import Condition, Effect
from game.session.session import Session
from game.world.luck import Luck
from game.world.world import HOURS, World
from tests.rules.clock.town import TASKS, content, game


def organising(**kwargs) -> Session:
    session = game(**kwargs)
    session.submit(MoveOn())
    return session


def code(session: Session, act: Place | MatchByHand) -> str:
    with pytest.raises(Rejected) as why:
        session.submit(act)
    return why.value.code


def lived(session: Session, weeks: int = 8) -> World:
    world, ctx = session.world.copy(), Context(session.rules, Luck(session.seed))
    for _ in range(weeks):
        live_week(world, ctx)
        assert check(world, session.rules) == ""
    return world


def test_a_task_goes_to_somebody_else_and_costs_a_talk():
    session = organising()
    before = session.world.ledger.balance(HOURS, "team")
    session.submit(Place("lunch", "cook"))
    assert session.world.clock.tasks["lunch"].by == "cook"
    cost = session.rules["clock.place_minutes"]
    assert session.world.ledger.balance(HOURS, "team") == before - cost
    session.undo()
    assert session.world.clock.tasks["lunch"].by == "daughter"


def test_refusals():
    session = organising()
    assert code(session, Place("lunch", "old")) == "not_for_them"
    assert code(session, Place("lunch", "stranger")) == "not_for_them"
    assert code(session, Place("lunch", "daughter")) == "does_it_already"
    assert code(session, Place("tea", "cook")) == "no_such_task"
    world = session.world.copy()
    world.households.trust[world.people["cook"]] = 100
    session._world = world
    assert code(session, Place("lunch", "cook")) == "will_not_help"


def test_who_has_no_hour_left_says_no():
    tasks = (*TASKS[:3], replace(TASKS[3], part="night", minutes=240, days=7, by="nurse"))
    session = organising(tasks=tasks)
    assert code(session, Place("walk", "daughter")) == "day_is_full"


def test_no_talk_without_hours_and_none_before_it_is_opened():
    session = organising()
    world = session.world.copy()
    world.ledger.pay(HOURS, "team", "spent", world.ledger.balance(HOURS, "team"))
    session._world = world
    assert code(session, Place("lunch", "cook")) == "not_enough_hours"
    assert not [o for o in session.options() if o.kind == "place"]
    closed = game()
    closed.rules.content.seasons[0].unlocks.remove("clock")
    closed.submit(MoveOn())
    assert code(closed, Place("lunch", "cook")) == "not_unlocked"


def test_what_is_offered_is_what_is_granted():
    session = organising()
    acts = [o for o in session.options() if isinstance(o, Place)]
    assert acts and all(session.preview(act).legal for act in acts)


def test_a_night_that_is_taken_tires_and_one_given_back_rests():
    kept, freed = organising(), organising()
    freed.submit(Place("turning", "nobody"))
    first, second = lived(kept), lived(freed)
    row = first.people["daughter"]
    assert measure(first, kept.rules)["sleep_lost"] == 60
    assert measure(second, kept.rules)["sleep_lost"] == 0
    # nobody turns the old man now: she sleeps, and thinks of it
    assert first.households.tired[row] > second.households.tired[row]


def test_what_nobody_does_leaves_care_short_and_worries():
    kept, left = organising(), organising()
    for task in ("breakfast", "lunch", "turning"):
        left.submit(Place(task, "nobody"))
    first, second = lived(kept), lived(left)
    home = first.people["old"]
    assert second.households.care[home] < first.households.care[home] - 200
    assert measure(second, left.rules)["tasks_undone"] == 4
    worried = felt.tired(second, left.rules)[second.people["daughter"]]
    assert worried == 3 * left.rules["clock.tired_worry"]


def test_paid_hours_that_are_given_up_are_wages_that_do_not_come():
    tasks = (*TASKS[:3], replace(TASKS[3], part="forenoon", minutes=150, days=7))
    kept, gave = organising(tasks=tasks), organising(tasks=tasks)
    gave.submit(Place("walk", "daughter"))
    first, second = lived(kept), lived(gave)
    row = first.people["daughter"]
    assert measure(second, gave.rules)["paid_lost"] > 0
    assert second.households.paid_minutes[row] < first.households.paid_minutes[row]
    assert second.households.income_cents[row] < first.households.income_cents[row]


def test_no_minute_is_counted_twice():
    """The named part of the care of a home is not given by somebody else besides."""
    session = organising()
    none = organising(tasks=())
    row = session.world.people["old"]
    direct = felt.named(session.world, session.rules)
    assert direct[row] == 45 * 7 + 60 * 7 + 60 * 7 + 60 * 5
    given = int(session.world.households.care_minutes.sum())
    without = int(none.world.households.care_minutes.sum())
    assert given < without + int(direct.sum())


def test_who_is_worn_out_does_less():
    session = organising()
    world = session.world.copy()
    world.households.tired[world.people["daughter"]] = 1000
    living.week(world, Context(session.rules, Luck(1)))
    done = world.clock.tasks["lunch"].done_permille
    assert done == 1000 - 200 * session.rules["clock.worn_slope"] // 1000


def test_a_childs_help_is_no_grown_ups_minutes_and_costs_school():
    tasks = (*TASKS[:3], replace(TASKS[3], part="forenoon", minutes=120, days=7))
    session = organising(tasks=tasks)
    session.submit(Place("walk", "pupil"))
    world = lived(session, 1)
    assert world.clock.taken["pupil"]["school"] > 0
    assert "awake" not in world.clock.taken["pupil"]


def test_effects_and_conditions():
    session = game()
    world, ctx = session.world.copy(), Context(session.rules, Luck(1))
    EFFECTS["task"](world, ctx, Effect(do="task", name="walk", person="cook", amount=90))
    task = world.clock.tasks["walk"]
    assert (task.by, task.minutes) == ("cook", 90)
    assert holds(world, session.rules, Condition(task="walk", equals="cook"))
    assert not holds(world, session.rules, Condition(task="walk", at_least=500))
    EFFECTS["task"](world, ctx, Effect(do="task", name="walk", word="nobody"))
    assert holds(world, session.rules, Condition(task="walk", equals="nobody"))
    EFFECTS["task"](world, ctx, Effect(do="task", name="lunch", amount=0))
    living.week(world, ctx)
    assert felt.named(world, session.rules)[world.people["old"]] == 45 * 7 + 60 * 7 + 90 * 5
    EFFECTS["task"](world, ctx, Effect(do="task", name="gone", word="nobody"))  # nothing happens


def test_old_towns_know_nothing_of_it():
    bare = content(bank=False)
    systems = [s for s in bare.systems if s != "clock"]
    from game.session.start import start

    session = start(replace(bare, systems=systems), 3)
    assert session.world.clock.tasks == {} and session.clock() is None
    assert "tasks_undone" not in measure(session.world, session.rules)
