"""A knock at the door: a question that an incident left open, with its choices and their price."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.rules.actions.answer import Answer as Say
from game.ui.scenes import faces, pages
from game.ui.scenes.cost import price, shortage
from game.ui.scenes.doorway import Doorway
from game.ui.scenes.lesson.asked import Answer
from game.ui.scenes.pages import season_name
from game.ui.scenes.parts import heading
from game.ui.scenes.plates import Plate
from game.ui.tree import Node
from game.ui.widgets import Choice, Column, Label, Option, Row

if TYPE_CHECKING:
    from game.rules.content import Choice as ChoiceContent
    from game.session.town_view import PersonView, QuestionView
    from game.ui.scenes.parts import TownScreen

PICTURE_EM, LEAST_EM = 6, 3.4
FACE_EM = 5
OVER = 0.82
PROMISES = frozenset({"promise"})


class Door:
    """Part of a screen. It shows one question at a time, and may be left for later."""

    def __init__(self, screen: TownScreen) -> None:
        self.screen = screen
        self.later: set[str] = set()
        self.chosen = ""
        self.heard: set[str] = set()
        """Questions whose knock has sounded already."""

    def open_question(self) -> QuestionView | None:
        waiting = [q for q in self.screen.view.questions if q.incident not in self.later]
        return waiting[0] if waiting else None

    def nodes(self) -> list[Node]:
        """The question and its choices."""
        screen, question = self.screen, self.open_question()
        assert question is not None
        self._knock(question.incident)
        path = f"incidents.{question.incident}"
        here = next(i for i in screen.content.incidents if i.id == question.incident).choices
        options = [self._option(question.incident, c.id, c.id in question.barred) for c in here
                   if c.id in (*question.choices, *question.barred)]
        if self.chosen not in question.choices:
            self.chosen = ""
        title = screen.s(f"{path}.headline")
        nodes: list[Node] = [
            self._picture(self._who(question.incident)),
            Label(title, "headline"),
            Label(screen.s(f"{path}.text"), "small"),
        ]
        return [*nodes, Choice(title, options, self.chosen, self._choose, key="answer", gap=1.5)]

    def buttons(self) -> list[Node]:
        """Not now, or this answer."""
        question = self.open_question()
        assert question is not None
        later = self.screen.button(
            "door.later", lambda: self.later.add(question.incident), "clock")
        reason = "" if self.chosen else self.screen.t("door.choose_first")
        main = self.screen.main("door.answer", self._answer, "check", reason=reason)
        return [later, main]

    def ballot(self) -> list[Answer]:
        """For a room that votes: the answers that can be given now."""
        question = self.open_question()
        assert question is not None
        whole = next(i for i in self.screen.content.incidents if i.id == question.incident)
        given = [self._option(question.incident, c.id, c.id in question.barred)
                 for c in whole.choices if c.id in question.choices]
        return [Answer(o.text, o.note, partial(self._take_up, o.id))
                for o in given if not o.reason]

    def _take_up(self, choice: str) -> None:
        """What the room wants is chosen; the main button says it."""
        self._choose(choice)
        pages.focus(self.screen, "main")

    # -- who, and what they ask --------------------------------------------------------------------

    def _who(self, incident: str) -> PersonView | None:
        whole = next(i for i in self.screen.content.incidents if i.id == incident)
        return next((p for p in self.screen.view.people if p.id == whole.person), None)

    def _picture(self, person: PersonView | None) -> Node:
        """A lit door at night, and who stands in it."""
        knock = heading(self.screen.t("door.kicker"))
        if person is None:
            return Column(Plate(Doorway(), PICTURE_EM, least_em=LEAST_EM), knock, gap=2)
        face = faces.face_of(person, self.screen.view.people.index(person), FACE_EM)
        how = Label(self._how(person), "small", color="soft")
        words = Column(knock, how, gap=0, grow=1, max_em=17)
        return Plate(Doorway(), PICTURE_EM, None, Row(face, words, gap=3, align="bottom"), OVER,
                     LEAST_EM, bleed=3)  # fmt: skip

    def _how(self, person: PersonView) -> str:
        name = self.screen.s(f"people.{person.id}.name")
        who = self.screen.t("house.person", name=name, age=person.age)
        return self.screen.t("door.how", who=who, how=faces.state_line(self.screen, person))

    def _option(self, incident: str, choice: str, barred: bool) -> Option:
        content = self.screen.content
        whole = next(i for i in content.incidents if i.id == incident)
        found = next(c for c in whole.choices if c.id == choice)
        reason = shortage(self.screen, found.hours, found.euros)
        path = f"incidents.{incident}.choices.{choice}"
        if barred:
            reason = self.screen.s(f"{path}.barred")
        label = self.screen.s(f"{path}.label")
        note = self._consequence(found)
        return Option(choice, label, note, reason, self.screen.t("door.option.help"))

    def _consequence(self, choice: ChoiceContent) -> str:
        """What is known of it beforehand: the price, what is left, and what it promises.

        What costs neither hours nor money but changes something else is not called free.
        """
        screen = self.screen
        free = not choice.hours and not choice.euros
        parts = [] if free and choice.effects else [price(screen, choice.hours, choice.euros)]
        if choice.hours:
            parts.append(screen.n("door.hours_left", screen.view.hours - choice.hours))
        for effect in choice.effects:
            if effect.do in PROMISES and effect.name and effect.amount:
                name = screen.s(f"offers.{effect.name}.title")
                season = season_name(screen, effect.amount)
                parts.append(screen.t("door.promise", what=name, season=season))
        return screen.t("cost.and").join(parts)

    # -- answering ---------------------------------------------------------------------------------

    def _knock(self, incident: str) -> None:
        if incident not in self.heard:
            self.heard.add(incident)
            self.screen.shell.sound("knock")

    def _choose(self, choice: str) -> None:
        self.chosen = choice

    def _answer(self) -> None:
        question = self.open_question()
        if question is not None and self.chosen:
            self.screen.shell.act(Say(question.incident, self.chosen))
            self.chosen = ""
