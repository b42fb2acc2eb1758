"""Before the first season: what happened, who says so, what is wanted. Then one button."""

from __future__ import annotations

from functools import partial

from game.ui.context import Context
from game.ui.scenes import faces
from game.ui.scenes.parts import Page, TownScreen, heading, icon_line, is_wide, kicker
from game.ui.scenes.story_so_far import goal_at_first
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Panel, Row, Rule, Scroll, Space, Stack

GOAL_ICONS = ("flag", "handshake", "heart")
"""After the first, which is about what the story is about."""
SHEET = 36


class Brief(TownScreen):
    first_focus = "main"
    shift = 0.2

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.lengths = {"full": len(self.content.seasons), "class": self.content.class_seasons}
        """How many seasons each way of playing this story has; 0 where there is none."""
        self.length = "full"

    def build(self, ctx: Context) -> Node:
        back = self.button("brief.back", lambda: self.shell.to("back"), key="back")
        begin = self.main("brief.begin", self._begin, "ear")
        paper = Scroll(Column(*self._read(ctx), gap=3), key="page")
        wide = SHEET if is_wide(ctx) else None
        sheet = Panel(paper, padding=6, anchor=("start", "top"), max_em=wide, key="paper")
        if wide:  # the paper has the whole height, the buttons lie under the town
            lengths = self._lengths()
            below: Node = Row(back, begin, gap=4)
            foot = Column(*([Row(*lengths, gap=3)] if lengths else []), below, gap=3, align="end",
                          anchor=("end", "bottom"))
            inside: Node = Stack(sheet, foot, grow=1)
        else:
            foot = Row(back, *self._lengths(), Space(), begin, gap=3)
            inside = Column(Stack(sheet, grow=1), foot, gap=4, grow=1)
        return Page(
            Panel(inside, padding=5, tone="none", grow=1),
            on_back=lambda: self.shell.to("back"), key="screen",
        )  # fmt: skip

    def _read(self, ctx: Context) -> list[Node]:
        """The page from its top; large letters have the aim right below the headline."""
        head, wanted = self._head(), self._wanted()
        if is_wide(ctx):
            return [*head, *wanted]
        brief, aim, *rest = wanted
        kicker_line, headline, *voice = head
        return [kicker_line, headline, aim, *voice, brief, *rest]

    def _head(self) -> list[Node]:
        """The front page: a headline, and who is asked about it."""
        first = self.content.seasons[0].id
        number, person = self._teller()
        name, role = (self.s(f"people.{person.id}.{part}") for part in ("name", "role"))
        said = Column(
            Label(self.t("play.quote", text=self.s("opening_voice")), "title", "quote"),
            Label(self.t("play.said_by", name=name, age=str(person.age), role=role), "small",
                  color="soft"),
            gap=1, grow=1,
        )  # fmt: skip
        return [
            kicker(self.t("play.paper", town=self.s("town")), self.s(f"seasons.{first}.name")),
            Label(self.s("opening_headline"), "headline"),
            Row(faces.face_of(person, number, 5.5, "square"), said, gap=4, align="top"),
            Rule(),
        ]

    def _wanted(self) -> list[Node]:
        """What the team is, the one aim, and what will be counted in the end."""
        icons = (self.need_icon, *GOAL_ICONS)
        goals = [
            icon_line(icons[i % len(icons)], self._goal(g.id), "olive")
            for i, g in enumerate(self.content.goals)
        ]
        return [
            Label(self.s("brief")),
            icon_line("flag", Label(self.s("aim"), face="strong"), "terracotta"),
            Rule(),
            heading(self.t("brief.goals")),
            *goals,
        ]

    def _goal(self, goal: str) -> Node:
        """What is wanted, and how it stands now."""
        wanted, now = Label(self.s(f"goals.{goal}.text")), goal_at_first(self, goal)
        if not now:
            return wanted
        return Column(wanted, Label(self.t("brief.now", level=now), "small", color="soft"), gap=0,
                      grow=1)

    def _teller(self):
        """The oldest of the named people speaks first: she has walked that road."""
        return max(enumerate(self.view.people), key=lambda found: found[1].age)

    def _lengths(self) -> list[Node]:
        """The whole story or its short cut for a class, where there is one."""
        if not self.lengths["class"]:
            return []
        return [Button(self.n(f"brief.length.{way}", seasons), partial(self._take, way),
                       selected=way == self.length, key=f"length/{way}",
                       help=self.t(f"brief.length.{way}.help"))
                for way, seasons in self.lengths.items()]

    def _take(self, way: str) -> None:
        """The same town on the same luck, longer or shorter."""
        assert self.shell.game is not None and self.shell.folder is not None
        if way != self.length:
            self.length = way
            self.shell.new_game(self.shell.folder, self.shell.game.session.seed,
                                in_class=way == "class")

    def _begin(self) -> None:
        self.shell.sound("bell")
        self.shell.begin()
