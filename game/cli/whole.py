"""A whole game told in plain lines: the few decisions that mattered, with where and when they act.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.report.debrief.told import Told
from game.session.brink import LEVEL
from game.session.story import Acting, Decision


def lines(it: Told) -> Iterator[str]:
    assert it.story is not None
    yield it.t("explain.whole")
    few = it.story.most()
    if not few:
        yield "  " + it.t("explain.none_mattered")
    for decision in few:
        yield "  " + _headed("explain.decided", decision, it)
        yield from _acted(decision, it)
        for hung in decision.goals:
            key = "explain.hung_met" if hung.met else "explain.hung_missed"
            yield "    " + it.t(key, goal=it.own(f"goals.{hung.goal}.text"))
    for blow in it.story.came:
        if blow.could_be_chance is False or not it.story.lucks:
            yield "  " + _headed("explain.befell", blow, it)
            yield from _acted(blow, it)


def _headed(key: str, decision: Decision, it: Told) -> str:
    words = it.title(decision.cause)
    alike = [*decision.members, *decision.hinged]
    others = [name for name in dict.fromkeys(map(it.title, alike)) if name != words]
    if others:
        words = it.t("explain.together", cause=words, others="; ".join(others))
    return it.t(key, season=it.season(decision.season), cause=words)


def _acted(decision: Decision, it: Told) -> Iterator[str]:
    """One line a figure: the seasons at whose end it made a difference beyond chance."""
    for figure, line in decision.effects.items():
        seasons = decision.acted_in(figure)
        told = [_at(figure, acting, acting is line[-1], it)
                for acting in line if acting.season in seasons]
        if told and not figure.startswith(LEVEL):
            yield "    " + it.t("explain.acted", what=it.what(figure), line="; ".join(told))


def _at(figure: str, acting: Acting, last: bool, it: Told) -> str:
    season, n = it.season(acting.season), it.change(figure, acting.amount)
    if not last or acting.low is None or acting.high is None:
        return it.t("explain.acted_at", season=season, n=n)
    low, high = it.change(figure, acting.low), it.change(figure, acting.high)
    return it.t("explain.acted_range", season=season, n=n, low=low, high=high)
