"""A count round by round: how it stood, who was chosen or dropped out, and how ties were resolved.

It draws what any decision method reports (`rules.decisions`), and the rounds of talk before it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.scenes.count import CountBar, Part
from game.ui.scenes.parts import icon_line
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Row

if TYPE_CHECKING:
    from game.ui.scenes.parts import Screen

Number = int | Fraction
ANSWERS = {"yes": "olive", "agree": "olive", "consent": "olive", "reservations": "ochre",
           "stand_aside": "ochre", "no": "terracotta", "objection": "terracotta",
           "block": "terracotta"}  # fmt: skip
"""The answers to a question, from for to against; those in the middle are hatched."""
MIDDLE = ("reservations", "stand_aside")


def of_result(
    screen: Screen, result: Any, names: Callable[[str], str], seed: int = 0
) -> list[Node]:
    """Every round of a count as bars on one scale, then its ties."""
    most = max((max(step.tallies.values(), default=0) for step in result.rounds), default=0)
    nodes: list[Node] = []
    for number, step in enumerate(result.rounds, 1):
        nodes.append(_round(screen, step, names, number, len(result.rounds), most))
    return [*nodes, *(_tie(screen, tie, names, seed) for tie in result.ties)]


def _round(
    screen: Screen, step: Any, names: Callable[[str], str], number: int, of: int, most: Number
) -> Node:
    lines: list[Node] = []
    if of > 1:
        lines.append(Label(screen.t("count.round", number=number), "small", "bold"))
    for option, votes in sorted(step.tallies.items(), key=lambda pair: -pair[1]):
        fate = "elected" if option in step.elected else "dropped" if option in step.dropped else ""
        lines.append(_option(screen, names(option), votes, most, fate))
    if step.exhausted:
        said = screen.t("count.exhausted")
        lines.append(Label(f"{said} {written(screen, step.exhausted)}", "caption", color="soft"))
    for source, there in step.transfers.items():
        to = screen.t("count.comma").join(
            f"{names(o) if o else screen.t('count.exhausted')} {written(screen, n)}"
            for o, n in there.items())
        lines.append(Label(screen.t("count.moved", option=names(source), to=to), "caption",
                           color="soft"))
    return Column(*lines, gap=0.5, name=screen.t("count.round", number=number))


def _option(screen: Screen, name: str, votes: Number, most: Number, fate: str) -> Node:
    """One option's bar, its number, and a mark with a word for what became of it."""
    said = written(screen, votes)
    fated = screen.t(f"count.{fate}") if fate else ""
    marks: list[Node] = []
    if fate:
        image, color = ("check", "olive") if fate == "elected" else ("x", "terracotta")
        marks = [Icon(image, "small", color, "bold"), Label(fated, "small", "bold")]
    share = float(votes / most) if most else 0.0
    row = Row(Label(name, "small", max_em=9, min_em=9), Beam(share, fate == "dropped"),
              Label(said, "small", "bold", ltr=True), *marks, gap=2)
    row.name, row.value = name, f"{said} {fated}".strip()
    return row


def _tie(screen: Screen, tie: Any, names: Callable[[str], str], seed: int) -> Node:
    comma = screen.t("count.comma")
    chosen = comma.join(names(o) for o in tie.chosen)
    what = screen.t(f"count.tie.{tie.about}", chosen=chosen) if tie.chosen else \
        screen.t("count.tie.nobody")
    rule = screen.t(f"count.rule.{tie.rule}", seed=seed)
    told = screen.t("count.tie", options=comma.join(names(o) for o in tie.options), rule=rule,
                    what=what)
    return icon_line("circle-half", Label(told, "small"), "ochre", "lead")


def written(screen: Screen, votes: Number) -> str:
    """Whole votes whole; parts of votes (transfers) with two decimals."""
    whole = votes == int(votes)
    return screen.shell.words.number(int(votes) if whole else float(votes), 0 if whole else 2)


def answers(screen: Screen, tallies: Mapping[str, int], name: str, key: str = "") -> CountBar:
    """The answers to a question as one bar, from for to against."""
    parts = [Part(screen.t(f"count.answer.{word}"), tallies[word], color, word in MIDDLE)
             for word, color in ANSWERS.items() if tallies.get(word)]
    return CountBar(parts, name, key=key)


def talk(
    screen: Screen, rounds: Sequence[tuple[int, int]], present: int, until_agreed: bool
) -> list[Node]:
    """After each round of talk: how many were for it, and what still stood in the way; where heads
    are counted, whether these are enough."""
    nodes: list[Node] = []
    for number, (for_it, still_open) in enumerate(rounds, 1):
        parts = [Part(screen.t("leaning.for"), for_it, "olive"),
                 Part(screen.t("hall.not_yet"), max(0, present - for_it), "ochre", hatched=True)]
        title = screen.t("count.round", number=number)
        if until_agreed and still_open:
            said = screen.n("hall.open", still_open, round=title)
        else:
            stands = "clear" if until_agreed else "short" if still_open else "enough"
            said = screen.t(f"hall.round_{stands}", round=title)
        nodes.append(Label(said, "small", "strong"))
        nodes.append(CountBar([p for p in parts if p.n], title))
    return nodes


class Beam(Node):
    """A bar to scale; hatched where the option dropped out."""

    role = "image"

    def __init__(self, share: float, hatched: bool) -> None:
        super().__init__(grow=1)
        self.share, self.hatched = share, hatched

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return ctx.em(8) if width is None else width, round(ctx.px("small"))

    def least(self, ctx: Context) -> int:
        return ctx.em(4)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        if box.width < 4 or box.height < 4:
            return
        surface.blit(shapes.rounded(box.size, 4, ctx.color("well")), box)
        wide = round(box.width * min(1.0, max(0.0, self.share)))
        if wide < 4:
            return
        bar = pygame.Rect(box.right - wide if ctx.rtl else box.x, box.y, wide, box.height)
        color, paper = ctx.color("terracotta" if self.hatched else "sea"), ctx.color("paper")
        picture = shapes.hatched(bar.size, 4, color, paper) if self.hatched else \
            shapes.rounded(bar.size, 4, color)
        surface.blit(picture, bar)
