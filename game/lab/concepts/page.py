"""CONCEPTS.md: the table with what the last run found, written by the tool and by nobody else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.lab.concepts.form import KEYS, Carrier, Concept, Table
from game.lab.concepts.judge import Verdict
from game.lab.concepts.states import label
from game.lab.concepts.without import keys_of

HEAD = """# Concepts

{closed} of the {all} concepts in the game's sources are closed, {open} are open.

A row is closed only if the game comes to something else without what carries the concept: a
strategy is played as it is, then with that one thing switched off (an act that nobody asks for, a
part of the model that stands still, an effect that does nothing, a number at what switches it off),
in the same towns on the same luck, and the state named in the row is counted. It has to differ by
one in a hundred or more, the way the row says in at least half of the towns, and the other way in
none (in one of five where there are so many). `S0` to `S4` are the documents that a concept stands
in: principles, pattern description, case, training toolkit, session.

Strategies are those of each scenario's `expect.yaml`, and scripts of the table that add to one.
Closed says that a concept *does* something here. It does not say that all of it is here, nor that
it works as in life: `main.py experiment` holds the model against findings.

Written by `main.py concepts --write` from `tests/concepts/concepts.yaml` and from what {towns}
towns a row came to; a test sees that nobody edits it. Figures are means over towns.

## Closed

| # | concept | from | met in | carried by | state | with it | without it | in towns |
|---|---|---|---|---|---|---|---|---|
{closed_rows}

## Open

| # | concept | from | why |
|---|---|---|---|
{open_rows}
"""


def page(table: Table, verdicts: list[Verdict]) -> str:
    by_row = {v.n: v for v in verdicts}
    none = Verdict(0, False)
    closed = [c for c in table.concepts if by_row.get(c.n, none).closed]
    still_open = [c for c in table.concepts if c not in closed]
    return HEAD.format(
        closed=len(closed), open=len(still_open), all=len(table.concepts),
        towns=max((v.of for v in verdicts), default=0),
        closed_rows="\n".join(_closed(c, by_row[c.n]) for c in closed),
        open_rows="\n".join(_row(c.n, c.name, c.seed, why_open(c, by_row.get(c.n, none)))
                            for c in still_open))


def _closed(row: Concept, verdict: Verdict) -> str:
    assert row.state is not None
    return _row(row.n, row.name, row.seed, f"`{row.scenario}`, `{row.strategy}`",
                "; ".join(carried(c) for c in row.carrier), label(row.state),
                amount(verdict.given), amount(verdict.without), f"{verdict.towns} of {verdict.of}")


def why_open(row: Concept, verdict: Verdict) -> str:
    """The author's words, or what the games showed."""
    if not row.carrier or row.state is None:
        return row.why
    thing = "; ".join(carried(c) for c in row.carrier)
    if verdict.given is None:
        found = "could not be read without it" if verdict.of else "was not played yet"
    else:
        found = (f"{amount(verdict.given)} with it and {amount(verdict.without)} without it, as "
                 f"claimed in {verdict.towns} of {verdict.of} towns")
    tried = f"Tried in `{row.scenario}` with {thing}: {label(row.state)} {found}."
    return f"{row.why} {tried}".strip()


def _row(*cells: object) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def carried(carrier: Carrier) -> str:
    """What a carrier is, by its real name."""
    (key,) = keys_of(carrier, KEYS)
    value = getattr(carrier, key)
    if key == "part":
        names = ", ".join(f"`{name}`" for name in carrier.ids)
        told = f"{carrier.part} {names}"
        told += f" (`{carrier.entry}` {carrier.at})" if carrier.entry else ""
    elif key in ("number", "statute"):
        told = f"{key} `{value}` at {carrier.at}"
    elif key in ("setting", "choice"):
        told = f"`{value}` of `{carrier.of}` at {carrier.word or carrier.at}"
    elif key == "kind_numbers":
        told = "numbers of its kind of town"
    else:
        more = " ".join(x for x in (carrier.name, carrier.word, carrier.org) if x)
        told = f"{key} `{value}`" + (f" ({more})" if more else "")
    return f"{told}: {carrier.means}" if carrier.means else told


def amount(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.1f}"


def to_json(verdicts: list[Verdict]) -> str:
    return json.dumps([v.plain() for v in verdicts], indent=1) + "\n"


def from_json(path: Path) -> list[Verdict]:
    """What an earlier run wrote; nothing if there was none."""
    rows: list[dict[str, Any]] = json.loads(path.read_text("utf-8")) if path.is_file() else []
    return [Verdict(**row) for row in rows]



