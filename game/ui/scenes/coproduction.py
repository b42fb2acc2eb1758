"""The co-production board: a service as a card among nine ways to plan and deliver it, the way
there, its terms, and whose it is. One thing is moved at a time.

It lies over the screen from which it was asked for, and gives it back.
"""

from __future__ import annotations

from functools import partial

from game.rules.actions.steer import Steer
from game.rules.machines.process import IDEA
from game.session.coproduction_view import ProcessView
from game.session.town_view import TownView
from game.ui.context import Context
from game.ui.scenes import cost, offers, pages
from game.ui.scenes.asks_odds import AsksOdds
from game.ui.scenes.backdrop import DimTown
from game.ui.scenes.board import cells, path, power, preview, terms, words
from game.ui.scenes.heads import headed
from game.ui.scenes.parts import icon_line, is_wide
from game.ui.scenes.previews import Previews
from game.ui.scenes.undoing import undo
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Panel, Row, Rule, Scroll, Space, Tab, Tabs

LEAVES = {"board": "squares-four", "path": "path", "terms": "handshake", "power": "scales"}
NOTHING = ("", "")


class CoproductionScene(AsksOdds, DimTown):
    looks_inside = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self.all = list(self.view.processes)
        self.process = shell.topic if shell.topic in self.all else next(iter(self.all), "")
        self.leaf = "board"
        self.previews = Previews(self)
        self.picked: tuple[str, str] = NOTHING
        """What is taken up on another leaf than the board: a thing, and to what."""
        self._seen: tuple[TownView, str, ProcessView | None] | None = None
        self._stand()

    def _stand(self) -> None:
        """Look at the cell where the service stands; nothing else is taken up."""
        it = self._read()
        self.cell = (it.planning, it.delivery) if it else ("professionals", "professionals")
        self.picked = NOTHING

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return f"leaf/{self.leaf}"

    def _read(self) -> ProcessView | None:
        """What the session says, asked once for each view of the town."""
        assert self.shell.game is not None
        seen = self._seen
        if seen is None or seen[0] is not self.view or seen[1] != self.process:
            it = self.shell.game.session.process(self.process)
            self._seen = seen = self.view, self.process, it
        return seen[2]

    # -- what may be moved ---------------------------------------------------------------------

    def act(self, thing: str, to: str) -> Steer:
        return Steer(self.process, thing, to)

    def why_not(self, thing: str, to: str) -> str:
        return self.previews.why_not(self.act(thing, to))

    def price(self, thing: str, to: str) -> str:
        return self.previews.price(self.act(thing, to))

    @property
    def moves(self) -> list[Steer]:
        """What the main button would do: across the board and down it are two moves."""
        it = self._read()
        if it is None:
            return []
        if self.leaf != "board":
            return [self.act(*self.picked)] if self.picked != NOTHING else []
        planning, delivery = self.cell
        return [*([self.act("planning", planning)] if planning != it.planning else []),
                *([self.act("delivery", delivery)] if delivery != it.delivery else [])]

    def _asked(self) -> list:
        return [m for m in self.moves[:1] if self.previews.of(m).legal]

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        it = self._read()
        if it is None:
            nothing = Column(Panel(Label(self.t("board.nothing"), "lead"), padding=5))
            return self._page(ctx, None, nothing, Row(self._back(), Space()))
        body = self._body(ctx, it)
        if is_wide(ctx):
            body = Scroll(Column(body), key="body")
        return self._page(ctx, self._head(ctx, it), body, self._foot())

    def _page(self, ctx: Context, head: Node | None, body: Node, foot: Node) -> Node:
        page = self.page(ctx, head, body, foot)
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    def _head(self, ctx: Context, it: ProcessView) -> Node:
        """Which service it is and how it stands, beside the leaves."""
        state = self.t("board.ended", why=self.t(f"board.cause.{it.cause}")) if it.cause \
            else self.t(f"board.stage.{it.stage}")
        return headed(ctx, words.name(self, it), state, words.need_icon(self, it), self._tabs(),
                      *self._pager())

    def _pager(self) -> list[Node]:
        if len(self.all) < 2:
            return []
        shown = self.t("board.next") if is_wide(self.shell.stage.ctx) else ""
        return [Button(shown, self._turn, image="arrow-right", key="next",
                       name=self.t("board.next"), help=self.t("board.next.help"))]

    def _turn(self) -> None:
        self.process = self.all[(self.all.index(self.process) + 1) % len(self.all)]
        self._stand()
        pages.top(self)
        self.shell.sound("page")

    def _tabs(self) -> Node:
        tip = self.t("board.leaf.help")
        tabs = [Tab(name, self.t(f"board.leaf.{name}"), image, help=tip)
                for name, image in LEAVES.items()]
        return Tabs(self.t("board.leaves"), tabs, self.leaf, self._open, key="leaf")

    def _open(self, leaf: str) -> None:
        self.leaf = leaf
        self.picked = NOTHING
        pages.top(self)
        self.shell.sound("page")

    def _body(self, ctx: Context, it: ProcessView) -> Node:
        if self.leaf != "board":
            leaf = {"path": path, "terms": terms, "power": power}[self.leaf]
            return leaf.leaf(self, ctx, it, self._pick)  # type: ignore[attr-defined, no-any-return]
        board = cells.board(self, ctx, it, self.cell, self._look)
        said = [*preview.lines(self, it, self.cell), *self._closed(), *self._odds()]
        if not is_wide(ctx):
            return Column(Panel(board, padding=3, key="board/paper"),
                          Panel(Column(*said, gap=1.5), padding=4, key="would"), gap=4)
        return Row(Panel(board, padding=2.5, across=4, grow=1.95, key="board/paper"),
                   Panel(Column(*said, gap=1.5), padding=3.5, across=4.5, grow=1, key="would"),
                   gap=3, align="top")

    def _look(self, planning: str, delivery: str) -> None:
        self.cell = (planning, delivery)
        self.shell.sound("paper")

    def _pick(self, thing: str, to: str) -> None:
        """Take a thing up, or lay it down."""
        self.picked = NOTHING if self.picked == (thing, to) else (thing, to)
        self.shell.sound("paper")

    def take(self, thing: str, to: str, now: str) -> None:
        """Take another value up than the one that holds; that one lays it down again."""
        self.picked = NOTHING if to == now else (thing, to)
        self.shell.sound("paper")

    def _closed(self) -> list[Node]:
        """Why the card cannot be moved there."""
        why = next((w for m in self.moves if (w := self.previews.why_not(m))), "")
        return [icon_line("lock", Label(why, "small", "strong"), "quiet", "lead")] if why else []

    def _odds(self) -> list[Node]:
        """What it comes to in such towns, by the season's end."""
        asked = self._asked()
        if not asked:
            return []
        found = self.shell.odds.of(asked[0])
        if found is None:
            key = "odds.asking" if self.shell.odds.missing(asked) else "odds.little"
            return [Rule(), Label(self.t(key), "caption", color="soft")]
        said = offers.effects(self, found)
        lines = [Label(line, "small") for line in said] or [Label(self.t("odds.little"), "small")]
        return [Rule(), Label(self.t("odds.such_towns"), "small", "strong"), *lines]

    # -- the foot ------------------------------------------------------------------------------

    def _foot(self) -> Node:
        return Row(self._back(), *undo(self, Steer, self._stand), Space(), self._main(), gap=3)

    def _main(self) -> Node:
        moves, it = self.moves, self._read()
        if not moves:
            key = "board.choose_cell" if self.leaf == "board" else "board.choose_thing"
            return self.main(self._verb(it), None, "arrow-right", reason=self.t(key))
        why = next((w for m in moves if (w := self.previews.why_not(m))), "")
        if why:  # on the board it stands with the cell, where there is more room
            reason = self.t("board.not_now") if self.leaf == "board" else why
            return self.main(self._verb(it), None, "lock", reason=reason)
        hours = sum(self.previews.of(m).hours for m in moves)
        return self.main(self._verb(it), partial(self._do, moves), "arrow-right",
                         note=cost.price(self, hours, 0))

    def _verb(self, it: ProcessView | None) -> str:
        if self.leaf == "board":
            return "board.move"
        begins = it is not None and it.stage == IDEA
        return "board.begin" if self.picked[0] == "phase" and begins else "board.do_it"

    def _do(self, moves: list[Steer]) -> None:
        """All that is taken up, one act for each; a refusal is said."""
        for move in moves:
            if self.shell.submit(move) is None:
                break
        else:
            self.shell.sound("chairs")
            self.shell.stage.say(self.t("board.moved"))
        self._stand()

    def _back(self) -> Node:
        return self.button("inside.back", self.shell.back, "arrow-left", key="back")
