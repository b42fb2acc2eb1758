"""The assembly: who leans where, what can be conceded, how it is decided, and what came of it."""

from __future__ import annotations

from functools import partial

from game.rules.actions.concede import Concede
from game.rules.actions.hold_vote import HoldVote
from game.rules.actions.move_on import MoveOn
from game.ui.context import Context
from game.ui.scenes import cost
from game.ui.scenes.count import CountBar, Part
from game.ui.scenes.parts import TownScreen, heading, icon_line, is_wide, kicker, sheet
from game.ui.scenes.standing import terms_of
from game.ui.tree import Node
from game.ui.widgets import Button, Choice, Column, Icon, Label, Option, Row, Rule, Space, Stack

METHODS = ("majority", "consent", "authoritarian")
LEANINGS = {1: ("check", "olive", "for"), 0: ("circle-half", "ochre", "undecided"),
            -1: ("x", "terracotta", "against")}  # fmt: skip
WIDTH = 25.4
"""Of each of the three papers, in letters."""
COMES = ((600, "likely"), (300, "perhaps"), (0, "unlikely"))


class Assemble(TownScreen):
    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.method = METHODS[0]

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        """Not the vote itself: what can be offered before it comes first."""
        waiting = [p for p in self.view.proposals if p.state == "proposed"]
        if not waiting:
            return "main"
        if not is_wide(self.shell.stage.ctx):
            return ""  # large letters: the proposal is read first, from its top
        left = waiting[0].open_concessions
        return f"concede/{left[0]}" if left else f"method/{self.method}"

    def build(self, ctx: Context) -> Node:
        open_now = [p for p in self.view.proposals if p.state == "proposed"]
        proposal = open_now[0] if open_now else None
        if proposal is None:
            result = sheet(ctx, *self._results(), key="result", anchor=("start", "top"), max_em=40)
            body: Node = Stack(result) if is_wide(ctx) else result
            on = lambda: self.shell.act(MoveOn())  # noqa: E731
            return self.page(
                ctx, None, body, self.foot(Space(), self.main("assemble.go_on", on, "arrow-right"))
            )
        sheets = [
            sheet(ctx, *self._proposal(proposal), key="proposal", anchor=("start", "top")),
            sheet(ctx, *self._concessions(proposal), key="offers", anchor=("center", "top")),
            sheet(ctx, *self._decide(proposal), key="decide", anchor=("end", "top")),
        ]
        body = Column(*sheets, gap=4)
        if is_wide(ctx):
            body = Stack(*sheets)
            for paper in sheets:
                paper.max_em = WIDTH
        vote = self.main("assemble.vote", lambda: self._vote(proposal), "hand")
        undo = None
        if self.shell.game and self.shell.game.session.can_undo:
            undo = self.button("play.undo", self.shell.undo)
        return self.page(ctx, None, body, self.foot(undo, Space(), vote))

    # -- the proposal and the people --------------------------------------------------------------

    def _proposal(self, proposal) -> list[Node]:
        path = f"agreements.{proposal.agreement}"
        season = self.s(f"seasons.{self.content.seasons[self.view.season - 1].id}.name")
        terms = [Label(line, "small") for line in terms_of(self, proposal)]
        people = [self._person(p) for p in proposal.named]
        title = heading(self.t("assemble.people"))
        return [
            kicker(self.t("assemble.kicker"), season),
            Label(self.s(f"{path}.title"), "headline"),
            *terms,
            *([Rule(), title, *people] if people else []),
        ]

    def _person(self, leaning) -> Node:
        """A name, where this person leans, and whether to expect them tonight."""
        image, color, word = LEANINGS[leaning.leaning]
        name = self.s(f"people.{leaning.person}.name")
        comes = next(w for least, w in COMES if leaning.comes_permille >= least)
        lean = Row(Icon(image, "lead", color, "fill" if image == "circle-half" else "bold"),
                   Label(self.t(f"leaning.{word}"), face="strong"), gap=1)  # fmt: skip
        return Row(
            Column(Label(name, "lead", "headline"), Label(self.t(f"assemble.comes.{comes}"),
                   "small", color="soft"), gap=0, grow=1),
            lean, gap=2,
        )  # fmt: skip

    # -- the count, concessions, method -----------------------------------------------------------

    def _decide(self, proposal) -> list[Node]:
        undecided = proposal.voters - proposal.leaning_for - proposal.leaning_against
        parts = [
            Part(self.t("leaning.for"), proposal.leaning_for, "olive"),
            Part(self.t("leaning.undecided"), undecided, "ochre", hatched=True),
            Part(self.t("leaning.against"), proposal.leaning_against, "terracotta"),
        ]
        come = self.n("assemble.turnout", proposal.likely_to_come, all=proposal.voters)
        methods = [
            Option(m, self.t(f"method.{m}"), self.t(f"method.{m}.plain"),
                   help=self.t("assemble.method.help"))
            for m in METHODS
        ]  # fmt: skip
        nodes: list[Node] = [
            Label(self.t("assemble.leaning"), "lead", "strong"),
            CountBar(parts, name=self.t("assemble.leaning"), key="count"),
            icon_line("users-three", Label(come), "sea"),
        ]
        choose = Choice(self.t("assemble.method"), methods, self.method, self._by, key="method")
        return [*nodes, Rule(), Label(self.t("assemble.method"), "lead", "strong"), choose]

    def _concessions(self, proposal) -> list[Node]:
        path = f"agreements.{proposal.agreement}.concessions"
        agreement = next(a for a in self.content.agreements if a.id == proposal.agreement)
        nodes: list[Node] = [Label(self.t("assemble.offer"), "lead", "strong")]
        for c in agreement.concessions:
            name, plain = self.s(f"{path}.{c.id}.name"), self.s(f"{path}.{c.id}.plain")
            if c.id in proposal.concessions:
                made = self.t("assemble.made", name=name)
                nodes.append(icon_line("check", Label(made, face="strong"), "olive"))
                continue
            words = self.t("assemble.buy", name=name, price=cost.price(self, c.hours, c.euros))
            act = Concede(proposal.agreement, c.id)
            press = partial(self._concede, act)
            button = Button(words, press, reason=cost.shortage(self, c.hours, c.euros),
                            key=f"concede/{c.id}", help=plain)  # fmt: skip
            nodes.append(Column(button, Label(plain, "small", color="soft"), gap=1))
        return nodes

    def _concede(self, act: Concede) -> None:
        self.shell.act(act)

    def _by(self, method: str) -> None:
        self.method = method

    def _vote(self, proposal) -> None:
        self.shell.act(HoldVote(proposal.agreement, self.method))

    # -- what came of it --------------------------------------------------------------------------

    def _results(self) -> list[Node]:
        assert self.shell.game is not None
        log = self.shell.game.session.log
        votes = [e.action for e in log if e.action and e.season == self.view.season]
        voted = [a.agreement for a in votes if isinstance(a, HoldVote)]
        nodes: list[Node] = []
        for proposal in self.view.proposals:
            if proposal.agreement in voted:
                nodes += self._result(proposal)
        return nodes or [Label(self.t("assemble.nothing"), "headline")]

    def _result(self, proposal) -> list[Node]:
        path = f"agreements.{proposal.agreement}"
        method = self.t(f"method.{proposal.method}")
        adopted = proposal.state == "adopted"
        parts = [
            Part(self.t("leaning.for"), proposal.yes, "olive"),
            Part(self.t("leaning.against"), proposal.came - proposal.yes, "terracotta"),
            Part(self.t("assemble.away"), proposal.voters - proposal.came, "quiet", hatched=True),
        ]
        nodes: list[Node] = [
            kicker(self.s(f"{path}.title"), method),
            Label(self.t(f"assemble.{proposal.state}"), "headline"),
            CountBar(parts, name=self.t("assemble.count"), key=f"count/{proposal.agreement}"),
            Label(self.n("assemble.came", proposal.came, all=proposal.voters)),
        ]
        if not adopted:
            nodes += [self._why(proposal, path), Label(self.t("assemble.try_again"), color="soft")]
        elif proposal.method == "authoritarian":
            nodes.append(icon_line("warning", Label(self.t("assemble.imposed")), "terracotta"))
        else:
            nodes += [Label(line, "small") for line in terms_of(self, proposal)]
        return nodes

    def _why(self, proposal, path: str) -> Node:
        """The reason that a refusal taught: the one learned last."""
        reason = proposal.reasons[-1] if proposal.reasons else "few_came"
        text = self.t("assemble.few_came") if reason == "few_came" else self.s(
            f"{path}.reasons.{reason}")  # fmt: skip
        return icon_line("ear", Label(text, "lead", "quote"), "sea")
