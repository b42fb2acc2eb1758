"""What draws lots waits for the week: taking a card, looking, and taking it back shows no dice."""

from __future__ import annotations

from game.rules import waiting
from game.rules.actions.enact import Enact
from game.rules.core import Context
from game.rules.season.week import live_week
from game.session.engine import attempt
from game.world.luck import Luck
from tests.rules.care_town import care_game


def test_who_comes_to_be_asked_is_drawn_in_the_first_week_lived():
    game = care_game()
    rules, world = game.rules, game.world.copy()
    asks = next(o for o in rules.content.offers if any(e.do == "consult" for e in o.effects))
    world.phase, world.season = "organise", asks.from_season
    after, _ = attempt(world, Enact(asks.id), rules, Luck(1), "test")
    assert not after.partnership.consultations and after.deferred == [f"offer:{asks.id}"]
    lived = after.copy()
    live_week(lived, Context(rules, Luck(1)))
    assert len(lived.partnership.consultations) == 1 and not lived.deferred


def test_an_offer_that_is_there_no_more_waits_for_nothing():
    game = care_game()
    world = game.world.copy()
    waiting.carry_out(world, Context(game.rules, Luck(1)), "offer:gone")
    assert world.partnership == game.world.partnership
