"""A small chart of two runs, week by week, as inline SVG: one line is whole, the other broken."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from game.report.page import INK, LINE, ONE, OTHER

WIDE, HIGH = 320, 130
LEFT, TOP, RIGHT, BOTTOM = 4, 10, 4, 20


def two_lines(
    name: str, one: Sequence[int], other: Sequence[int], ends: tuple[str, str],
    weeks: tuple[str, str], described: str,
) -> str:
    """A figure with its caption. `ends` are the words for the last values, `weeks` those under
    the first and the last week, `described` what a reader who cannot see it hears."""
    whole = [*one, *other]
    least, most = min(0, *whole), max(1, *whole)
    paths = (
        _path(one, least, most, f'stroke="{ONE}"'),
        _path(other, least, most, f'stroke="{OTHER}" stroke-dasharray="7 4"'),
    )
    base = HIGH - BOTTOM
    return (
        f'<figure><figcaption><strong>{escape(name)}</strong><br>'
        f'<span style="color:{ONE}">&#9473;&#9473;</span> {escape(ends[0])} &#160; '
        f'<span style="color:{OTHER}">&#9477;&#9477;</span> {escape(ends[1])}</figcaption>'
        f'<svg viewBox="0 0 {WIDE} {HIGH}" role="img" aria-label="{escape(described)}" '
        f'direction="ltr">'
        f'<line x1="{LEFT}" y1="{base}" x2="{WIDE - RIGHT}" y2="{base}" stroke="{LINE}"/>'
        f'{"".join(paths)}'
        f'<text x="{LEFT}" y="{HIGH - 5}" font-size="11" fill="{INK}">{escape(weeks[0])}</text>'
        f'<text x="{WIDE - RIGHT}" y="{HIGH - 5}" font-size="11" fill="{INK}" '
        f'text-anchor="end">{escape(weeks[1])}</text></svg></figure>'
    )


def _path(values: Sequence[int], least: int, most: int, look: str) -> str:
    if not values:
        return ""
    step = (WIDE - LEFT - RIGHT) / max(1, len(values) - 1)
    room = HIGH - TOP - BOTTOM
    points = " ".join(
        f"{LEFT + i * step:.1f},{TOP + room - room * (v - least) / (most - least):.1f}"
        for i, v in enumerate(values))
    return f'<polyline points="{points}" fill="none" stroke-width="2.5" {look}/>'
