"""`compare SAVE OTHER` or `compare SAVE --with FILE`: two runs on the same luck."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from game.cli.errors import BadCall, words_for
from game.i18n import Catalogue
from game.report.compare_page import compare_page
from game.report.words import amount, in_own_money, own_texts, what
from game.scenario.redesign import load_redesign
from game.session.counterfactual import lived_seasons
from game.session.files import write_atomically
from game.session.games import acts_of, as_lived, otherwise
from game.session.save import load
from game.session.session import Session
from game.session.side_by_side import TOLD, side_by_side

Part = tuple[str, str, dict[str, Any]]
"""A figure's id, its name in words, and its part of the document."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("save", type=Path, metavar="SAVE")
    parser.add_argument("other", type=Path, nargs="?", metavar="OTHER", help="another save")
    parser.add_argument("--with", dest="change", type=Path, metavar="CHANGE.yaml",
                        help="another design, under which the same acts are asked again")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page to print")
    parser.add_argument("--lang", metavar="L")


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    if (args.other is None) == (args.change is None):
        raise BadCall("compare_what")
    session = _lived(args.save)
    texts = in_own_money(session, texts, own_texts(session, texts))
    one = as_lived(session)
    if args.change is not None:
        change = load_redesign(args.change, session.rules.content, acts_of(session))
        two, names = otherwise(session, change), (texts.text("designs.as_lived"), change.title)
    else:
        second = _lived(args.other)
        if second.rules.content.id != session.rules.content.id:
            raise BadCall("compare_scenarios", one=session.rules.content.id,
                          other=second.rules.content.id)
        two, names = as_lived(second), (args.save.stem, args.other.stem)
    found = side_by_side(session.rules.content.id, one, two)
    if args.html is not None:
        html = _page(texts, session, names, found)
        write_atomically(args.html, html.encode())
    if args.json:
        print(json.dumps(found | {"names": list(names)}, ensure_ascii=False, indent=2))
        return 0
    for line in _told(texts, session, names, found):
        print(line)
    return 0


def _lived(path: Path) -> Session:
    session = load(path)
    if not lived_seasons(session):
        raise BadCall("compare_nothing", file=str(path))
    return session


def _told(texts: Catalogue, session: Session, names: tuple[str, str],
          found: dict[str, Any]) -> list[str]:
    lines = [texts.text("designs.luck" if found["same_luck"] else "designs.lucks"),
             texts.text("designs.mean")]
    if gone := found["games"][1]["skipped"]:
        lines.append(texts.count("designs.skipped", len(gone)) + ": " + ", ".join(gone))
    for name, words, part in _figures(texts, session, found):
        one, other = (amount(texts, name, value) for value in part["late"])
        lines.append("  " + texts.text("designs.line", what=words, one=one, other=other,
                                       first=names[0], second=names[1]))
    for _, words, parts in _currencies(texts, session, found):
        lines.append(words)
        for _, figure, part in parts:
            one, other = (texts.number(value) for value in part["late"])
            lines.append("  " + texts.text("designs.line", what=figure, one=one, other=other,
                                           first=names[0], second=names[1]))
    return lines


def _figures(texts: Catalogue, session: Session, found: dict[str, Any]) -> list[Part]:
    """What the story shows and asks about, in its order."""
    content = session.rules.content
    wanted = dict.fromkeys([*content.gauges, *content.asks])
    return [(name, what(texts, name), found["indicators"][name]) for name in wanted
            if name in found["indicators"]]


def _currencies(texts: Catalogue, session: Session,
                found: dict[str, Any]) -> list[tuple[str, str, list[Part]]]:
    """Each currency that was in use, with what is told of it."""
    known = session.rules.currencies
    told = [
        (c, known[c].name if c in known else c,
         [(name, texts.text(f"currency.figure.{name}"), part["figures"][name])
          for name in TOLD if name in part["figures"]])
        for c, part in found["currencies"].items()
    ]
    return [one for one in told if one[2]]


def _page(texts: Catalogue, session: Session, names: tuple[str, str],
          found: dict[str, Any]) -> str:
    title = texts.text("designs.title", town=session.rules.content.town)
    return compare_page(texts, title, names, found, _figures(texts, session, found),
                        _currencies(texts, session, found))
