"""How the tests of the commands call them: in this process, or as a user's shell does."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game import resources
from game.cli import main
from game.scenario.load import load_content
from game.session.session import Session
from game.session.start import start

MAIN = str(resources.root() / "main.py")
ARABIC = re.compile(r"[\u0621-\u064a]")


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document that is all of standard output."""
        return json.loads(self.out)

    def is_sentence(self, code: int) -> bool:
        """Refused with this exit code: one plain line on standard error, and nothing else."""
        return (self.code == code and self.out == "" and self.err.count("\n") == 1
                and len(self.err) > 20 and is_plain(self.err))


Call = Callable[..., Said]


def is_plain(text: str) -> bool:
    """No traceback, no text that is missing, nothing that was not filled in."""
    return not re.search(r"Traceback|⟦|\{\w|<class|Error\(|0x[0-9a-f]{6}", text)


def called(capsys: Any) -> Call:
    def call(*words: object) -> Said:
        capsys.readouterr()
        code = main([str(word) for word in words])
        shown = capsys.readouterr()
        return Said(code, shown.out, shown.err)

    return call


def environment(**changes: str | None) -> dict[str, str]:
    """A user's environment with no screen, no loudspeaker and no word to pygame to be silent."""
    plain: dict[str, str | None] = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy",
                                    "PYGAME_HIDE_SUPPORT_PROMPT": None, "PYTHONUNBUFFERED": None,
                                    **changes}
    whole: dict[str, str | None] = {**os.environ, **plain}
    return {name: value for name, value in whole.items() if value is not None}


def process(*words: object, python: str = sys.executable, **changes: str | None) -> Said:
    """The command as its own process, with some variables set or (None) taken away."""
    done = subprocess.run([python, MAIN, *map(str, words)], env=environment(**changes),
                          capture_output=True, encoding="utf-8", timeout=120, check=False)
    return Said(done.returncode, done.stdout, done.stderr)


def new_game(seed: int = 7) -> Session:
    return start(load_content(resources.scenario_dir("first_season")), seed)
