"""What a season opens is closed before it, and says when it opens."""

from __future__ import annotations

import pytest

from game.rules.core import Rejected
from game.rules.unlocks import check_unlocked
from tests.rules.care_town import care_game


def test_what_a_later_season_opens_says_when():
    game = care_game()
    season = next(i for i, s in enumerate(game.rules.content.seasons, 1) if "request" in s.unlocks)
    world = game.world.copy()
    with pytest.raises(Rejected) as refused:
        check_unlocked(world, game.rules, "request")
    assert (refused.value.code, refused.value.params["season"]) == ("opens_later", season)
    world.season = season
    check_unlocked(world, game.rules, "request")


def test_what_no_season_opens_has_no_place_in_the_story():
    game = care_game()
    with pytest.raises(Rejected) as refused:
        check_unlocked(game.world, game.rules, "census")
    assert refused.value.code == "not_unlocked"
