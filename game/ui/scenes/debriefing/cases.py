"""The real world: what worked somewhere beside what failed, and what was counted of such towns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.i18n import load_part
from game.session.real_pairs import Pair, pairs
from game.ui.scenes.debriefing.shared import Card, Leaf
from game.ui.scenes.parts import heading
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Grid, Icon, Label, Row

if TYPE_CHECKING:
    from game.scenario.codex import Case
    from game.ui.scenes.debrief import Debrief


def leaf(screen: Debrief) -> Leaf:
    lead = Label(screen.t("debrief.real_world_lead", town=screen.s("town")), "lead", color="soft")
    parts: list[Node] = [lead]
    for pair in pairs(screen.content):
        parts += _pair(screen, pair)
    own = [_card(screen, "newspaper", "sea", screen.s(f"real_world.{case.id}.text"), case.cited)
           for case in screen.content.real_world]
    if own:
        parts += [heading(screen.t("debrief.counted")),
                  Grid(*own, columns=2, gap=3, key="debrief.cases")]
    if len(parts) == 1:
        parts = [Label(screen.t("debrief.no_cases"), color="soft")]
    return screen.t("debrief.real_world_title"), parts


def _pair(screen: Debrief, pair: Pair) -> list[Node]:
    """An idea with its entry in the codex, and both cases beside each other."""
    words = load_part(screen.shell.words.code, "codex")
    title = words.text(f"codex.{pair.idea}.title")
    more = Button(screen.t("debrief.read_on"), partial(screen.shell.read, pair.idea),
                  image="book-open", key=f"read/{pair.idea}", help=screen.t("debrief.read_on.help"))
    cards = [_told(screen, words.text(f"case.{case.id}"), case) for case in (pair.worked,
                                                                            pair.failed)]
    return [Row(Label(title, "title", "headline", grow=1), more, gap=3),
            Grid(*cards, columns=2, gap=3)]


def _told(screen: Debrief, text: str, case: Case) -> Node:
    good = case.kind == "worked"
    return _card(screen, "seal-check" if good else "warning", "olive" if good else "terracotta",
                 text, case.cited, screen.t(f"debrief.case_{case.kind}"))


def _card(
    screen: Debrief, image: str, color: str, text: str, cited: str, kind: str = ""
) -> Node:  # fmt: skip
    words = [Label(kind, "small", "bold", color)] if kind else []
    words += [Label(text, "body"),
              Label(screen.t("debrief.source", id=cited), "small", color="soft")]
    return Card(Row(Icon(image, "headline", color), Column(*words, gap=1, grow=1), gap=3,
                    align="top"), 3.5, "well")
