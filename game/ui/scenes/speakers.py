"""Named people on the square: a face, what they say, and where they lean; and who stays away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.session.town_view import LeaningView, PersonView, ProposalView
from game.ui import shapes
from game.ui.context import Context
from game.ui.scenes import faces
from game.ui.scenes.parts import TownScreen
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Row, Space

LEANINGS = {1: ("check", "olive", "for"), 0: ("circle-half", "ochre", "undecided"),
            -1: ("x", "terracotta", "against")}  # fmt: skip
COMES = ((600, "likely"), (300, "perhaps"), (0, "unlikely"))
_FACE_EM = 5.2
_SMALL_EM = 2.5
BESIDE = 2
"""Faces that words can stand beside; of more, they stand below."""


def away(leaning: LeaningView) -> bool:
    """Whether to count on an empty chair."""
    return leaning.comes_permille < 300


def here(screen: TownScreen, proposal: ProposalView, turn: int | None = None) -> list[Node]:
    """Those who may come, each with a bubble, or only whoever's turn it is; their own voice, their
    own leaning."""
    talking = talkers(screen, proposal)
    heard = talking if turn is None else [talking[turn % len(talking)]] if talking else []
    return [_speaker(screen, n, n in heard) for n in proposal.named if not away(n)]


def talkers(screen: TownScreen, proposal: ProposalView) -> list[LeaningView]:
    """Those who may come and have something to say."""
    return [n for n in proposal.named if not away(n) and _person(screen, n.person)[0].voice]


def turner(
    screen: TownScreen, proposal: ProposalView, turn: Callable[[], None]
) -> list[Node]:
    """To the next of those who have something to say."""
    if len(talkers(screen, proposal)) < 2:
        return []
    return [screen.button("assemble.another_voice", turn, kind="chip", key="another_voice")]


def one(
    screen: TownScreen, proposal: ProposalView, number: int, turn: Callable[[], None]
) -> list[Node]:
    """One of those who may come and have something to say; a press hears the next."""
    talking = talkers(screen, proposal)
    if not talking:
        return []
    leaning = talking[number % len(talking)]
    person, at = _person(screen, leaning.person)
    who = Panel(Row(faces.face_of(person, at, _SMALL_EM),
                    Label(screen.s(f"people.{person.id}.name"), "small", "bold"), gap=1),
                padding=1.5)  # fmt: skip
    said = Bubble(Label(_said(screen, person), "small", "quote"))
    more = turner(screen, proposal, turn)
    return [Column(said, Row(who, Space(), *more, gap=2), gap=0, key=f"speaker/{person.id}")]


def leanings(screen: TownScreen, proposal: ProposalView) -> Node:
    """Those whom the town knows by name and who have a vote, small, each with their leaning."""
    return Row(*(_small(screen, n) for n in proposal.named), gap=3)


def missing(screen: TownScreen, proposal: ProposalView) -> list[Node]:
    """Who will probably stay away, with the reason that everybody can see."""
    count = max(0, proposal.voters - proposal.likely_to_come)
    nodes: list[Node] = [Label(screen.n("assemble.missing", count), "lead", "headline")]
    absent = [n for n in proposal.named if away(n)]
    if count and not absent:
        nodes.append(Label(screen.t("assemble.nobody_known"), "small", color="soft"))
    for leaning in absent:
        person, number = _person(screen, leaning.person)
        why = screen.t(f"assemble.kept_{leaning.kept_by or 'unknown'}")
        words = Column(
            Label(screen.s(f"people.{person.id}.name"), "small", "bold"),
            Label(why, "small", color="soft"), gap=0, grow=1,
        )  # fmt: skip
        nodes.append(Row(faces.face_of(person, number, _SMALL_EM), words, gap=2))
    others = [p for p in screen.view.people if p.id not in {n.person for n in proposal.named}]
    return [*nodes, *(_without_vote(screen, others) if others else [])]


def _without_vote(screen: TownScreen, people: list[PersonView]) -> list[Node]:
    """The named who are not among those that it concerns, under a heading of their own: nobody
    expects them."""
    names = screen.t("list.and").join(screen.s(f"people.{p.id}.name") for p in people)
    row = [faces.face_of(p, screen.view.people.index(p), _SMALL_EM) for p in people]
    words = Label(names, "small", color="soft", grow=1)
    title = Label(screen.t("assemble.no_vote"), "lead", "headline")
    if len(row) > BESIDE:
        return [title, Column(Row(*row, gap=1), words, gap=1)]
    return [title, Row(Row(*row, gap=1), words, gap=2)]


def _person(screen: TownScreen, person_id: str) -> tuple[PersonView, int]:
    number = next(i for i, p in enumerate(screen.view.people) if p.id == person_id)
    return screen.view.people[number], number


def _small(screen: TownScreen, leaning: LeaningView) -> Node:
    person, number = _person(screen, leaning.person)
    image, color, word = LEANINGS[leaning.leaning]
    weight = "fill" if image == "circle-half" else "bold"
    return Row(faces.face_of(person, number, _SMALL_EM), Icon(image, "body", color, weight),
               gap=0.5, name=screen.t(f"leaning.{word}"))  # fmt: skip


def _said(screen: TownScreen, person: PersonView) -> str:
    said = screen.s(f"people.{person.id}.voices.{person.voice}.text")
    return screen.t("play.quote", text=said)


def _speaker(screen: TownScreen, leaning: LeaningView, heard: bool) -> Node:
    person, number = _person(screen, leaning.person)
    image, color, word = LEANINGS[leaning.leaning]
    comes = next(w for least, w in COMES if leaning.comes_permille >= least)
    weight = "fill" if image == "circle-half" else "bold"
    lean = Row(Icon(image, "body", color, weight),
               Label(screen.t(f"leaning.{word}"), "small", "bold"), gap=1)  # fmt: skip
    name = screen.s(f"people.{person.id}.name")
    plate = Panel(
        Column(Label(name, "body", "headline"), lean,
               Label(screen.t(f"assemble.comes.{comes}"), "caption", color="soft"), gap=0),
        padding=2,
    )  # fmt: skip
    face = Row(faces.face_of(person, number, _FACE_EM), plate, gap=1)
    parts: list[Node] = [face]
    if heard and person.voice:
        parts.insert(0, Bubble(Label(_said(screen, person), "small", "quote")))
    return Column(*parts, gap=0.5, max_em=18, key=f"speaker/{person.id}")


class Bubble(Panel):
    """What somebody says, with a pointer down to the face that says it."""

    def __init__(self, words: Node, **node: Any) -> None:
        super().__init__(words, padding=2.5, **node)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide, high = super().measure(ctx, width)
        return wide, high + self._tip(ctx)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        super().arrange(ctx, pygame.Rect(area.x, area.y, area.width, area.height - self._tip(ctx)))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        tip, whole = self._tip(ctx), self.bounds
        box = pygame.Rect(whole.x, whole.y, whole.width, whole.height - tip)
        margin = shapes.SHADOW_MARGIN
        surface.blit(shapes.paper(box.size, self.radius, ctx.theme), box.move(-margin, -margin))
        x = whole.right - 3 * tip if ctx.rtl else whole.x + 3 * tip
        y = box.bottom - 2
        spot = [(x - tip, y), (x + tip, y), (x, y + tip + 1)]
        pygame.draw.polygon(surface, ctx.color("paper_low"), spot)
        if ctx.theme.flat:
            edge = ctx.color("paper_edge")
            pygame.draw.lines(surface, edge, False, [spot[0], spot[2], spot[1]], 2)

    def _tip(self, ctx: Context) -> int:
        return ctx.unit(3)
