"""CSV that any spreadsheet opens: UTF-8 with a mark, and no cell that it would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from game.i18n import Catalogue
from game.report.evidence.columns import explained
from game.report.words import titles
from game.session import learning
from game.session.session import Session

Cell = str | int | None
Table = list[list[Cell]]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell may begin that a spreadsheet would run (OWASP, CSV injection)."""
MARK = "﻿"
LEAST_VOTES = 3
"""A secret ballot of fewer is told by nothing, not even its total."""


def tables(session: Session, texts: Catalogue) -> dict[str, Table]:
    """File name -> rows, the first of them names; `columns` says what these mean."""
    found = {"acts": _acts(session, texts), "seasons": _seasons(session),
             "goals": _goals(session), "competences": _competences(session),
             "answers": _answers(session), "votes": _votes(session)}
    names = {name: [str(cell) for cell in rows[0]] for name, rows in found.items()}
    told: Table = [["table", "column", "means"]]
    return {**found, "columns": told + [[*row] for row in explained(session, texts, names)]}


def write(rows: Iterable[Iterable[Cell]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_safe(cell) for cell in row])
    return (MARK + out.getvalue()).encode("utf-8")


def _safe(cell: Cell) -> str:
    """Numbers as they are; words that would be run get an apostrophe in front."""
    if cell is None:
        return ""
    if isinstance(cell, int):
        return str(cell)
    return "'" + cell if cell.startswith(FORMULA) else cell


def _acts(session: Session, texts: Catalogue) -> Table:
    title = titles(session, texts)
    rows: Table = [["number", "season", "kind", "act", "words"]]
    rows += [[number, season, kind, act, title(act)]
             for number, (season, kind, act) in enumerate(learning.acts(session), 1)]
    return rows


def _seasons(session: Session) -> Table:
    history = session.world.history
    names = sorted({name for turn in history for name in turn})
    return [["season", *names],
            *([number, *(turn.get(name) for name in names)]
              for number, turn in enumerate(history))]


def _goals(session: Session) -> Table:
    rows: Table = [["goal", "concept", "mechanic", "times", "seasons", "indicator", "first",
                    "last"]]
    rows += [[g.goal, g.concept, g.mechanic, len(g.acts), " ".join(map(str, g.seasons)),
              g.indicator, g.before, g.after] for g in learning.goals(session)]
    return rows


def _competences(session: Session) -> Table:
    right, made = learning.guesses(session)
    rows: Table = [["competence", "acts"]]
    rows += [[name, times] for name, times in learning.competences(session).items()]
    return [*rows, ["guesses_made", made], ["guesses_right", right]]


def _answers(session: Session) -> Table:
    rows: Table = [["question", "when", "goal", "option", "fits"]]
    rows += [[a.question, a.when, a.goal, a.option, None if a.fits is None else int(a.fits)]
             for a in learning.answers(session)]
    return rows


def _votes(session: Session) -> Table:
    """Totals only; nobody's paper, and nothing of a ballot so small that it tells on people."""
    rows: Table = [["agreement", "method", "entitled", "came", "answer", "votes"]]
    for name, vote in session.world.proposals.items():
        if vote.met_week >= 0 and sum(vote.tallies.values()) >= LEAST_VOTES:
            rows += [[name, vote.method, len(vote.voters), vote.came, answer, votes]
                     for answer, votes in vote.tallies.items()]
    return rows
