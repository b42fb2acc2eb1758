"""Several teams side by side, as a page: the same rows for each, in the order they were told."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from game.i18n import Catalogue
from game.report.page import page
from game.report.words import Own, amount, own_texts, what
from game.rules.indicators import key_figure
from game.session.session import Session
from game.session.teams import Cell, Row

STYLE = """
.teams td, .teams thead th { text-align: center; vertical-align: top; }
.teams thead td, .teams th[scope=row] { text-align: start; }
.teams .group th { color: #5a5568; padding-top: 1rem; }
@media print { html { font-size: 13px; } body { background: none; } }
"""
_GROUPS = {"seasons": "played", "goal": "goals", "principle": "profile", "figure": "town"}
"""The first row of a kind that opens a group -> its heading."""


def teams_page(fresh: Session, texts: Catalogue, names: Sequence[str], found: Sequence[Row]) -> str:
    own = own_texts(fresh, texts)
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    body, opened = "", set[str]()
    for row in found:
        group = _GROUPS.get(row.kind)
        if group is not None and group not in opened:
            opened.add(group)
            body += (f'<tr class="group"><th colspan="{len(names) + 1}">'
                     f"{escape(texts.text(f'teams.group.{group}'))}</th></tr>")
        cells = "".join(f"<td>{escape(_cell(fresh, texts, own, row, c))}</td>" for c in row.cells)
        body += f'<tr><th scope="row">{escape(_name(fresh, texts, own, row))}</th>{cells}</tr>'
    title = texts.text("teams.title", scenario=own("title"))
    asks = "".join(f"<li>{escape(texts.text(f'teams.ask.{n}'))}</li>" for n in range(1, 4))
    return page(texts, title, f"<p>{escape(texts.text('teams.lead'))}</p>"
                f'<table class="teams"><thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody>'
                f"</table><h2>{escape(texts.text('teams.talk'))}</h2><ul>{asks}</ul>", STYLE)


def _name(fresh: Session, texts: Catalogue, own: Own, row: Row) -> str:
    if row.kind == "goal":
        return own(f"goals.{row.id}.text")
    if row.kind == "principle":
        key = f"principle.{row.id}"
        return texts.text(key) if texts.knows(key) else row.id
    if row.kind == "figure":
        return what(texts, key_figure(fresh.rules))
    return texts.text(f"teams.{row.kind}")


def _cell(fresh: Session, texts: Catalogue, own: Own, row: Row, cell: Cell) -> str:
    if cell is None:
        return texts.text("teams.unknown")
    if row.kind == "goal":
        return texts.text("debrief.met" if cell else "debrief.not_met")
    if row.kind == "figure":
        return amount(texts, key_figure(fresh.rules), int(cell))
    if row.kind == "ending":
        return own(f"endings.{cell}.title")
    if row.kind == "luck":
        return texts.text("teams.luck_number", n=int(cell))
    if isinstance(cell, bool):
        return texts.text("teams.yes" if cell else "teams.no")
    return texts.number(int(cell))
