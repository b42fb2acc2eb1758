"""`teams CODE... --out FILE.html`: teams of a class side by side, from their result codes."""

from __future__ import annotations

import argparse
from pathlib import Path

from game import resources
from game.cli.errors import words_for
from game.cli.named import add_names, named
from game.report.teams import teams_page
from game.scenario.load import load_content
from game.session.files import write_atomically
from game.session.start import start
from game.session.teams import read_codes, rows, scenario_of

NAME = "teams"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("codes", nargs="+", metavar="CODE",
                        help="a result code, or NAME=CODE; one with gaps stands in quotes")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.html")
    parser.add_argument("--scenario", metavar="S",
                        help="a scenario's folder or id; needed for one of your own")
    parser.add_argument("--lang", metavar="L")
    add_names(parser)


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    told = [code.rpartition("=") for code in args.codes]
    names = [name.strip() or texts.text("teams.team", n=n)
             for n, (name, _, _) in enumerate(told, 1)]
    results = read_codes([code for _, _, code in told])
    content = scenario_of(results[0]) if args.scenario is None else \
        load_content(resources.scenario_dir(args.scenario))
    found = rows(content, results)
    fresh = start(content, 1)
    fresh.names = named(args, content)
    write_atomically(args.out, teams_page(fresh, texts, names, found).encode())
    print(texts.text("report.page_written", file=str(args.out)))
    return 0
