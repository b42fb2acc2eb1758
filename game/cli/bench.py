"""`bench`: speed and memory, and how they grow with the number of households. Reports only."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any

from game.cli.errors import STOPPED
from game.lab import bench, reference, speed

NAME = "bench"
BAKERY_SIZES = (120,)
SIZES = (300, 1_000, 10_000, 100_000)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--quick", action="store_true", help="the two small towns only")


def run(args: argparse.Namespace) -> int:
    """Measures all of it; at Ctrl-C, tells what it has so far."""
    report: dict[str, Any] = {"households": []}
    code = 0
    try:
        _measure(report, SIZES[:2] if args.quick else SIZES)
    except KeyboardInterrupt:
        code = STOPPED
    if args.json:
        print(json.dumps(report, indent=2))
    else:
        _print(report)
    return code


def _measure(report: dict[str, Any], sizes: Sequence[int]) -> None:
    for town, of_town in ((speed.BAKERY, BAKERY_SIZES), (speed.LIVING, sizes)):
        for size in of_town:
            _tell(f"{town}, {size} households")
            report["households"].append(speed.season_cost(town, size))
    report["growth_exponent"] = speed.exponent(
        [row for row in report["households"] if row["town"] == speed.LIVING])
    _tell("the reference week of an exchange")
    report["reference_week"] = reference.measured(
        reference.SIZES[:2] if len(sizes) < len(SIZES) else reference.SIZES)
    _tell("saves, playthroughs")
    report |= bench.saves() | bench.playthroughs()
    _tell("windows")
    report |= bench.frames()


def _print(report: dict[str, Any]) -> None:
    for row in report.pop("households"):
        print(f"{row['households']:>7} households of {row['town']}: "
              f"{row['ms_per_season']:.1f} ms a season, "
              f"{row['ns_per_household_week']:.0f} ns a household-week, "
              f"{row['bytes_per_household']} bytes a household")
        for name, share in row["profile"].items():
            print(f"          {name:<12}{share:.1f} %")
    for name, value in report.items():
        print(f"{name}: {json.dumps(value)}")


def _tell(what: str) -> None:
    print(f"measuring: {what}", file=sys.stderr, flush=True)
