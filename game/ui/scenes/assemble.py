"""The assembly: who leans where, what can be conceded, how it is decided, and what came of it."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.rules.actions.choose import Choose
from game.rules.actions.concede import Concede
from game.rules.actions.facilitate import Facilitate
from game.rules.actions.hold_vote import HoldVote
from game.rules.actions.move_on import MoveOn
from game.rules.core import Action
from game.session.session import acts_after_undo
from game.session.town_view import ProposalView
from game.ui.context import Context
from game.ui.scenes import choosing, crowd, hall, speakers, standing, ways
from game.ui.scenes.asks_odds import AsksOdds
from game.ui.scenes.count import CountUp
from game.ui.scenes.frame import Paper, drawer, papers
from game.ui.scenes.lesson import chip
from game.ui.scenes.parts import EDGE, GAP, is_wide, page
from game.ui.scenes.verdict import evening, result, unvoted
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Row, Space

ALL_VOICES, FACES, ONE_VOICE, NO_VOICE = 3, 2, 1, 0
VOICES = ((ALL_VOICES, 0), (FACES, 0), (FACES, 1), (ONE_VOICE, 0), (ONE_VOICE, 1), (NO_VOICE, 1))
"""Whose words there is room for besides the papers, and by how many fewer offers; in the order in
which they are tried."""


class Assemble(AsksOdds):
    closeup, time_of_day = "assembly", "dusk"

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.wanted = ""
        """The way of deciding that was chosen; the first that is allowed, if none was."""
        self.ways_page, self.offers, self.at_a_time = 0, 0, hall.AT_A_TIME
        """Of the ways, the page that is seen; of what can be offered, the first, and how many."""
        self.moved: dict[str, str] = {}
        """Agreement/concession -> how people leaned before it and after it, in words."""
        self.heard = 0
        """Of those who can be heard, whose voice it is, where there is room for one."""
        self.count: CountUp | None = None
        """The hands of the vote just held, while and after they are counted."""
        self.turned = False
        """Whether what was voted on is read and the evening of choosing is looked at."""
        shell.sound("chairs")

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        """Not the vote itself: what can be offered before it comes first."""
        proposal = self._open
        if proposal is None:
            return "main"
        if not is_wide(self.shell.stage.ctx):
            return ""  # large letters: the proposal is read first, from its top
        shown = (*proposal.concessions, *proposal.open_concessions)[: self.at_a_time]
        left = [name for name in shown if name in proposal.open_concessions]
        return f"concede/{left[0]}" if left else f"method/{self.method_of(proposal)}"

    @property
    def _open(self) -> ProposalView | None:
        """What waits for a decision."""
        return next((p for p in self.view.proposals if p.state == "proposed"), None)

    def method_of(self, proposal: ProposalView) -> str:
        """How it would be decided now."""
        allowed = ways.ordered(proposal.methods)
        return self.wanted if self.wanted in allowed else allowed[0]

    # -- hands, and odds while the player reads ----------------------------------------------------

    @property
    def animating(self) -> bool:  # type: ignore[override]
        if self.count is not None and not self.count.done:
            return True
        return super().animating

    def tick(self, seconds: float) -> None:
        if self.count is not None and not self.count.done:
            sound = self.count.tick(seconds)
            if sound:
                self.shell.sound(sound)
                self.shell.stage.changed()
        else:
            super().tick(seconds)

    def _asked(self) -> list[Action]:
        return [self._act(self._open)] if self._open else []

    def _act(self, proposal: ProposalView) -> HoldVote:
        return HoldVote(proposal.agreement, self.method_of(proposal))

    # -- the page ----------------------------------------------------------------------------------

    def people(self, surface: pygame.Surface, ctx: Context) -> None:
        """Everybody who is expected, or who came, stands on the square."""
        proposals = self.view.proposals
        voted = [p for p in proposals if p.agreement in self._voted()]
        come = self._open.likely_to_come if self._open else voted[-1].came if voted else 0
        if not self._open and (self.turned or not voted):
            waits, done = choosing.to_hold(self), choosing.just_held(self)
            come = waits.likely_to_come if waits else done.came if done else come
        crowd.draw(surface, self.shell.town, come)

    def build(self, ctx: Context) -> Node:
        proposal = self._open
        if proposal is None:
            found = self._choosing(ctx)
            return found if found is not None else self._after(ctx)
        return self._wide(ctx, proposal) if is_wide(ctx) else self._large(ctx, proposal)

    def _wide(self, ctx: Context, what: ProposalView) -> Node:
        """The square in the middle, papers above and below it."""
        for voices, fewer in VOICES:
            self.at_a_time = hall.AT_A_TIME - fewer
            parts = self._around(what, voices)
            window = self.shell.stage.size
            inner = window[0] - 2 * ctx.unit(EDGE)
            used = sum(node.size(ctx, inner)[1] for node in parts)
            if used + 2 * ctx.unit(EDGE) + 2 * ctx.unit(GAP) <= window[1]:
                return page(ctx, None, *parts, self.menu)
        return self._large(ctx, what)  # the longest words: leaf by leaf

    def _around(self, what: ProposalView, voices: int) -> tuple[Node, Node, Node]:
        """What stands above the square, on it and below it. Where there is no room for all that is
        said by those whom the town knows by name, one of them is heard at a time; where there is
        none for their faces either, they stand small beside the count."""
        *chips, vote = self._buttons(what)
        if voices == FACES:
            chips += speakers.turner(self, what, self._listen)
        proposal = Panel(Column(*hall.proposal(self, what), gap=1), padding=4.5, key="proposal")
        turnout = Panel(Column(*hall.turnout(self, what), gap=2), padding=4, key="turnout")
        one = speakers.one(self, what, self.heard, self._listen) if voices == ONE_VOICE else []
        away = Panel(Column(*speakers.missing(self, what), gap=1.5), padding=4, grow=1.2,
                     key="away")
        top = Row(Column(proposal, Row(*chips, gap=2), gap=3, grow=2),
                  Column(turnout, *one, gap=3, grow=1.4), away, gap=3, align="top")  # fmt: skip
        if voices in (ALL_VOICES, FACES):
            turn = self.heard if voices == FACES else None
            square = self._square(speakers.here(self, what, turn))
            return top, square, self._decide(what, Space(), vote)
        return top, Row(Space(), grow=1), self._decide(what, speakers.leanings(self, what),
                                                       Space(), vote)

    def _listen(self) -> None:
        self.heard += 1

    def _decide(self, what: ProposalView, *last: Node) -> Node:
        """The rule, what can be offered, and the count as far as it can be told."""
        parts = (
            _part(1, *self._rule(what)),
            _part(0.85, *ways.facilitation(self, what, self._ask)),
            _part(1.35, *hall.offered(self, what, self._concede, self._taken_back, self.at_a_time,
                                      self.offers, self._more, self.moved)),
            _part(1.2, *hall.leaning(self, what, self._act(what)), *last),
        )
        return Panel(Row(*parts, gap=4, align="stretch"), padding=4, key="decide")

    def _rule(self, what: ProposalView) -> list[Node]:
        """How it is decided; of many ways, a few at a time."""
        turn = self._turn_ways if len(what.methods) > ways.AT_A_TIME else None
        return ways.rule(self, what, self.method_of(what), self._by, self.ways_page, turn)

    def _more(self) -> None:
        """On from those that are seen, however many they are; after the last, from the first."""
        what = self._open
        every = len(what.concessions) + len(what.open_concessions) if what else 0
        on = self.offers + self.at_a_time
        self.offers = on if on < every else 0

    def _turn_ways(self) -> None:
        self.ways_page += 1

    def _square(self, here: list[Node]) -> Row:
        """The named at both sides; the square between them stays free for the others."""
        half = (len(here) + 1) // 2
        return Row(*here[:half], Space(), *here[half:], gap=6, align="bottom", grow=1)

    def _large(self, ctx: Context, what: ProposalView) -> Node:
        body = drawer(
            self, ctx,
            Paper("proposal", self.t("assemble.tab_proposal"), "scales",
                  [*hall.proposal(self, what), *hall.turnout(self, what)]),
            Paper("people", self.t("assemble.people"), "users-three",
                  [*speakers.here(self, what), *speakers.missing(self, what)]),
            Paper("offers", self.t("assemble.offer"), "handshake",
                  [*hall.offered(self, what, self._concede, self._taken_back, moved=self.moved),
                   *ways.facilitation(self, what, self._ask)]),
            Paper("decide", self.t("assemble.method"), "hand",
                  [*hall.leaning(self, what, self._act(what)), *self._rule(what)]),
        )  # fmt: skip
        *extra, vote = self._buttons(what)
        return page(ctx, None, None, body, Row(*extra, Space(), vote, gap=3), self.menu)

    def _buttons(self, what: ProposalView) -> list[Node]:
        """The menu, taking back where that can be done, and the vote."""
        wide = is_wide(self.shell.stage.ctx)
        kind = {"kind": "chip"} if wide else {}
        found: list[Node] = [self.button("play.menu", self.menu, key="menu", **kind)]
        if self.shell.room is not None:
            found.append(chip.chip(self) if wide else self._hands_up())
        if (undo := self._undo(**kind)) is not None:
            found.append(undo)
        return [*found, self.main("assemble.vote", lambda: self._vote(what), "hand", grow=1)]

    def _hands_up(self) -> Node:
        """In a class the room decides for its people first."""
        return self.button("lesson.vote", lambda: self.on_command("vote"), "hand-palm",
                           key="hands_up", cap=self.shell.cap("vote"))

    def _after(self, ctx: Context) -> Node:
        """What was decided tonight, and beside it how the evening went."""
        told, beside = list[Node](), list[Node]()
        for proposal in self.view.proposals:
            if proposal.agreement in self._voted():
                told += result(self, proposal, self.count)
                if self.count is None or self.count.done:
                    told += self._hands(proposal)
                    beside += evening(self, proposal)
        told = told or [Label(self.t("assemble.nothing"), "headline")]
        sheets = [Paper("result", self.t("assemble.count"), "hand", told, "start", 31)]
        if beside:
            title = self.t("hall.evening")
            sheets.append(Paper("evening", title, "users-three", beside, "end", 31))
        body = papers(self, ctx, *sheets)
        return self.page(ctx, None, body, self.foot(self._undo(), Space(), self._onward()))

    def _choosing(self, ctx: Context) -> Node | None:
        """The evening on which people choose several of many, once nothing else is open."""
        if self._voted() and not self.turned:
            return None
        what, done = choosing.to_hold(self), choosing.just_held(self)
        if what is not None:
            method = self.wanted if self.wanted in what.methods else what.methods[0]
            body = choosing.before(self, ctx, what, method, self._by)
            act = Choose(what.id, method)
            later = self.button("choosing.later", lambda: self.shell.act(MoveOn()))
            hold = self.main("choosing.hold", lambda: self._hold(act), "hand")
            return self.page(ctx, None, body, self.foot(later, Space(), hold))
        if done is None:
            return None
        return self.page(ctx, None, choosing.after(self, ctx, done),
                         self.foot(Space(), self._onward()))

    def _turn(self) -> None:
        self.turned = True

    def _hold(self, act: Choose) -> None:
        if self.shell.act(act) is not None:
            self.shell.sound("hands")

    def _hands(self, proposal: ProposalView) -> list[Node]:
        """Whose it is from tonight on, once its people have adopted their rules."""
        if proposal.state != "adopted":
            return []
        agreement = next(a for a in self.content.agreements if a.id == proposal.agreement)
        return standing.handing_over(self, agreement.provider)

    def _undo(self, **kind: str) -> Node | None:
        assert self.shell.game is not None
        if not self.shell.game.session.can_undo:
            return None
        return self.button("play.undo", self.shell.undo, **kind)

    def _onward(self) -> Node:
        """Nobody leaves before the result stands: until then the button ends the counting."""
        if self.count is not None and not self.count.done:
            return self.main("assemble.count_now", self.count.finish, "hand")
        if choosing.to_hold(self) is not None:
            return self.main("choosing.turn", self._turn, "arrow-right")
        hours = self.view.hours
        note = self.n("organise.unspent", hours) if hours else ""
        return self.main("assemble.go_on", lambda: self.shell.act(MoveOn()), "arrow-right",
                         note=note)  # fmt: skip

    def _voted(self) -> list[str]:
        """Agreements that were voted on this season."""
        assert self.shell.game is not None
        log = self.shell.game.session.log
        return [e.action.agreement for e in log
                if isinstance(e.action, HoldVote) and e.season == self.view.season]  # fmt: skip

    # -- acts --------------------------------------------------------------------------------------

    def _concede(self, act: Concede) -> None:
        """The focus stays on what was given, which stands first from now on."""
        before = self._open
        if self.shell.submit(act) is not None:
            self.offers = 0
            self.shell.sound("coin")
            if before is not None and self._open is not None:
                moved = hall.moved(self, before, self._open)
                self.moved[f"{act.agreement}/{act.concession}"] = moved
                self.shell.stage.say(moved)

    def _taken_back(self, concession: str) -> Callable[[], None] | None:
        """What takes it back: only the last thing that was done can be."""
        assert self.shell.game is not None
        session = self.shell.game.session
        last = acts_after_undo(session.log)[-1].action if session.can_undo else None
        mine = isinstance(last, Concede) and last.concession == concession
        return self.shell.undo if mine else None

    def _ask(self, act: Facilitate) -> None:
        """Somebody to look after the talk."""
        if self.shell.act(act) is not None:
            self.shell.sound("chairs")

    def _by(self, method: str) -> None:
        self.wanted = method

    def _vote(self, proposal: ProposalView) -> None:
        if self.shell.act(self._act(proposal)) is None:
            return
        after = next(p for p in self.view.proposals if p.agreement == proposal.agreement)
        if unvoted(after):
            self.shell.sound("chairs")
            return
        still = self.shell.stage.ctx.look.reduced_motion
        kept_out = after.evening.tallies.get("abstain", 0) if after.evening else 0
        self.count = CountUp(after.yes, after.came - after.yes - kept_out, at_once=still)
        self.shell.sound("hands")


def _part(share: float, *nodes: Node) -> Column:
    """One column of the paper on the table; the columns keep their widths whatever is in them."""
    return Column(*nodes, gap=2.5, grow=share)
