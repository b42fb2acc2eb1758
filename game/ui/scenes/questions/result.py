"""What was thought before and what now, idea by idea. No mark, no sum: the answers themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.reply import AFTER, BEFORE, TRANSFER
from game.ui.scenes.parts import heading
from game.ui.scenes.questions.asked import Question, about, question, words
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Icon, Label, Panel, Row

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen

_MARKS = {"fits": ("check", "olive"), "other": ("question", "ochre"), "open": ("clock", "soft")}


def result(screen: TownScreen) -> list[Node]:
    """One sheet for each pair of questions, and one for the other town."""
    content = screen.content
    sheets = [_pair(screen, question(content, BEFORE + q.id), question(content, AFTER + q.id))
              for q in content.questions]
    if content.transfer is not None:
        sheets.append(_elsewhere(screen, question(content, TRANSFER)))
    return [Label(screen.t("questions.result_lead"), color="soft"),
            Grid(*sheets, columns=2, gap=3)]


def _pair(screen: TownScreen, before: Question, after: Question) -> Node:
    now, then = _state(screen, after), _state(screen, before)
    moved = screen.t(f"questions.from_{then}_to_{now}")
    return Panel(Column(heading(about(screen, after), "sea"), Label(moved, "body", "strong"),
                        _line(screen, before, "before"), _line(screen, after, "after"),
                        gap=1.5), 3, "well", key=f"result/{after.name}")


def _elsewhere(screen: TownScreen, asked: Question) -> Node:
    return Panel(Column(heading(screen.t("questions.another_town"), "sea"),
                        _line(screen, asked, "after"), gap=1.5), 3, "well", key="result/transfer")


def _line(screen: TownScreen, asked: Question, when: str) -> Node:
    """When, whether it fitted, and the words that were chosen."""
    state = _state(screen, asked)
    image, color = _MARKS[state]
    said = screen.t("questions.said", when=screen.t(f"questions.{when}"),
                    how=screen.t(f"questions.state_{state}"))
    parts: list[Node] = [Label(said, "small", "bold", color)]
    if state != "open":
        parts.append(Label(words(screen, asked, _reply(screen, asked)), "small"))
    return Row(Icon(image, "body", color), Column(*parts, gap=0, grow=1), gap=2, align="top")


def _state(screen: TownScreen, asked: Question) -> str:
    reply = _reply(screen, asked)
    return "open" if not reply else "fits" if reply == asked.asked.answer else "other"


def _reply(screen: TownScreen, asked: Question) -> str:
    assert screen.shell.game is not None
    return screen.shell.game.session.world.replies.get(asked.name, "")
