"""Where one may look closer: an organisation, a currency, services, the town hall, people's days.

A town that has more of these than a line of chips holds shows them here as cards; each has a key
of its own besides. It lies over the screen from which it was asked for, and gives it back.
"""

from __future__ import annotations

from functools import partial

from game.ui.context import Context
from game.ui.scenes.backdrop import DimTown, OnDim
from game.ui.scenes.cards import Card, Cards
from game.ui.scenes.parts import columns, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, KeyCap, Label, Row, Scroll, Space

ICONS = {"inside": "graph", "money": "coins", "board": "squares-four", "town_hall": "bank",
         "clock": "clock", "desk": "phone-call", "hub": "door-open", "movement": "megaphone",
         "threats": "hand-palm", "grid": "squares-four", "streets": "moon"}  # fmt: skip


class LookScene(DimTown):
    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return f"look/{next(iter(self.ways()), '')}"

    def on_command(self, command: str) -> bool:
        """Each way's own key works here too, and leads there from the screen below."""
        if command in self.ways():
            self._go(command)
            return True
        return command != "look" and super().on_command(command)

    def build(self, ctx: Context) -> Node:
        cards = [self._card(way) for way in self.ways()]
        body: Node = Cards(*cards, columns=columns(ctx, 3), gap=4, name=self.t("look.title"),
                           key="ways")
        body.role = "list"
        if is_wide(ctx):
            body = Scroll(body, key="body")
        head = OnDim(self.t("look.title"), "headline" if is_wide(ctx) else "lead", "headline")
        back = self.button("inside.back", self.shell.back, "arrow-left", key="back")
        page = self.page(ctx, head, body, Row(back, Space()))
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    def _card(self, way: str) -> Card:
        name, plain = self.t(f"strip.{way}"), self.t(f"strip.{way}.help")
        words = Column(Row(Label(name, "title", "headline", grow=1), KeyCap(self.shell.cap(way)),
                           gap=2),
                       Label(plain, "small", color="soft"), gap=1, grow=1)
        card = Card(Row(Icon(ICONS[way], "headline", "sea"), words, gap=3, align="top"), False,
                    partial(self._go, way), padding=4, across=4, key=f"look/{way}", name=name,
                    value=self.shell.cap(way), help=plain)
        card.role = "button"
        return card

    def _go(self, way: str) -> None:
        """Back to the screen below, and from there."""
        self.shell.back()
        self.shell.stage.obey(way)
