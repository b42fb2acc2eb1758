"""`shot SCENE --out PNG`: a picture of any screen."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.cli import screen
from game.cli.errors import BadCall

NAME = "shot"


def configure(parser: argparse.ArgumentParser) -> None:
    screen.configure(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="PNG")


def run(args: argparse.Namespace) -> int:
    if args.out.suffix.lower() != ".png" or not args.out.absolute().parent.is_dir():
        raise BadCall("bad_picture", file=str(args.out))
    stage = screen.stage(args)
    import pygame

    try:
        pygame.image.save(stage.picture(), str(args.out))
    except (OSError, pygame.error) as error:
        raise BadCall("bad_picture", file=str(args.out)) from error
    return 0
