"""`sheet SCENARIO --out FILE.html`: what a trainer needs before a lesson, as a page to print."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from game import resources
from game.cli.errors import STOPPED, words_for
from game.cli.named import add_names, named
from game.cli.progress import counter
from game.cli.values import check_range
from game.i18n import Catalogue
from game.lab.bots import BOTS, Bot
from game.lab.bots.strategy import Scripted
from game.lab.play import play
from game.report.sheet import sheet_page
from game.report.sheet.lines import MOST_WAYS, Sheet, Usual, shortened
from game.rules.content import Content
from game.rules.cut import for_class
from game.rules.goals import is_met
from game.rules.indicators import key_figure
from game.scenario.expect import Strategy
from game.scenario.load import load_content, load_expectations
from game.session.files import write_atomically
from game.session.lesson import MINUTES
from game.session.names import Names
from game.session.session import Session
from game.session.start import start

NAME = "sheet"
USUAL_RUNS, MOST_RUNS = 3, 200
ANYHOW = "random"
"""A bot for those who press whatever can be pressed."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario's folder or id")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.html")
    parser.add_argument("--lang", metavar="L")
    parser.add_argument("--minutes", type=int, choices=MINUTES, default=MINUTES[0],
                        help="a lesson's length; the shorter one plays the story's cut")
    parser.add_argument("--runs", type=int, default=USUAL_RUNS, metavar="N",
                        help="towns in which each way is really played (0: none)")
    add_names(parser)


def run(args: argparse.Namespace) -> int:
    texts = words_for(args.lang)
    check_range("--runs", args.runs, 0, MOST_RUNS)
    folder = resources.scenario_dir(args.scenario)
    names = named(args, load_content(folder))
    written, code = made(folder, texts, names, args.minutes, args.runs)
    write_atomically(args.out, written.encode())
    print(texts.text("report.page_written", file=str(args.out)))
    return code


def made(folder: Path, texts: Catalogue, names: Names | None, minutes: int, runs: int
         ) -> tuple[str, int]:
    """The page, and the exit code: whoever stopped the games has those that were played."""
    whole = load_content(folder)
    content = for_class(whole) if minutes == MINUTES[0] else whole
    fresh = start(content, 1)
    fresh.names = names
    known = load_expectations(folder).strategies if (folder / "expect.yaml").is_file() else []
    strategies = _ways(known, content, content is not whole)
    usual, code = _played(content, strategies, runs)
    it = Sheet(fresh, texts, minutes, strategies, known, usual, content is not whole)
    return sheet_page(it), code


def _ways(known: Sequence[Strategy], content: Content, cut: bool) -> list[Strategy]:
    """Ways through, those first that were written for this length, then those that a class is told
    of. Doing nothing is one way, however often it stands there."""
    told = list(content.classroom.routes) if content.classroom else []
    short = [s for s in known if cut and s.in_class]
    longer = [shortened(s, known) for s in short]
    found = [*short, *(s for s in known if not s.in_class and s not in longer)]
    found.sort(key=lambda s: (not s.in_class, told.index(s.id) if s.id in told else len(told)))
    idle = [s for s in found if not s.steps]
    return [*(s for s in found if s.steps), *idle[:1]]


def _played(content: Content, strategies: Sequence[Strategy], runs: int
            ) -> tuple[list[Usual], int]:
    """At Ctrl-C, the ways that were played to the end in every town."""
    found: list[Usual] = []
    active = [s for s in strategies if s.steps][:MOST_WAYS]
    ways = [*active, *(s for s in strategies if not s.steps), None] if runs else []
    tell = counter()
    try:
        for number, way in enumerate(ways):
            games = []
            for seed in range(1, runs + 1):
                bot: Bot = BOTS[ANYHOW](seed) if way is None else Scripted(way)
                games.append(play(start(content, seed), bot))
                if tell is not None:
                    tell(number * runs + seed, len(ways) * runs)
            found.append(_usual(ANYHOW if way is None else way.id, games))
    except KeyboardInterrupt:
        return found, STOPPED
    return found, 0


def _usual(name: str, games: Sequence[Session]) -> Usual:
    rules = games[0].rules
    ends = sorted(g.world.history[-1][key_figure(rules)] for g in games)
    met = {goal.id: sum(is_met(goal, g.world.goals[goal.id]) for g in games)
           for goal in rules.content.goals}
    return Usual(name, len(games), met, (ends[0], ends[len(ends) // 2], ends[-1]),
                 Counter(g.world.ending for g in games if g.world.ending))
