"""A town with laws is saved and goes on; one that somebody wrote by hand is not taken."""

from __future__ import annotations

import pytest

from game.session.sound_laws import fits
from game.world.codec import from_plain, to_plain
from game.world.laws import Coalition, Hold, Law
from tests.rules.laws.lawful import LIVING, do, law, live, reason, table, town
from tests.rules.laws.test_coalition import UNION, Condition, replace
from tests.rules.laws.test_table import ROUND


def lived():
    touchy = replace(UNION, leaves=[reason("sold_out", Condition(law="sse"))])
    world, ctx = town(allies=[touchy], table=table(*ROUND), systems=LIVING)
    law(world, ctx, "propose", "pass", "decree")
    do(world, ctx, "ally", name="union", word="ask")
    return live(world, ctx, 3), ctx.rules


def taken(world, rules):
    """Whether a save like this is taken (`session.sound` takes a KeyError for a no)."""
    try:
        return fits(world, rules)
    except KeyError:
        return False


def test_what_was_lived_fits_and_comes_back_as_it_was():
    world, rules = lived()
    assert fits(world, rules) and world.coalition.doubts and world.holds
    assert from_plain(Coalition, to_plain(world.coalition)) == world.coalition
    assert from_plain(Hold, to_plain(world.holds["tax:"])) == world.holds["tax:"]
    assert from_plain(Law, to_plain(world.laws["sse"])) == world.laws["sse"]
    copy = world.copy()
    copy.holds["tax:"].claims.clear()
    copy.coalition.table.balances.clear()
    assert fits(world, rules)


@pytest.mark.parametrize("spoil", [
    lambda w: w.laws.pop("sse"),
    lambda w: w.laws.update(moon=Law("moon")),
    lambda w: setattr(w.laws["sse"], "stage", "law"),
    lambda w: setattr(w.laws["sse"], "stage", "passed"),
    lambda w: setattr(w.laws["sse"], "push", 1001),
    lambda w: setattr(w.laws["sse"], "cause", "luck"),
    lambda w: setattr(w.laws["sse"], "stalled_from", "passed"),
    lambda w: w.holds.update({"tax:": Hold(0, 0, {})}),
    lambda w: w.holds.update({"dial:transit": Hold(0, 0, {"sse": 5})}),
    lambda w: w.holds.update({"moon:": Hold(0, 0, {"sse": 1})}),
    lambda w: w.coalition.allies.update(moon=5),
    lambda w: w.coalition.allies.update(union=1001),
    lambda w: w.coalition.left.update(union="owed"),
    lambda w: w.coalition.doubts.update({"union/moon": 1}),
    lambda w: setattr(w.coalition, "mood", -1),
    lambda w: w.coalition.table.balances.update(hall=9),
    lambda w: w.coalition.table.done.update(moon=1),
    lambda w: w.coalition.table.gone.append("moon"),
    lambda w: setattr(w.coalition.table, "stage", "open"),
])
def test_what_cannot_be_does_not(spoil):
    world, rules = lived()
    spoil(world)
    assert not taken(world, rules)
