"""Why: the causes that moved most, each found by living the same time again without it.

A bar is what it did on this town's luck, the whisker where it lay on other luck. What might as well
have been chance says so in words.
"""

from __future__ import annotations

from game.report.chart import Bar, bars
from game.report.debrief.told import Told
from game.session.explanation import Cause, Why

MOST = 6
NAMED = 3
FIGURES = 4


def section(it: Told) -> str:
    parts = [it.heading("why", it.t("debrief.why_title")),
             f"<p>{it.safe(it.t('debrief.why_lead'))}</p>"]
    if it.whole is not None:
        parts.append(f"<h3>{it.safe(it.t('report.whole_game'))}</h3>")
        parts += [_why(it, name, it.whole.indicators[name])
                  for name in it.asked if name in it.whole.indicators][:FIGURES]
    for explanation in it.found:
        about = next((n for n in it.asked if n in explanation.indicators), None)
        if about is not None:
            parts.append(f"<h3>{it.safe(it.season(explanation.season))}</h3>")
            parts.append(_why(it, about, explanation.indicators[about]))
    goals = it.session.rules.content.learning_goals
    parts += [it.ask(it.own(f"learning_goals.{goal.id}.question")) for goal in goals[:2]]
    return "\n".join(parts)


def _why(it: Told, name: str, why: Why) -> str:
    said = it.t("explain.change", what=it.what(name), before=it.figure(name, why.before),
                after=it.figure(name, why.after))
    found = [c for c in why.causes if c.against_nothing]
    found.sort(key=lambda c: (bool(c.nothing_chance), -abs(c.against_nothing)))
    rows = [_bar(it, name, cause) for cause in found[:MOST]]
    if why.drift:
        rows.append(Bar(it.t("report.by_itself"), why.drift, why.drift_low, why.drift_high,
                        it.change(name, why.drift)))
    shown = bars(rows) if rows else f"<p>{it.safe(it.t('cause.none'))}</p>"
    return f'<h4>{it.safe(said)}</h4>{shown}'


def _bar(it: Told, name: str, cause: Cause) -> Bar:
    words = it.title(cause.cause)
    others = list(dict.fromkeys(
        it.title(member) for member in cause.members if member != cause.cause))
    if others:
        named = "; ".join(others[:NAMED])
        if more := others[NAMED:]:
            named = it.texts.count("report.and_more", len(more), named=named)
        words = it.t("explain.together", cause=words, others=named)
    said = it.change(name, cause.against_nothing)
    if cause.nothing_chance:
        said = it.t("report.maybe_chance", n=said)
    return Bar(words, cause.against_nothing, cause.nothing_low, cause.nothing_high, said)
