"""`play [SCENARIO]`: opens the window. Without a scenario, at the title."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
from collections.abc import Iterator

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

    from game import i18n, resources
    from game.cli import printing
    from game.cli.values import check_seed, size
    from game.ui import settings as remembered
    from game.ui.access.start import after_first_frame
    from game.ui.app import App
    from game.ui.shell import Shell
    from game.ui.worded import stage_words

    if args.seed is not None:
        check_seed(args.seed)
    window = size(args.size)
    settings = remembered.read()
    if args.lang:
        settings = replace(settings, language=args.lang)
    words = i18n.load(args.lang or remembered.language_of(settings))
    if args.scenario:  # a window opens only on what can be played in it
        from game.scenario.load import load_content

        load_content(resources.scenario_dir(args.scenario))
    with _stoppable():
        with _hushed():
            app = App(
                stage_words(words),
                window,
                settings.look(words.direction),
                words.text("title.name"),
            )
        shell = Shell(app, settings)
        shell.printer = printing
        end_access = after_first_frame(app, shell)
        shell.seed = args.seed
        first = shell.first()
        if args.scenario:
            app.push(first)
            shell.new_game(args.scenario)
            shell.to("pick")
            first = app.scenes.pop()
        try:
            app.run(first)
        finally:
            try:
                end_access()
            finally:
                shell.end()
    return 0


@contextlib.contextmanager
def _stoppable() -> Iterator[None]:
    """Ctrl-C closes the window, also while it sleeps: SDL takes it if Python leaves it alone."""
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextlib.contextmanager
def _hushed() -> Iterator[None]:
    """What the system's libraries mutter while they look for a screen is not for players."""
    try:
        kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    except OSError:  # a window program of Windows has no standard error
        yield
        return
    os.dup2(nowhere, 2)
    os.close(nowhere)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
