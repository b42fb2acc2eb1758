"""A town hall that was asked, shares its budget and made promises is saved and goes on; one that
somebody wrote by hand is not taken."""

from __future__ import annotations

import pytest

from game.rules.actions.request import Request
from game.session.save import load, save
from game.session.sound_place import fits
from tests.rules.partnership.halls import do, game, live, share_out, town


def shared():
    world, ctx = town()
    do(share_out(world, ctx), ctx, "consult", name="buses", group="poor", amount=1)
    do(world, ctx, "commission", name="clinic", word="co_commissioned")
    do(world, ctx, "procurement", name="jobs", amount=300)
    do(world, ctx, "audit")
    return live(world, ctx, 20), ctx.rules


def test_it_is_read_as_it_was_written(tmp_path):
    session = game(openness__administration=1000)
    for thing, to in (("share", "50"), ("promise", "poor"), ("clause", "reserved")):
        session.submit(Request(thing, to))
    save(session, tmp_path / "town.save")
    again = load(tmp_path / "town.save")
    assert again.world.partnership == session.world.partnership
    assert again.world.partnership.budget.share_permille == 50


def test_what_was_lived_fits():
    assert fits(*shared())


@pytest.mark.parametrize("spoil", [
    lambda p: p.commissioning.update(moon="commissioned"),
    lambda p: p.commissioning.update(clinic="together"),
    lambda p: p.weights.update(beauty=10),
    lambda p: p.clauses.append("beauty"),
    lambda p: p.vacant.update(moon=9),
    lambda p: p.budget.switches.append("lottery"),
    lambda p: setattr(p.budget, "method", "lottery"),
    lambda p: setattr(p.budget, "outcome", "lottery"),
    lambda p: p.answers.update(audit="lottery"),
    lambda p: setattr(p.budget, "share_permille", 999),
    lambda p: setattr(p.budget, "faith", -1),
    lambda p: setattr(next(iter(p.budget.won.values())), "service", "moon"),
    lambda p: setattr(next(iter(p.budget.won.values())), "paid", 10**12),
    lambda p: setattr(p.consultations["buses"], "outcome", "forgotten"),
    lambda p: setattr(p.consultations["buses"], "came", 10**6),
    lambda p: setattr(p, "openness", 1001),
])
def test_what_cannot_be_does_not(spoil):
    world, rules = shared()
    spoil(world.partnership)
    assert not fits(world, rules)


def test_a_consultation_of_a_group_that_is_none_does_not_fit_either():
    world, rules = shared()
    world.partnership.consultations["buses"].group = "martians"
    with pytest.raises(KeyError):
        fits(world, rules)
