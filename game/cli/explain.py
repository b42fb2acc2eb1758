"""`explain SAVE`: the causes of each change in a saved game, with the range of chance."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from game.cli.errors import STOPPED, BadCall, words_for
from game.cli.progress import counter
from game.cli.values import MOST_LUCKS, check_range
from game.cli.whole import lines
from game.i18n import Catalogue
from game.report.debrief.told import Told
from game.report.words import amount, in_own_money, own_texts, signed, titles, what
from game.session.counterfactual import lived_seasons
from game.session.explain import LUCKS, explain
from game.session.explanation import Cause, Explanation, Why
from game.session.save import load
from game.session.session import Session
from game.session.story import story
from game.world.codec import to_plain

NAME = "explain"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("save", type=Path, metavar="SAVE")
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--season", type=int, metavar="K",
                      help="one season only; the year alone comes after the last")
    part.add_argument("--whole", action="store_true",
                      help="the few decisions of the whole game that mattered most")
    parser.add_argument("--lucks", type=int, default=LUCKS, metavar="N",
                        help="other lucks behind each range of chance")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--lang", metavar="L")


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    check_range("--lucks", args.lucks, 0, MOST_LUCKS)
    session = load(args.save)
    lived = lived_seasons(session)
    if args.whole and lived:
        return _whole(session, args, texts)
    if args.season is not None and args.season not in lived:
        raise BadCall("season_not_lived", season=args.season,
                      lived=", ".join(map(str, lived)) or "-")
    seasons = lived if args.season is None else (args.season,)
    found, code = _explained(session, seasons, args.lucks)
    if args.json:
        print(json.dumps(as_data(session, found), ensure_ascii=False, indent=2))
        return code
    if not seasons:
        print(texts.text("explain.nothing_lived"))
    texts = in_own_money(session, texts, own_texts(session, texts))
    title = titles(session, texts)
    for explanation in found:
        for line in told(explanation, session, texts, title):
            print(line)
    return code


def _whole(session: Session, args: argparse.Namespace, texts: Catalogue) -> int:
    """Nothing is told of a half of it: at Ctrl-C, there is no answer."""
    try:
        told = story(session, args.lucks, progress=counter())
    except KeyboardInterrupt:
        return STOPPED
    if args.json:
        print(json.dumps({"scenario": session.rules.content.id, "seed": session.seed,
                          "story": to_plain(told)}, ensure_ascii=False, indent=2))
        return 0
    for line in lines(Told(session, texts, told)):
        print(line)
    return 0


def _explained(
    session: Session, seasons: Sequence[int], lucks: int
) -> tuple[list[Explanation], int]:
    """The seasons explained, all of them or, at Ctrl-C, those that are done."""
    found: list[Explanation] = []
    try:
        for season in seasons:
            found.append(explain(session, season, lucks, progress=counter()))
    except KeyboardInterrupt:
        return found, STOPPED
    return found, 0


def as_data(session: Session, found: list[Explanation]) -> dict[str, object]:
    """What `--json` prints; the year alone is the season after the last."""
    return {"scenario": session.rules.content.id, "seed": session.seed,
            "seasons": [explanation.plain() for explanation in found]}


def told(
    explanation: Explanation, session: Session, texts: Catalogue, title: Callable[[str], str]
) -> Iterator[str]:
    """Plain lines, one for each part of the sum."""
    alone = explanation.season > session.rules.seasons
    key = "explain.year" if alone else "explain.season"
    yield texts.text(key, season=explanation.season)
    for name, why in explanation.indicators.items():
        yield "  " + texts.text(
            "explain.change", what=what(texts, name),
            before=amount(texts, name, why.before), after=amount(texts, name, why.after))
        for line in _parts(name, why, texts, title):
            yield "    " + line


def _parts(
    name: str, why: Why, texts: Catalogue, title: Callable[[str], str]
) -> Iterator[str]:
    if why.drift:
        yield texts.text("explain.drift", n=signed(texts, name, why.drift))
    for cause in why.causes:
        yield _cause(name, cause, texts, title)
    if why.either_way:
        yield texts.text("explain.either_way", n=signed(texts, name, why.either_way))
    if why.residual - why.either_way:
        yield texts.text("explain.residual", n=signed(texts, name, why.residual - why.either_way))


def _cause(name: str, cause: Cause, texts: Catalogue, title: Callable[[str], str]) -> str:
    words = title(cause.cause)
    if cause.against:
        words = texts.text("explain.instead", cause=words, other=title(cause.against))
    others = [title(member) for member in cause.members if member != cause.cause]
    if others:
        words = texts.text("explain.together", cause=words, others="; ".join(others))
    n = signed(texts, name, cause.delta)
    if cause.low is None or cause.high is None:
        return texts.text("explain.cause", n=n, cause=words)
    key = "explain.chance" if cause.could_be_chance else "explain.range"
    return texts.text(key, n=n, cause=words, low=signed(texts, name, cause.low),
                      high=signed(texts, name, cause.high))
