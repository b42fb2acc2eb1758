"""Unfinished and saved towns. A damaged one says so in one sentence, and hurts no other."""

from __future__ import annotations

from game.ui import saves
from game.ui.context import Context
from game.ui.scenes.parts import SEASON_ICONS, Page, is_wide
from game.ui.scenes.threshold import Threshold
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Icon, Label, Panel, Row, Rule, Scroll, Space, Stack

MOST = 4


class Load(Threshold):
    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.found = saves.all_saves() if shell.remember else []
        self.away: set[str] = set()
        self.page = 0

    def build(self, ctx: Context) -> Node:
        shown = self.found[self.page * MOST : self.page * MOST + MOST]
        rows: list[Node] = []
        for save in shown:
            rows += [Rule(), self._row(save)]
        rows = rows or [Rule(), Label(self.t("load.none"), "lead")]
        foot = [self.button("load.back", lambda: self.shell.to("back"))]
        if len(self.found) > MOST:
            foot.append(self.button("load.more", self._more))
        head = Label(self.t("load.headline"), "headline")
        body = Scroll(Column(*rows, gap=3.5), key="page")
        inside = Column(head, body, Row(*foot, Space(), gap=3), gap=4)
        wide = 40 if is_wide(ctx) else None
        sheet = Panel(inside, padding=6, anchor=("start", "center"), max_em=wide, key="paper")
        return Page(
            Stack(sheet, margin=6, grow=1),
            on_back=lambda: self.shell.to("back"), key="screen",
        )  # fmt: skip

    def _row(self, save: saves.Saved) -> Node:
        """A game, or what can be done about one that is damaged or was just put away."""
        if save.id in self.away:
            return self._gone(save)
        if save.damaged:
            words = Column(
                Label(self.t("load.item_damaged", when=saves.date(self.shell, save)), "title",
                      "headline"),
                Label(self.t("load.damaged")),
                gap=0, grow=1,
            )  # fmt: skip
            return self._line("warning", "terracotta", words, save)
        words = Column(
            Label(saves.where(self.shell, save), "title", "headline"),
            Label(self._title(save)),
            Label(self._facts(save), "small", color="soft"),
            gap=0, grow=1,
        )  # fmt: skip
        number = save.season - 1
        image = SEASON_ICONS[number % len(SEASON_ICONS)] if save.season_id else "bus"
        name = f"{saves.where(self.shell, save)}. {self._facts(save)}"
        go_on = Button(
            self.t("load.open"), lambda: saves.resume(self.shell, save), image="play",
            key=f"save/{save.id}", help=self.t("load.open.help"), name=self.t("load.open"),
            value=name,
        )  # fmt: skip
        return self._line(image, "sea", words, save, go_on)

    def _line(
        self, image: str, color: str, words: Node, save: saves.Saved, *buttons: Node
    ) -> Node:
        away = Button(
            self.t("load.away"), lambda: self._put_away(save), image="trash",
            key=f"away/{save.id}", help=self.t("load.away.help"),
            value=saves.date(self.shell, save),
        )  # fmt: skip
        about = Row(Icon(image, "headline", color), words, gap=3, align="top", grow=1)
        return Row(about, *buttons, away, gap=2, key=f"row/{save.id}")

    def _gone(self, save: saves.Saved) -> Node:
        words = Label(self.t("load.gone", when=saves.date(self.shell, save)), color="soft", grow=1)
        undo = Button(
            self.t("load.undo"), lambda: self._bring_back(save),
            key=f"away/{save.id}", help=self.t("load.undo.help"),
        )  # fmt: skip
        return Row(Icon("trash", "title", "quiet"), words, undo, gap=3, key=f"row/{save.id}")

    def _title(self, save: saves.Saved) -> str:
        return saves.story(save, self.shell.words.code, "title", save.title)

    def _facts(self, save: saves.Saved) -> str:
        facts = self.t("load.facts", when=saves.date(self.shell, save), seed=save.seed)
        return self.t("list.and").join([self.t("load.class"), facts]) if save.lesson else facts

    def _put_away(self, save: saves.Saved) -> None:
        if saves.put_away(save):
            self.away.add(save.id)

    def _bring_back(self, save: saves.Saved) -> None:
        if saves.bring_back(save):
            self.away.discard(save.id)

    def _more(self) -> None:
        self.page = (self.page + 1) % -(-len(self.found) // MOST)
