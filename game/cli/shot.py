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
    out: Path = args.out
    if out.suffix.lower() != ".png" or not out.absolute().parent.is_dir() or out.is_dir():
        raise BadCall("bad_picture", file=str(out))
    screen.stage(args).save_picture(out)
    return 0
