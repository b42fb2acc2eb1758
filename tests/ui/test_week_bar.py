"""A stretch of the week that is narrower than its name has it below the bar."""

from __future__ import annotations

from game.ui.scenes.week import Stretch, WeekBar
from game.ui.shell import stage_scene


def test_what_is_too_narrow_for_its_name_is_named_below() -> None:
    ctx = stage_scene("listen").ctx
    care, free = Stretch("care", "Care", 31, 1860), Stretch("free", "Free", 192, 11520)
    bar = WeekBar([care, free], "A week", "")
    under = bar._under(ctx, 240)
    assert under is not None and "".join(line.visual for line in under.lines) == "Care 31"
    assert bar.measure(ctx, 240)[1] > bar.measure(ctx, 2000)[1]
    assert bar._under(ctx, 2000) is None
    assert WeekBar([care, free], "A week", "", thin=True)._under(ctx, 240) is None
