"""The papers of an assembly: the proposal, who is coming, the rule, what can be offered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import pygame

from game.rules.actions.concede import Concede
from game.rules.actions.hold_vote import HoldVote
from game.session.town_view import ProposalView
from game.ui import shapes
from game.ui.context import Context
from game.ui.scenes import cost, offers
from game.ui.scenes.check import Check
from game.ui.scenes.count import CountBar, Line, Part
from game.ui.scenes.pages import season_name
from game.ui.scenes.parts import TownScreen, heading, icon_line
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Row, Space

AT_A_TIME = 3
"""Things that can be offered that are seen at a time, where the square is to be seen too."""
NOT_ENOUGH = ("few_came", "college_missing")
"""Reasons of a refusal that are no objection: who was not there."""


def proposal(screen: TownScreen, what: ProposalView) -> list[Node]:
    """What is put to them, with the terms in a line."""
    path = f"agreements.{what.agreement}"
    season = season_name(screen, screen.view.season)
    terms = screen.t("cost.and").join(
        screen.s(f"{path}.clauses.{c}.options.{o}.name") for c, o in what.terms.items())
    kicker = screen.t("assemble.when", kicker=screen.t("assemble.kicker"), season=season)
    return [
        heading(kicker),
        Label(screen.s(f"{path}.title"), "headline"),
        Label(terms, "small", color="soft"),
    ]


def turnout(screen: TownScreen, what: ProposalView) -> list[Node]:
    """How many are likely to come, and how many are needed."""
    come = screen.n("assemble.turnout", what.likely_to_come, all=what.voters)
    enough = what.likely_to_come >= what.quorum
    need = screen.n("assemble.enough" if enough else "assemble.too_few", what.quorum)
    words = Column(Label(come, face="strong"), Label(need, "small", color="soft"), gap=0, grow=1)
    bar = TurnoutBar(what.likely_to_come, what.quorum, what.voters, name=come, value=need)
    nodes: list[Node] = [Row(Icon("users-three", "headline", "sea"), words, gap=3), bar]
    if what.quorum_then not in (None, what.quorum):
        then = screen.n("assemble.then", what.quorum_then or 0)
        nodes.append(Label(then, "caption", color="soft"))
    return nodes


def offered(
    screen: TownScreen, what: ProposalView, concede: Callable[[Concede], None],
    undo: Callable[[str], Callable[[], None] | None], many: int = 0, first: int = 0,
    turn: Callable[[], None] | None = None, moved: Mapping[str, str] | None = None,
) -> list[Node]:  # fmt: skip
    """What the team can give for a yes, and what it has left to give; of more than `many`, a few
    at a time, what was given already first. What was given last can be taken back by its box."""
    path = f"agreements.{what.agreement}.concessions"
    agreement = next(a for a in screen.content.agreements if a.id == what.agreement)
    left = cost.price(screen, screen.view.hours, screen.view.fund_cents // 100)
    boxes: list[Node] = []
    every = sorted(agreement.concessions, key=lambda c: c.id not in what.concessions)
    all_at_once = turn is None or len(every) <= many
    for c in every if all_at_once else every[first : first + many]:
        name, plain = screen.s(f"{path}.{c.id}.name"), screen.s(f"{path}.{c.id}.plain")
        done = c.id in what.concessions
        price = cost.price(screen, c.hours, c.euros)
        words = screen.t("assemble.made", name=name) if done else \
            screen.t("assemble.buy", name=name, price=price)
        act = Concede(what.agreement, c.id)
        reason = cost.shortage(screen, c.hours, c.euros)
        press = undo(c.id) if done else partial(concede, act)
        below = (moved or {}).get(f"{what.agreement}/{c.id}", plain) if done else plain
        boxes.append(Check(words, below, done, press, f"concede/{c.id}", plain, reason))
    more = [screen.button("hall.more", turn, kind="chip", key="more_offers")] \
        if not all_at_once else []
    title = Row(Label(screen.t("assemble.offer"), "lead", "headline"), Space(),
                Label(left, "caption", color="soft"), *more, gap=2)  # fmt: skip
    return [title, Column(*boxes, gap=2)]


def moved(screen: TownScreen, before: ProposalView, now: ProposalView) -> str:
    """What one concession did, as far as the team can tell: how many lean where, how many come."""
    number, said = screen.shell.words.number, []
    for word, old, new in (("for", before.leaning_for, now.leaning_for),
                           ("against", before.leaning_against, now.leaning_against),
                           ("come", before.likely_to_come, now.likely_to_come)):
        if old != new:
            said.append(screen.t(f"hall.moved.{word}", now=number(new), before=number(old)))
    return " · ".join(said) or screen.t("hall.moved.nobody")


def count_now(screen: TownScreen, what: ProposalView, method: str) -> list[Node]:
    """How the count would look now, as far as the team can tell.

    Those who come are taken to lean as all do, so the line is the same share of the whole bar.
    """
    open_ones = what.voters - what.leaning_for - what.leaning_against
    parts = [
        Part(screen.t("leaning.for"), what.leaning_for, "olive"),
        Part(screen.t("leaning.undecided"), open_ones, "ochre", hatched=True),
        Part(screen.t("leaning.against"), what.leaning_against, "terracotta"),
    ]
    line = None
    if method == "majority":
        line = Line(what.voters // 2 + 1, screen.t("assemble.half"))
    elif method == "qualified_majority":
        line = Line(-(-what.voters * 2 // 3), screen.t("hall.two_thirds"))
    title = screen.t("assemble.leaning")
    return [Label(title, "lead", "headline"), CountBar(parts, title, line, key="count")]


def leaning(screen: TownScreen, what: ProposalView, act: HoldVote) -> list[Node]:
    """The count as it would be now, why it failed before, and what such towns say."""
    nodes = count_now(screen, what, act.method)
    if what.reasons:
        why = screen.s(f"agreements.{what.agreement}.reasons.{what.reasons[-1]}") \
            if what.reasons[-1] not in NOT_ENOUGH else screen.t(f"assemble.{what.reasons[-1]}")
        nodes.append(icon_line("ear", Label(why, "small"), "sea", "lead"))
    found = screen.shell.odds.of(act)
    if found is None:
        asking = bool(screen.shell.odds.missing([act]))
        return [*nodes, Label(screen.t("odds.asking" if asking else "odds.none"), "small",
                              color="soft")]  # fmt: skip
    return [*nodes, offers.houses(found),
            Label(offers.in_towns(screen, found, screen.t("assemble.odds")), "small", "strong"),
            Label(screen.t("assemble.talk_moves"), "caption", color="soft")]


class TurnoutBar(Node):
    """How full the square gets, with a mark where it is enough to decide."""

    role = "meter"

    def __init__(self, come: int, quorum: int, whole: int, name: str, value: str) -> None:
        super().__init__(name=name, value=value)
        self.come, self.quorum, self.whole = come, quorum, max(1, whole)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return ctx.em(12) if width is None else width, round(ctx.px("body") * 1.5)

    def least(self, ctx: Context) -> int:
        return ctx.em(8)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        trough = box.inflate(0, -8)
        radius = trough.height // 2
        edge = ctx.color("control")
        surface.blit(shapes.rounded(trough.size, radius, ctx.color("well"), edge, 1), trough)
        full = trough.copy()
        full.width = max(2 * radius, trough.width * self.come // self.whole)
        mark = box.width * self.quorum // self.whole
        if ctx.rtl:
            full.right = trough.right
        if self.come > 0:
            surface.blit(shapes.rounded(full.size, radius, ctx.color("sea")), full)
        x = box.right - mark if ctx.rtl else box.x + mark
        surface.fill(ctx.color("paper"), (x - 2, box.y, 6, box.height))
        surface.fill(ctx.color("ink"), (x, box.y, 2, box.height))
