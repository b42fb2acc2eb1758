"""How the game looks and reads. Every change shows at once and is remembered."""

from __future__ import annotations

from game import i18n
from game.ui.context import Context
from game.ui.scenes.parts import Page, Screen
from game.ui.theme import SCALES
from game.ui.tree import Node
from game.ui.widgets import (
    Button,
    Choice,
    Column,
    Grid,
    Label,
    Option,
    Panel,
    Row,
    Scroll,
    Space,
    Stack,
)  # fmt: skip


class SettingsScene(Screen):
    def build(self, ctx: Context) -> Node:
        now = self.shell.settings
        blocks = [
            self._choice("language", self._languages(), self.shell.words.code,
                         self.shell.set_language),
            self._choice("theme", self._themes(), now.theme,
                         lambda theme: self.shell.change(theme=theme)),
            Column(Label(self.t("settings.scale"), face="strong"), self._scale(), gap=2),
            Column(self._switch("reduced_motion", now.reduced_motion),
                   self._switch("projector", now.projector), gap=2),
        ]  # fmt: skip
        head = Label(self.t("settings.headline"), "headline")
        body = Scroll(Column(head, Grid(*blocks, columns=2, gap=6), gap=4), key="page")
        foot = Row(*self._foot(), gap=3)
        inside = Column(body, foot, gap=5)
        sheet = Panel(inside, padding=6, anchor=("center", "center"), max_em=56, key="paper")
        return Page(Stack(sheet, margin=6, grow=1), on_back=self._back, key="screen")

    def _choice(self, name: str, options: list[Option], chosen: str, choose) -> Node:
        words = self.t(f"settings.{name}")
        group = Choice(words, options, chosen, choose, key=name)
        return Column(Label(words, face="strong"), group, gap=2)

    def _languages(self) -> list[Option]:
        """Each by its own name, so that it is found by whoever cannot read this one."""
        note = self.t("title.language.help")
        return [
            Option(c, i18n.load(c).text("language.own_name"), help=note) for c in i18n.known()
        ]

    def _themes(self) -> list[Option]:
        note = self.t("settings.theme.help")
        return [Option(t, self.t(f"settings.theme.{t}"), help=note) for t in ("light", "dark")]

    def _scale(self) -> Node:
        now = self.shell.settings.scale
        at = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - now))
        words = self.t("settings.percent", percent=self.shell.words.percent(now * 10))

        def step(by: int) -> None:
            self.shell.change(scale=SCALES[max(0, min(len(SCALES) - 1, at + by))])

        less = self._stop(at == 0, "settings.smaller", lambda: step(-1))
        more = self._stop(at == len(SCALES) - 1, "settings.bigger", lambda: step(1))
        return Row(less, Label(words, "lead", "strong"), more, gap=3)

    def _stop(self, closed: bool, key: str, press) -> Button:
        reason = self.t("settings.at_end") if closed else ""
        return self.button(key, press, reason=reason)

    def _switch(self, name: str, on: bool) -> Node:
        """A button that stays down; its tick and its words say so."""
        words = self.t(f"settings.{name}.{'on' if on else 'off'}")
        return Button(words, lambda: self.shell.change(**{name: not on}), selected=on, key=name,
                      help=self.t(f"settings.{name}.help"))  # fmt: skip

    def _foot(self) -> list[Node]:
        in_game = self.shell.flow.in_game
        nodes: list[Node] = []
        if in_game:
            nodes.append(self.button("settings.to_title", self.shell.leave, "house"))
        key = "settings.to_town" if in_game else "settings.done"
        return [*nodes, Space(), self.main(key, self._back, "check")]

    def _back(self) -> None:
        self.shell.back()
