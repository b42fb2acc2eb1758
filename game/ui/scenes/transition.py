"""A town in transition: who does what for it, on a grid that has to be looked at; patterns that can
be taken up, small trials, and what keeps it all from sliding back.

It lies over the screen from which it was asked for, and gives it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.diagnose import Diagnose
from game.rules.actions.enact import Enact
from game.rules.actions.pattern import TakeUp
from game.rules.actions.prototype import TryOut
from game.rules.actions.start import Start
from game.session.transition_view import TransitionView
from game.ui.context import Context
from game.ui.scenes.acting import ActingScene
from game.ui.scenes.board.picks import Ring
from game.ui.scenes.deeds import Deed
from game.ui.scenes.parts import heading, icon_line, is_wide
from game.ui.scenes.transition_pictures import STEPS, Heat, HeatCell, Sample
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Icon, Label, Pips, Row
from game.ui.widgets.board import Square
from game.ui.widgets.splitbar import SplitBar

if TYPE_CHECKING:
    from game.session.transition_view import (
        CellView,
        NeedView,
        PatternView,
        PrototypeView,
    )

ACTION_ICONS = {"planning": "map-trifold", "networks": "graph", "culture": "flower-lotus",
                "capacity": "graduation-cap", "doing": "hammer"}
ACTOR_ICONS = {"town_hall": "bank", "organisations": "handshake", "firms": "storefront",
               "people": "users-three"}
PATTERN_COLORS = {"toolbox": "quiet", "design": "sea", "growing": "sea", "holds": "olive",
                  "lost": "terracotta"}
TRIAL_COLORS = {"idea": "quiet", "running": "sea", "learned": "olive", "failed": "terracotta",
                "scaling": "sea", "standing": "olive", "fallen": "terracotta"}
TRIAL_ICONS = {"idea": "lightbulb", "running": "hourglass", "learned": "check", "failed": "x",
               "scaling": "hourglass", "standing": "seal-check", "fallen": "x"}
HOLDS = {1: ("check", "olive", "yes"), 0: ("x", "terracotta", "no"), -1: ("question", "quiet",
                                                                       "unknown")}
METHODS = ("usual", "consent", "agile", "lean")


class TransitionScene(ActingScene[TransitionView]):
    words = "way"
    reads = "transition"
    acts = (TakeUp, TryOut, Enact, Start)

    def leaves(self) -> dict[str, str]:
        it = self.found
        if it is None:
            return {}
        grid = {"grid": "squares-four", "patterns": "recycle", "keeping": "hand-heart"} \
            if it.cells and self.content.transition is not None else {}
        return {**grid, **({"trials": "lightbulb"} if it.prototypes else {})}

    def title(self) -> tuple[str, str, str]:
        it = self.it
        if self.content.transition is None:
            return self.t("way.leaf.trials"), "", "lightbulb"
        state = self.t(f"transition.led_by.{it.led_by}") if it.begun and it.led_by \
            else self.t("way.not_begun")
        return self.s("transition.name"), state, "squares-four"

    def body(self, ctx: Context) -> Node:
        return {"grid": self._grid, "patterns": self._patterns, "keeping": self._keeping,
                "trials": self._trials}[self.leaf](ctx)

    # -- the grid ------------------------------------------------------------------------------

    def _grid(self, ctx: Context) -> Node:
        it, wide = self.it, is_wide(ctx)
        cells = {c.id: c for c in it.cells}
        here = self.looks_at(list(cells))
        heads = [self._edge(wide, ACTOR_ICONS[a], self.t(f"grid.actor.{a}")) for a in it.actors]
        sides = [self._edge(wide, ACTION_ICONS[a], self.t(f"grid.action.{a}")) for a in it.actions]
        board = Heat(self.t("way.leaf.grid"), heads, sides, [self._square(c) for c in it.cells],
                     here, self.look, 8.5 if wide else 3, key="look")
        for cell in board.cells:
            assert isinstance(cell, HeatCell)
            cell.gap = cells[cell.square.id].gap
        shown = Column(Label(self.t("way.grid.plain"), "small", color="soft"), board,
                       self._legend(), gap=1.5)
        return self.beside(ctx, shown, self._of_cell(cells[here]), 1.7)

    def _edge(self, wide: bool, image: str, said: str) -> Node:
        """The sign alone, named, where letters are large."""
        if not wide:
            return Row(Icon(image, "lead", "plum"), justify="center", name=said)
        return Row(Icon(image, "lead", "plum"), Label(said, "small", "strong", grow=1), gap=1.5)

    def _name(self, cell: str) -> str:
        action, _, actor = cell.partition("/")
        return self.t("way.cell", action=self.t(f"grid.action.{action}"),
                      actor=self.t(f"grid.actor.{actor}"))

    def _square(self, c: CellView) -> Square:
        shown = str(round(c.known / 10)) if c.known >= 0 else "?"
        return Square(c.id, self._name(c.id), self._level(c), shown,
                      c.known if c.known >= 0 else None, self.t(f"way.plain.{c.action}"))

    def _level(self, c: CellView) -> str:
        if c.known < 0:
            return self.t("way.unknown")
        return self.t("way.gap_level" if c.gap else "way.level", n=round(c.known / 10))

    def _legend(self) -> Node:
        """What the patterns mean."""
        ends = [*(n - 1 for n in STEPS[1:]), 1000]
        parts: list[Node] = [Row(Sample(i), Label(f"{a // 10}–{b // 10}", "caption"), gap=1)
                             for i, (a, b) in enumerate(zip(STEPS, ends, strict=True))]
        parts += [Row(Icon("warning", "small", "terracotta"),
                      Label(self.t("way.gap"), "caption"), gap=1),
                  Row(Sample(-1), Label(self.t("way.fog"), "caption"), gap=1)]
        return Grid(*parts, columns=7, gap=1, key="legend")

    def _of_cell(self, c: CellView) -> list[Node]:
        ago = self.n("way.looked", c.weeks) if c.weeks > 0 \
            else self.t("way.unlooked" if c.weeks else "way.looked_now")
        lines: list[Node] = [heading(ago, "sea" if c.known >= 0 else "quiet"),
                             Label(self._name(c.id), "title", "headline"),
                             Label(self.t(f"way.plain.{c.action}"), "small", color="soft"),
                             Label(self._level(c), "small", "strong",
                                   "terracotta" if c.gap else "ink")]
        if c.known >= 0:
            lines.append(SplitBar(c.known, ("terracotta" if c.gap else "sea", "")))
        actor, action = self.t(f"grid.actor.{c.actor}"), self.t(f"grid.action.{c.action}")
        looks = [("one", self.t("way.look.one"), Diagnose(c.actor, c.action)),
                 ("actor", self.t("way.look.actor", actor=actor), Diagnose(c.actor, "")),
                 ("action", self.t("way.look.action", action=action), Diagnose("", c.action))]
        deeds = [Deed(f"{key}/{c.id}", "diagnose", title, act) for key, title, act in looks]
        fits = [self._take_up(p, "together") for p in self.it.patterns
                if p.cell == c.id and p.stage in ("toolbox", "lost")]
        return [*lines, *self.to_do(deeds, self.t("way.looking")),
                *(self.to_do(fits, self.t("way.fits"), key="fits") if fits else [])]

    # -- patterns ------------------------------------------------------------------------------

    def _patterns(self, ctx: Context) -> Node:
        it = self.it
        here = self.looks_at([p.id for p in it.patterns])
        cards = [self.row(p.id, Ring(ACTION_ICONS[p.cell.partition("/")[0]], p.alive,
                                     PATTERN_COLORS[p.stage]), self._pattern(p.id),
                          self._stage(p), PATTERN_COLORS[p.stage], p.id == here)
                 for p in it.patterns]
        shown = Column(Label(self.t("way.patterns.plain"), "small", color="soft"),
                       self.looks(self.t("way.leaf.patterns"), cards, 2), gap=1.5)
        found = next((p for p in it.patterns if p.id == here), None)
        return self.beside(ctx, shown, self._of_pattern(found) if found else [], 1.5)

    def _pattern(self, name: str) -> str:
        return self.s(f"transition.patterns.{name}.name")

    def _stage(self, p: PatternView) -> str:
        stage = self.t(f"pattern.stage.{p.stage}")
        if p.stage == "design":
            return f"{stage} · {self.n('way.weeks_left', max(0, p.design_weeks - p.weeks))}"
        return stage

    def _take_up(self, p: PatternView, to: str) -> Deed:
        key = f"way.{to}"
        title = self.t("way.take_up", what=self._pattern(p.id)) if self.leaf == "grid" \
            else self.t(key)
        return Deed(f"{to}/{p.id}", "pattern" if to != "drop" else "drop", title,
                    TakeUp(p.id, to), self.t(f"{key}.plain"))

    def _of_pattern(self, p: PatternView) -> list[Node]:
        color = PATTERN_COLORS[p.stage]
        lines: list[Node] = [heading(self._stage(p), color),
                             Label(self._pattern(p.id), "title", "headline"),
                             Label(self.s(f"transition.patterns.{p.id}.text"), "small",
                                   color="soft")]
        if p.cause:
            lines.append(icon_line("warning", Label(self.t(f"pattern.cause.{p.cause}"), "small"),
                                   "terracotta", "lead"))
        if p.stage in ("growing", "holds"):
            lines += [Label(self.t("way.alive", n=round(p.alive / 10), holds=round(p.holds / 10)),
                            "small", "strong"), SplitBar(p.alive, (color, "")),
                      icon_line("users-three", Label(self.t("way.came", n=round(p.part / 10)),
                                                     "small"), "plum", "lead")]
        by = self.t("way.by", actor=self.t(f"grid.actor.{p.by}"), cell=self._name(p.cell))
        lines += [icon_line(ACTOR_ICONS[p.by], Label(by, "small"), "plum", "lead"),
                  *self._needs(p.needs)]
        taken = p.stage in ("design", "growing", "holds")
        deeds = [self._take_up(p, to) for to in (("drop",) if taken else ("together", "alone"))]
        return [*lines, *self.to_do(deeds)]

    def _needs(self, needs: tuple[NeedView, ...]) -> list[Node]:
        """What it needs around it, as far as anybody knows whether it is so."""
        told = [(n.holds, self.t("way.need_cell", cell=self._name(n.cell)))
                for n in needs if n.cell]
        for holds in HOLDS:
            others = sum(n.holds == holds and not n.cell for n in needs)
            told += [(holds, self.n("way.need_others", others))] if others else []
        return [icon_line(image, Label(self.t(f"way.need.{key}", what=what), "small"), color,
                          "lead") for holds, what in told for image, color, key in [HOLDS[holds]]]

    # -- what keeps it -------------------------------------------------------------------------

    def _keeping(self, ctx: Context) -> Node:
        it = self.it
        held = sum(p.stage == "holds" for p in it.patterns)
        figures = (("hand-heart", "olive", self.n("way.tutors", it.tutors)),
                   ("recycle", "sea", self.n("way.held", held)),
                   ("users-three", "plum", self.t("way.covered", n=round(it.covered / 10))),
                   ("arrow-counter-clockwise", "terracotta",
                    self.t("way.relapses", n=it.relapses, caught=it.caught)))
        shown = Column(Label(self.s("transition.name"), "title", "headline"),
                       Label(self.s("transition.text"), "small", color="soft"),
                       Label(self.t("way.keeping.plain"), "small", "strong"),
                       *(icon_line(i, Label(said, "body"), c) for i, c, said in figures), gap=2)
        tutor = Deed("tutor", "tutor", self.t("way.tutor"), TakeUp("", "tutor"),
                     self.n("way.tutor.plain", it.tutor_reach))
        ways = [Deed(f"method/{m}", "method", self.t(f"transition.method.{m}"), TakeUp("", m),
                     self.t(f"way.method.{m}.plain"),
                     holds=self.t("way.holds_now") if m == it.method else "") for m in METHODS]
        head = Label(self.t("way.leaf.keeping"), "title", "headline")
        return self.beside(ctx, shown, [head, *self.to_do([tutor], self.t("way.tutors_title")),
                                        *self.to_do(ways, self.t("way.method"), key="method")], 1)

    # -- small trials --------------------------------------------------------------------------

    def _trials(self, ctx: Context) -> Node:
        it = self.it
        here = self.looks_at([p.id for p in it.prototypes])
        cards = [self.row(p.id, Ring(TRIAL_ICONS[p.stage], p.learned, TRIAL_COLORS[p.stage]),
                          self.s(f"prototypes.{p.id}.name"), self._trial_state(p),
                          TRIAL_COLORS[p.stage], p.id == here) for p in it.prototypes]
        shown = Column(Label(self.t("way.trials.plain"), "small", color="soft"),
                       self.looks(self.t("way.leaf.trials"), cards, 2), gap=1.5)
        return self.beside(ctx, shown, self._of_trial(next(p for p in it.prototypes
                                                           if p.id == here)), 1.5)

    def _trial_state(self, p: PrototypeView) -> str:
        stage = self.t(f"prototype.stage.{p.stage}")
        return f"{stage} · {self.n('way.weeks_left', p.weeks_left)}" if p.weeks_left else stage

    def _of_trial(self, p: PrototypeView) -> list[Node]:
        path, color = f"prototypes.{p.id}", TRIAL_COLORS[p.stage]
        lines: list[Node] = [heading(self._trial_state(p), color),
                             Label(self.s(f"{path}.name"), "title", "headline"),
                             Label(self.s(f"{path}.text"), "small", color="soft")]
        if p.cause:
            lines.append(icon_line("warning", Label(self.t(f"prototype.cause.{p.cause}"), "small"),
                                   "terracotta", "lead"))
        if p.links:
            names = self.t("list.and").join(self.s(f"prototypes.{x}.name") for x in p.links)
            lines.append(icon_line("graph", Label(self.t("way.links", what=names), "small"),
                                   "plum", "lead"))
        learned = self.t("way.learned", n=round(p.learned / 10))
        lines += [Label(learned, "small", "strong"), SplitBar(p.learned, ("olive", "")),
                  icon_line("ear", Label(self.t("way.heard", n=round(p.heard / 10)), "small"),
                            "sea", "lead"),
                  icon_line("coins", Label(self.t(f"prototype.lives_on.{p.lives_on}"), "small"),
                            "ochre", "lead")]
        if p.stage == "running":
            lines.append(Row(Pips(p.homes, p.homes, kind="house", color="sea"), gap=1,
                             name=self.n("way.homes_try", p.homes)))
        lines += self._needs(p.needs)
        to = {"running": ("stop",), "learned": ("scale", "begin"), "standing": (),
              "scaling": ()}.get(p.stage, ("begin", "scale"))
        deeds = [Deed(f"{do}/{p.id}", do if do != "begin" else "try", self.t(f"way.do.{do}"),
                      TryOut(p.id, do), self._price(p, do)) for do in to]
        return [*lines, *self.to_do(deeds)]

    def _price(self, p: PrototypeView, do: str) -> str:
        if do == "begin":
            return self.n("way.do.begin.plain", p.homes)
        return self.t(f"way.do.{do}.plain")
