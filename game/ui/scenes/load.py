"""Unfinished and saved towns. A damaged one says so in one sentence, and hurts no other."""

from __future__ import annotations

from game.ui import saves
from game.ui.context import Context
from game.ui.scenes.parts import Page, Screen
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Panel, Row, Scroll, Space, Stack

MOST = 4


class Load(Screen):
    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.found = saves.all_saves() if shell.remember else []
        self.page = 0

    def build(self, ctx: Context) -> Node:
        shown = self.found[self.page * MOST : self.page * MOST + MOST]
        rows = [self._row(save) for save in shown] or [Label(self.t("load.none"), "lead")]
        body = Scroll(Column(*rows, gap=3), key="page")
        foot = [self.button("load.back", lambda: self.shell.to("back"))]
        if len(self.found) > MOST:
            foot.append(self.button("load.more", self._more))
        head = Label(self.t("load.headline"), "headline")
        sheet = Panel(
            Column(head, body, Row(*foot, Space(), gap=3), gap=4),
            padding=6, anchor=("center", "center"), max_em=44, key="paper",
        )  # fmt: skip
        return Page(
            Stack(sheet, margin=6, grow=1),
            on_back=lambda: self.shell.to("back"), key="screen",
        )  # fmt: skip

    def _row(self, save: saves.Saved) -> Node:
        name = saves.label(self.shell, save)
        if save.damaged:
            return Button(name, reason=self.t("load.damaged"), key=f"save/{save.id}",
                          help=self.t("load.damaged"))  # fmt: skip
        return Button(name, lambda: saves.resume(self.shell, save), image="arrow-right",
                      key=f"save/{save.id}", help=self.t("load.open.help"))  # fmt: skip

    def _more(self) -> None:
        self.page = (self.page + 1) % -(-len(self.found) // MOST)
