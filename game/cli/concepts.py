"""`concepts [N ...]`: which concepts of the sources do something in the game, and which do not."""

from __future__ import annotations

import argparse
import json
import sys

from game.cli.check import as_text
from game.cli.errors import BAD_FILE, FOUND, STOPPED, words_for
from game.cli.experiment import SHOWN, add_options, check_options
from game.cli.progress import counter
from game.cli.values import check_range
from game.lab.concepts.form import Table
from game.lab.concepts.judge import Verdict, judged
from game.lab.concepts.page import amount, from_json, page, to_json, why_open
from game.lab.concepts.read import FOUND as LAST
from game.lab.concepts.read import PAGE, load
from game.lab.concepts.runs import only, played
from game.lab.concepts.states import label
from game.scenario.problem import InvalidInput

NAME = "concepts"
SEEDS = 4


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rows", nargs="*", type=int, metavar="N",
                        help="numbers of concepts; all if none is named")
    parser.add_argument("--check", action="store_true",
                        help="play nothing: are the names right, and is CONCEPTS.md up to date?")
    parser.add_argument("--write", action="store_true",
                        help="keep what was found, and write CONCEPTS.md anew (with --check: from "
                             "what was found last)")
    add_options(parser)


def run(args: argparse.Namespace) -> int:
    check_options(args, NAME)
    words_for(args.lang)
    table = _read(args.lang)
    if table is None:
        return BAD_FILE
    for row in args.rows:
        check_range("N", row, 1, len(table.concepts))
    known = {v.n: v for v in from_json(LAST)}
    if args.check:
        if args.write:
            PAGE.write_text(page(table, list(known.values())), encoding="utf-8")
        return _check(table, list(known.values()), args.json)
    asked = only(table, args.rows)
    try:
        verdicts = judged(asked, played(asked, args.seeds or SEEDS, args.jobs, counter()))
    except KeyboardInterrupt:
        return STOPPED
    if args.write:
        known |= {v.n: v for v in verdicts}
        kept = [known[c.n] for c in table.concepts if c.n in known]
        LAST.write_text(to_json(kept), encoding="utf-8")
        PAGE.write_text(page(table, from_json(LAST)), encoding="utf-8")
    if args.json:
        print(json.dumps([v.plain() for v in verdicts], indent=2))
    else:
        tell(asked, verdicts)
    claimed = {c.n for c in asked.concepts if c.carrier}
    return FOUND if any(v.n in claimed and not v.closed for v in verdicts) else 0


def _read(language: str | None) -> Table | None:
    """The table, or nothing and what is wrong with it on standard error."""
    try:
        return load()
    except InvalidInput as error:
        texts = words_for(language)
        for problem in error.problems[:SHOWN]:
            print(as_text(problem, texts), file=sys.stderr)
        return None


def _check(table: Table, verdicts: list[Verdict], as_json: bool) -> int:
    written = PAGE.read_text("utf-8") if PAGE.is_file() else ""
    fresh = written == page(table, verdicts)
    closed = sum(v.closed for v in verdicts)
    if as_json:
        print(json.dumps({"concepts": len(table.concepts), "closed": closed, "page": fresh}))
    else:
        print(f"{len(table.concepts)} concepts, {closed} closed. CONCEPTS.md is "
              + ("up to date." if fresh else "not what the table says: run `concepts --write`."))
    return 0 if fresh else FOUND


def tell(table: Table, verdicts: list[Verdict]) -> None:
    """A line a row, then the count."""
    for row, v in zip(table.concepts, verdicts, strict=True):
        if v.closed and row.state is not None:
            print(f"{row.n:4} closed  {row.name}: {label(row.state)} {amount(v.given)} with it, "
                  f"{amount(v.without)} without it ({v.towns} of {v.of} towns)")
        else:
            print(f"{row.n:4} open    {row.name}: {why_open(row, v)}")
    print(f"{sum(v.closed for v in verdicts)} closed, {sum(not v.closed for v in verdicts)} open.")
