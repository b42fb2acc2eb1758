"""`replay FILE`: play a save again and compare the digest of every season."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from game.i18n import Catalogue, best, load
from game.session.replay import Report, replay

NAME = "replay"
AGREES, DIFFERS = 0, 1


def configure(parser: argparse.ArgumentParser) -> None:
    parser.description = "Play a save again, and check that every season comes out the same."
    parser.add_argument("file", metavar="FILE", help="a save")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(args: argparse.Namespace) -> int:
    """0 if every digest agrees; 1 if one does not, or the rules have changed since."""
    report = replay(Path(args.file))
    if args.json:
        print(json.dumps(as_data(report), indent=2))
    else:
        _print(report, load(best(_preferred())))
    return AGREES if report.agrees else DIFFERS


def as_data(report: Report) -> dict[str, Any]:
    """A report as `--json` prints it. Season 0 is the year that the town lives alone."""
    return {
        "verdict": report.verdict,
        "acts": report.acts,
        "seasons": [
            {"season": s.season, "saved": s.saved, "found": s.found, "agrees": s.agrees}
            for s in report.seasons
        ],
        "digest": {"saved": report.saved, "found": report.found},
        "stopped_at": report.stopped_at,
    }


def _preferred() -> list[str]:
    return [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]


def _print(report: Report, texts: Catalogue) -> None:
    if report.verdict == "cannot_verify":
        print(texts.text("replay.cannot_verify"), file=sys.stderr)
        return
    for season in report.seasons:
        key = "replay.season" if season.season else "replay.year"
        verdict = texts.text("replay.agrees" if season.agrees else "replay.differs")
        print(texts.text(key, season=season.season, verdict=verdict))
    if report.stopped_at:
        print(texts.text("replay.stopped", act=report.stopped_at), file=sys.stderr)
    if report.agrees:
        print(texts.text("replay.agree", acts=report.acts, digest=report.found[:16]))
    else:
        print(texts.text("replay.disagree"), file=sys.stderr)
