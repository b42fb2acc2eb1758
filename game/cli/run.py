"""`run SCENARIO`: a game played headless to its end by a bot or a scripted strategy."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from game import resources
from game.cli.errors import BadCall
from game.cli.values import check_seed
from game.lab.bots import BOTS, Bot
from game.lab.bots.strategy import Scripted
from game.lab.play import document, play
from game.rules.cut import for_class
from game.scenario.load import load_content, load_expectations
from game.session.result_code import encode, result_of
from game.session.save import save
from game.session.start import start

NAME = "run"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario's folder or id")
    parser.add_argument("--bot", default="cautious", metavar="NAME",
                        help=f"{', '.join(BOTS)}, or a strategy of the scenario's expect.yaml")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--seasons", type=int, metavar="K", help="stop after so many seasons")
    parser.add_argument("--class", dest="in_class", action="store_true",
                        help="the short cut for a class, if the story has one")
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep the game in a file")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(args: argparse.Namespace) -> int:
    check_seed(args.seed)
    if args.seasons is not None and args.seasons < 1:
        raise BadCall("bad_number", name="--seasons", found=args.seasons, low=1)
    folder = resources.scenario_dir(args.scenario)
    content = load_content(folder)
    session = start(for_class(content) if args.in_class else content, args.seed)
    play(session, bot_named(args.bot, args.seed, folder), args.seasons)
    if args.save is not None:
        save(session, args.save)
    result = document(session, args.bot)
    if args.json:
        print(json.dumps(result, ensure_ascii=False, indent=2))
        return 0
    print(f"{result['scenario']}, seed {result['seed']}, {result['bot']}: {result['ended'] or '-'}")
    bound = {g.id: "at least" if g.at_least is not None else "at most" for g in content.goals}
    for name, goal in result["goals"].items():
        print(f"  {name}: {goal['value']} ({bound[name]} {goal['target']}): "
              f"{'met' if goal['met'] else 'not met'}")
    for name, points in result["profile"].items():
        print(f"  {name}: {points}")
    print(f"  code {encode(result_of(session))}")
    print(f"  digest {result['digest']}")
    return 0


def bot_named(name: str, seed: int, folder: Path) -> Bot:
    """A bot, or a strategy of the scenario. Raises BadCall for neither."""
    if name in BOTS:
        return BOTS[name](seed)
    names: list[str] = []
    if (folder / "expect.yaml").exists():
        strategies = {s.id: s for s in load_expectations(folder).strategies}
        if name in strategies:
            return Scripted(strategies[name])
        names = list(strategies)
    raise BadCall("unknown_bot", found=name, known=", ".join([*BOTS, *names]))
