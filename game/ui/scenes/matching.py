"""The desk of the time bank: the team does by hand what a broker does all day.

A request is chosen, then somebody who could help; the thread between the two says how likely they
are to meet. A second press, or the main button, rings them both. Pairs stay in sight, so that one
sees which of them go on when nobody rings any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.match import MatchByHand
from game.ui.context import Context
from game.ui.keys import cap_of
from game.ui.scenes import pages
from game.ui.scenes.desk import homes, leaves
from game.ui.scenes.frame import OPEN, Paper
from game.ui.scenes.hours import words
from game.ui.scenes.hours.beside import three
from game.ui.scenes.parts import TownScreen
from game.ui.scenes.spans import long
from game.ui.scenes.undoing import undo
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Panel, Row, Space

if TYPE_CHECKING:
    from game.session.clock_view import GiverView, MatchingView, RequestView
    from game.session.town_view import TownView
    from game.ui.shell import Shell


class MatchingScene(TownScreen):
    looks_inside = False
    layers = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self._seen: tuple[TownView, MatchingView | None] | None = None
        self.request: leaves.Chosen | None = None
        self.giver = -1
        it = self._read()
        if it is not None and it.requests:
            self._take(leaves.key_of(next((r for r in it.requests if r.task), it.requests[0])))
        shell.stage.ctx.memory[OPEN] = "requests"

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        if self.request is None:
            return "back"
        return f"request/{self.request[0]}/{self.request[1]}"

    def _read(self) -> MatchingView | None:
        """What the session says, asked once for each view of the town: every frame reads it."""
        assert self.shell.game is not None
        if self._seen is None or self._seen[0] is not self.view:
            self._seen = self.view, self.shell.game.session.matching()
        return self._seen[1]

    def _asked(self) -> RequestView | None:
        it = self._read()
        return next((r for r in it.requests if leaves.key_of(r) == self.request), None) \
            if it is not None else None

    def _helper(self) -> GiverView | None:
        asked = self._asked()
        return next((g for g in asked.givers if g.home.row == self.giver), None) \
            if asked is not None else None

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        it = self._read()
        if it is None:
            nothing = Column(Panel(Label(self.t("match.nothing"), "lead"), padding=5))
            return self._page(ctx, nothing, Row(self._back(), Space()))
        asked, helper = self._asked(), self._helper()
        body = three(
            self, ctx,
            Paper("requests", self.t("match.requests"), "hand-palm",
                  leaves.requests(self, it, self.request, self._choose), em=25),
            Paper("both", self.t("match.both"), "handshake",
                  leaves.both(self, it, asked, helper), em=27),
            Paper("givers", self.t("match.givers"), "users-three",
                  leaves.givers(self, asked, self.giver, self._look), em=22), bare="both")
        return self._page(ctx, body, self._foot(it, asked, helper))

    def _page(self, ctx: Context, body: Node, foot: Node) -> Node:
        page = self.page(ctx, None, body, foot)
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        page.confirm = False  # type: ignore[attr-defined]  # whom one asks is looked at first
        return page

    def _choose(self, request: leaves.Chosen) -> None:
        """Take a request up; chosen again, the eyes go on to who could help."""
        again = self.request == request
        self._take(request)
        self.shell.sound("paper")
        if again and self.giver >= 0:
            self.shell.stage.focus_on(f"giver/{self.giver}")

    def _take(self, request: leaves.Chosen) -> None:
        self.request = request
        asked = self._asked()
        self.giver = asked.givers[0].home.row if asked is not None and asked.givers else -1

    def _look(self, giver: int) -> None:
        """Look at the two; chosen again, they are rung up."""
        again, self.giver = self.giver == giver, giver
        self.shell.sound("paper")
        it = self._read()
        if again and it is not None and it.open:
            self._match()

    def _match(self) -> None:
        asked, helper = self._asked(), self._helper()
        if asked is None or helper is None:
            return
        act = MatchByHand(asked.home.row, helper.home.row, asked.skill)
        if self.shell.submit(act) is None:
            return
        self.shell.sound("bell")
        self.shell.stage.say(self.t("match.done", one=homes.name(self, asked.home),
                                    other=homes.name(self, helper.home, True)))
        self._look_again()

    def _look_again(self) -> None:
        """Take up the first request that is open now."""
        it = self._read()
        if it is not None and it.requests:
            self._take(leaves.key_of(it.requests[0]))
        else:
            self.request, self.giver = None, -1

    # -- the foot ------------------------------------------------------------------------------

    def _foot(self, it: MatchingView, asked: RequestView | None, helper: GiverView | None) -> Node:
        why = ""
        if it.closed_by:
            left = self.shell.words.number(it.left // words.HOUR)
            why = self.shell.words.text(f"reject.{it.closed_by}", n=it.made, left=left,
                                        need=-(-it.call // words.HOUR))
        elif not it.open:
            why = self.t("match.not_now")
        elif asked is None or helper is None:
            why = self.t("match.choose")
        cost = self.t("match.cost", long=long(self, it.call),
                      n=self.shell.words.number(it.most - it.made))
        cap = cap_of("press", self.shell.words, self.shell.stage.keys)
        main = Button(self.t("match.ring"), None if why else self._match, "main", "phone-call",
                      cap, why, "" if why else cost, key="main", help=self.t("match.ring.help"))
        return Row(self._back(), *undo(self, MatchByHand, self._look_again), Space(), main, gap=3)

    def _back(self) -> Node:
        return self.button("inside.back", self.shell.back, "arrow-left", key="back")
