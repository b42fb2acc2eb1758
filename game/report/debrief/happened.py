"""What happened: a figure a season, what came upon the town, and what the team did."""

from __future__ import annotations

from game.report.chart import seasons_line
from game.report.debrief.told import Told

CHARTS = 4


def section(it: Told) -> str:
    if not it.lived:
        return it.heading("what_happened", it.t("explain.nothing_lived"))
    seasons = "".join(_season(it, number) for number in it.lived)
    return (it.heading("what_happened", it.t("debrief.what_happened_title"))
            + f'<div class="charts">{_charts(it)}</div>'
            + f'<ol class="seasons">{seasons}</ol>')


def _charts(it: Told) -> str:
    history = it.session.world.history
    names = [it.t("report.first_morning"), *(it.season(n) for n in it.lived)]
    drawn = []
    for figure in it.asked[:CHARTS]:
        values = [turn[figure] for turn in history if figure in turn]
        if len(values) == len(history):
            told = [it.figure(figure, value) for value in values]
            drawn.append(seasons_line(it.what(figure), values, told, names))
    return "".join(drawn)


def _season(it: Told, number: int) -> str:
    came = [it.own(f"incidents.{what}.headline" if kind == "incidents"
                   else f"commons.{what}.broken_text")
            for when, kind, what in it.view.chronicle if when == number]
    return (f"<li><h3>{it.safe(it.season(number))}</h3>"
            + _list(it, "report.came", came) + _list(it, "debrief.acts", it.acts(number)) + "</li>")


def _list(it: Told, key: str, words: list[str]) -> str:
    if not words:
        return ""
    lines = "".join(f"<li>{it.safe(word)}</li>" for word in words if word)
    return f"<p><strong>{it.safe(it.t(key))}</strong></p><ul>{lines}</ul>"
