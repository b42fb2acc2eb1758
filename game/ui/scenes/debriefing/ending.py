"""How it ended: in words, by the goals, and for the people whom it was about.

Goals stand apart from the profile; met goals do not say who paid for them, so that is said too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session import feeling
from game.ui.scenes import pages
from game.ui.scenes.debriefing import code
from game.ui.scenes.debriefing.shared import Leaf, game_of
from game.ui.scenes.faces import face_of, people_in_order, state_line
from game.ui.scenes.parts import heading, icon_line
from game.ui.scenes.story_so_far import goal_at_first, goal_words
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Icon, Label, Row, Rule

if TYPE_CHECKING:
    from game.session.town_view import GoalView
    from game.ui.scenes.debrief import Debrief


def leaf(screen: Debrief) -> Leaf:
    view = screen.view
    lead = Label(screen.s(f"endings.{view.ending}.text"), "lead", "quote")
    goals = [heading(screen.t("debrief.goals")), *(_goal(screen, goal) for goal in view.goals)]
    people = [heading(screen.t("debrief.who")), _people(screen)]
    return screen.s(f"endings.{view.ending}.title"), [
        lead, *worn(screen), *code.letters(screen), Rule(),
        pages.columns(pages.column(*goals, gap=3, least=20),
                      pages.column(*people, gap=3, least=20, grow=1.2))]


def _goal(screen: Debrief, goal: GoalView) -> Node:
    mark = Icon("check" if goal.met else "x", "title", "olive" if goal.met else "quiet")
    met = screen.t("debrief.met" if goal.met else "debrief.not_met")
    said = f"{met} · {goal_words(screen, goal)}"
    if first := goal_at_first(screen, goal.id):
        said = screen.t("debrief.at_first", said=said, level=first)
    words = Column(Label(screen.s(f"goals.{goal.id}.text"), "body", "strong"),
                   Label(said, "small", color="soft"), gap=0, grow=1)
    return Row(mark, words, gap=3, align="top")


def worn(screen: Debrief) -> list[Node]:
    """Who pays for what was reached: goals that are met do not say how people are."""
    said = []
    tired = [screen.s(f"people.{p.id}.name") for p in screen.view.people
             if feeling.steps(p.states)["tired"] == "high"]
    if tired:
        said.append(screen.t("debrief.worn", names=screen.t("debrief.and").join(tired)))
    clock = game_of(screen).session.clock()
    if clock is not None and (over := screen.view.published["days_over"]):
        said.append(screen.n("debrief.days_over", over, all=len(clock.days)))
    return [icon_line("hourglass", Label(" ".join(said), "body", "strong"), "terracotta")] \
        if said else []


def _people(screen: Debrief) -> Node:
    """Those whom it was about, once more, and how they are a year later."""
    cells = [Row(face_of(person, number, 3.4),
                 Column(Label(screen.s(f"people.{person.id}.name"), "body", "headline"),
                        Label(state_line(screen, person), "small", color="soft"),
                        gap=0, grow=1, min_em=8), gap=2.5)
             for number, person in people_in_order(screen)]
    return Grid(*cells, columns=2, gap=3, key="debrief.faces")
