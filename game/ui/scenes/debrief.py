"""The debrief: feelings first, then what happened, why, the real world, and what next.

One step at a time, and none can be jumped over. Goals stand beside the profile and are never
added to it; nobody is ranked.
"""

from __future__ import annotations

from typing import Any

from game.rules.actions.move_on import MoveOn
from game.rules.machines.phase import DEBRIEF_STEPS
from game.ui.context import Context
from game.ui.game import Game
from game.ui.scenes import causes, figures, pages
from game.ui.scenes.faces import people_in_order, said_by, state_line
from game.ui.scenes.parts import SEASON_ICONS, TownScreen, is_wide, page
from game.ui.scenes.story_so_far import acts_by_season, goal_words, happened_words
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import (
    Button,
    Column,
    Grid,
    Icon,
    Label,
    Panel,
    Petals,
    Pips,
    Row,
    Rule,
    Space,
)

WHY = ("bread_short", "trust", "tired", "company")
MOST = 5
IN_THE_END = 2
"""Of the causes shown, those of how the town stood a year later."""


class Debrief(TownScreen):
    first_focus = "main"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self.about = WHY[0]
        self.asking: causes.Asking | None = None
        self.acts = acts_by_season(self)

    @property
    def step(self) -> str:
        return DEBRIEF_STEPS[min(self.view.debrief_step, len(DEBRIEF_STEPS) - 1)]

    @property
    def animating(self) -> bool:  # type: ignore[override]
        return self.step == "why" and self.asking is not None and self.asking.waiting

    def tick(self, seconds: float) -> None:
        if self.asking is not None and self.asking.tick():
            self.shell.stage.changed()

    def build(self, ctx: Context) -> Node:
        step = self.step
        build = {"feelings": self._feelings, "what_happened": self._happened, "why": self._why,
                 "real_world": self._real_world, "next": self._next}
        date = self.t("debrief.date")
        title = self.s(f"endings.{self.view.ending}.title") if step == "next" else \
            self.t(f"debrief.{step}_title")
        body = pages.paper(self, ctx, f"debrief.{step}", date, title, *build[step](ctx))
        return page(ctx, self._steps(ctx), None, body, self._foot(step), self.menu)

    # -- around the steps ----------------------------------------------------------------------

    def _steps(self, ctx: Context) -> Node:
        """The five steps: done, here, still to come, by mark and weight. Large letters name one."""
        here, marks = DEBRIEF_STEPS.index(self.step), []
        for i, step in enumerate(DEBRIEF_STEPS):
            words = self.t(f"debrief.step_{step}")
            face, color = ("bold", "ink") if i == here else ("text", "soft")
            mark = Icon("check", "lead", "olive") if i < here else Label(
                self.shell.words.number(i + 1), "lead", "bold",
                "terracotta" if i == here else "quiet", ltr=True)
            state = ("current",) if i == here else ()
            parts: list[Node] = [mark]
            if i == here or is_wide(ctx):
                parts.append(Label(words, "body", face, color))
            marks.append(Row(*parts, gap=1.5, name=words, state=state))
        name = Label(self.t("debrief.name"), "title", "headline")
        return Panel(Row(name, Space(), *marks, gap=6, name=self.t("debrief.steps")), padding=3,
                     key="debrief.steps")

    def _foot(self, step: str) -> Node:
        if step != DEBRIEF_STEPS[-1]:
            after = DEBRIEF_STEPS[DEBRIEF_STEPS.index(step) + 1]
            go = Button(self.t(f"debrief.to_{after}"), self._on, "main", "caret-right", key="main",
                        cap=self.t("key.enter"), help=self.t("debrief.to.help"))
            return self.foot(Space(), go)
        title = self.button("debrief.title", self._leave)
        other = self.button("debrief.other_luck", lambda: self._again(same=False))
        same = self.main("debrief.same_luck", lambda: self._again(same=True), "arrow-right")
        return self.foot(title, other, Space(), same)

    def _on(self) -> None:
        """The next step. At the last one, Enter pressed once more must not start a new game."""
        self.shell.act(MoveOn())
        pages.top(self)
        pages.focus(self, "menu" if self.step == DEBRIEF_STEPS[-1] else "main")

    def _leave(self) -> None:
        self.shell.act(MoveOn())

    def _again(self, same: bool) -> None:
        """The same town once more: on the same luck, so that only decisions differ, or another."""
        shell = self.shell
        assert shell.game is not None and shell.folder is not None
        folder, seed = shell.folder, shell.game.session.seed if same else None
        if shell.act(MoveOn()) is not None:
            shell.new_game(folder, seed)
            shell.to("begin")

    def _question(self, number: int) -> Node:
        """One of the scenario's questions, to talk about."""
        goals = self.content.learning_goals
        return self._talk(self.s(f"learning_goals.{goals[number % len(goals)].id}.question"))

    def _talk(self, words: str) -> Node:
        title = Label(self.t("debrief.talk"), "small", "bold", "terracotta")
        return Panel(Column(title, Label(words, "lead", "quote"), gap=1), 4, "well")

    # -- the steps -----------------------------------------------------------------------------

    def _feelings(self, ctx: Context) -> list[Node]:
        cards = []
        for _, person in people_in_order(self):
            now = Label(state_line(self, person), "body", "strong")
            cards.append(Panel(Column(said_by(self, person.id), now, gap=1), 3, "well"))
        lead = Label(self.t("debrief.feelings_lead"), "lead", color="soft")
        own = self._talk(self.t("debrief.feelings_question"))
        return [lead, Grid(*cards, columns=2, key="debrief.people"), own]

    def _happened(self, ctx: Context) -> list[Node]:
        """A column a season: what was counted at its end, and what the team did in it."""
        cards, history = [], self.view.history
        for number in range(1, len(history)):
            alone = number > self.view.seasons
            image = "bus" if alone else SEASON_ICONS[(number - 1) % 4]
            head = Row(Icon(image, "title", "terracotta"),
                       Label(pages.season_name(self, number), "title", "headline", grow=1), gap=2)
            short = history[number]["bread_short"]
            of_12 = -(-short * 12 // max(1, self.view.households))
            signs = Pips(0, 12, of_12, "house", "terracotta")
            trust = self.t("debrief.trust", n=figures.number(
                self._game, "trust", history[number]["trust"]))
            lines: list[Node] = [Label(text, "small")
                                 for text in happened_words(self, number, self.acts)]
            parts = [head, Label(self.n("debrief.short", short), "small", "strong"), signs,
                     Label(trust, "small", color="soft"), Rule(), *lines]
            cards.append(_Card(Column(*parts, gap=1.5), 3, "well"))
        return [Grid(*cards, columns=5, gap=2, key="debrief.seasons"), self._question(0)]

    def _why(self, ctx: Context) -> list[Node]:
        """The strongest causes of all seasons, each with its season, and one question."""
        if self.asking is None:
            last = self.view.seasons + 1  # the year alone, of everything that came before it
            self.asking = causes.Asking(self.shell, range(1, last + 1), {last: 1})
        topics = Row(*(self._topic(name) for name in WHY), gap=2, name=self.t("reflect.topics"))
        parts: list[Node] = [Label(self.t("debrief.why_lead"), color="soft"), topics]
        found = self._strongest()
        if found:
            rows = [causes.bar(self._game, self.about, cause, self._dated(season, cause))
                    for season, cause in found]
            parts.append(causes.drawn(self._game, self.about, rows, key="debrief.bars"))
        elif not self.asking.waiting:
            parts.append(Label(self.t("cause.none"), color="soft"))
        if self.asking.waiting or self.asking.failed:
            parts.append(causes.waiting(self, self.asking))
        return [pages.columns(pages.column(*parts, gap=4, least=26, grow=2.4),
                              pages.column(self._question(1), least=14))]

    def _strongest(self) -> list[tuple[int, Any]]:
        """What counted a year later, then each season's own; by size, what is sure first."""
        assert self.asking is not None
        last = self.view.seasons + 1
        every = [(season, cause) for season, known in self.asking.known.items()
                 for cause in causes.large(known.indicators[self.about], self.about)]
        every.sort(key=lambda found: (bool(found[1].could_be_chance), -abs(found[1].delta)))
        in_the_end = [found for found in every if found[0] == last][:IN_THE_END]
        return in_the_end + [found for found in every if found[0] != last][:MOST - len(in_the_end)]

    def _dated(self, season: int, cause: Any) -> str:
        what = causes.cause_title(self._game, cause)
        if season > self.view.seasons:
            return self.t("debrief.in_the_end", cause=what)
        return self.t("debrief.in_season", season=pages.season_name(self, season), cause=what)

    def _topic(self, name: str) -> Button:
        def choose() -> None:
            self.about = name

        return Button(self.t(f"reflect.topic_{name}"), choose, selected=name == self.about,
                      key=f"debrief.topic_{name}", help=self.t("reflect.topic.help"))

    def _real_world(self, ctx: Context) -> list[Node]:
        cards = []
        for case in self.content.real_world:
            text = Label(self.s(f"real_world.{case.id}.text"), "lead")
            source = Label(self.t("debrief.source", id=case.cited), "small", color="soft")
            cards.append(Panel(Column(text, source, gap=1), 4, "well"))
        lead = Label(self.t("debrief.real_world_lead", town=self.s("town")), color="soft")
        return [lead, Grid(*cards, columns=2, key="debrief.cases"), self._question(2)]

    def _next(self, ctx: Context) -> list[Node]:
        lead = Label(self.s(f"endings.{self.view.ending}.text"), "lead", "quote")
        rows: list[Node] = [Label(self.t("debrief.goals"), "small", "bold", "terracotta")]
        for goal in self.view.goals:
            mark = Icon("check" if goal.met else "x", "title", "olive" if goal.met else "quiet")
            said = self.t("debrief.met" if goal.met else "debrief.not_met")
            words = Column(Label(self.s(f"goals.{goal.id}.text"), "body", "strong"),
                           Label(f"{said} · {goal_words(self, goal)}", "small", color="soft"),
                           gap=0, grow=1)
            rows.append(Row(mark, words, gap=3, align="top"))
        history = self.view.history
        four = figures.petals(self._game, history[-1], history[0], figures.was(self._game))
        profile = [Label(self.t("debrief.profile"), "small", "bold", "terracotta"),
                   Petals(self.t("reflect.profile"), four, 6, key="debrief.petals"),
                   Label(self.t("debrief.profile_note"), "small", color="soft")]
        left = pages.column(*rows, gap=3, least=24, grow=1.3)
        return [lead, pages.columns(left, pages.column(*profile, least=20)), self._question(3)]

    @property
    def _game(self) -> Game:
        assert self.shell.game is not None
        return self.shell.game


class _Card(Panel):
    """A season's card; it gives up standing beside others before its lines get too short."""

    def least(self, ctx: Context) -> int:
        return max(super().least(ctx), ctx.em(11))
