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
    try:
        stage.save_picture(args.out)
    except OSError as error:
        raise BadCall("bad_picture", file=str(args.out)) from error
    return 0
