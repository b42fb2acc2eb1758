"""The codex over whatever was there: a list to search in, and the page of one idea beside it.

Typing searches at once; arrows go from the line to what was found. Where letters are large the
list and the page lie on one sheet, one at a time.
"""

from __future__ import annotations

from typing import Any

import pygame

from game.ui.context import Context
from game.ui.scenes import pages
from game.ui.scenes.backdrop import DimTown
from game.ui.scenes.codex.book import IDEA, Book, Section
from game.ui.scenes.codex.entry import page as entry_page
from game.ui.scenes.codex.listing import entries
from game.ui.scenes.parts import EDGE, GAP, is_low, is_wide, page, width_em
from game.ui.scenes.threshold import Threshold
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import (
    Column,
    Field,
    Label,
    Panel,
    Row,
    Scroll,
    Space,
    Stack,
    Tab,
    Tabs,
)

TABS = {"met": "check", "ideas": "book-open", "words": "newspaper"}
LIST_EM = 23
LETTERS = 40
"""The longest thing that can be searched for."""


class _Behind(DimTown):
    """The town that is played, out of focus. Only its picture is used."""

    def build(self, ctx: Context) -> Node:
        return Node()


class CodexScene(Threshold):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.book = Book(shell)
        self.wanted = ""
        self.tabs = [tab for tab in TABS if tab != "met" or self.book.content is not None]
        asked = IDEA + shell.idea if shell.idea in self.book.codex.ideas else ""
        self.tab = self.tabs[0] if self.book.met and not asked else "ideas"
        self.open = asked
        self.reading = bool(asked)
        """Whether the page lies on top where there is room for one sheet only."""
        self.first_focus = asked or "search"
        self._behind = _Behind(shell) if shell.game is not None else None

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        if self._behind is not None:
            self._behind.paint_background(surface, ctx)
        else:
            super().paint_background(surface, ctx)

    def on_command(self, command: str) -> bool:
        if command == "codex":
            self.shell.back()
            return True
        return super().on_command(command)

    def build(self, ctx: Context) -> Node:
        if self.book.words.code != self.shell.words.code:
            self.book = Book(self.shell)
        sections = self.book.sections(self.tab, self.wanted)
        if is_wide(ctx):
            self._open_some([line.key for section in sections for line in section.lines])
            body: Node = Stack(self._list(ctx, sections), self._page(ctx))
            body.scrolls = True
        else:
            body = self._page(ctx) if self.reading and self.open else self._list(ctx, sections)
        foot = Row(self._way_back(ctx), Space(), gap=4)
        return page(ctx, None, None, body, foot, self._back)

    def _open_some(self, keys: list[str]) -> None:
        """There is always a page beside the list; of what was searched for, one that has it."""
        if keys and (not self.open or (self.wanted.strip() and self.open not in keys)):
            self.open = keys[0]

    # -- the list ------------------------------------------------------------------------------

    def _list(self, ctx: Context, sections: list[Section]) -> Node:
        t = self.t
        line = Field(self.wanted, self._look_for, t("codex.search"), "search", LETTERS,
                     t("codex.search.hint"), on_enter=self._first, help=t("codex.search.help"))
        if self.wanted.strip():
            found = sum(len(section.lines) for section in sections)
            below: Node = Label(self.n("codex.found", found), "small", color="soft")
        else:
            tabs = [Tab(name, t(f"codex.tab.{name}"), TABS[name], help=t(f"codex.tab.{name}.help"))
                    for name in self.tabs]
            below = Tabs(t("codex.name"), tabs, self.tab, self._turn)
        none = t("codex.none_found" if self.wanted.strip() else "codex.none_met")
        lines = entries(sections, self.open if is_wide(ctx) else "", self._go, none,
                        t("codex.see.help"))
        if not is_low(ctx):
            lines = Scroll(lines, key="codex/list")
        inside = Column(Label(t("codex.name"), "headline"), line, below, lines, gap=2.5)
        wide: dict[str, Any] = {"grow": 1}
        if is_wide(ctx):
            wide = {"max_em": LIST_EM, "min_em": LIST_EM}
        sheet = Panel(inside, padding=3.5, across=4, key="codex.list", **wide)
        sheet.scrolls = True
        return sheet

    def _look_for(self, text: str) -> None:
        self.wanted = text
        self.shell.stage.ctx.memory.pop("codex/list", None)

    def _turn(self, tab: str) -> None:
        self.tab = tab
        self.shell.stage.ctx.memory.pop("codex/list", None)

    def _first(self) -> None:
        """Enter in the line opens what was found first."""
        sections = self.book.sections(self.tab, self.wanted)
        first = next((line.key for section in sections for line in section.lines), "")
        if first and self.wanted.strip():
            self._go(first)
            self._focus(first)

    # -- the page ------------------------------------------------------------------------------

    def _page(self, ctx: Context) -> Node:
        nodes = entry_page(self, self.book, self.open, self._go) if self.open else []
        content: Node = Column(*nodes, gap=4)
        if not is_low(ctx):
            content = Scroll(content, key="codex/page")
        wide: dict[str, Any] = {"grow": 1}
        if is_wide(ctx):
            em = width_em(ctx) - LIST_EM - ctx.unit(2 * EDGE + GAP) / ctx.em(1)
            wide = {"anchor": ("end", "top"), "max_em": em, "min_em": em}
        sheet = Panel(content, padding=4, across=6, key="codex.page", **wide)
        sheet.scrolls = True
        return sheet

    def _go(self, key: str) -> None:
        """Another entry, from its top; where the list has it, the focus is there."""
        self.open, self.reading, self.first_focus = key, True, key
        self.shell.stage.ctx.memory.pop("codex/page", None)
        self.shell.stage.turn()

    # -- the way back --------------------------------------------------------------------------

    def _way_back(self, ctx: Context) -> Node:
        if self._reads_one(ctx):
            return self.button("codex.to_list", self._back, "arrow-left", key="back")
        return self.button("codex.close", self.shell.back, "arrow-left", key="back")

    def _reads_one(self, ctx: Context) -> bool:
        return self.reading and bool(self.open) and not is_wide(ctx)

    def _back(self) -> None:
        if self._reads_one(self.shell.stage.ctx):
            self.reading = False
            self.shell.stage.turn()
            self._focus(self.open)
        else:
            self.shell.back()

    def _focus(self, key: str) -> None:
        pages.focus(self, key)  # type: ignore[arg-type]
