"""This game beside the one before it: the story's own figure, how both stood, what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.compare import own_acts
from game.ui.scenes import causes, figures, need, pages
from game.ui.scenes.asking import topics_of
from game.ui.scenes.debriefing import bands
from game.ui.scenes.debriefing.shared import Leaf, game_of
from game.ui.scenes.parts import heading
from game.ui.scenes.runs_chart import RunsChart
from game.ui.tree import Node
from game.ui.widgets import Label, Series, Table

if TYPE_CHECKING:
    from game.session.session import Session
    from game.ui.scenes.debrief import Debrief

_CHART_EM = 9
MOST = 6
"""Of what was done in one of them only, as much as stays readable."""


def leaf(screen: Debrief) -> Leaf:
    now, old = game_of(screen).session, screen.shell.before
    assert old is not None
    key = "debrief.both_same" if now.seed == old.seed else "debrief.both_other"
    lead = Label(screen.t(key), color="soft")
    words = pages.column(_table(screen, now, old), *_only(screen, "now", now, old),
                         *_only(screen, "before", old, now), gap=3, least=22)
    name = heading(need.name(game_of(screen), screen.view.key))
    drawn = pages.column(name, _chart(screen, now, old), gap=2, least=26, grow=1.3)
    return screen.t("debrief.both_title"), [lead, pages.columns(drawn, words)]


def _chart(screen: Debrief, now: Session, old: Session) -> Node:
    game, key = game_of(screen), screen.view.key
    long = max(len(now.world.history), len(old.world.history))
    moments = [screen.t("debrief.first_morning"),
               *(bands.name(screen, [n]) for n in range(1, long))]
    lines = [Series(screen.t(f"debrief.game_{name}"), _values(session, key, long), color)
             for name, session, color in (("before", old, "quiet"), ("now", now, "terracotta"))]
    return RunsChart(need.name(game, key), moments, lines,
                     lambda v: figures.number(game, key, round(v)), _CHART_EM, key="debrief.both")


def _values(session: Session, key: str, long: int) -> tuple[float | None, ...]:
    known = [float(turn[key]) for turn in session.world.history]
    return tuple(known + [None] * (long - len(known)))


def _table(screen: Debrief, now: Session, old: Session) -> Node:
    """The last count of both, and each goal: beside each other, never taken together."""
    game = game_of(screen)
    rows = []
    for name in topics_of(game):
        one, two = old.world.history[-1].get(name), now.world.history[-1].get(name)
        if one is not None and two is not None:
            rows.append((need.name(game, name), figures.level(game, name, one),
                         figures.level(game, name, two)))
    met = {True: screen.t("debrief.met"), False: screen.t("debrief.not_met")}
    before = {goal.id: goal.met for goal in old.view().goals if goal.value is not None}
    rows += [(screen.s(f"goals.{goal.id}.text"), met[before[goal.id]], met[goal.met])
             for goal in screen.view.goals if goal.id in before and goal.value is not None]
    heads = [screen.t("reflect.head_what"), screen.t("debrief.game_before"),
             screen.t("debrief.game_now")]
    return Table(screen.t("debrief.both_title"), heads, rows, key="debrief.both_table")


def _only(screen: Debrief, which: str, one: Session, other: Session) -> list[Node]:
    """What was done in one of the games and not in the other."""
    game = game_of(screen)
    here, there = (list(dict.fromkeys(
        causes.titled(game, act) for season in range(1, session.rules.seasons + 1)
        for act in own_acts(session, season))) for session in (one, other))
    names = [name for name in here if name not in there]
    if not names:
        return []
    said = screen.t("debrief.and").join(names[:MOST])
    if len(names) > MOST:
        said = screen.n("report.and_more", len(names) - MOST, named=said)
    return [heading(screen.t(f"debrief.only_{which}")), Label(said, "small")]
