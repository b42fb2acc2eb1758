"""`count METHOD FILE`: real ballots by any decision method, round by round."""

from __future__ import annotations

import argparse
import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

from game.cli.count_told import as_data, told
from game.cli.errors import BadCall, words_for
from game.cli.values import check_range, check_seed
from game.lab.ballots import BadBallots, BallotFile, read
from game.lab.ballots.file import amount
from game.rules.decisions import METHODS, Number, Poll, Quorum, Result, Roll, Terms
from game.rules.decisions.common.terms import TieRule

NAME = "count"
MOST = 10**9
TIES: dict[str, tuple[TieRule, ...]] = {
    "lot": ("earlier_rounds", "lot"),
    "order": ("earlier_rounds", "order"),
    "status_quo": ("status_quo",),
}
"""What `--tie` says -> the rules that are tried, in this order."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("method", metavar="METHOD", help=", ".join(METHODS))
    parser.add_argument("file", type=Path, metavar="FILE", help="a .csv, .blt or .pb file")
    parser.add_argument("--seats", type=int, metavar="K", help="how many are to be chosen")
    parser.add_argument("--budget", metavar="B", help="what there is to spend")
    parser.add_argument("--threshold", metavar="P", help="share needed: 2/3, 60%% or 0.6")
    parser.add_argument("--strictly", action="store_true", help="above the threshold, not at it")
    parser.add_argument("--base", choices=("cast", "eligible"), default="cast",
                        help="share of whom")
    parser.add_argument("--eligible", type=int, metavar="N", help="how many might have voted")
    parser.add_argument("--quorum", metavar="Q", help="a share of them (1/3, 33%%) or people (30)")
    parser.add_argument("--decider", action="append", default=[], metavar="NAME",
                        help="who decides; several for delegation")
    parser.add_argument("--weight", action="append", default=[], metavar="COLLEGE=N",
                        help="of a college; all weigh the same if none is given")
    parser.add_argument("--cap", type=int, default=0, metavar="N",
                        help="votes that one person may carry")
    parser.add_argument("--proxies", type=int, default=1, metavar="N",
                        help="absent delegates that one delegate may vote for")
    parser.add_argument("--delegated-count", action="store_true",
                        help="delegated votes count for the quorum")
    parser.add_argument("--empty-college", choices=("renormalise", "fail"), default="renormalise",
                        help="the others share its weight, or the proposal fails")
    parser.add_argument("--college-most", metavar="P",
                        help="share of all weight that one college may have: 1/2, 50%% or 0.5")
    parser.add_argument("--withdraw", action="append", default=[], metavar="OPTION",
                        help="taken back before the close")
    parser.add_argument("--withdrawn", action="store_true",
                        help="the whole proposal was taken back before the close")
    parser.add_argument("--scale", type=int, default=5, metavar="N", help="most points an option")
    parser.add_argument("--dots", type=int, default=5, metavar="N", help="dots each voter has")
    parser.add_argument("--utility", choices=("cost", "count"), default="cost",
                        help="equal shares: what a project is worth")
    parser.add_argument("--completion", choices=("greedy", "add1", "none"), default="greedy",
                        help="equal shares: what becomes of the rest")
    parser.add_argument("--tie", choices=tuple(TIES), default="lot", help="the rule for ties")
    parser.add_argument("--status-quo", default="", metavar="OPTION", help="how things are")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the lot")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--lang", metavar="L")


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    found, result = counted(args)
    if not result.valid and sum(f.times for f in result.invalid) > result.abstained:
        first = result.invalid[0]
        raise BadBallots(args.file, first.line, "all_void", found=first.found)
    if args.json:
        print(json.dumps(as_data(result), ensure_ascii=False, indent=2))
        return 0
    for line in told(result, found, args.seed, texts):
        print(line)
    return 0


def counted(args: argparse.Namespace) -> tuple[BallotFile, Result]:
    """The file and its count. Raises BadCall, BadBallots or CannotCount."""
    method = METHODS.get(args.method)
    if method is None:
        raise BadCall("unknown_method", found=args.method, known=", ".join(METHODS))
    of_all = args.method == "absolute_majority" or args.base == "eligible"
    if not args.eligible and (of_all or args.quorum is not None):
        raise BadCall("count_needs_eligible")
    given = _given(args)
    found = read(args.file, method)
    poll = Poll(
        tuple(found.options), found.ballots, Roll(args.eligible or _present(found)),
        _terms(args, given, found), max((b.version for b in found.ballots), default=1),
        withdrawn=args.withdrawn, gone=tuple(dict.fromkeys(args.withdraw)),
        unreadable=tuple(found.unreadable))
    return found, method.count(poll, args.method)


def _present(found: BallotFile) -> int:
    """Everybody who handed something in, where nobody says how many might have: a name once."""
    names = {b.voter for b in found.ballots if b.voter}
    return found.cast - sum(b.times for b in found.ballots if b.voter) + len(names)


def _terms(args: argparse.Namespace, given: dict[str, Any], found: BallotFile) -> Terms:
    """The terms of the call, and for what it leaves open those of the file."""
    one = args.method == "instant_runoff"
    equal = {b.college: Fraction(1) for b in found.ballots if b.college}
    return Terms(
        seats=args.seats or (1 if one else found.seats or 1),
        budget=given["budget"] or found.budget, costs=found.costs,
        threshold=given["threshold"], strictly=args.strictly or None, base=args.base,
        quorum=given["quorum"], deciders=tuple(args.decider), cap=args.cap, scale=args.scale,
        dots=args.dots, utility=args.utility, completion=args.completion,
        colleges=given["weights"] or equal, empty_college=args.empty_college,
        college_most=given["most"] or Fraction(1), proxies=args.proxies,
        delegated_count=args.delegated_count,
        ties=TIES[args.tie], status_quo=args.status_quo, seed=args.seed)


def _given(args: argparse.Namespace) -> dict[str, Any]:
    """The options that have a form of their own, read. Raises BadCall before the file is."""
    check_seed(args.seed)
    for name, low in (("seats", 1), ("eligible", 1), ("cap", 0), ("proxies", 0), ("scale", 1),
                      ("dots", 1)):
        if getattr(args, name) is not None:
            check_range(f"--{name}", getattr(args, name), low, MOST)
    budget: Number | None = 0
    if args.budget is not None:
        budget = amount(args.budget)
        if not budget:
            raise BadCall("bad_amount", name="--budget", found=args.budget)
    threshold = None if args.threshold is None else share("--threshold", args.threshold)
    most = None if args.college_most is None else share("--college-most", args.college_most)
    return {"budget": budget, "threshold": threshold, "most": most, "quorum": _quorum(args.quorum),
            "weights": dict(_weight(pair) for pair in args.weight)}


def share(name: str, written: str) -> Fraction:
    """`2/3`, `60%` or `0.6`, from 0 to 1."""
    bare = written.strip()
    if re.fullmatch(r"\d{1,9}/\d{1,9}|\d{1,9}([.,]\d{1,9})?\s*%?", bare):
        top, _, bottom = bare.rstrip("% ").replace(",", ".").partition("/")
        if not bottom or int(bottom):
            value = Fraction(top) / int(bottom or 1) / (100 if bare.endswith("%") else 1)
            if 0 <= value <= 1:
                return value
    raise BadCall("bad_share", name=name, found=written)


def _quorum(written: str | None) -> Quorum:
    """A whole number is people; anything else a share of those who may vote."""
    if written is None:
        return Quorum()
    if written.isascii() and written.isdigit() and len(written) < 10:
        return Quorum(people=int(written))
    return Quorum(share("--quorum", written))


def _weight(pair: str) -> tuple[str, Fraction]:
    name, _, written = pair.rpartition("=")
    value = amount(written)
    if not name or value is None:
        raise BadCall("bad_weight", found=pair)
    return name, Fraction(value)
