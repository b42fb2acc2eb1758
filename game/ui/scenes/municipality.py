"""The town hall: its books, how it works, the budget that people decide on, its word, two audits,
and two glasses on the town. It is asked for one thing at a time, and answers at once.

It lies over the screen from which it was asked for, and gives it back.
"""

from __future__ import annotations

from functools import partial

from game.rules.actions.request import Request
from game.session.hall_view import AnswerView, HallView
from game.session.town_view import TownView
from game.ui.context import Context
from game.ui.scenes import cost, pages
from game.ui.scenes.asks_odds import AsksOdds
from game.ui.scenes.backdrop import DimTown
from game.ui.scenes.civic import deal, lens, purse, vote, word, words
from game.ui.scenes.civic.weighing import weighing
from game.ui.scenes.heads import headed
from game.ui.scenes.parts import is_wide
from game.ui.scenes.previews import Previews
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Row, Scroll, Space, Tab, Tabs

LEAVES = {"purse": "coins", "deal": "handshake", "vote": "hand", "word": "megaphone",
          "lens": "chart-donut"}  # fmt: skip
NOTHING = ("", "")


class MunicipalityScene(AsksOdds, DimTown):
    looks_inside = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self.leaf, self.glass, self.service = "purse", "paid", ""
        self.promises = False
        self.turned: dict[str, int] = {}
        """Thing -> how often one has turned to the others that may be asked for."""
        self.previews = Previews(self)
        self.picked: tuple[str, str] = NOTHING
        """What the team is about to ask for: a thing, and to what."""
        self._seen: tuple[TownView, HallView | None] | None = None
        self._weighed: tuple[TownView, tuple[str, str], AnswerView | None] | None = None

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return f"leaf/{self.leaf}"

    def _read(self) -> HallView | None:
        """What the session says, asked once for each view of the town."""
        assert self.shell.game is not None
        if self._seen is None or self._seen[0] is not self.view:
            self._seen = self.view, self.shell.game.session.town_hall()
        return self._seen[1]

    # -- what may be asked for -----------------------------------------------------------------

    def things(self, thing: str) -> bool:
        it = self._read()
        return it is not None and it.thing(thing) is not None

    def why_not(self, thing: str, to: str) -> str:
        return self.previews.why_not(Request(thing, to))

    def answer(self) -> AnswerView | None:
        """What the town hall weighs about the thing that is taken up."""
        assert self.shell.game is not None
        if self.picked == NOTHING:
            return None
        seen = self._weighed
        if seen is None or seen[0] is not self.view or seen[1] != self.picked:
            said = self.shell.game.session.weighed(*self.picked)
            self._weighed = seen = self.view, self.picked, said
        return seen[2]

    def _asked(self) -> list:
        act = Request(*self.picked)
        return [act] if self.picked != NOTHING and self.previews.of(act).legal else []

    def take(self, thing: str, to: str) -> None:
        """Take a thing up, or lay it down."""
        it = self._read()
        found = it.thing(thing) if it is not None else None
        holds = found is not None and found.now == to
        self.picked = NOTHING if holds or self.picked == (thing, to) else (thing, to)
        self.shell.sound("paper")

    def lay_down(self) -> None:
        """Nothing is taken up: what was pressed is so already."""
        self.picked = NOTHING

    def turn_over(self, thing: str) -> None:
        self.turned[thing] = self.turned.get(thing, 0) + 1

    def turn_promise(self) -> None:
        """Whether people are asked with a promise, or without one."""
        self.promises, self.picked = not self.promises, NOTHING

    def look_at(self, service: str) -> None:
        self.service, self.picked = service, NOTHING

    def look_through(self, glass: str) -> None:
        self.glass = glass
        self.shell.sound("page")

    def to_board(self, process: str) -> None:
        self.shell.topic = process
        self.shell.show("coproduction")

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        it = self._read()
        if it is None:
            nothing = Column(Panel(Label(self.t("civic.nothing"), "lead"), padding=5))
            return self._page(ctx, None, nothing, Row(self._back(), Space()))
        body = LEAF[self.leaf](self, ctx, it)
        weighed = self.answer()
        if is_wide(ctx):
            body = Scroll(Column(body), key="body")
        elif weighed is not None:
            body = Column(weighing(self, ctx, weighed, self._asked()), body, gap=4)
        return self._page(ctx, self._head(ctx, it), body, self._foot(ctx))

    def _page(self, ctx: Context, head: Node | None, body: Node, foot: Node) -> Node:
        page = self.page(ctx, head, body, foot)
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    def _head(self, ctx: Context, it: HallView) -> Node:
        tip = self.t("board.leaf.help")
        tabs = [Tab(name, self.t(f"civic.leaf.{name}"), image, help=tip)
                for name, image in LEAVES.items()]
        leaves = Tabs(self.t("civic.leaves"), tabs, self.leaf, self._open, key="leaf")
        return headed(ctx, self.t("civic.title", town=self.s("town")),
                      self.t(f"civic.style.{it.style}"), words.STYLE_ICONS[it.style], leaves)

    def _open(self, leaf: str) -> None:
        self.leaf, self.picked = leaf, NOTHING
        pages.top(self)
        self.shell.sound("page")

    # -- the foot ------------------------------------------------------------------------------

    def _foot(self, ctx: Context) -> Node:
        """What is taken up, as the town hall weighs it, beside the way back and the main button."""
        weighed = self.answer() if is_wide(ctx) else None
        scale = Space() if weighed is None else weighing(self, ctx, weighed, self._asked())
        return Row(self._back(), scale, self._main(), gap=3)

    def _main(self) -> Node:
        if self.picked == NOTHING:
            key = "civic.only_look" if self.leaf in ("purse", "lens") else "civic.choose_thing"
            return self.main("civic.ask", None, "speaker-high", reason=self.t(key))
        act = Request(*self.picked)
        if why := self.previews.why_not(act):
            return self.main("civic.ask", None, "lock", reason=why)
        found = self.previews.of(act)
        note = cost.price(self, found.hours, found.cents // 100)
        return self.main("civic.ask", partial(self._ask, act), "speaker-high", note=note)

    def _ask(self, act: Request) -> None:
        """The town hall answers at once; a refusal is told with its reason."""
        outcome = self.shell.submit(act)
        if outcome is None:
            return
        refused = next((e for e in outcome.events if e.kind == "request_refused"), None)
        self.shell.sound("door" if refused else "paper")
        said = self.t(f"civic.answer.{refused.params['reason']}") if refused \
            else self.t("civic.answer.granted")
        self.picked = NOTHING
        self.shell.stage.say(said)

    def _back(self) -> Node:
        return self.button("inside.back", self.shell.back, "arrow-left", key="back")


LEAF = {"purse": purse.leaf, "deal": deal.leaf, "vote": vote.leaf, "word": word.leaf,
        "lens": lens.leaf}  # fmt: skip
