"""`rewind SAVE --season K --out FILE`: the opening of a season as a game of its own."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.cli.errors import BadCall, words_for
from game.report.words import own_texts, season_name
from game.session.rewind import keep, seasons_to_go_back_to
from game.session.save import load

NAME = "rewind"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("save", type=Path, metavar="SAVE")
    parser.add_argument("--season", type=int, required=True, metavar="K",
                        help="the season to go back to, on the same luck")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE",
                        help="a save of its own; no file is written over")
    parser.add_argument("--lang", metavar="L")


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    session = load(args.save)
    known = seasons_to_go_back_to(session)
    if args.season not in known:
        raise BadCall("season_not_opened", season=args.season, opened=", ".join(map(str, known)))
    file = keep(session, args.season, args.out)
    name = season_name(session, texts, own_texts(session, texts), args.season)
    print(texts.text("rewind.written", season=name, file=str(file)))
    return 0
