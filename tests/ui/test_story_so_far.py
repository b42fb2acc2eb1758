"""How a goal stood on the first morning, in words that say something."""

from __future__ import annotations

from game.ui.scenes.story_so_far import goal_at_first
from game.ui.shell import stage_scene


def test_nothing_is_counted_of_what_had_not_broken_yet():
    screen = stage_scene("listen", "dry_summer", seed=3).scene
    assert goal_at_first(screen, "well_stands") == ""
    assert goal_at_first(screen, "nobody_dry")
