"""Pabulib `.pb`: participatory budgets as cities publish them (pabulib.org).

Three parts, META, PROJECTS and VOTES, each with a heading, cells between semicolons. Approval
ballots, choose-one, ordinal and points; a project named on an ordinal or points ballot counts as
approved where a method wants marks, and naming it twice marks it once. The city has held its voters
to its own limits (`max_length`, `max_sum_cost`) before it published, so they are not checked again;
the ballots are secret, and `voter_id` says no more than which paper it is.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from game.lab.ballots.file import BadBallots, BallotFile, amount
from game.rules.decisions import Ballot, Fault, Method, Number

PARTS = ("META", "PROJECTS", "VOTES")
NEEDS = {"ranks": ("ordinal",), "points": ("cumulative", "scoring")}
"""Form of ballot -> vote types that have it; marks can be read from all."""

Row = tuple[int, dict[str, str]]


def read(path: Path, text: str, method: Method) -> BallotFile:
    """Projects, costs, budget and ballots. Raises BadBallots."""
    form = method.form.name
    if method.form.answers or method.by_name:
        raise BadBallots(path, 0, "holds_projects")
    parts = _parts(path, text)
    meta = {row["key"]: row["value"] for _, row in parts["META"]}
    kind = meta.get("vote_type", "approval")
    if form in NEEDS and kind not in NEEDS[form]:
        raise BadBallots(path, 0, "holds_other", kind=kind)
    costs: dict[str, Number] = {}
    labels: dict[str, str] = {}
    for line, row in parts["PROJECTS"]:
        name = row.get("project_id", "")
        costs[name] = _money(path, line, row.get("cost", ""), name)
        labels[name] = row.get("name", "")
    found = BallotFile(tuple(costs), [], labels=labels, costs=costs,
                       budget=_money(path, 0, meta.get("budget", ""), "budget"))
    for line, row in parts["VOTES"]:
        _ballot(line, row, form, found)
    if not found.cast:
        raise BadBallots(path, 0, "no_ballots")
    return found


def _parts(path: Path, text: str) -> dict[str, list[Row]]:
    """Part -> its rows, each by its heading."""
    parts: dict[str, list[Row]] = {}
    part, heading = "", list[str]()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            if cells[0].upper() in PARTS and not any(cells[1:]):
                part, heading = cells[0].upper(), []
                parts[part] = []
            elif part and not heading:
                heading = [cell.lower() for cell in cells]
            elif part:
                whole = dict.fromkeys(heading, "") | dict(zip(heading, cells, strict=False))
                parts[part].append((reader.line_num, whole))
    except csv.Error as error:
        raise BadBallots(path, reader.line_num, "bad_quotes") from error
    for wanted in PARTS:
        if wanted not in parts:
            raise BadBallots(path, 0, "no_part", part=wanted)
    if any("key" not in row or "value" not in row for _, row in parts["META"]):
        raise BadBallots(path, parts["META"][0][0], "no_part", part="key;value")
    return parts


def _money(path: Path, line: int, written: str, name: str) -> Number:
    found = amount(written)
    if found is None:
        raise BadBallots(path, line, "bad_number", found=written[:40], name=name)
    return found


def _ballot(line: int, row: dict[str, str], form: str, found: BallotFile) -> None:
    choices = tuple(c.strip() for c in row.get("vote", "").split(",") if c.strip())
    points: tuple[int, ...] = ()
    if form == "points" and choices:
        written = [p.strip() for p in row.get("points", "").split(",") if p.strip()]
        if not all(p.lstrip("-").isdigit() and len(p) < 8 for p in written):
            found.unreadable.append(Fault("not_a_number", ", ".join(written)[:40], line))
            return
        points = tuple(map(int, written))
    elif form == "marks":
        choices = tuple(dict.fromkeys(choices))
    found.ballots.append(Ballot(choices, points, line=line))
