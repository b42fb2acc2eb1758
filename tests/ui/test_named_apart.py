"""Acts that bear the same name are told apart by their season."""

from __future__ import annotations

from game.ui.scenes.debriefing import once_more
from game.ui.shell import stage_scene


def test_the_same_idea_of_two_seasons_says_which() -> None:
    screen = stage_scene("organise", "dry_summer").scene
    tanker, mended = screen.s("offers.tankers.title"), screen.s("offers.mend_worst.title")
    acts = ["s1:enact:tankers", "s2:enact:tankers", "s1:enact:mend_worst"]
    names = [name for _, name in once_more.named(screen, acts)]
    assert names[2] == mended and names[0] != names[1] and tanker in names[0]
    assert screen.s("seasons.spring.name") in names[0]
    assert screen.s("seasons.summer.name") in names[1]
