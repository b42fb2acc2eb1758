"""`forecast SAVE --action NAME`: what an act did in such towns, on other luck."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from game.cli.errors import BadCall, words_for
from game.session.forecast import forecast
from game.session.log import action_from_plain, action_to_plain
from game.session.save import load

NAME = "forecast"
MOST_TOWNS = 1000


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("save", type=Path, metavar="SAVE")
    parser.add_argument("--action", required=True, metavar="NAME", help="as in the log: start, ...")
    parser.add_argument("--with", dest="params", nargs="*", default=[], metavar="k=v")
    parser.add_argument("--towns", type=int, default=10, metavar="N")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang", metavar="L")


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    if not 1 <= args.towns <= MOST_TOWNS:
        raise BadCall("bad_number", name="--towns", found=args.towns, low=1)
    session = load(args.save)
    action = action_from_plain(args.action, read_params(args.params))
    result = forecast(session.world, session.rules, action, args.towns)
    figures = result.summary()
    if args.json:
        print(json.dumps({"action": action_to_plain(action), "towns": result.towns,
                          "succeeded": result.succeeded, "indicators": figures},
                         ensure_ascii=False, indent=2))
        return 0
    print(texts.text("forecast.odds", number=result.succeeded, towns=result.towns))
    for name, figure in figures.items():
        print(texts.text("forecast.figure", what=texts.text(f"indicator.{name}"), **figure))
    return 0


def read_params(pairs: list[str]) -> dict[str, Any]:
    """`k=v` pairs; a whole number becomes one, the rest stays text."""
    params: dict[str, Any] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise BadCall("bad_pair", found=pair)
        params[name] = int(value) if value.lstrip("-").isdigit() else value
    return params
