"""The command line: one file a command, one line here. Wires the packages below together.

A command's module is imported only when it is called, so that the title screen starts as
fast as a window can. Whatever a user can cause ends in one plain sentence and an exit code.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from typing import NoReturn

COMMANDS = {
    "play": "play in a window",
    "run": "play headless to the end with a bot or a strategy",
    "replay": "re-run a save and compare every season",
    "check": "check scenarios",
    "explain": "why things changed in a saved game",
    "rewind": "go back to the opening of a season, beside the game that was played",
    "debrief": "the debrief of a saved game, as a page to print",
    "sheet": "what a trainer needs before a lesson, as a page to print",
    "briefs": "cards to print: who one is, what to vote with, questions on paper",
    "teams": "results of several teams side by side, from their codes",
    "export": "evidence of learning, for spreadsheets and record stores",
    "compare": "two runs on the same luck: another save, or another design",
    "forecast": "what an act did in such towns, on other luck",
    "toolkit": "write, take over or try a toolkit for another town",
    "count": "real ballots by any decision method, round by round",
    "shot": "a picture of any screen",
    "tree": "the node tree of any screen",
    "experiment": "validation experiments, each a YAML file run by the engine",
    "sensitivity": "which numbers of the model matter in a scenario or an experiment",
    "concepts": "which concepts of the sources do something in the game",
    "bench": "speed and memory, and how they grow",
}

BAD_CALL = 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        sentence = " ".join(message.split())
        self.exit(BAD_CALL, f"{self.prog}: {sentence}. See `{self.prog} --help`.\n")


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; its exit code (see the README's table)."""
    from game.cli.errors import guarded

    words = list(sys.argv[1:] if words is None else words) or ["play"]
    name = words[0]
    if name in ("-h", "--help"):
        return guarded.call(_overview)
    if name not in COMMANDS:
        return guarded.unknown_command(name, list(COMMANDS))
    return guarded.call(lambda: _command(name, words[1:]))


def _command(name: str, words: list[str]) -> int:
    from game.cli.errors import guarded

    module = importlib.import_module(f"game.cli.{name}")
    parser = _Parser(prog=f"main.py {name}", description=COMMANDS[name])
    module.configure(parser)
    try:
        args = parser.parse_args(words)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    return guarded.run(module.run, args)


def _overview() -> int:
    print("Commontown. `main.py` alone opens the game. Commands:")
    for name, about in COMMANDS.items():
        print(f"  {name:<12}{about}")
    return 0
