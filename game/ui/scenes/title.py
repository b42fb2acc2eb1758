"""The first screen: into a town within two keys. It knows nothing of rules or scenarios."""

from __future__ import annotations

from game import i18n, resources
from game.ui import saves
from game.ui.context import Context
from game.ui.scenes.menu import Chip, MenuRow, menu
from game.ui.scenes.parts import Page, is_wide
from game.ui.scenes.threshold import Threshold
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Row, Rule, Scroll, Space

COLUMN = 28.5
TALL = 42
"""Letters: so high is all that stands beside the town."""


class Title(Threshold):
    first_focus = "main"

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.unfinished = saves.newest() if shell.remember else None

    def build(self, ctx: Context) -> Node:
        """Beside the town; where letters are large, on one sheet with the languages in sight."""
        wide = is_wide(ctx) and ctx.app is not None and ctx.app.size[1] >= ctx.em(TALL)
        name = Label(self.t("title.name"), "display" if wide else "number")
        line = Label(self.t("title.line"), "title", "quote", "soft", max_em=COLUMN - 6)
        note = Label(self.t("title.note"), "small", "quote", "soft", max_em=COLUMN)
        rows, languages = self._rows(), self._languages()
        if wide:
            sheet = menu(*rows, Rule(), languages, max_em=COLUMN, key="menu")
            body = Column(Space(), name, line, self._start(COLUMN), sheet, note, Space(), gap=2.5,
                          grow=1)  # fmt: skip
            return Page(Panel(body, padding=5, across=11, tone="none", grow=1), key="screen")
        lines = menu(*rows, tone="none", key="menu")
        parts = Column(name, languages, self._start(None), lines, line, note, gap=3)
        paper = Panel(Scroll(parts, key="page"), padding=6, grow=1, key="paper")
        return Page(Panel(paper, padding=4, tone="none", grow=1, max_em=32), key="screen")

    def _start(self, most: float | None) -> Node:
        if not self.unfinished:
            return self.main("title.new", self._new, "play", max_em=most)
        note = saves.where(self.shell, self.unfinished, translated=not self.first_picture)
        return self.main("title.continue", self._go_on, "play", note=note, max_em=most)

    def _rows(self) -> list[MenuRow]:
        rows = [
            self._row("title.new", self._new, "map-trifold", "sea"),
            self._row("title.lesson", lambda: self.shell.to("gather"), "graduation-cap", "sea"),
            self._row("title.load", lambda: self.shell.to("load"), "folder-open", "sea"),
            self._row("title.codex", self.shell.read, "book-open", "sea",
                      self.shell.cap("codex")),
            self._row("title.settings", lambda: self.shell.to("configure"), "gear", "soft"),
            self._row("title.quit", self.shell.quit, "x", "soft"),
        ]
        shown = rows if self.unfinished else rows[1:]
        shown[0].ruled = False
        return shown

    def _row(self, key: str, press, image: str, color: str, cap: str = "") -> MenuRow:
        node = {"key": key.split(".")[-1], "help": self.t(f"{key}.help")}
        return MenuRow(self.t(key), press, image, color, cap, **node)

    def _languages(self) -> Node:
        """Each language by its own name, so that it is found by whoever cannot read this one."""
        chips = []
        for code in i18n.known():
            press = lambda code=code: self.shell.set_language(code)  # noqa: E731
            own = i18n.load(code).text("language.own_name")
            chips.append(Chip(own, press, code == self.shell.words.code, key=f"language/{code}",
                              help=self.t("title.language.help")))  # fmt: skip
        group = Row(*chips, gap=1.5, whole=True, name=self.t("title.language"), grow=1)
        line = Row(Icon("globe", "title", "plum"), group, gap=2)
        return Panel(line, padding=2.5, tone="none", key="languages")

    def _new(self) -> None:
        """Where only one town ships there is nothing to choose."""
        towns = resources.scenario_ids()
        if len(towns) == 1:
            self.shell.new_game(towns[0])
            self.shell.to("pick")
        else:
            self.shell.to("choose")

    def _go_on(self) -> None:
        saves.resume(self.shell, self.unfinished)
