"""`forecast SAVE --action NAME`: what an act did in such towns, on other luck."""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

from game.cli.errors import BadCall, words_for
from game.cli.progress import counter
from game.cli.values import check_range
from game.report.words import amount, in_own_money, own_texts, what
from game.rules.actions import ACTIONS
from game.rules.core import Action, Rejected
from game.session.forecast import Forecast, forecast_steps
from game.session.log import action_from_plain, action_to_plain
from game.session.save import load
from game.session.session import Session

NAME = "forecast"
MOST_TOWNS = 1000
_WHOLE = re.compile(r"-?[0-9]{1,18}")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("save", type=Path, metavar="SAVE")
    parser.add_argument("--action", required=True, metavar="NAME", help="as in the log: start, ...")
    parser.add_argument("--with", dest="params", nargs="+", action="extend",
                        default=[], metavar="k=v")
    parser.add_argument("--towns", type=int, default=10, metavar="N")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang", metavar="L")


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    check_range("--towns", args.towns, 1, MOST_TOWNS)
    action = read_action(args.action, args.params)
    session = load(args.save)
    result = foretold(session, action, args.towns)
    figures = result.summary()
    if args.json:
        print(json.dumps({"action": action_to_plain(action), "towns": result.towns,
                          "succeeded": result.succeeded, "indicators": figures},
                         ensure_ascii=False, indent=2))
        return 0
    texts = in_own_money(session, texts, own_texts(session, texts))
    print(texts.text("forecast.odds", number=result.succeeded, towns=result.towns))
    for name, figure in figures.items():
        told = {key: amount(texts, name, value) for key, value in figure.items()}
        about = texts.text("forecast.town_hall") if name == "town_hall" else what(texts, name)
        print(texts.text("forecast.figure", what=about, **told))
    return 0


def foretold(session: Session, action: Action, towns: int) -> Forecast:
    """Raises Rejected if the act is not legal once its phase has come."""
    show, result = counter(), Forecast(towns)
    steps = forecast_steps(session.world, session.rules, action, towns)
    for number, result in enumerate(steps, 1):  # noqa: B007
        if show is not None:
            show(number, towns)
    return result


def read_action(kind: str, pairs: list[str]) -> Action:
    """The act as words name it. Raises BadCall for what is no act."""
    params = read_params(pairs)
    try:
        return action_from_plain(kind, params)
    except Rejected as error:
        if error.code == "unknown_action":
            raise BadCall("unknown_action", found=kind, known=", ".join(ACTIONS)) from error
        known = ", ".join(f.name for f in fields(ACTIONS[kind]))
        code = "bad_parameters" if known else "bad_parameters_none"
        raise BadCall(code, action=kind, known=known) from error


def read_params(pairs: list[str]) -> dict[str, Any]:
    """`k=v` pairs; a whole number becomes one, the rest stays text."""
    params: dict[str, Any] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise BadCall("bad_pair", found=pair)
        params[name] = int(value) if _WHOLE.fullmatch(value) else value
    return params
