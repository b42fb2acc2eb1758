"""`export SAVE --csv DIR [--xapi FILE]`: evidence of learning, for tables and record stores."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.cli.errors import BadCall, words_for
from game.report.evidence import tables, xapi
from game.session.files import make_folder, write_atomically
from game.session.save import load

NAME = "export"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("save", type=Path, metavar="SAVE")
    parser.add_argument("--csv", type=Path, metavar="DIR", help="tables, one file each")
    parser.add_argument("--xapi", type=Path, metavar="FILE", help="statements, one a line")
    parser.add_argument("--seat", default="", metavar="NAME",
                        help="what to call the team in the statements; never a person's name")
    parser.add_argument("--lang", metavar="L")


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    if args.csv is None and args.xapi is None:
        raise BadCall("export_what")
    session = load(args.save)
    if args.csv is not None:
        make_folder(args.csv)
        for name, rows in tables.tables(session, texts).items():
            write_atomically(args.csv / f"{name}.csv", tables.write(rows))
        print(texts.text("report.tables", folder=str(args.csv)))
    if args.xapi is not None:
        said = "".join(f"{line}\n" for line in xapi.lines(session, args.seat))
        write_atomically(args.xapi, said.encode())
        print(texts.text("report.statements", file=str(args.xapi)))
    return 0
