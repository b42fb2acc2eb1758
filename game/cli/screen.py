"""What `shot` and `tree` share: which screen, in which state, in which dress."""

from __future__ import annotations

import argparse
import os
from typing import Any

from game.cli import printing
from game.cli.errors import BadCall, words_for
from game.cli.values import check_range, check_seed, size
from game.resources import scenario_dir
from game.scenario.load import load_content

WORKING_OUT = ("organise", "propose", "found", "pledge", "assemble", "title", "reflect", "compare")
"""Screens that fill in odds, runs, or the town, a little later; their picture waits for it."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("scene", metavar="SCENE")
    parser.add_argument("--scenario", default="first_season", metavar="S")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--season", type=int, default=1, metavar="K")
    parser.add_argument("--lang", default=None, metavar="L")
    parser.add_argument("--size", default="1280x720", metavar="WxH")
    parser.add_argument("--theme", default="light", metavar="T")
    parser.add_argument("--scale", type=int, default=100, metavar="P", help="text, 100 to 200")


def stage(args: argparse.Namespace) -> Any:
    """The stage with that scene on it, every node in its place. Raises BadCall for a wrong word."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    from game.ui.scenes import SCENES
    from game.ui.shell import stage_scene
    from game.ui.theme import THEMES

    language = words_for(args.lang)
    if args.scene not in SCENES:
        raise BadCall("unknown_scene", found=args.scene, known=", ".join(SCENES))
    if args.theme not in THEMES:
        raise BadCall("unknown_theme", found=args.theme, known=", ".join(THEMES))
    check_range("--scale", args.scale, 100, 200)
    check_seed(args.seed)
    window = size(args.size)
    folder = scenario_dir(args.scenario)
    if args.season != 1:
        check_range("--season", args.season, 1, len(load_content(folder).seasons))
    stage = stage_scene(args.scene, folder, args.seed, args.season, language.code, window,
                        args.theme, args.scale)
    stage.scene.shell.printer = printing
    if args.scene in WORKING_OUT:
        stage.settle()
    stage.update()
    return stage
