"""The lesson's clock on every page of the town: quiet, in words, and the way to the host's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes.lesson import signs, words
from game.ui.tree import Node
from game.ui.widgets import Button, Icon, Label, Panel, Row

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen


def chip(screen: TownScreen) -> Node:
    """Beside the menu: minutes, and how they stand against the plan."""
    shell = screen.shell
    said = words.said(shell)
    shown = words.minutes(shell)
    if words.troubled(shell):
        shown = shell.text("lesson.chip.says", clock=shown, how=words.standing(shell))
    return Button(shown, lambda: shell.show("lesson_panel"), kind="chip", image=words.icon(shell),
                  cap=shell.cap("lesson"), key="chip/lesson", name=said, value=_more(screen),
                  help=screen.t("lesson.chip.help"))  # fmt: skip


def stop(screen: TownScreen) -> Node:
    """In the strip of large letters: the minutes, and in a team whose turn it is."""
    room = screen.shell.room
    assert room is not None
    color = words.COLORS[room.standing()]
    holder = room.lesson.holder if room.lesson.mode == "team" else None
    turn = [signs.sign(screen.shell, holder, "lead")] if holder else []
    said = words.said(screen.shell)
    line = Row(*turn, Icon(words.icon(screen.shell), "lead", color),
               Label(words.minutes(screen.shell), "small", "strong", color, name=said), gap=1)
    paper = Panel(line, padding=0.5, tone="none", key="strip/lesson", name=said,
                  value=_more(screen), help=screen.t("lesson.chip.help"),
                  on_press=lambda: screen.shell.show("lesson_panel"))
    paper.role = "button"
    return paper


def _more(screen: TownScreen) -> str:
    """Which part it is, and whose turn in a team."""
    room = screen.shell.room
    assert room is not None
    part = words.part(screen.shell)
    if room.lesson.mode != "team":
        return part
    return screen.t("list.and").join([part, words.turn(screen.shell)])
