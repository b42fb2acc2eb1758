"""Ways by hour: which way is held to be safe, at which part of the day and by whom; which work can
be reached over them, the carts that run there, and toolkits for other towns.

It lies over the screen from which it was asked for, and gives it back. The ways are drawn on the
town's own map, with the hour that is looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.rules.actions.enact import Enact
from game.rules.actions.start import Start
from game.rules.actions.transfer import TransferAct
from game.session.mobility_view import MobilityView
from game.ui.context import Context
from game.ui.scenes import toolkits
from game.ui.scenes.acting import ActingScene
from game.ui.scenes.board.picks import Ring
from game.ui.scenes.frame import Papers
from game.ui.scenes.mobility_pictures import Sign, Trace, Twin, beside_papers, paint
from game.ui.scenes.parts import TownScreen, heading, icon_line, is_wide, sheet
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Icon, Label, Row, Rule, Tab, Tabs
from game.ui.widgets.maplayer import MapLayer
from game.ui.widgets.splitbar import SplitBar

if TYPE_CHECKING:
    from game.rules.vocabulary import Effect
    from game.session.mobility_view import (
        HourView,
        LineView,
        PostsView,
        TransferView,
        WayView,
    )
    from game.ui.shell import Shell

PART_ICONS = {"morning": "plant", "day": "sun", "evening": "cloud-fog", "night": "moon"}
WHO = ("women", "men")
WHY_ICONS = {"dark": "moon", "lonely": "eye-slash", "fright": "warning", "lit": "lightbulb",
             "escort": "hand-heart", "cart": "bus", "unknown_cart": "question"}
LINE_COLORS = {"idea": "quiet", "running": "olive", "stopped": "terracotta"}
OF_WAYS = ("way_light", "way_escort", "way_fright")
OF_LINES = ("cart_line", "line_pay", "line_known", "line_hours", "line_fare")
SIDE_EM, SAID_EM = 21.5, 22
SEVERAL = 3
"""Posts of a kind from which it is worth a word who gets there."""


class MobilityScene(ActingScene[MobilityView]):
    words = "streets"
    reads = "mobility"
    acts = (TransferAct, Enact, Start)

    def __init__(self, shell: Shell) -> None:
        self.part, self.who, self.kit = "evening", "women", ""
        super().__init__(shell)

    def leaves(self) -> dict[str, str]:
        ways, kits = self.found, self._toolkits()
        first = {"ways": "moon", "work": "briefcase"} if ways is not None else {}
        lines = {"lines": "bus"} if ways is not None and ways.lines else {}
        return {**first, **lines, **({"kits": "globe"} if kits is not None else {})}

    def _toolkits(self) -> TransferView | None:
        found: TransferView | None = self.read("transfer")
        return found

    def title(self) -> tuple[str, str, str]:
        ways = self.found
        if ways is None:
            return self.t("streets.leaf.kits"), "", "globe"
        safe = round(self.view.published.get("ways_safe", 0) / 10)
        return self.s("mobility.name"), self.t("streets.evening", n=safe), "moon"

    def body(self, ctx: Context) -> Node:
        return {"ways": self._ways, "work": self._work, "lines": self._lines,
                "kits": self._kits}[self.leaf](ctx)

    def _kits(self, ctx: Context) -> Node:
        found = self._toolkits()
        assert found is not None
        return toolkits.leaf(self, ctx, found)

    @property
    def first_below(self) -> str:
        if self.leaf == "ways":
            return f"part/{self.part}"
        several = self.leaf == "kits" and len(self.content.toolkits) > 1
        return f"kit/{self.kit or self.content.toolkits[0].id}" if several else super().first_below

    def _there(self, command: str) -> str | None:
        """Below the hours comes who it is about, however far aside that lies."""
        if command == "down" and self.shell.stage.ctx.focus.startswith("part/"):
            return f"who/{self.who}"
        return super()._there(command)

    # -- ways ----------------------------------------------------------------------------------

    @property
    def closeup(self) -> str | None:  # type: ignore[override]
        return "ways" if self._on_map(self.shell.stage.ctx) else None

    def _on_map(self, ctx: Context) -> bool:
        return self.leaf == "ways" and is_wide(ctx)

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        if not self._on_map(ctx):
            super().paint_background(surface, ctx)
            return
        TownScreen.paint_background(self, surface, ctx)
        if self.shell.town.ready:
            paint(surface, ctx, self.part, list(self._traces().values()))

    def _traces(self) -> dict[str, Trace]:
        """Each way between the middles of its districts, as the hour and the person have it."""
        found: dict[str, Trace] = {}
        between: list[tuple[str, ...]] = []
        for way in self.it.ways:
            pair = tuple(sorted(way.between))
            here, ends = way.id == self.looked.get("ways"), map(self.shell.town.district_at, pair)
            found[way.id] = Trace(*ends, self._safe(way), here, between.count(pair))
            between.append(pair)
        return found

    def _hour(self, way: WayView) -> HourView:
        return next(h for h in way.hours if h.part == self.part)

    def _level(self, way: WayView) -> int:
        return int(getattr(self._hour(way), self.who))

    def _safe(self, way: WayView) -> bool:
        return self._level(way) >= self.it.needed

    def _ways(self, ctx: Context) -> Node:
        it = self.it
        here = self.looks_at([w.id for w in it.ways])
        tip = self.t("streets.turn.help")
        parts = Tabs(self.t("streets.parts"), [Tab(p, self.t(f"way.part.{p}"), help=tip)
                                               for p in it.parts], self.part, self._at, key="part")
        who = Tabs(self.t("streets.whose"), [Tab(w, self.t(f"streets.{w}"), help=tip)
                                             for w in WHO], self.who, self._as, key="who")
        cards = [self._way(w, w.id == here) for w in it.ways]
        listed = [parts, who, self.looks(self.t("streets.leaf.ways"), cards, 1)]
        said = self._of_way(next(w for w in it.ways if w.id == here))
        if not is_wide(ctx):
            return self.beside(ctx, Column(*listed, gap=2), said)
        left = sheet(ctx, *listed, key="shown", anchor=("start", "top"), max_em=SIDE_EM,
                     min_em=SIDE_EM)
        right = sheet(ctx, *said, key="said", anchor=("end", "top"), max_em=SAID_EM,
                      min_em=SAID_EM)
        return Papers(self._marks(), left, right)

    def _at(self, part: str) -> None:
        self.part = part
        self.shell.sound("page")

    def pack(self, kit: str) -> None:
        """Look at another toolkit."""
        self.kit, self.picked = kit, ""
        self.looked.pop("kits", None)
        self.shell.sound("page")

    def _as(self, who: str) -> None:
        self.who = who
        self.shell.sound("page")

    def _marks(self) -> Node:
        """Names of the districts, and a number on each way."""
        town = self.shell.town
        signs = [Sign(str(round(self._level(w) / 10)), "check" if self._safe(w) else "moon",
                      "olive" if self._safe(w) else "terracotta",
                      lambda ctx, name=w.id: beside_papers(  # type: ignore[misc]
                          ctx, self._traces()[name].middle(), SIDE_EM, SAID_EM),
                      w.id == self.looked.get("ways")) for w in self.it.ways]
        names = [Sign(self.s(f"districts.{d}.name"), "", "ink",
                      lambda ctx, name=d: beside_papers(  # type: ignore[misc]
                          ctx, town.district_at(name), SIDE_EM, SAID_EM))
                 for d in self.it.districts]
        told = self.t("streets.map", part=self.t(f"way.part.{self.part}"),
                      who=self.t(f"streets.{self.who}"))
        return MapLayer(*signs, *names, name=told)

    def _way(self, way: WayView, chosen: bool) -> Node:
        safe = self._safe(way)
        image, color = ("check", "olive") if safe else ("moon", "terracotta")
        said = self.t("streets.safe" if safe else "streets.dark", n=round(self._level(way) / 10))
        return self.row(way.id, Icon(image, "title", color), self.s(f"mobility.ways.{way.id}.name"),
                        said, color, chosen)

    def _of_way(self, way: WayView) -> list[Node]:
        """The four parts of its day, and why it is as it is at the one that is looked at."""
        path = f"mobility.ways.{way.id}"
        ends = [self.s(f"districts.{d}.name") for d in dict.fromkeys(way.between)]
        lines: list[Node] = [heading(" – ".join(ends), "sea"),
                             Label(self.s(f"{path}.name"), "title", "headline"),
                             Label(self.s(f"{path}.text"), "small", color="soft")]
        lines += [icon_line(WHY_ICONS[why], Label(self.t(f"way.why.{why}"), "small", "strong"),
                            "plum", "lead") for why in self._hour(way).why]
        lines += self.cards(lambda e: self._moves_way(e, way.id))
        bars = [self._bars(self._part(h.part), h.women, h.men, self.it.needed) for h in way.hours]
        return [*lines, Rule(), heading(self.t("streets.all_day")), self._key(), *bars,
                Label(self.t("streets.chain"), "small", color="soft")]

    def _part(self, part: str) -> Row:
        here = part == self.part
        name = self.t(f"way.part.{part}")
        return Row(Icon(PART_ICONS[part], "body", "ochre" if here else "quiet"),
                   Label(name, "small", "bold" if here else "text", grow=1), gap=1.5, name=name,
                   grow=1)

    def _moves_way(self, effect: Effect, way: str) -> bool:
        on_it = {line.id for line in self.it.lines if way in line.ways}
        return (effect.do in OF_WAYS and effect.name == way) or (
            effect.do in OF_LINES and effect.name in on_it)

    def _key(self) -> Node:
        """What the two bars and the line mean."""
        parts = [Row(SplitBar(1000, (color, ""), 1.2, hatched=who == "women"),
                     Label(self.t(f"streets.{who}"), "caption", "bold", color), gap=1)
                 for who, color in (("women", "plum"), ("men", "sea"))]
        return Column(Row(*parts, gap=4), Label(self.t("streets.line"), "caption", color="soft"),
                      gap=0.5)

    def _bars(self, title: Node, women: int, men: int, needed: int) -> Node:
        """What it is, the two numbers, and a bar for each."""
        said = self.t("streets.both", women=round(women / 10), men=round(men / 10))
        head = Row(title, Label(said, "caption", "strong"), gap=1.5)
        return Twin(head, women, men, needed, name=title.name, value=said)

    # -- work ----------------------------------------------------------------------------------

    def _work(self, ctx: Context) -> Node:
        """Who could go there and home again at those hours, by kind of work and shift."""
        it = self.it
        several = [p for p in it.posts if p.women + p.men >= SEVERAL]
        rows = sorted(several, key=lambda p: p.women_can - p.men_can)[:8]
        bars = [self._bars(self._post(p), p.women_can, p.men_can, 0) for p in rows]
        shown = Column(Label(self.t("streets.work"), "title", "headline"),
                       Label(self.t("streets.work.plain"), "small", color="soft"),
                       Grid(*bars, columns=2 if is_wide(ctx) else 1, gap=4), gap=2)
        facts = [("moon", "terracotta", self.t("streets.held_back", n=round(it.held_back / 10))),
                 *([("door-open", "terracotta", self.n("streets.left", it.women_left))]
                   if it.women_left else []),
                 ("megaphone", "plum", self.t("streets.meeting", n=round(it.meeting_women / 10)))]
        said = [Label(self.t("streets.means"), "title", "headline"),
                *(icon_line(i, Label(text, "small"), c, "lead") for i, c, text in facts)]
        return self.beside(ctx, shown, [*said, *self.cards(lambda e: e.do == "post_shift")])

    def _post(self, post: PostsView) -> Node:
        work = self.t(f"streets.at.{post.work}")
        when = self.t("cost.and").join((self.t(f"way.shift.{post.shift}"),
                                        self.s(f"districts.{post.at}.name")))
        return Column(Label(work, "small", "strong"), Label(when, "caption", color="soft"), gap=0,
                      grow=1, name=f"{work}, {when}")

    # -- carts ---------------------------------------------------------------------------------

    def _lines(self, ctx: Context) -> Node:
        it = self.it
        here = self.looks_at([line.id for line in it.lines])
        cards = [self.row(x.id, Ring("bus", x.carts * 1000 // max(1, x.most), LINE_COLORS[x.stage]),
                          self.s(f"mobility.lines.{x.id}.name"), self.t(f"line.stage.{x.stage}"),
                          LINE_COLORS[x.stage], x.id == here) for x in it.lines]
        shown = Column(Label(self.t("streets.lines.plain"), "small", color="soft"),
                       self.looks(self.t("streets.leaf.lines"), cards, 1), gap=1.5)
        return self.beside(ctx, shown, self._of_line(next(x for x in it.lines if x.id == here)), 1)

    def _of_line(self, line: LineView) -> list[Node]:
        path, money = f"mobility.lines.{line.id}", self.shell.words.money
        lines: list[Node] = [
            heading(self.t(f"line.stage.{line.stage}"), LINE_COLORS[line.stage]),
            Label(self.s(f"{path}.name"), "title", "headline"),
            Label(self.s(f"{path}.text"), "small", color="soft")]
        if line.cause:
            lines.append(Label(self.t(f"line.cause.{line.cause}"), "small", "strong"))
        who = "women" if line.women_drive else "men"
        facts = [("bus", self.t(f"streets.drive.{who}", n=line.drivers, carts=line.carts,
                                most=line.most)),
                 ("hand-palm", self.n("streets.ready", line.ready)),
                 ("ticket", self.t("streets.fare", money=money(line.fare_cents))),
                 ("ear", self.t("streets.known", n=round(line.known / 10)))]
        if line.stage == "running":
            facts += [("users-three", self.t("streets.rides", n=line.rides,
                                             women=line.women_rides)),
                      ("coins", self.t("streets.pay", money=money(line.pay_cents),
                                       least=money(line.least_cents)))]
        if line.support_weeks:
            facts.append(("piggy-bank", self.n("streets.support", line.support_weeks,
                                               money=money(line.support_cents))))
        lines += [icon_line(i, Label(text, "small"), "plum", "lead") for i, text in facts]
        return [*lines, *self.cards(lambda e: e.do in OF_LINES and e.name == line.id)]
