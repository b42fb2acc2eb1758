"""What every action promises, whoever wrote it: buttons, phones, bots and replays rely on it."""

from __future__ import annotations

import dataclasses
import json
import typing
from functools import cache

import pytest

from game.lab.bots import BOTS
from game.rules.actions import ACTIONS, BY_KIND, MODULES
from game.rules.core import Action, Context, Rejected, Rules
from game.rules.machines import PHASE
from game.session.engine import attempt, legal
from game.session.log import action_from_plain, action_to_plain
from game.world.digest import digest
from game.world.luck import Luck
from game.world.world import World
from tests.rules.care_town import care_game
from tests.rules.choosing_town import choosing_game
from tests.rules.commons_town import commons_game
from tests.rules.family_town import family_game
from tests.rules.hub.town import game as hub_game
from tests.rules.mill_town import mill_game
from tests.rules.mobility.town import game as ways_game
from tests.rules.towns import game, standard_rules
from tests.rules.transition.on_the_way import game as game_on_the_way

SEEDS = range(10)
every_module = pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__.split(".")[-1])


@cache
def played() -> tuple[tuple[World, Rules, Action | None], ...]:
    """Worlds that random play comes through: on ten seeds, on two in a town with commons, on two
    in one whose mill may be taken over, on one in which people choose several of many, on one that
    begins as one family, on two in one whose care is placed by the clock, on one with a
    support hub, on one with ways and toolkits, and on one that is on its way together with its
    town hall. With each, what the player did there."""
    worlds = []
    for session, seed in [*((game(seed), seed) for seed in SEEDS),
                          *((commons_game(seed), seed) for seed in SEEDS[:2]),
                          *((mill_game(seed), seed) for seed in SEEDS[:2]),
                          *((choosing_game(seed), seed) for seed in SEEDS[:1]),
                          *((family_game(seed), seed) for seed in SEEDS[:1]),
                          *((care_game(seed), seed) for seed in SEEDS[3:5]),
                          *((hub_game(seed=seed), seed) for seed in SEEDS[:1]),
                          *((ways_game(seed=seed, parameters={"transfer.tries": 1}), seed)
                            for seed in SEEDS[:1]),
                          *((game_on_the_way(seed=seed), seed) for seed in SEEDS[:1])]:
        bot = BOTS["random"](seed)
        while not session.over:
            world, act = session.world, bot.decide(session)
            session.submit(act)
            worlds.append((world, session.rules, act))
        worlds.append((session.world, session.rules, None))
    return tuple(worlds)


@cache
def reached() -> tuple[tuple[World, Rules], ...]:
    return tuple((world, rules) for world, rules, _ in played())


@every_module
def test_it_is_frozen_and_named_after_its_file(module):
    cls = module.ACTION
    assert issubclass(cls, Action) and cls.__dataclass_params__.frozen
    assert cls.kind == module.__name__.rsplit(".", 1)[-1]
    assert BY_KIND[cls.kind] is module and ACTIONS[cls.kind] is cls
    assert cls.phases and set(cls.phases) <= set(PHASE.states)
    assert isinstance(cls.final, bool) and isinstance(cls.exclusive, bool)


@every_module
def test_its_fields_are_words_and_whole_numbers_with_defaults(module):
    hints = typing.get_type_hints(module.ACTION)
    for field in dataclasses.fields(module.ACTION):
        assert hints[field.name] in (str, int)
        assert type(field.default) is hints[field.name]


@every_module
def test_what_it_lists_can_be_done_and_differs(module):
    found = 0
    for world, rules, done in played():
        if world.phase not in module.ACTION.phases:
            continue
        options = module.options(world, rules)
        assert len(set(options)) == len(options)
        for act in options:
            assert type(act) is module.ACTION
            if act != done:  # else it was done: a season need not be lived twice to see that
                attempt(world, act, rules, Luck(0), "contract")
            found += 1
    assert bool(found) != module.ACTION.of_people, "random play never came to it"


@every_module
def test_it_comes_back_from_json(module):
    listed = {act for world, rules in reached() if world.phase in module.ACTION.phases
              for act in module.options(world, rules)}
    for act in [module.ACTION(), *listed]:
        plain = json.loads(json.dumps(action_to_plain(act)))
        assert action_from_plain(plain["kind"], plain["with"]) == act


@every_module
def test_it_is_refused_outside_its_phases(module):
    outside = [(w, r) for w, r in reached() if w.phase not in module.ACTION.phases]
    assert outside
    for world, rules in outside[::7]:
        with pytest.raises(Rejected) as refused:
            attempt(world, module.ACTION(), rules, Luck(0), "contract")
        assert refused.value.code == "wrong_phase"


@every_module
def test_it_works_on_a_draft_only(module):
    for world, rules in reached()[::9]:
        was = digest(world)
        for act in legal(world, rules):
            if act.kind == module.ACTION.kind:
                attempt(world, act, rules, Luck(3), "contract")
        assert digest(world) == was


@every_module
def test_what_is_not_final_uses_no_luck(module):
    """Undo may take back anything but what showed the dice, or it would let people roll again."""
    if module.ACTION.final:
        return
    for world, rules in reached()[::3]:
        for act in legal(world, rules):
            if act.kind == module.ACTION.kind:
                one, _ = attempt(world, act, rules, Luck(1), "contract")
                two, _ = attempt(world, act, rules, Luck(2), "contract")
                assert digest(one) == digest(two)


@every_module
def test_what_is_not_final_tells_nothing_that_was_hidden(module):
    if module.ACTION.final:
        return
    for world, rules in reached()[::3]:
        for act in legal(world, rules):
            if act.kind == module.ACTION.kind:
                after, _ = attempt(world, act, rules, Luck(1), "contract")
                assert set(after.known) == set(world.known)


def test_words_that_fit_no_action_are_refused_with_a_code():
    for kind, params in (("dance", {}), ("listen", {"street": "x"}), ("listen", {"district": 3}),
                         ("listen", {"district": None}), ("move_on", {"x": ""})):
        with pytest.raises(Rejected) as refused:
            action_from_plain(kind, params)
        assert refused.value.code in ("unknown_action", "bad_parameters")


def test_an_action_that_no_file_holds_is_refused():
    @dataclasses.dataclass(frozen=True)
    class Dance(Action):
        kind: typing.ClassVar[str] = "dance"
        phases: typing.ClassVar[tuple[str, ...]] = ("listen",)

    with pytest.raises(Rejected) as refused:
        attempt(reached()[0][0], Dance(), standard_rules(), Luck(0), "contract")
    assert refused.value.code == "unknown_action"


def test_only_the_team_has_acts_so_far():
    world, rules = reached()[0]
    assert legal(world, rules, "team")
    assert legal(world, rules, "somebody") == []


def test_a_context_tells_in_order():
    ctx = Context(standard_rules(), Luck(0))
    ctx.tell("first", a=1)
    ctx.tell("second")
    assert [(e.kind, e.params) for e in ctx.events] == [("first", {"a": 1}), ("second", {})]
