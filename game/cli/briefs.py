"""`briefs SCENARIO --out FILE.html`: what a class holds in its hands, as pages to print and cut."""

from __future__ import annotations

import argparse
from pathlib import Path

from game import resources
from game.cli.errors import BadCall, words_for
from game.cli.named import add_names, named
from game.cli.values import check_range
from game.report.briefs import PARTS, briefs_page
from game.scenario.load import load_content
from game.session.files import write_atomically
from game.session.lesson import MOST_SEATS
from game.session.start import start

NAME = "briefs"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario's folder or id")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.html")
    parser.add_argument("--only", choices=list(PARTS), action="append",
                        help="cards of the seats, letters to vote with, or question sheets")
    parser.add_argument("--seats", type=int, metavar="N",
                        help="how many there are; beyond the list, several speak for one person")
    parser.add_argument("--lang", metavar="L")
    add_names(parser)


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    content = load_content(resources.scenario_dir(args.scenario))
    if args.only == ["questions"] and not content.questions:
        raise BadCall("no_questions", scenario=content.id, option="--only questions")
    fresh = start(content, 1)
    fresh.names = named(args, content)
    if args.seats is not None:
        check_range("--seats", args.seats, 1, MOST_SEATS)
    written = briefs_page(fresh, texts, args.only or list(PARTS), args.seats)
    write_atomically(args.out, written.encode())
    print(texts.text("report.page_written", file=str(args.out)))
    return 0
