"""The page of two games on the same luck: what differs, drawn week by week, and whom it reaches."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from game.i18n import Catalogue
from game.report.page import page, table
from game.report.two_lines import two_lines
from game.report.words import amount


def compare_page(
    texts: Catalogue, title: str, names: tuple[str, str], found: dict[str, Any],
    figures: list[tuple[str, str, dict[str, Any]]],
    currencies: list[tuple[str, str, list[tuple[str, str, dict[str, Any]]]]],
) -> str:
    """`figures` are (id, its name, its part of the document); `currencies` (id, name, figures)."""
    parts = [f"<p>{escape(texts.text('designs.luck' if found['same_luck'] else 'designs.lucks'))}"
             "</p>", _skipped(texts, found), _charts(texts, names, figures, amount)]
    for id_, name, theirs in currencies:
        part = found["currencies"][id_]
        parts += [f"<h2>{escape(name)}</h2>", _charts(texts, names, theirs, _as_it_is),
                  _reach(texts, names, part["reach"])]
    return page(texts, title, "\n".join(p for p in parts if p))


def _skipped(texts: Catalogue, found: dict[str, Any]) -> str:
    gone = found["games"][1]["skipped"]
    if not gone:
        return ""
    told = texts.count("designs.skipped", len(gone))
    return f"<p>{escape(told)}: <code>{escape(', '.join(gone))}</code></p>"


def _as_it_is(texts: Catalogue, figure: str, value: int) -> str:
    return texts.number(value)


def _charts(
    texts: Catalogue, names: tuple[str, str], figures: list[tuple[str, str, dict[str, Any]]],
    told: Callable[[Catalogue, str, int], str],
) -> str:
    drawn = []
    for id_, name, part in figures:
        one, other = part["weeks"]
        ends = tuple(f"{who}: {told(texts, id_, value)}"
                     for who, value in zip(names, part["late"], strict=True))
        weeks = (texts.text("designs.week", n=1),
                 texts.text("designs.week", n=max(len(one), len(other))))
        drawn.append(two_lines(name, one, other, (ends[0], ends[1]), weeks,
                               f"{name}. {ends[0]}. {ends[1]}."))
    return f'<div class="charts">{"".join(drawn)}</div>'


def _reach(
    texts: Catalogue, names: tuple[str, str], both: list[list[dict[str, Any]]]
) -> str:
    """Group by group, of 100 households: who belongs and who has traded lately."""
    groups = {r["group"]: [None, None] for side in both for r in side}
    for side, reached in enumerate(both):
        for r in reached:
            groups[r["group"]][side] = r
    if not groups:
        return ""
    head = [texts.text("designs.group"),
            *(texts.text(f"designs.{what}", name=name)
              for what in ("belong", "trade") for name in names)]
    rows = [[texts.text(f"reach.group.{group}"),
             *(texts.number(r[what] / 10, 0) if r else "-"
               for what in ("belong", "trade") for r in pair)]
            for group, pair in groups.items()]
    return f"<h3>{escape(texts.text('designs.reach'))}</h3>" + table(head, rows)
