"""Propose: the clauses of an agreement, each with what it means in plain words."""

from __future__ import annotations

from game.rules.actions.propose import Propose, written
from game.ui.context import Context
from game.ui.scenes import cost, offers
from game.ui.scenes.backdrop import DimTown
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Choice, Column, Grid, Label, Option, Panel, Row, Scroll, Space


class ProposeScene(DimTown):
    def __init__(self, shell) -> None:
        super().__init__(shell)
        open_now = self.view.agreements
        name = shell.topic if shell.topic in open_now or not open_now else open_now[0]
        self.agreement = next(a for a in self.content.agreements if a.id == name)
        self.earlier = next((p for p in self.view.proposals if p.agreement == name), None)
        before = self.earlier.terms if self.earlier else {}
        self.terms = {c.id: before.get(c.id, c.options[0].id) for c in self.agreement.clauses}

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        clause, option = next(iter(self.terms.items()))
        return f"clause/{clause}/{option}"

    @property
    def animating(self) -> bool:  # type: ignore[override]
        return bool(self.shell.odds.missing(self._asked()))

    def tick(self, seconds: float) -> None:
        if self.shell.odds.step(self._asked()):
            self.shell.stage.changed()

    def _asked(self) -> list:
        return [] if self._reason() else [self._action()]

    def _action(self) -> Propose:
        return Propose(self.agreement.id, written(self.terms))

    def build(self, ctx: Context) -> Node:
        path = f"agreements.{self.agreement.id}"
        intro = Column(
            Label(self.s(f"{path}.title"), "headline"), Label(self.s(f"{path}.text"), "small"),
            gap=0.5, grow=2,
        )
        head = Panel(Row(intro, self._odds(), gap=5), padding=3, key="head")
        clauses = [self._clause(c) for c in self.agreement.clauses]
        paper = Panel(Grid(*clauses, columns=min(4, len(clauses)), gap=4), padding=4, key="clauses")
        body: Node = Scroll(Column(paper), key="terms") if is_wide(ctx) else paper
        back = self.button("propose.back", self.shell.back, key="back")
        put = self.main("propose.put", self._put, "users-three",
                        **({"reason": self._reason()} if self._reason() else {}))  # fmt: skip
        page = self.page(ctx, head, body, Row(back, Space(), put, gap=3))
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    def _clause(self, clause) -> Node:
        path = f"agreements.{self.agreement.id}.clauses.{clause.id}"
        name = self.s(f"{path}.name")
        options = [
            Option(o.id, self.s(f"{path}.options.{o.id}.name"),
                   self.s(f"{path}.options.{o.id}.plain"), help=self.t("propose.option.help"))
            for o in clause.options
        ]  # fmt: skip
        choose = lambda option: self.terms.update({clause.id: option})  # noqa: E731
        group = Choice(name, options, self.terms[clause.id], choose, key=f"clause/{clause.id}")
        return Column(Label(name, "lead", "headline"), group, gap=1.5)

    def _odds(self) -> Node:
        hours = self._hours()
        lines: list[Node] = [cost.price_row(self, hours, 0)]
        found = self.shell.odds.of(self._action())
        if found is not None:
            lines += offers.gamble(self, found, self.t("odds.adopted"))
        elif not self._reason():
            lines.append(Label(self.t("odds.asking"), "small", color="soft"))
        return Column(*lines, gap=1, grow=1)

    def _hours(self) -> int:
        return 0 if self.earlier is not None and self.earlier.refusals else self.agreement.hours

    def _reason(self) -> str:
        return cost.shortage(self, self._hours(), 0)

    def _put(self) -> None:
        title = self.s(f"agreements.{self.agreement.id}.title")
        if self.shell.act(self._action()) is not None:
            self.shell.stage.say(self.t("propose.said", title=title))
