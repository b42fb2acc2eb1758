"""Which town: what one learns there, how long it takes, in which languages."""

from __future__ import annotations

from dataclasses import dataclass

from game import i18n, resources
from game.ui.context import Context
from game.ui.scenes.parts import Page, Screen, heading, icon_line
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Label, Panel, Row, Rule, Scroll, Space

MOST = 4


@dataclass(frozen=True)
class Card:
    id: str
    title: str
    town: str
    lesson: str
    minutes: int
    seasons: int
    households: int
    languages: tuple[str, ...]


class Choose(Screen):
    first_focus = "main"

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.page = 0
        self.broken: list[str] = []
        self._cards: dict[str, list[Card]] = {}

    def build(self, ctx: Context) -> Node:
        cards = self._read()
        shown = cards[self.page * MOST : self.page * MOST + MOST]
        head = Panel(Label(self.t("choose.headline"), "headline"), padding=4)
        grid = Grid(*(self._card(card, i == 0) for i, card in enumerate(shown)), columns=2, gap=4)
        if len(shown) == 1:
            grid.max_em = 40
        lines = [
            Label(self.t("choose.broken", name=name), color="terracotta") for name in self.broken
        ]
        body = Scroll(Column(head, *lines, grid, gap=4), key="page")
        foot = [self.button("choose.back", lambda: self.shell.to("back"))]
        if len(cards) > MOST:
            foot.append(self.button("choose.more", self._more))
        inside = Column(body, Row(*foot, Space(), gap=3), gap=4)
        return Page(
            Panel(inside, padding=6, tone="none", grow=1),
            on_back=lambda: self.shell.to("back"), key="screen",
        )  # fmt: skip

    def _card(self, card: Card, first: bool) -> Node:
        length = self.n("choose.minutes", card.minutes)
        size = self.n("choose.households", card.households)
        names = self.t("choose.and").join(self.t(f"language.{c}") for c in card.languages)
        press = lambda: self._pick(card.id)  # noqa: E731
        pick = (
            self.main("choose.pick", press, "arrow-right")
            if first
            else self.button("choose.pick", press, key=f"pick/{card.id}")
        )
        return Panel(
            Column(
                heading(card.town),
                Label(card.title, "headline"),
                Label(card.lesson, "lead"),
                Rule(),
                icon_line("clock", Label(length), "sea"),
                icon_line("house", Label(size), "olive"),
                icon_line("speaker-high", Label(names), "plum"),
                pick,
            ),
            key=f"card/{card.id}",
        )

    def _read(self) -> list[Card]:
        """The cards in the present language, read from the files once for each."""
        code = self.shell.words.code
        if code in self._cards:
            return self._cards[code]
        from game.scenario.load import load_content
        from game.scenario.problem import Incompatible, InvalidInput

        self.broken, cards = [], []
        for name in resources.scenario_ids():
            folder = resources.scenario_dir(name)
            try:
                content = load_content(folder)
            except (InvalidInput, Incompatible):
                self.broken.append(name)
                continue
            text = self.shell.story_of(content, folder)
            files = (file.stem for file in (folder / "i18n").glob("*.po"))
            there = {content.language, *files} & set(i18n.known())
            languages = tuple(c for c in i18n.known() if c in there)
            households = sum(d.households for d in content.districts)
            cards.append(
                Card(name, text("title"), text("town"), text("lesson"), content.minutes,
                     len(content.seasons), households, languages)
            )  # fmt: skip
        self._cards[code] = cards
        return cards

    def _more(self) -> None:
        self.page = (self.page + 1) % -(-len(self._read()) // MOST)

    def _pick(self, scenario: str) -> None:
        self.shell.new_game(scenario)
        self.shell.to("pick")
