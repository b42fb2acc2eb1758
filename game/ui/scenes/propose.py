"""Propose: the clauses of an agreement, what each means, and how those who decide would lean.

It lies over the square at dusk where they will meet; whoever is likely to come stands there.
"""

from __future__ import annotations

import pygame

from game.rules.actions.propose import Propose, written
from game.session.clause_view import holding
from game.session.town_view import ProposalView
from game.ui.context import Context
from game.ui.scenes import clauses, cost, crowd, hall, offers, speakers
from game.ui.scenes.asks_odds import AsksOdds
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Label, Panel, Row, Scroll, Space


class ProposeScene(AsksOdds):
    closeup, time_of_day, layers = "assembly", "dusk", False
    looks_inside = False

    def __init__(self, shell) -> None:
        super().__init__(shell)
        open_now = self.view.agreements
        name = shell.topic if shell.topic in open_now or not open_now else open_now[0]
        self.agreement = next(a for a in self.content.agreements if a.id == name)
        self.earlier = next((p for p in self.view.proposals if p.agreement == name), None)
        before = self.earlier.terms if self.earlier else {}
        assert shell.game is not None
        session = shell.game.session
        self.holds = holding(session.world, session.rules, self.agreement)
        """What is in force until something else is adopted."""
        begun = (name, self.view.season, self.earlier.refusals if self.earlier else 0)
        self.terms = shell.game.drafts.setdefault(
            begun, {c.id: before.get(c.id, c.options[0].id) for c in self.agreement.clauses})
        """Kept when one goes back to look at something and comes again."""
        self.pages = clauses.Pages(self, self.agreement)
        self._foreseen: tuple[str, ProposalView | None] = ("", None)
        self._refused: tuple[str, str] = ("", "")
        """Terms, and why they cannot be put to anybody."""

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        clause = self.pages.shown(self.shell.stage.ctx)[0]
        return f"clause/{clause.id}/{self.terms[clause.id]}"

    def _asked(self) -> list:
        return [] if self._reason() else [self._action()]

    def _action(self) -> Propose:
        return Propose(self.agreement.id, written(self.terms))

    def foreseen(self) -> ProposalView | None:
        """What the team could tell of the vote with these terms; None where they cannot be put."""
        terms = written(self.terms)
        if self._foreseen[0] != terms:
            assert self.shell.game is not None
            after = self.shell.game.session.view_after(self._action())
            there = after.proposals if after else ()
            found = next((p for p in there if p.agreement == self.agreement.id), None)
            self._foreseen = terms, found
        return self._foreseen[1]

    def people(self, surface: pygame.Surface, ctx: Context) -> None:
        what = self.foreseen()
        crowd.draw(surface, self.shell.town, what.likely_to_come if what else 0)

    def build(self, ctx: Context) -> Node:
        path = f"agreements.{self.agreement.id}"
        intro = [Label(self.s(f"{path}.title"), "headline"),
                 Label(self.s(f"{path}.text"), "small", color="soft"),
                 cost.price_row(self, self._hours(), 0)]  # fmt: skip
        if self.holds:
            changed = sum(self.holds.get(c) != o for c, o in self.terms.items())
            intro.append(Label(self.n("propose.changes", changed), "small", "strong"))
        wide, shown = is_wide(ctx), self.pages.shown(ctx)
        grid = self._beside([self._clause(c, not wide) for c in shown])
        what = self.foreseen()
        if wide:
            intro += self._effects()
        who = [Panel(Column(*nodes, gap=2), padding=4, grow=share, key=key)
               for key, share, nodes in self._deciders(what)]  # fmt: skip
        head: Node = Panel(Column(*intro, gap=1.5), padding=4, grow=2, key="head")
        if wide:
            head = Row(head, *who, gap=3, align="stretch")
            names = self._beside([clauses.heading(self, self.agreement, c) for c in shown])
            sheet = clauses.Sheet(names, Scroll(grid, key="terms"))
            body: Node = clauses.AtFoot(Panel(sheet, padding=4, key="clauses"))
        else:
            body = Column(Panel(grid, padding=4, key="clauses"), *who, gap=4)
        back = self.button("propose.back", self.shell.back, key="back")
        put = self.main("propose.put", self._put, "users-three",
                        **({"reason": self._reason()} if self._reason() else {}))  # fmt: skip
        foot = Row(back, Space(), *self.pages.turners(ctx), put, gap=3)
        page = self.page(ctx, head, body, foot)
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    def _deciders(self, what: ProposalView | None) -> list[tuple[str, float, list[Node]]]:
        """Who would come, and how they would lean now; each as key, share of the row, nodes."""
        if what is None:
            return []
        come = [*hall.turnout(self, what), *self._sent(what), speakers.leanings(self, what)]
        lean: list[Node] = [Label(self.t("reject.nothing_changed"), "body")]
        if self.terms != self.holds:
            lean = [*hall.count_now(self, what, "majority"), *self._odds()]
        return [("turnout", 1.4, come), ("leaning", 1.6, lean)]

    def _sent(self, what: ProposalView) -> list[Node]:
        """Of whom those who may come are a part, where the hall is too small for everybody."""
        assert self.shell.game is not None
        seats = self.shell.game.session.rules["vote.most_voters"]
        if what.voters < seats:
            return []
        return [Label(self.t("assemble.sent", n=seats), "caption", color="soft")]

    @staticmethod
    def _beside(nodes: list[Node]) -> Node:
        return Grid(*nodes, columns=min(4, len(nodes)), gap=4)

    def _clause(self, clause, named: bool) -> Node:
        choose = lambda option: self.terms.update({clause.id: option})  # noqa: E731
        return clauses.clause_card(self, self.agreement, clause, self.terms[clause.id],
                                   self.holds.get(clause.id, ""), self._barred(), choose,
                                   self._neighbours(clause), named)

    def _neighbours(self, clause) -> tuple[str, str]:
        """What is chosen in the clauses before and after it, of those that are seen."""
        seen = self.pages.shown(self.shell.stage.ctx)
        at = seen.index(clause)
        before, after = seen[at - 1 : at] if at else [], seen[at + 1 : at + 2]
        keys = [f"clause/{c.id}/{self.terms[c.id]}" for c in (*before, *after)]
        return (keys.pop(0) if before else ""), (keys.pop() if after else "")

    def _barred(self):
        return clauses.closed(self, self.agreement, self.terms)

    def _odds(self) -> list[Node]:
        """How often such towns adopt it."""
        if self._reason():
            return []
        found = self.shell.odds.of(self._action())
        if found is None:
            return [Label(self.t("odds.asking"), "small", color="soft")]
        words = offers.in_towns(self, found, self.t("odds.adopted"))
        towns = Row(offers.houses(found), Label(words, "small", "strong", grow=1), gap=2)
        moves = Label(self.t("assemble.talk_moves"), "caption", color="soft")
        effects = [] if is_wide(self.shell.stage.ctx) else self._effects()
        return [towns, moves, *effects]

    def _effects(self) -> list[Node]:
        """What is different there at the season's end."""
        found = None if self._reason() else self.shell.odds.of(self._action())
        lines = offers.effects(self, found, 1) if found is not None else []
        return [Label(" ".join([self.t("odds.such_towns"), line]), "small") for line in lines]

    def _hours(self) -> int:
        return 0 if self.earlier is not None and self.earlier.refusals else self.agreement.hours

    def _reason(self) -> str:
        """Why it cannot be put to them: too little time, or what the terms themselves say."""
        short = cost.shortage(self, self._hours(), 0)
        if not short and self.holds == self.terms:
            return self.t("reject.nothing_changed")
        if short or self.foreseen() is not None:
            return short
        terms = written(self.terms)
        if self._refused[0] != terms:
            assert self.shell.game is not None
            why = self.shell.game.session.preview(self._action())
            said = self.t(f"reject.{why.rejected}", **why.params) if why.rejected else ""
            self._refused = terms, said
        return self._refused[1]

    def _put(self) -> None:
        title = self.s(f"agreements.{self.agreement.id}.title")
        if self.shell.act(self._action()) is not None:
            self.shell.stage.say(self.t("propose.said", title=title))
