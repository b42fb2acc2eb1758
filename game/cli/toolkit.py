"""`toolkit SAVE`: write what a team would send to another town, take over what another team wrote,
or try it there."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from game.cli.errors import BadCall, words_for
from game.i18n import Catalogue
from game.rules.content import Content
from game.rules.core import Rejected
from game.rules.transfer import elsewhere, sending
from game.session.save import load, save
from game.session.session import Session
from game.session.toolkits import hand_out, take_over, try_out
from game.world.mobility import Transfer


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("save", type=Path, metavar="SAVE")
    parser.add_argument("--write", type=Path, metavar="FILE.yaml",
                        help="the versions chosen in this game, for another team")
    parser.add_argument("--of", metavar="TOOLKIT", help="which one, if there are several")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument("--take", type=Path, metavar="FILE.yaml",
                        help="choose in this game what the file chooses")
    parser.add_argument("--try", dest="tried", type=Path, metavar="FILE.yaml",
                        help="live it in another town; the game stays as it is")
    parser.add_argument("--town", metavar="TOWN")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--lang", metavar="L")


def run(args: argparse.Namespace) -> int:
    texts, session = words_for(args.lang), load(args.save)
    if sum(way is not None for way in (args.write, args.take, args.tried)) != 1:
        raise BadCall("toolkit_what")
    if not sending.toolkits(session.rules):
        raise BadCall("no_toolkit", scenario=session.rules.content.id)
    try:
        if args.tried is not None:
            return _try(args, texts, session)
        if args.write is not None:
            hand_out(session, _which(session, args.of), args.write, args.note)
            note = ""
        else:
            note = take_over(session, args.take)
            save(session, args.save)
    except Rejected as refused:
        raise BadCall("toolkit_refused", why=texts.text(f"reject.{refused.code}",
                                                        **refused.params)) from refused
    print(note or texts.text("toolkit.done"))
    return 0


def _which(session: Session, named: str | None) -> str:
    return named or next(iter(sending.toolkits(session.rules)))


def _try(args: argparse.Namespace, texts: Catalogue, session: Session) -> int:
    """Raises Rejected for a town that there is not."""
    towns = list(elsewhere.towns(session.rules))
    sent, note = try_out(session, args.tried, args.town or next(iter(towns), ""))
    if args.json:
        print(json.dumps(asdict(sent) | {"note": note}, ensure_ascii=False, indent=2))
        return 0
    if note:
        print(note)
    print(_told(texts, session.rules.content, sent))
    return 0


def _told(texts: Catalogue, content: Content, sent: Transfer) -> str:
    town = next(t.name for t in content.other_towns if t.id == sent.town)
    kit = next(t for t in content.toolkits if t.id == sent.toolkit)
    if sent.outcome == "lacks":
        need = next(n.text for n in kit.needs if n.id == sent.cause)
        return texts.text("toolkit.lacks", town=town, need=need)
    figures = {name: texts.number(n) for name, n in sent.figures.items()}
    why = texts.text(f"line.cause.{sent.cause}") if sent.cause else ""
    return texts.text(f"toolkit.{sent.outcome}", town=town, why=why,
                      name=texts.text(f"indicator.{kit.figure}"), **figures)
