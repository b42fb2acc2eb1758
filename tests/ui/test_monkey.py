"""Somebody presses whatever there is, in no order: nothing breaks, and the log still replays."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from game.session.replay import relive
from game.ui.staging import stage_scene
from game.ui.tree import stops
from game.world.digest import digest

SEEDS = int(os.environ.get("COMMONTOWN_SEEDS", "10"))
STEPS = 300
TOWNS = ("first_season", "dry_summer")
LEAVES = ("quit", "to_title")
COMMANDS = ("next", "previous", "up", "down", "left", "right", "back", "help", "overlay", "pause",
            "faster", "skip", "number_1", "number_2", "number_3", "bigger", "smaller",
            "page_down", "menu", "speak")  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("seed", range(SEEDS))
def test_nothing_breaks(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))
    luck = random.Random(seed)
    lang = luck.choice(("en", "ar", "fr"))
    stage = stage_scene("listen", TOWNS[seed % 2], seed, 1, lang, scale=luck.choice((100, 200)))
    session = stage.scene.shell.game.session
    for _ in range(STEPS):
        stage.update()
        nodes = [n for n in stops(stage.tree, stage.ctx.focus) if n.key not in LEAVES]
        if nodes and luck.random() < 0.75:
            main = [n for n in nodes if n.key == "main"]
            node = luck.choice(main if main and luck.random() < 0.3 else nodes)
            stage.focus_on(node.key)
            stage.command("press")
        else:
            stage.command(luck.choice(COMMANDS))
        for _ in range(6):
            if stage.scene.animating:
                stage.scene.tick(0.2)
        if luck.random() < 0.1:
            stage.picture()
    again, done = relive(session.rules, seed, session.log)
    assert len(done) == len(session.log)
    assert digest(again.world) == digest(session.world)
