"""A currency: how it goes round over the town, and its design on a sheet.

It lies over the screen from which it was asked for, and gives it back. While the game is played
as one family, there is only what that family holds.
"""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.machines.currency import BEFORE
from game.session.currency_view import CurrencyView
from game.session.town_view import TownView
from game.ui.context import Context
from game.ui.other_designs import OtherDesigns
from game.ui.scenes import pages
from game.ui.scenes.frame import papers
from game.ui.scenes.money import circulation, market, other, sheet, words
from game.ui.scenes.own_strip import coupons
from game.ui.scenes.parts import TownScreen
from game.ui.shell import Shell
from game.ui.tree import Node, find
from game.ui.widgets import Button, Column, Icon, Label, Panel, Row, Space, Tab, Tabs
from game.ui.widgets.flows import Flows

LEAVES = {"round": "arrows-clockwise", "design": "sliders-horizontal", "market": "storefront",
          "other": "swap"}  # fmt: skip
ROUND_SECONDS = 2.5
"""In which a dot goes from one end of an arrow to the other."""
BRIGHT = (255, 253, 246, 120)
"""Laid over the town, so that arrows are seen first."""


class CurrencyScene(TownScreen):
    looks_inside = False
    layers = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        known = self.view.currencies
        self.leaf, self.moved, self.running = "round", 0.5, True
        self._seen: tuple[TownView, str, CurrencyView | None] | None = None
        self._look_at(shell.topic if shell.topic in known else next(iter(known), ""))

    def _look_at(self, currency: str) -> None:
        assert self.shell.game is not None
        self.currency = currency
        self.others = next((c.others for c in self.content.currencies if c.id == currency), [])
        self.chosen = self.others[0].id if self.others else ""
        self.designs = OtherDesigns(self.shell.game.session, currency)
        it = self._read()
        if it is not None and not self._is_there(it, self.leaf):
            self.leaf = "design"

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return f"leaf/{self.leaf}"

    @property
    def animating(self) -> bool:  # type: ignore[override]
        """Dots run along the arrows until somebody stops them; never where people stand still."""
        if self.designs.waiting:
            return True
        it = self._read()
        return bool(self.running and self.leaf == "round" and it and it.flows
                    and not self.shell.stage.ctx.look.reduced_motion)

    def tick(self, seconds: float) -> None:
        if self.designs.poll():
            self._ask()
            self.shell.stage.changed()
        if self.leaf != "round":
            return
        self.moved = (self.moved + seconds / ROUND_SECONDS) % 1
        if isinstance(flows := find(self.shell.stage.tree, "flows"), Flows):
            flows.moved = self.moved
            self.shell.stage.dirty = True

    def on_command(self, command: str) -> bool:
        if command == "pause" and self.leaf == "round":
            self._pause()
            return True
        return super().on_command(command)

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        super().paint_background(surface, ctx)
        if self.leaf == "round" and not ctx.theme.flat:
            wash = pygame.Surface(surface.get_size(), pygame.SRCALPHA)
            wash.fill(BRIGHT)
            surface.blit(wash, (0, 0))

    def build(self, ctx: Context) -> Node:
        it = self._read()
        if it is None:
            return self._page(ctx, None, Column(self._nothing()), Row(self._back(), Space()))
        if it.own:
            return self._page(ctx, None, Column(self._own(it)), Row(self._back(), Space()))
        if self.leaf == "design":
            body = sheet.leaf(self, ctx, it)
        elif self.leaf == "market":
            body = market.leaf(self, ctx, it)
        elif self.leaf == "other":
            body = other.leaf(self, ctx, it, self.designs, self.others, self.chosen, self._choose)
        else:
            body = papers(self, ctx, circulation.first(self, it), circulation.second(self, it),
                          marks=circulation.arrows(self, it, self.moved))
        return self._page(ctx, self._tabs(it), body, self._foot(it))

    def _page(self, ctx: Context, head: Node | None, body: Node, foot: Node) -> Node:
        page = self.page(ctx, head, body, foot)
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    def _read(self) -> CurrencyView | None:
        """What the session says, asked once for each view of the town: every frame reads it."""
        assert self.shell.game is not None
        seen = self._seen
        if seen is None or seen[0] is not self.view or seen[1] != self.currency:
            it = self.shell.game.session.currency(self.currency)
            self._seen = seen = self.view, self.currency, it
        return seen[2]

    def _nothing(self) -> Node:
        return Panel(Label(self.t("money.nothing"), "lead"), padding=5)

    def _own(self, it: CurrencyView) -> Node:
        """One family sees its own coupons, and nobody else's."""
        family = self.view.family
        told = self.t("money.own", amount=words.amount(self, it, it.held)) if family is None \
            else self.n("friday.coupons", coupons(family, family.held))
        return Panel(Column(
            Row(Icon(words.KIND_ICONS[it.kind], "headline", "sea"),
                Label(words.name(self, it), "headline"), gap=3),
            Label(told, "lead"),
            Label(self.t("money.own.more"), "body", color="soft"), gap=3), padding=5, key="own")

    def _tabs(self, it: CurrencyView) -> Node:
        tabs = [Tab(name, self.t(f"money.leaf.{name}"), image, help=self.t("money.leaf.help"))
                for name, image in LEAVES.items() if self._is_there(it, name)]
        turn = self._turn_button() if len(self.view.currencies) > 1 else None
        row = Row(Tabs(self.t("money.leaves"), tabs, self.leaf, self._open, key="leaf"),
                  Space(), *([turn] if turn else []), gap=3)
        return Panel(row, padding=2, across=3, key="head")

    def _turn_button(self) -> Node:
        return Button(self.t("money.next"), self._turn, image="arrow-right", key="next",
                      help=self.t("money.next.help"))

    def _turn(self) -> None:
        known = list(self.view.currencies)
        self._look_at(known[(known.index(self.currency) + 1) % len(known)])
        pages.top(self)
        self.shell.sound("page")

    def _open(self, leaf: str) -> None:
        self.leaf = leaf
        if leaf == "other":
            self._ask()
        pages.top(self)
        self.shell.sound("page")

    def _is_there(self, it: CurrencyView, leaf: str) -> bool:
        """What is only being designed has a sheet. A market needs more than one thing on it; other
        designs, a season to play again that was lived with everybody's figures in sight: before,
        they would tell a family what it is to find out."""
        if it.stage in BEFORE:
            return leaf == "design"
        if leaf == "market":
            return len(it.stalls) > 1
        own = sum(turn.sees == "own" for turn in self.content.seasons)
        return leaf != "other" or bool(self.others and len(self.view.history) > own + 1)

    def _choose(self, design: str) -> None:
        self.chosen = design
        self._ask()

    def _ask(self) -> None:
        """Play the chosen one, once what is being played is done."""
        design = next((d for d in self.others if d.id == self.chosen), None)
        if design is not None:
            self.designs.ask(design)

    def _pause(self) -> None:
        self.running = not self.running

    # -- the foot ------------------------------------------------------------------------------

    def _foot(self, it: CurrencyView) -> Node:
        pause = None
        if self.leaf == "round" and it.flows and not self.shell.stage.ctx.look.reduced_motion:
            key = "money.pause" if self.running else "money.go_on"
            pause = self.button(key, self._pause, "pause" if self.running else "play", key="pause")
        issuer = next((c.issuer for c in self.content.currencies if c.id == self.currency), None)
        mine = [a.id for a in self.content.agreements
                if a.provider == issuer and a.id in self.view.agreements]
        press = partial(self._write, mine[0]) if mine else None
        why = {} if mine else {"reason": self.t("money.not_now")}
        change = self.main("money.change", press, "sliders-horizontal", **why)
        return Row(self._back(), *([pause] if pause else []), Space(),
                   *([change] if issuer else []), gap=3)

    def _back(self) -> Node:
        return self.button("inside.back", self.shell.back, "arrow-left", key="back")

    def _write(self, agreement: str) -> None:
        self.shell.topic = agreement
        self.shell.show("propose")
