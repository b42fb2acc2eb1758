"""Why: what counted most, each cause with its range of chance and the seasons it was felt in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.ui.scenes import brinks, causes, decisions
from game.ui.scenes.asking import is_level
from game.ui.scenes.debriefing.shared import Leaf, game_of
from game.ui.scenes.parts import icon_line
from game.ui.tree import Node
from game.ui.widgets import Cause, Label

if TYPE_CHECKING:
    from game.session.story import Acting, Decision
    from game.ui.scenes.debrief import Debrief

BARS = 6
HUNG = 2
"""Goals that are said to hang on a decision, as many as stay readable."""


def leaf(screen: Debrief) -> Leaf:
    parts: list[Node] = [Label(screen.t("debrief.why_lead"), color="soft"), screen.topics()]
    level = is_level(screen.about)
    if not level and screen.story is not None:
        parts += brinks.lines_of(screen, screen.story.brinks)
    rows = _level(screen, parts) if level else _rows(screen)
    if rows:
        game = game_of(screen)
        parts.append(causes.drawn(game, screen.about, rows, key="debrief.bars"))
    elif not screen.asking.counting and not level:
        parts.append(Label(screen.t("debrief.no_causes"), color="soft"))
    parts += _goals(screen)
    if (waiting := screen.counting()) is not None:
        parts.append(waiting)
    return screen.t("debrief.why_title"), parts


def _rows(screen: Debrief) -> list[Cause]:
    """What was decided and what came whatever anybody did; the largest first."""
    about, story = screen.about, screen.story
    every = (*story.decisions, *story.came) if story is not None else ()
    rows = []
    for one in every:
        most = decisions.strongest(one, about)
        # too little to be counted on other luck is too little for a bar
        if most is not None and story is not None and (most.low is not None or not story.lucks):
            rows.append(_row(screen, one, most))
    return sorted(rows, key=lambda row: -abs(row.delta))[:BARS]


def _row(screen: Debrief, one: Decision, most: Acting) -> Cause:
    game, about = game_of(screen), screen.about
    name = screen.t("debrief.in_season", season=decisions.when(screen, one.season),
                    cause=decisions.title(screen, one.cause))
    row = causes.row(game, about, name, most.amount, (most.low, most.high),
                     causes.cause_icon(one.cause))
    felt = decisions.felt(screen, one, about)
    return replace(row, range=" · ".join(filter(None, [row.range, felt])))


def _goals(screen: Debrief) -> list[Node]:
    """Goals that would have turned out otherwise without one single decision."""
    if screen.story is None or not screen.story.lucks:
        return []
    lines = []
    for decision in decisions.mattered(screen.story):
        name = decisions.title(screen, decision.cause)
        for words in decisions.hung(screen, decision):
            lines.append(screen.t("debrief.hung_on", cause=name, what=words))
    return [icon_line("flag", Label(words, "small"), "terracotta", "lead")
            for words in lines[:HUNG]]


def _level(screen: Debrief, parts: list[Node]) -> list[Cause]:
    """Of a common's level: what came of it goes to `parts`, what moved it until then are bars."""
    if screen.whole is None:
        parts.append(Label(screen.t("cause.waiting"), color="soft"))
        return []
    parts.append(brinks.why(screen, screen.whole, screen.about, looks_back=True))
    return causes.rows(game_of(screen), screen.whole.indicators[screen.about], screen.about)
