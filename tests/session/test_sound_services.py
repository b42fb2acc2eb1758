"""Services made together, a care clock and what is beside the market: what was lived is saved and
fits; what somebody wrote by hand is not taken."""

from __future__ import annotations

from functools import cache

import pytest

from game.rules.vocabulary import Effect
from game.session.save import load, save
from game.session.sound_services import fits
from game.ui.staging import play_to
from game.world.clock import Match, Request
from game.world.digest import digest
from tests.rules.care_town import care_game
from tests.rules.clock import town as clock_town
from tests.rules.coproduction.services import SYSTEMS, at_work, live, town

BESIDE = (Effect("label", amount=500), Effect("loop", name="repair", amount=600),
          Effect("sharing", name="tool_library", amount=800), Effect("gift", amount=500),
          Effect("street", name="formalise", amount=500))


@cache
def lived():
    world, ctx = town(at_work(pay_cents_hour=300), systems=(*SYSTEMS, "beside"))
    live(world, ctx, 8, *BESIDE)
    return world, ctx.rules


@cache
def with_a_clock():
    session = clock_town.game()
    world = session.world.copy()
    world.clock.matches.append(Match(0, 1, 0, 0))
    world.clock.requests.append(Request(0, 0, 0, 60))
    return world, session.rules


def test_what_was_lived_fits():
    assert fits(*lived()) and fits(*with_a_clock())


def test_a_game_with_all_of_it_is_read_as_it_was_written(tmp_path):
    session = care_game()
    play_to(session, 2, "organise")
    save(session, tmp_path / "town.save")
    assert digest(load(tmp_path / "town.save").world) == digest(session.world)


def column(name, value):
    def spoil(world):
        takers = world.takers["day"]
        setattr(takers, name, takers.columns()[name] * 0 + value)
    return spoil


def process(name, value):
    return lambda world: setattr(world.processes["day"], name, value)


def beside(name, value):
    return lambda world: setattr(world.beside, name, value)


@pytest.mark.parametrize("spoil", [
    lambda w: w.processes.clear(), lambda w: w.takers.update(moon=w.takers["day"]),
    process("id", "night"), process("stage", "lost"), process("cause", "moon"),
    process("planning", "moon"), process("level", "moon"), process("savings", "moon"),
    process("worked", {"prepare": 1001}), process("worked", {"implement": 1}),
    process("supports", {"moon": 1}), process("challenges", {"moon": 1}),
    process("power", {"designed": -1}), process("skipped", ["moon"]),
    process("remedies", ["moon"]), process("misfit", 1001), process("quality", -1),
    process("capacity", 2000), process("pay_cents_hour", -1), process("since", 10**6),
    column("weary", 1001), column("part", 2), column("paid", 3), column("minutes", -1),
    column("will", -1),
    beside("sharing", "moon"), beside("street", "moon"), beside("loops", {"moon": 1}),
    beside("advantages", {"tax": 1001}), beside("choices", {"moon": 1}), beside("mindset", -1),
    beside("papers", [0]), beside("papers", [9] * 200), beside("filed", [4]),
    beside("standing", [2000] * 200), beside("pushed", -1),
])
def test_what_cannot_be_does_not(spoil):
    world, rules = lived()
    world = world.copy()
    spoil(world)
    assert not fits(world, rules)


@pytest.mark.parametrize("spoil", [
    lambda c: c.tasks.clear(), lambda c: setattr(c.tasks["lunch"], "by", "moon"),
    lambda c: setattr(c.tasks["lunch"], "by", "process:moon"),
    lambda c: setattr(c.tasks["lunch"], "done_permille", 1001),
    lambda c: setattr(c.tasks["lunch"], "minutes", -1),
    lambda c: setattr(c.matches[0], "giver", 10**6), lambda c: setattr(c.matches[0], "giver", 0),
    lambda c: setattr(c.matches[0], "skill", 99), lambda c: setattr(c.requests[0], "asker", -1),
    lambda c: c.taken.update(moon={}), lambda c: c.helped.update(moon=1),
    lambda c: c.taken["daughter"].update(sleep=-1),
])
def test_a_clock_that_cannot_be_does_not_fit(spoil):
    world, rules = with_a_clock()
    world = world.copy()
    spoil(world.clock)
    assert not fits(world, rules)


def test_a_doer_of_no_kind_does_not_fit_either():
    world, rules = with_a_clock()
    world = world.copy()
    world.clock.tasks["lunch"].by = "moon:full"
    with pytest.raises(KeyError):
        fits(world, rules)
