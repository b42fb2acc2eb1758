"""`experiment [ID or FILE.yaml ...]`: runs validation experiments and says what passed."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from game.cli.check import as_text
from game.cli.errors import BAD_FILE, FOUND, STOPPED, BadCall, words_for
from game.cli.progress import counter
from game.cli.values import check_range
from game.lab.experiment.checks import MOST_SEEDS
from game.lab.experiment.form import Experiment
from game.lab.experiment.judge import Result, Spread, Verdict
from game.lab.experiment.pool import carry_out
from game.lab.experiment.read import file_of, load, shipped
from game.resources import is_packaged
from game.scenario.problem import InvalidInput

NAME = "experiment"
MOST_JOBS = 256
SHOWN = 20
"""Mistakes of a file that are told; the rest are counted."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("experiments", nargs="*", metavar="ID or FILE",
                        help="all of tests/experiments if none is named")
    add_options(parser)


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seeds", type=int, metavar="N", help="instead of what the file says")
    parser.add_argument("--jobs", type=int, metavar="J", default=os.cpu_count() or 1,
                        help="processes at once; all cores if not given")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang", metavar="L")


def check_options(args: argparse.Namespace, name: str = NAME) -> None:
    """Raises BadCall for what cannot be done here, before any work is begun."""
    if is_packaged():
        raise BadCall("source_only", name=name)
    if args.seeds is not None:
        check_range("--seeds", args.seeds, 1, MOST_SEEDS)
    check_range("--jobs", args.jobs, 1, MOST_JOBS)


def run(args: argparse.Namespace) -> int:
    check_options(args)
    words_for(args.lang)
    files = [file_of(name) for name in args.experiments or shipped()]
    plans = read_all(files, args.lang)
    if plans is None:
        return BAD_FILE
    results, whole = [], True
    for plan in plans:
        if not args.json:
            print(f"{plan.id}: {plan.title}", file=sys.stderr, flush=True)
        result, whole = carry_out(plan, args.seeds or plan.seeds, args.jobs, counter())
        if result is not None:
            results.append(result)
            if not args.json:
                tell(result)
        if not whole:
            break
    if args.json:
        print(json.dumps([r.plain() for r in results], ensure_ascii=False, indent=2))
    if not whole:
        return STOPPED
    return 0 if all(r.passed for r in results) else FOUND


def read_all(files: list[Path], language: str | None) -> list[Experiment] | None:
    """Every file, or nothing and all that is wrong with them on standard error."""
    plans, sound = [], True
    for file in files:
        try:
            plans.append(load(file))
        except InvalidInput as error:
            sound = False
            texts, more = words_for(language), error.problems[SHOWN:]
            for problem in error.problems[:SHOWN]:
                print(as_text(problem, texts), file=sys.stderr)
            if more:
                print(texts.count("error.more_in_file", len(more)), file=sys.stderr)
    return plans if sound else None


def tell(result: Result) -> None:
    """A table in plain words."""
    print(f"\n{result.id}  {result.title}  ({result.seeds} seeds)")
    for verdict in result.criteria:
        print(f"  {'passed' if verdict.passed else 'FAILED'}  {verdict.says}")
        _tell_numbers(verdict)
    if result.has_control:
        print("  negative control: " + ("failed, as it must" if result.control_failed
                                        else "did NOT fail, so the test proves nothing"))
        for verdict in result.control:
            print(f"    {'still passed' if verdict.passed else 'failed'}  {verdict.says}")
            _tell_numbers(verdict)
    if result.learned and not result.passed:
        print(f"  learned: {result.learned}")
    print(f"{result.id} {'passed' if result.passed else 'FAILED'}", flush=True)


def _tell_numbers(verdict: Verdict) -> None:
    asked = {"rising": "asked: each more than the one before",
             "not_falling": "asked: none less than the one before"}.get(
                 verdict.order, f"asked: {_band(verdict)}")
    for spread in verdict.measured:
        print(f"          {spread.measure}: {_amounts(verdict.over, spread)}")
    print(f"          {asked}")


def _amounts(over: str, spread: Spread) -> str:
    return (f"{over} {spread.value:.1f}, most seeds from {spread.low:.1f} to {spread.high:.1f}")


def _band(verdict: Verdict) -> str:
    if verdict.at_least is None:
        return f"at most {verdict.at_most}"
    if verdict.at_most is None:
        return f"at least {verdict.at_least}"
    return f"{verdict.at_least} to {verdict.at_most}"
