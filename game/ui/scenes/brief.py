"""Before the first season: what happened, who says so, what is wanted. Then one button."""

from __future__ import annotations

from game.ui.context import Context
from game.ui.scenes.parts import Page, TownScreen, heading, icon_line, kicker
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Row, Rule, Scroll, Stack

GOAL_ICONS = ("bread", "flag", "handshake", "heart")


class Brief(TownScreen):
    first_focus = "main"
    shift = 0.24

    def build(self, ctx: Context) -> Node:
        first = self.content.seasons[0].id
        teller = self._teller()
        said = Column(
            Label(self.t("play.quote", text=self.s("opening_voice")), "lead", "quote"),
            Label(teller, "small", color="soft"),
            gap=1, grow=1,
        )  # fmt: skip
        goals = [
            icon_line(GOAL_ICONS[i % len(GOAL_ICONS)], Label(self.s(f"goals.{g.id}.text")), "olive")
            for i, g in enumerate(self.content.goals)
        ]
        paper = Column(
            kicker(self.t("play.paper", town=self.s("town")), self.s(f"seasons.{first}.name")),
            Label(self.s("opening_headline"), "headline"),
            Row(Icon("ear", "headline", "sea"), said, gap=3),
            Rule(),
            Label(self.s("brief")),
            icon_line("flag", Label(self.s("aim"), face="strong"), "terracotta"),
            Rule(),
            heading(self.t("brief.goals")),
            *goals,
            gap=3,
        )
        back = self.button("brief.back", lambda: self.shell.to("back"), key="back")
        begin = self.main("brief.begin", self.shell.begin, "ear", grow=1)
        inside = Column(Scroll(paper, key="page"), Row(back, begin, gap=3), gap=4)
        sheet = Panel(inside, padding=6, anchor=("start", "top"), max_em=42, key="paper")
        stack = Stack(sheet, margin=6, grow=1)
        return Page(stack, on_back=lambda: self.shell.to("back"), key="screen")

    def _teller(self) -> str:
        """The oldest of the named people speaks first: she has walked that road."""
        person = max(self.content.people, key=lambda p: p.age)
        return self.t(
            "play.said_by", name=self.s(f"people.{person.id}.name"), age=str(person.age),
            role=self.s(f"people.{person.id}.role"),
        )  # fmt: skip
