"""One question: its words by the path of the scenario, its options, and what an answer is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from game import i18n
from game.rules.actions.reply import AFTER, BEFORE
from game.rules.content import Asked, Content, LearningGoal
from game.ui.scenes.parts import heading
from game.ui.tree import Node
from game.ui.widgets import Button, Choice, Column, Icon, Label, Option, Panel, Row

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen


LINKS = 4
"""Ways into the codex below an answer."""


@dataclass(frozen=True)
class Question:
    """A question under its name among the replies, where its texts stand, and what it is about."""

    name: str
    path: str
    asked: Asked
    goals: tuple[LearningGoal, ...]


def question(content: Content, name: str) -> Question:
    goals = {goal.id: goal for goal in content.learning_goals}
    for before, part in ((BEFORE, "before"), (AFTER, "after")):
        if name.startswith(before):
            found = next(q for q in content.questions if q.id == name.removeprefix(before))
            about = tuple(goals[g] for g in [found.goal] if g in goals)
            return Question(name, f"questions.{found.id}.{part}", getattr(found, part), about)
    assert content.transfer is not None
    about = tuple(goals[g] for g in content.transfer.goals if g in goals)
    return Question(name, "transfer.asked", content.transfer.asked, about)


def ideas(asked: Question) -> list[str]:
    """Where somebody reads on: the own idea of each goal first, then the others in turn."""
    turns = zip_longest(*(goal.ideas for goal in asked.goals))
    return list(dict.fromkeys(idea for turn in turns for idea in turn if idea is not None))


def about(screen: TownScreen, asked: Question) -> str:
    """What a question is about, by the name that the codex gives it."""
    found = ideas(asked)
    if not found:
        return screen.t("questions.another_town")
    return i18n.load_part(screen.shell.words.code, "codex").text(f"codex.{found[0]}.title")


def words(screen: TownScreen, asked: Question, option: str, part: str = "text") -> str:
    return screen.s(f"{asked.path}.options.{option}.{part}")


def options(
    screen: TownScreen, asked: Question, chosen: str, choose: Callable[[str], Any]
) -> Node:
    """What can be answered; it is chosen, never typed."""
    tip = screen.t("questions.option.help")
    rows = [Option(o.id, words(screen, asked, o.id), help=tip) for o in asked.asked.options]
    return Choice(screen.s(f"{asked.path}.text"), rows, chosen, choose, key="reply")


def told(screen: TownScreen, asked: Question, chosen: str) -> list[Node]:
    """After an answer: the one that fits best and why, and what speaks against the other."""
    best = asked.asked.answer
    fits = _why(screen, asked, best, "fits" if chosen == best else "better", "check", "olive")
    if chosen == best:
        return [fits]
    return [_why(screen, asked, chosen, "chosen", "question", "ochre"), fits]


def read_on(screen: TownScreen, asked: Question) -> Node | None:
    """Ways into the codex."""
    texts = i18n.load_part(screen.shell.words.code, "codex")
    buttons = [Button(texts.text(f"codex.{idea}.title"), partial(screen.shell.read, idea),
                      image="book-open", key=f"read/{idea}", help=screen.t("codex.see.help"))
               for idea in ideas(asked)[:LINKS]]
    if not buttons:
        return None
    return Column(heading(screen.t("codex.see"), "sea"), Row(*buttons, gap=2), gap=1.5)


def _why(
    screen: TownScreen, asked: Question, option: str, kind: str, image: str, color: str
) -> Node:
    given = next(o for o in asked.asked.options if o.id == option)
    title = Label(screen.t(f"questions.{kind}"), "body", "bold", color, grow=1)
    title.role = "heading"
    head = Row(Icon(image, "title", color), title, gap=2)
    why = [Label(words(screen, asked, option, "why"))] if given.why else []
    text = Label(words(screen, asked, option), "body", "strong")
    return Panel(Column(head, text, *why, gap=1.5), 3, "well", key=f"told/{kind}")
