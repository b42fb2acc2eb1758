"""`debrief SAVE --out FILE.html`: the debrief as a page to print."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.cli.errors import STOPPED, words_for
from game.cli.named import add_names, named
from game.cli.progress import counter
from game.cli.values import MOST_LUCKS, check_range
from game.report.debrief import debrief_page
from game.session.counterfactual import lived_seasons
from game.session.files import write_atomically
from game.session.save import load
from game.session.session import Session
from game.session.story import Story, story
from game.session.story_steps import LUCKS

NAME = "debrief"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("save", type=Path, metavar="SAVE")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.html")
    parser.add_argument("--lucks", type=int, default=LUCKS, metavar="N",
                        help="other lucks behind each range of chance")
    parser.add_argument("--lang", metavar="L")
    add_names(parser)


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    check_range("--lucks", args.lucks, 0, MOST_LUCKS)
    session = load(args.save)
    session.names = named(args, session.rules.content)
    told, code = _told(session, args.lucks)
    write_atomically(args.out, debrief_page(session, texts, told).encode())
    print(texts.text("report.written", file=str(args.out)))
    return code


def _told(session: Session, lucks: int) -> tuple[Story | None, int]:
    """The decisions of the whole game; at Ctrl-C, as far as it came."""
    so_far: list[Story] = []
    if not lived_seasons(session):
        return None, 0
    try:
        return story(session, lucks, counter(), so_far.append), 0
    except KeyboardInterrupt:
        return (so_far[-1] if so_far else None), STOPPED
