"""A knock at the door: a question that an incident left open, with its choices and their price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.answer import Answer
from game.ui.scenes.cost import price, shortage
from game.ui.scenes.parts import heading
from game.ui.tree import Node
from game.ui.widgets import Choice, Icon, Label, Option, Row

if TYPE_CHECKING:
    from game.session.town_view import QuestionView
    from game.ui.scenes.parts import TownScreen


class Door:
    """Part of a screen. It shows one question at a time, and may be left for later."""

    def __init__(self, screen: TownScreen) -> None:
        self.screen = screen
        self.later: set[str] = set()
        self.chosen = ""

    def open_question(self) -> QuestionView | None:
        waiting = [q for q in self.screen.view.questions if q.incident not in self.later]
        return waiting[0] if waiting else None

    def nodes(self) -> list[Node]:
        """The question and its choices."""
        screen, question = self.screen, self.open_question()
        assert question is not None
        path = f"incidents.{question.incident}"
        knock = heading(screen.t("door.kicker"))
        options = [self._option(question.incident, c) for c in question.choices]
        if self.chosen not in question.choices:
            self.chosen = ""
        title = screen.s(f"{path}.headline")
        later = screen.button("door.later", lambda: self.later.add(question.incident), "clock")
        icon, headline = Icon("hand", "title", "terracotta"), Label(title, "headline", grow=1)
        head: list[Node] = [Row(icon, knock, gap=2), headline]
        if title == screen.t("door.kicker"):
            head = [Row(icon, headline, gap=2)]
        return [
            *head,
            Label(screen.s(f"{path}.text"), "lead"),
            Choice(title, options, self.chosen, self._choose, key="answer"),
            later,
        ]

    def main(self) -> Node:
        reason = "" if self.chosen else self.screen.t("door.choose_first")
        return self.screen.main("door.answer", self._answer, "check", reason=reason)

    def _option(self, incident: str, choice: str) -> Option:
        content = self.screen.content
        whole = next(i for i in content.incidents if i.id == incident)
        found = next(c for c in whole.choices if c.id == choice)
        reason = shortage(self.screen, found.hours, found.euros)
        label = self.screen.s(f"incidents.{incident}.choices.{choice}.label")
        note = price(self.screen, found.hours, found.euros)
        return Option(choice, label, note, reason, self.screen.t("door.option.help"))

    def _choose(self, choice: str) -> None:
        self.chosen = choice

    def _answer(self) -> None:
        question = self.open_question()
        if question is not None and self.chosen:
            self.screen.shell.act(Answer(question.incident, self.chosen))
            self.chosen = ""
