"""`debrief SAVE --out FILE.html`: the debrief as a page to print."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.cli.errors import STOPPED, words_for
from game.cli.progress import counter
from game.cli.values import check_range
from game.report.debrief import debrief_page
from game.session.counterfactual import lived_seasons
from game.session.explain import LUCKS, explain
from game.session.explanation import Explanation
from game.session.files import write_atomically
from game.session.save import load
from game.session.session import Session

NAME = "debrief"
MOST_LUCKS = 1000


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("save", type=Path, metavar="SAVE")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.html")
    parser.add_argument("--lucks", type=int, default=LUCKS, metavar="N",
                        help="other lucks behind each range of chance")
    parser.add_argument("--lang", metavar="L")


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    check_range("--lucks", args.lucks, 0, MOST_LUCKS)
    session = load(args.save)
    found, whole, code = _explained(session, args.lucks)
    write_atomically(args.out, debrief_page(session, texts, found, whole).encode())
    print(texts.text("report.written", file=str(args.out)))
    return code


def _explained(session: Session, lucks: int) -> tuple[
        list[Explanation], Explanation | None, int]:
    """Why, season by season and over the whole game; at Ctrl-C, as far as it came."""
    found: list[Explanation] = []
    lived = lived_seasons(session)
    try:
        for season in lived:
            found.append(explain(session, season, lucks, progress=counter()))
        whole = explain(session, lived[-1], lucks, progress=counter(), since=lived[0]) \
            if len(lived) > 1 else None
    except KeyboardInterrupt:
        return found, None, STOPPED
    return found, whole, 0
