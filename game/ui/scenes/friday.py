"""One family's Friday: its drawer, what came of the last one, and what to do with this one.

It is chosen and lived at once; what came of it stands on the next page. There is nothing else to
see here, because a family sees nothing else.
"""

from __future__ import annotations

from game.rules.actions.evening import Evening
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.currencies.evenings import CHOICES
from game.session.town_view import FamilyView, OwnWeek
from game.ui.context import Context
from game.ui.scenes import faces, newspaper
from game.ui.scenes.frame import Paper, papers
from game.ui.scenes.own_strip import coupons
from game.ui.scenes.pages import season_name
from game.ui.scenes.parts import TownScreen, icon_line, kicker
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Choice, Column, Label, Option, Pips, Row, Rule, Space

ICONS = {"out": "door-open", "sit": "baby-carriage", "stay": "house"}
MOST_SHOWN = 40
"""Coupons that are drawn one by one: as many as a family begins with."""
MINUTES = 30
"""Of sitting, for a coupon."""
FACE_EM = 4.4
KEY = "evening"


class Friday(TownScreen):
    time_of_day = "dusk"
    layers = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.chosen = ""

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return f"{KEY}/{self.chosen or CHOICES[0]}"

    @property
    def family(self) -> FamilyView:
        assert self.view.family is not None
        return self.view.family

    def build(self, ctx: Context) -> Node:
        left = Paper("news", self.t("friday.tab_news"), "newspaper", self._news(), "start", 22)
        right = Paper("drawer", self.t("friday.tab_drawer"), "ticket", self._evening(), "end", 27)
        why = "" if self.chosen else self.t("friday.first")
        go = self.main("friday.go", self._go, ICONS.get(self.chosen, "door-open"), reason=why)
        return self.page(ctx, None, papers(self, ctx, right, left), self.foot(Space(), go))

    def on_command(self, command: str) -> bool:
        """A number chooses; then Enter spends the evening so."""
        number = int(command[-1]) - 1 if command.startswith("number_") else -1
        if not 0 <= number < len(CHOICES):
            return super().on_command(command)
        self._choose(CHOICES[number])
        self.shell.stage.update()
        self.shell.stage.focus_on("main")
        return True

    # -- what lies on the kitchen table ------------------------------------------------------------

    def _news(self) -> list[Node]:
        season = self.content.seasons[self.view.season - 1].id
        nodes: list[Node] = [
            kicker(self.t("friday.kitchen"), season_name(self, self.view.season)),
            Label(self.s(f"seasons.{season}.headline"), "headline"),
            Label(self.s(f"seasons.{season}.news"), "small"),
        ]
        person = self.view.people[0]
        text = self.s("opening_voice") if self.view.season == 1 else newspaper.spoken(self, person)
        if text:
            nodes.append(newspaper.voice(self, person, text, "body"))
        last = newspaper.aim(self) if self.view.season == 1 else Label(
            self.t("friday.dues"), "caption", color="soft")
        return [*nodes, Rule(), last]

    def _evening(self) -> list[Node]:
        title = self.t("friday.question")
        options = [Option(c, self.t(f"friday.{c}"), self.t(f"friday.{c}.note"), "",
                          self.t("friday.option.help")) for c in CHOICES]
        return [self._drawer(), *self._last(), Rule(), Label(title, "title", "headline"),
                Choice(title, options, self.chosen, self._choose, key=KEY, gap=1.5)]

    def _drawer(self) -> Node:
        """The face, and the coupons one by one; those of a first forty that are gone are only
        outlines."""
        number = coupons(self.family, self.family.held)
        shown = min(MOST_SHOWN, number)
        looks = ["solid"] * shown + ["outline"] * (MOST_SHOWN - shown)
        signs = Pips.of(looks, "ticket", {"solid": "ochre", "outline": "quiet"}, "small")
        said = Label(self.n("friday.coupons", number), "lead", "strong")
        return Row(faces.face_of(self.view.people[0], 0, FACE_EM), Column(said, signs, gap=1,
                                                                         grow=1), gap=3)

    def _last(self) -> list[Node]:
        """What came of the last one."""
        if not self.family.past:
            return []
        week = self.family.past[-1]
        came, moved = outcome(week), max(week.got, week.gave) // MINUTES
        said = self.n(f"friday.was_{came}", moved) if moved else self.t(f"friday.was_{came}")
        return [icon_line(ICONS.get(week.choice, "house"), Label(said, "body"), "terracotta",
                          "lead")]

    # -- going on ----------------------------------------------------------------------------------

    def _choose(self, choice: str) -> None:
        self.chosen = choice

    def _go(self) -> None:
        """Spend the evening as it was chosen, and see on the next page what came of it."""
        choice, self.chosen = self.chosen, ""
        if choice != self.family.choice and self.shell.submit(Evening(choice)) is None:
            return
        if self.shell.submit(MoveOn()) is None or self.shell.act(LiveSeason()) is None:
            return
        self.shell.sound("page")
        if self.shell.names[-1:] == ["friday"]:
            self.shell.stage.update()
            self.shell.stage.focus_on(self.first_focus)


def outcome(week: OwnWeek) -> str:
    """What came of a turn, for whoever chose it."""
    if week.gave and week.choice != "out":
        return "sat"
    if week.got:
        return "out"
    if week.choice == "out":
        return "nobody_came" if week.asked else "could_not_pay"
    return "not_needed" if week.choice == "sit" else "stayed"
