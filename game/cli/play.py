"""`play [SCENARIO]`: opens the window. Without a scenario, at the title."""

from __future__ import annotations

import argparse

NAME = "play"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.description = "Play in a window. Without a scenario the title opens."
    parser.add_argument("scenario", nargs="?", metavar="SCENARIO", help="a scenario's id or folder")
    parser.add_argument("--seed", type=int, help="the luck of the town; without it, any")
    parser.add_argument("--lang", metavar="L", help="language: en, ar")
    parser.add_argument("--size", default="1280x720", metavar="WxH", help="size of the window")


def run(args: argparse.Namespace) -> int:
    """Plays until the window closes. Raises DisplayUnavailable where there is no screen."""
    from dataclasses import replace

    from game import i18n
    from game.cli.values import check_seed, size
    from game.ui import settings as remembered
    from game.ui.app import App
    from game.ui.shell import Shell, stage_words, system_languages

    if args.seed is not None:
        check_seed(args.seed)
    window = size(args.size)
    settings = remembered.read()
    if args.lang:
        settings = replace(settings, language=args.lang)
    words = i18n.load(settings.language or i18n.best(system_languages()))
    app = App(
        stage_words(words),
        window,
        settings.look(words.direction),
        words.text("title.name"),
    )
    shell = Shell(app, settings)
    first = shell.first()
    if args.scenario:
        app.push(first)
        shell.new_game(args.scenario, args.seed)
        shell.to("pick")
        first = app.scenes.pop()
    try:
        app.run(first)
    finally:
        shell.end()
    return 0
