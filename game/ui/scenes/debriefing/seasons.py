"""Season by season: the story's own figure as a curve, what came, and everything the team did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes import figures, need
from game.ui.scenes.debriefing import bands
from game.ui.scenes.debriefing.shared import Card, Leaf, game_of
from game.ui.scenes.parts import heading
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Icon, Label, LineChart, Row, Rule, Series

if TYPE_CHECKING:
    from game.ui.scenes.debrief import Debrief

_CHART_EM = 7.5
_CARD_EM = 10.5


def leaf(screen: Debrief) -> Leaf:
    cells = [_stretch(screen, turns) for turns in bands.stretches(screen)]
    grid = Grid(*cells, columns=min(5, max(1, len(cells))), gap=3, key="debrief.seasons")
    name = need.name(game_of(screen), screen.view.key)
    return screen.t("debrief.what_happened_title"), [heading(name), curve(screen), grid]


def curve(screen: Debrief) -> Node:
    """From the first morning to a year after the team left; and had nobody acted."""
    game, key = game_of(screen), screen.view.key
    values = tuple(float(turn[key]) for turn in screen.view.history)
    moments = [screen.t("debrief.first_morning"),
               *(bands.name(screen, [n]) for n in range(1, len(values)))]
    name = need.name(game, key)
    lines = [Series(screen.t("debrief.line_lived"), values, "terracotta")]
    idle = screen.story.idle.get(key, ()) if screen.story is not None else ()
    if len(idle) == len(values) and tuple(idle) != values:
        lines.append(Series(screen.t("debrief.line_idle"), tuple(map(float, idle)), "quiet"))
    return LineChart(name, moments, lines, lambda v: figures.number(game, key, round(v)),
                     _CHART_EM, key="debrief.curve")


def _stretch(screen: Debrief, turns: list[int]) -> Node:
    title = Label(bands.name(screen, turns), "lead", "headline", grow=1)
    count = screen.n("debrief.band_short", bands.short(screen, turns))
    parts: list[Node] = [
        Row(Icon(bands.image(screen, turns), "title", "ink"), title, gap=2),
        Label(count, "small", "strong"), Rule()]
    parts += [Row(Icon("warning", "body", "terracotta", "fill"),
                  Label(words, "small", "bold", grow=1), gap=1, align="top")
              for words in bands.broke(screen, turns)]
    parts += _list(screen, "debrief.came", "terracotta", bands.came(screen, turns))
    deeds = bands.deeds(screen, turns)
    parts += _list(screen, "debrief.acts", "sea", deeds)
    if not deeds and turns[-1] <= screen.view.seasons:
        parts.append(Label(screen.t("debrief.acts_none"), "small", color="soft"))
    if turns[-1] > screen.view.seasons:
        parts.append(Label(screen.t("debrief.acts_alone"), "small", color="soft"))
    card = Card(Column(*parts, gap=1), 2.5, "well")
    card.least_em = _CARD_EM
    return card


def _list(screen: Debrief, key: str, color: str, words: list[str]) -> list[Node]:
    if not words:
        return []
    return [Label(screen.t(key), "small", "bold", color), *(Label(w, "small") for w in words)]
