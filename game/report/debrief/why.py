"""Why: what counted most, each found by living the same time again without it; and the
town's profile with its reasons.

A bar is what it did on this town's luck, the whisker where it lay on other luck. What might as well
have been chance says so in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.report.chart import Bar, bars
from game.report.debrief import profile
from game.report.debrief.told import Told

if TYPE_CHECKING:
    from game.session.story import Acting, Decision

MOST, FIGURES, HUNG = 5, 3, 4


def section(it: Told) -> str:
    parts = [it.heading("why", it.t("debrief.why_title"))]
    if it.story is not None:
        parts.append(f"<p>{it.safe(it.t('debrief.why_lead'))}</p>")
        shown = [_figure(it, name) for name in it.asked]
        parts += [found for found in shown if found][:FIGURES] or [
            f"<p>{it.safe(it.t('debrief.no_causes'))}</p>"]
        parts.append(_goals(it))
    parts.append(profile.shown(it))
    goals = it.session.rules.content.learning_goals
    parts += [it.ask(it.own(f"learning_goals.{goal.id}.question")) for goal in goals[:2]]
    return "\n".join(part for part in parts if part)


def _figure(it: Told, name: str) -> str:
    """What moved one figure; empty where nothing did."""
    rows = sorted(_moved(it, name), key=lambda row: -abs(row.value))[:MOST]
    if not rows:
        return ""
    history = it.session.world.history
    said = it.t("explain.change", what=it.what(name), before=it.figure(name, history[0][name]),
                after=it.figure(name, history[-1][name]))
    return f"<h4>{it.safe(said)}</h4>{bars(rows)}"


def _moved(it: Told, name: str) -> Iterator[Bar]:
    """What the team decided, and what came whatever anybody did."""
    assert it.story is not None
    for one in (*it.story.decisions, *it.story.came):
        most = it.strongest(one, name)
        if most is not None and it.counted(most):
            words = it.t("debrief.in_season", season=it.season(one.season),
                         cause=it.title(one.cause))
            yield Bar(words, most.amount, most.low, most.high,
                      " · ".join(filter(None, [_said(it, name, most), it.felt(one, name)])))


def _said(it: Told, name: str, most: Acting) -> str:
    said = it.change(name, most.amount)
    return it.t("report.maybe_chance", n=said) if most.could_be_chance else said


def _goals(it: Told) -> str:
    """Goals that would have turned out otherwise without one single decision."""
    assert it.story is not None
    lines = [_hung(it, decision, goal.goal, goal.met)
             for decision in it.story.decisions if not decision.could_be_chance
             for goal in decision.goals]
    told = "".join(f"<li>{it.safe(line)}</li>" for line in lines[:HUNG])
    return f"<ul>{told}</ul>" if told else ""


def _hung(it: Told, decision: Decision, goal: str, met: bool) -> str:
    what = it.t("debrief.hung" if met else "debrief.hung_not", goal=it.own(f"goals.{goal}.text"))
    return it.t("debrief.hung_on", cause=it.title(decision.cause), what=what)
