"""The three papers of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.ui.scenes.desk import homes
from game.ui.scenes.hours import words
from game.ui.scenes.money.words import SKILL_ICONS
from game.ui.scenes.parts import icon_line
from game.ui.scenes.spans import long
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Pill, Row, Rule
from game.ui.widgets.bond import Bond
from game.ui.widgets.picks import Pick, Picks

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.session.clock_view import (
        GiverView,
        HomeCard,
        MatchingView,
        PairView,
        RequestView,
    )
    from game.ui.scenes.parts import TownScreen

FIT_COLORS = {"good": "olive", "fair": "sea", "poor": "terracotta"}
PAIR_EM, END_EM = 2.2, 5.6
Chosen = tuple[int, str]
"""A request by its asker's row and its skill."""


def key_of(request: RequestView) -> Chosen:
    return request.home.row, request.skill


def requests(screen: TownScreen, it: MatchingView, chosen: Chosen | None,
             choose: Callable[[Chosen], None]) -> list[Node]:
    """What members ask for and nobody came for."""
    title = screen.n("match.open", len(it.requests)) if it.requests else screen.t("match.none_open")
    cards = [_request(screen, r, key_of(r) == chosen, choose) for r in it.requests]
    listed = [Picks(*cards, columns=1, gap=1.5, name=screen.t("match.requests"), key="request")] \
        if cards else []
    return [Label(title, "title", "headline"), *listed]


def _request(screen: TownScreen, it: RequestView, chosen: bool, choose: Callable[[Chosen], None]
             ) -> Node:
    who, what = homes.name(screen, it.home), screen.t(f"skill.{it.skill}")
    if it.task:
        what = words.title(screen, it.task)
    note = screen.t("match.asked", long=long(screen, it.minutes),
                    place=homes.place(screen, it.home))
    ago = screen.n("match.weeks_ago", it.weeks_ago) if it.weeks_ago else screen.t("match.now")
    lines = Column(Label(what, "body", "strong"), Label(who, "small"),
                   Label(f"{note} · {ago}", "small", color="soft"), gap=0, grow=1)
    body = Row(Icon(SKILL_ICONS[it.skill], "headline", "sea"), lines,
               homes.face(screen, it.home, 2.4), gap=2)
    row, skill = key_of(it)
    return Pick(body, chosen, partial(choose, (row, skill)), f"{what}: {who}", f"{note}, {ago}",
                padding=1.5, across=2.5, key=f"request/{row}/{skill}",
                help=screen.t("match.request.help"))


def givers(screen: TownScreen, it: RequestView | None, chosen: int,
           choose: Callable[[int], None]) -> list[Node]:
    """Who offers it and has the time, the likeliest first."""
    if it is None:
        return [Label(screen.t("match.choose"), "body")]
    if not it.givers:
        return [Label(screen.t("match.nobody_offers"), "title", "headline"),
                Label(screen.t("match.nobody_offers.plain"), "body")]
    cards = [_giver(screen, g, g.home.row == chosen, choose) for g in it.givers]
    title = screen.n("match.could", len(it.givers))
    return [Label(title, "title", "headline"),
            Picks(*cards, columns=1, gap=1.5, name=title, key="giver")]


def _giver(screen: TownScreen, it: GiverView, chosen: bool, choose: Callable[[int], None]) -> Node:
    who, fit = homes.name(screen, it.home), screen.t(f"match.fit.{it.fit}")
    said = " · ".join(text for _, text, _ in reasons(screen, it))
    lines = Column(Label(who, "body", "strong"), Label(homes.place(screen, it.home), "small"),
                   Pill(fit, FIT_COLORS[it.fit], "paper"), gap=0.5, grow=1)
    body = Row(homes.face(screen, it.home, 3), lines, gap=2)
    return Pick(body, chosen, partial(choose, it.home.row), who, f"{fit}. {said}", padding=1.5,
                across=2.5, key=f"giver/{it.home.row}", help=screen.t("match.giver.help"))


def reasons(screen: TownScreen, it: GiverView) -> list[tuple[str, str, str]]:
    """What speaks for it and what against: icon, words, colour."""
    near = "near" if it.same_district else "far"
    known = "known" if it.knows else "unknown"
    found = [("check" if it.same_district else "path", screen.t(f"match.{near}"),
              "olive" if it.same_district else "terracotta"),
             ("handshake" if it.knows else "question", screen.t(f"match.{known}"),
              "olive" if it.knows else "terracotta")]
    if it.weary:
        found.append(("hourglass", screen.t("match.weary"), "terracotta"))
    return found


def both(screen: TownScreen, it: MatchingView, request: RequestView | None, giver: GiverView | None
         ) -> list[Node]:
    """The two who are looked at, and below them the pairs that there are."""
    nodes: list[Node] = [broker(screen, it)]
    if request is not None:
        what = words.title(screen, request.task) if request.task else \
            screen.t(f"skill.{request.skill}")
        nodes += [Label(what, "title", "headline"), _bond(screen, request, giver)]
        if giver is not None:
            nodes += [icon_line(image, Label(text, "body"), color)
                      for image, text, color in reasons(screen, giver)]
    return [*nodes, Rule(), *pairs(screen, it)]


def _bond(screen: TownScreen, request: RequestView, giver: GiverView | None) -> Node:
    one = _end(screen, request.home)
    other = _end(screen, giver.home) if giver is not None else Column(
        Icon("question", "display", "quiet"), Label(screen.t("match.who"), "small",
                                                    align="center"), align="center", gap=0.5)
    name = screen.t("match.bond", one=homes.name(screen, request.home),
                    other=homes.name(screen, giver.home, True) if giver
                    else screen.t("match.who"))
    value = screen.t(f"match.fit.{giver.fit}") if giver else ""
    return Bond(one, other, giver.fit if giver else "", name=name, value=value, key="bond")


def _end(screen: TownScreen, home: HomeCard) -> Node:
    return Column(homes.face(screen, home, END_EM),
                  Label(homes.name(screen, home), "small", "bold", align="center"), gap=0.5,
                  align="center")


def broker(screen: TownScreen, it: MatchingView, body: str = "body") -> Node:
    """Whether anybody looks for both sides beside the team, and how much came to nothing."""
    number = screen.shell.words.number
    vain = screen.t("match.vain", unmet=number(it.unmet), asked=number(it.asked))
    if it.asked_before:
        vain += " " + screen.t("match.vain_before", unmet=number(it.unmet_before),
                               asked=number(it.asked_before))
    if not it.alive:
        image, color, said = "warning", "terracotta", screen.t("match.no_bank")
    elif it.broker_minutes:
        image, color = "phone-call", "olive"
        said = screen.t("match.broker", long=long(screen, it.broker_minutes))
    else:
        image, color = "warning", "terracotta"
        said = screen.t("match.broker_gone" if it.broker_promised else "match.broker_never")
    lines = [Label(said, body, "strong"),
             *([Label(vain, "small", color="soft")] if it.asked else [])]
    return icon_line(image, Column(*lines, gap=0), color)


def news(screen: TownScreen) -> list[Node]:
    """The same for the paper, in a town where a broker was to look for both sides: what one does
    all day is seen in what comes to nothing without."""
    game = screen.shell.game
    it = game.session.matching() if game is not None and screen.view.sees == "town" else None
    if it is None or not it.broker_promised or not it.asked:
        return []
    return [broker(screen, it, "small")]


def pairs(screen: TownScreen, it: MatchingView) -> list[Node]:
    """Those brought together by hand: who meets, who is used to it, who gave up."""
    living = [p for p in it.pairs if not p.ended]
    over = len(it.pairs) - len(living)
    title = screen.n("match.pairs", len(living)) if living else screen.t("match.no_pairs")
    nodes: list[Node] = [Label(title, "title", "headline")]
    nodes += [_pair(screen, p) for p in reversed(living)]
    if over:
        nodes.append(Label(screen.n("match.over", over), "small", color="soft"))
    return nodes


def _pair(screen: TownScreen, it: PairView) -> Node:
    one, other = homes.name(screen, it.asker), homes.name(screen, it.giver, True)
    if it.fresh:
        state, color = screen.t("match.fresh"), "sea"
    elif it.settled:
        state, color = screen.n("match.settled", it.kept), "olive"
    else:
        state, color = screen.n("match.met", it.kept), "ochre"
    what = screen.t(f"skill.{it.skill}")
    said = Column(Label(screen.t("match.bond", one=one, other=other), "small", "strong"),
                  Label(f"{what} · {state}", "small", color=color), gap=0, grow=1)
    line = Row(homes.face(screen, it.asker, PAIR_EM), homes.face(screen, it.giver, PAIR_EM), said,
               gap=1)
    line.name, line.value = screen.t("match.bond", one=one, other=other), f"{what}, {state}"
    return line
