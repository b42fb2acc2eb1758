"""CSV: one ballot a row, as spreadsheets and form services write it.

Separators may be commas, semicolons, tabs or bars (a line `sep=;` is obeyed); empty rows are left
out and counted. Columns that words.py knows hold the voter, how many say the same (times), college,
delegate, reason, answer or version; the others hold the vote:

- a question: one column with the answer;
- marks: a column for each option, marked or not; or one column whose cells name options, with
  semicolons between them;
- ranks: a column for each option, with its rank; or a column for each rank, with a name in it; or
  one column like `Ana > Bea`;
- points: a column for each option, with a number.

A row that begins with `cost` gives the costs of a budget's projects.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from game.lab.ballots import cells
from game.lab.ballots.file import BadBallots, BallotFile, amount
from game.lab.ballots.words import ANSWERS, COLUMNS, COSTS, folded
from game.rules.decisions import Ballot, Fault, Method, Number

Row = tuple[int, list[str]]
"""Line in the file, and its cells."""


def read(path: Path, text: str, method: Method) -> BallotFile:
    """The ballots of a table. Raises BadBallots."""
    rows, empty = _rows(path, text)
    if not rows:
        raise BadBallots(path, 0, "empty")
    heading = _heading(rows[0][1])
    if heading is None:
        heading = ["vote"] + [""] * (len(rows[0][1]) - 1)
    else:
        rows = rows[1:]
    costs, rows = _costs(path, heading, rows)
    known = {COLUMNS[folded(name)]: place for place, name in enumerate(heading)
             if folded(name) in COLUMNS}
    votes = [place for place, name in enumerate(heading)
             if name and folded(name) not in COLUMNS]
    if not votes and "vote" in known:
        votes = [known["vote"]]
    if not votes:
        raise BadBallots(path, 1, "no_vote_column")
    if not rows:
        raise BadBallots(path, 0, "no_ballots")
    if method.by_name and "voter" not in known:
        raise BadBallots(path, 1, "no_voter_column")
    names = [heading[place] for place in votes]
    said = [[_cell(row, place) for place in votes] for _, row in rows]
    reading = cells.reading(method, names, said)
    if reading is None:
        raise BadBallots(path, 1, "one_vote_column", columns=", ".join(names))
    found = BallotFile(reading.options, [], costs=costs, empty_rows=empty)
    for (line, row), vote in zip(rows, said, strict=True):
        ballot = _ballot(path, line, row, known, reading.ballot(vote))
        if isinstance(ballot, Fault):
            found.unreadable.append(ballot)
        else:
            found.ballots.append(ballot)
    return found


def _rows(path: Path, text: str) -> tuple[list[Row], int]:
    """The rows with anything in them, and how many have nothing."""
    lines, skipped = text, 0
    first = text.lstrip("\r\n").split("\n", 1)[0].strip()
    separator = _separator(first)
    if first.lower().startswith("sep=") and len(first) == 5:
        separator = first[4]
        skipped = text[:text.lower().index("sep=")].count("\n") + 1
        lines = text.split("\n", skipped)[-1] if "\n" in text else ""
    reader = csv.reader(io.StringIO(lines, newline=""), delimiter=separator)
    rows: list[Row] = []
    empty = 0
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((reader.line_num + skipped, [cell.strip() for cell in row]))
            elif row:
                empty += 1
    except csv.Error as error:
        raise BadBallots(path, reader.line_num + skipped, "bad_quotes") from error
    return rows, empty


def _separator(first: str) -> str:
    """The one that the first line has most, outside quotes."""
    outside = "".join(first.split('"')[::2])
    return max(",;\t|", key=lambda sign: outside.count(sign))


def _heading(row: list[str]) -> list[str] | None:
    """The first row, unless it is an answer already: then nobody wrote a heading."""
    if len(row) == 1 and folded(row[0]) in ANSWERS and folded(row[0]) not in COLUMNS:
        return None
    return row


def _costs(
    path: Path, heading: list[str], rows: list[Row]
) -> tuple[dict[str, Number], list[Row]]:
    """Costs by option, and the other rows."""
    for number, (line, row) in enumerate(rows[:3]):
        if folded(row[0]) not in COSTS:
            continue
        costs: dict[str, Number] = {}
        for name, cell in zip(heading[1:], row[1:], strict=False):
            if name and folded(name) not in COLUMNS:
                cost = amount(cell)
                if cost is None:
                    raise BadBallots(path, line, "bad_number", found=cell, name=name)
                costs[name] = cost
        heading[0] = "voter"
        return costs, rows[:number] + rows[number + 1:]
    return {}, rows


def _cell(row: list[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _ballot(
    path: Path, line: int, row: list[str], known: dict[str, int], vote: cells.Vote | Fault
) -> Ballot | Fault:
    """A row's vote with what the other columns say of it."""
    field = {name: _cell(row, place) for name, place in known.items()}
    times, version = (_whole(path, line, field, name) for name in ("times", "version"))
    if isinstance(vote, Fault):
        return Fault(vote.code, vote.found, line, times)
    college = field.get("college", "")
    return Ballot(
        vote.choices, vote.points, times, field.get("voter", ""),
        ANSWERS.get(folded(college), college) if folded(college) in ADVICE else college,
        field.get("delegate", ""), field.get("reason", ""), field.get("answer", ""), version, line)


ADVICE = {word for word, meaning in ANSWERS.items() if meaning in ("affected", "expert")}


def _whole(path: Path, line: int, field: dict[str, str], name: str) -> int:
    """A whole number from 1 on; 1 where the cell is empty."""
    written = field.get(name, "") or "1"
    if not (written.isascii() and written.isdigit() and 0 < len(written) < 10 and int(written)):
        raise BadBallots(path, line, "bad_number", found=written[:40], name=name)
    return int(written)

