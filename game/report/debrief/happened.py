"""What happened: the story's own figure as a curve, the few decisions that mattered, each season.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.report.chart import seasons_line
from game.report.debrief.told import Told

if TYPE_CHECKING:
    from game.session.story import Acting, Decision


def section(it: Told) -> str:
    if not it.lived:
        return it.heading("what_happened", it.t("explain.nothing_lived"))
    seasons = "".join(_season(it, number) for number in it.lived)
    return (it.heading("what_happened", it.t("debrief.what_happened_title")) + _curve(it)
            + _few(it) + f'<ol class="seasons">{seasons}</ol>')


def _curve(it: Told) -> str:
    history = it.session.world.history
    names = [it.t("report.first_morning"), *(it.season(n) for n in it.lived)]
    name = it.view.key
    values = [turn[name] for turn in history]
    told = [it.figure(name, value) for value in values]
    idle = it.story.idle.get(name, ()) if it.story is not None else ()
    apart = len(idle) == len(values) and list(idle) != values
    other = (it.t("debrief.line_idle"), idle, it.figure(name, idle[-1])) if apart else None
    drawn = seasons_line(it.what(name), values, told, names, it.rtl, other)
    return f'<div class="wide">{drawn}</div>'


def _few(it: Told) -> str:
    """The decisions that moved most by more than chance, in the order of time."""
    told = [(d, strongest(it, d)) for d in it.story.most()] if it.story is not None else []
    rows = "".join(_decision(it, d, *shown) for d, shown in told if shown is not None)
    if not rows:
        return ""
    title = it.safe(it.t("debrief.leaf_decisions"))
    lead = it.safe(it.t("debrief.happened_lead"))
    return f'<h3>{title}</h3><p class="soft">{lead}</p><table class="few">{rows}</table>'


def strongest(it: Told, decision: Decision) -> tuple[str, Acting] | None:
    """Where it showed most: what is sure first, then the figure that the story names first, then
    by size."""
    found = [(name, most) for name in it.asked
             if (most := it.strongest(decision, name)) is not None]
    return max(found, key=lambda f: (not f[1].could_be_chance, -it.asked.index(f[0]),
                                     abs(f[1].amount)), default=None)


def _decision(it: Told, decision: Decision, name: str, acting: Acting) -> str:
    said = it.t("reflect.of_what", what=it.what(name), change=it.change(name, acting.amount))
    small = " · ".join(filter(None, [it.range(name, acting), it.felt(decision, name)]))
    return (f'<tr><td>{it.safe(it.season(decision.season))}</td>'
            f'<th scope="row">{it.safe(it.title(decision.cause))}</th>'
            f'<td>{it.safe(said)}<small>{it.safe(small)}</small></td></tr>')


def _season(it: Told, number: int) -> str:
    came = [it.own(f"incidents.{what}.headline" if kind == "incidents"
                   else f"commons.{what}.broken_text")
            for when, kind, what in it.view.chronicle if when == number]
    alone = number > it.session.rules.seasons
    told = it.list("report.came", came) + it.list("debrief.acts", it.acts(number))
    if alone or not it.acts(number):
        quiet = it.t("debrief.acts_alone" if alone else "debrief.acts_none")
        told += f'<p class="soft">{it.safe(quiet)}</p>'
    return f"<li><h3>{it.safe(it.season(number))}</h3>{told}</li>"
