"""What somebody does as announced is in the paper of the week and on the season's page."""

from __future__ import annotations

from functools import cache

import pytest

from game.rules.actions.listen import Listen
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.session.views import visible_frames
from game.ui.scenes import front_page, happenings
from game.ui.scenes.playback import News, Playback
from game.ui.shell import stage_scene
from game.ui.stage import Stage


@cache
def summer() -> Stage:
    """A dry summer in which nobody bargained with the hotels."""
    stage = stage_scene("listen", "dry_summer")
    game = stage.scene.shell.game
    for district in ("flats", "harbour"):
        for act in (Listen(district), MoveOn(), MoveOn(), LiveSeason()):
            assert game.submit(act) is not None, (act, game.refusal)
        if game.view.season == 1:
            assert game.submit(MoveOn()) is not None, game.refusal
    stage.scene.shell.go()
    stage.update()
    return stage


def test_it_stands_in_the_paper_of_its_week() -> None:
    stage = summer()
    game = stage.scene.shell.game
    playback = Playback(game.frames)
    news = [item for at in range(len(game.frames)) for item in playback.news_of(at)]
    week = next(f["week"] for f in game.frames if "hotels" in f["moved"])
    assert News(week, "moved", "hotels") in news and (week - 1) % 13 + 1 == 3
    item = next(i for i in news if i.kind == "moved")
    assert happenings.name_of(stage.scene, item) == stage.scene.s("pressures.hotels.name")
    assert happenings.said_of(stage.scene, item) == stage.scene.s("pressures.hotels.next_move")


def test_it_stands_on_the_seasons_page() -> None:
    scene = summer().scene
    assert any(scene.s("pressures.hotels.next_move") in line for line in front_page.headline(scene))


@pytest.mark.parametrize("moved", ["buyer", "hotels"])
def test_who_was_never_heard_of_is_not_seen(moved: str) -> None:
    session = summer().scene.shell.game.session
    frame = {**summer().scene.shell.game.frames[0], "moved": [moved]}
    seen = visible_frames(session.world, session.rules, (frame,))[0]["moved"]
    assert seen == ([moved] if moved == "hotels" else [])
