"""`--names FILE.yaml`: what a class calls a scenario's town and its people."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.rules.content import Content
from game.session.names import Names
from game.session.names_kept import kept, read_names


def add_names(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--names", type=Path, metavar="FILE.yaml",
                        help="a class's own names; else those given in the window, if any")


def named(args: argparse.Namespace, content: Content) -> Names | None:
    """Raises InvalidInput or Incompatible for a file that was asked for."""
    return kept(content) if args.names is None else read_names(args.names, content)
