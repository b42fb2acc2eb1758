"""Small drawings for pages: inline SVG and bars of HTML, with their figures in words beside them.

Nothing is told by colour alone: every bar has its number, every point its season. Drawings of time
run the way the language is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from game.report.page import INK, LINE, ONE, OTHER

WIDE, HIGH, SIDE, TOP, BASE = 320, 120, 16, 22, 92


@dataclass(frozen=True)
class Bar:
    """What something did, and where that lay on other luck."""

    name: str
    value: int
    low: int | None
    high: int | None
    said: str


def seasons_line(name: str, values: Sequence[int], told: Sequence[str],
                 names: Sequence[str], rtl: bool = False,
                 other: tuple[str, Sequence[int], str] | None = None) -> str:
    """A figure at every turn of a season, each point with its number. It begins at the side where
    reading begins. `other` is dashed, with its name and its last number in words: how it might have
    been."""
    beside = other[1] if other is not None else ()
    least, most = min(0, *values, *beside), max(1, *values, *beside)
    step = (WIDE - 2 * SIDE) / max(1, len(values) - 1)

    def along(line: Sequence[int]) -> list[tuple[float, float]]:
        return [(WIDE - SIDE - i * step if rtl else SIDE + i * step,
                 BASE - (BASE - TOP) * (v - least) / (most - least)) for i, v in enumerate(line)]

    points = along(values)
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashed = _dashed(other[0], other[2], along(beside), rtl) if other is not None else ""
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{ONE}"/>'
        f'<text x="{x:.1f}" y="{y - 8:.1f}" text-anchor="middle" font-size="11" fill="{INK}">'
        f'{escape(said)}</text>' for (x, y), said in zip(points, told, strict=True))
    ends = "".join(
        f'<text x="{x:.1f}" y="{HIGH - 8}" text-anchor="{anchor}" font-size="10" fill="{INK}">'
        f'{escape(word)}</text>'
        for x, anchor, word in ((SIDE, "start", names[-1 if rtl else 0]),
                                (WIDE - SIDE, "end", names[0 if rtl else -1])))
    described = "; ".join(f"{n}: {t}" for n, t in zip(names, told, strict=True))
    return (f'<figure><figcaption><strong>{escape(name)}</strong></figcaption>'
            f'<svg viewBox="0 0 {WIDE} {HIGH}" role="img" direction="ltr" '
            f'aria-label="{escape(name)}. {escape(described)}">'
            f'<line x1="{SIDE}" y1="{BASE}" x2="{WIDE - SIDE}" y2="{BASE}" stroke="{LINE}"/>'
            f'<polyline points="{line}" fill="none" stroke="{ONE}" stroke-width="2"/>'
            f'{dashed}{dots}{ends}</svg></figure>')


def _dashed(name: str, said: str, points: Sequence[tuple[float, float]], rtl: bool) -> str:
    """The other line with its name and last number at its end."""
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    return (f'<polyline points="{line}" fill="none" stroke="{OTHER}" stroke-width="1.5" '
            f'stroke-dasharray="5 3"/><text x="{x:.1f}" y="{y - 4:.1f}" font-size="10" '
            f'text-anchor="{"start" if rtl else "end"}" fill="{OTHER}">'
            f'{escape(name)}: {escape(said)}</text>')


def bars(rows: Sequence[Bar]) -> str:
    """From a middle line to both sides; a whisker is the range on other luck."""
    most = max([1, *(abs(v) for r in rows for v in (r.value, r.low or 0, r.high or 0))])
    return ('<table class="bars">' + "".join(
        f'<tr><th scope="row">{escape(r.name)}</th><td class="drawn">{_bar(r, most)}</td>'
        f'<td class="number">{escape(r.said)}</td></tr>' for r in rows) + "</table>")


def _bar(row: Bar, most: int) -> str:
    def at(value: int) -> float:
        return 100 + 95 * value / most
    x, wide = min(at(0), at(row.value)), abs(at(row.value) - at(0))
    whisker = ""
    if row.low is not None and row.high is not None:
        whisker = (f'<line x1="{at(row.low):.1f}" y1="9" x2="{at(row.high):.1f}" y2="9" '
                   f'stroke="{INK}" stroke-width="1.5"/>' + "".join(
                       f'<line x1="{at(v):.1f}" y1="5" x2="{at(v):.1f}" y2="13" stroke="{INK}" '
                       'stroke-width="1.5"/>' for v in (row.low, row.high)))
    color = ONE if row.value < 0 else OTHER
    return (f'<svg viewBox="0 0 200 18" aria-hidden="true" direction="ltr"><line x1="100" y1="0" '
            f'x2="100" y2="18" stroke="{LINE}"/><rect x="{x:.1f}" y="3" width="{wide:.1f}" '
            f'height="12" fill="{color}" opacity=".75"/>{whisker}</svg>')


def level(name: str, points: int, said: str, note: str) -> str:
    """A level of 100 with its name, its number, and a note below the name."""
    small = f'<br><small>{escape(note)}</small>' if note else ""
    return (f'<table class="bars"><tr><th scope="row">{escape(name)}{small}</th><td class="drawn">'
            f'<span class="track"><span class="fill" style="width:{points}%"></span></span></td>'
            f'<td class="number">{escape(said)}</td></tr></table>')
