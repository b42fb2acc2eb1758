"""The statutes editor: each clause with its options in plain words, and what the law leaves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.rules.core import Rejected
from game.session.clause_view import Bounds, closed_options, law_of, quorum_of
from game.ui.scenes.inside import words
from game.ui.scenes.parts import icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Button, Choice, Column, Label, Option, Panel, Row, Scroll

if TYPE_CHECKING:
    from game.rules.content import Agreement, Clause
    from game.ui.context import Context
    from game.ui.scenes.parts import TownScreen


class Pages:
    """A few clauses at a time, so that nobody chooses between dozens of things."""

    WIDE, LARGE = 4, 2

    def __init__(self, screen: TownScreen, agreement: Agreement) -> None:
        self.screen, self.agreement, self.number = screen, agreement, 0

    def shown(self, ctx: Context) -> list[Clause]:
        many = self.WIDE if is_wide(ctx) else self.LARGE
        every = self.agreement.clauses
        if len(every) <= self.WIDE:
            return list(every)
        self.number %= -(-len(every) // many)
        return every[self.number * many : (self.number + 1) * many]

    def turners(self, ctx: Context) -> list[Node]:
        """To the other clauses, where there are more than are seen at a time."""
        shown, every = self.shown(ctx), self.agreement.clauses
        if len(shown) == len(every):
            return []
        t, first = self.screen.t, every.index(shown[0]) + 1
        where = t("propose.page", **{"from": first, "to": first + len(shown) - 1,
                                     "all": len(every)})  # fmt: skip
        slip = Panel(Label(where, "small", "strong"), padding=2)
        wide = is_wide(ctx)  # large letters: arrows alone, their names are spoken
        back, on = (Button(t(f"propose.{way}") if wide else "", partial(self._turn, by),
                           image=image, key=way, name=t(f"propose.{way}"),
                           help=t(f"propose.{way}.help"))
                    for way, image, by in (("before", "arrow-left", -1),
                                           ("after", "arrow-right", 1)))  # fmt: skip
        return [Row(back, slip, on, gap=2, key="pager")]

    def _turn(self, by: int) -> None:
        self.number += by
        self.screen.shell.stage.forget_scrolling()
        self.screen.shell.sound("page")


def closed(
    screen: TownScreen, agreement: Agreement, terms: dict[str, str]
) -> Mapping[tuple[str, str], Rejected]:
    assert screen.shell.game is not None
    session = screen.shell.game.session
    return closed_options(session.world, session.rules, agreement, terms)


class Sheet(Node):
    """Clauses beside each other: their names stay where they are, what they offer scrolls."""

    def __init__(self, names: Node, offers: Scroll) -> None:
        super().__init__(names, offers, grow=1)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        sizes = [child.size(ctx, width) for child in self.children]
        return max(w for w, _ in sizes), sum(h for _, h in sizes) + ctx.unit(1)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        names, offers = self.children
        high = names.size(ctx, area.width)[1] + ctx.unit(1)
        offers.place(ctx, pygame.Rect(area.x, area.y + high, area.width, area.height - high))
        inside = offers.children[0].bounds
        names.place(ctx, pygame.Rect(inside.x, area.y, inside.width, high - ctx.unit(1)))


class AtFoot(Node):
    """As high as it wants to be, at the foot of the room; lower where there is less room."""

    def __init__(self, child: Node) -> None:
        super().__init__(child, grow=1)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return self.children[0].size(ctx, width)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        high = min(area.height, self.children[0].size(ctx, area.width)[1])
        self.children[0].place(ctx, pygame.Rect(area.x, area.bottom - high, area.width, high))


def heading(screen: TownScreen, agreement: Agreement, clause: Clause) -> Node:
    name = screen.s(f"agreements.{agreement.id}.clauses.{clause.id}.name")
    return Label(name, "lead", "headline")


def clause_card(
    screen: TownScreen, agreement: Agreement, clause: Clause, chosen: str, holds: str,
    barred: Mapping[tuple[str, str], Rejected], choose: Callable[[str], None],
    beside: tuple[str, str] = ("", ""), named: bool = True,
) -> Node:  # fmt: skip
    """A clause: what holds now is said, what the law forbids is closed and says why. Its name goes
    without where it stands above already."""
    assert screen.shell.game is not None
    game = screen.shell.game
    path = f"agreements.{agreement.id}.clauses.{clause.id}"
    name = screen.s(f"{path}.name")
    options = []
    for o in clause.options:
        plain = screen.s(f"{path}.options.{o.id}.plain")
        if (needed := quorum_of(game.session.world, game.session.rules, agreement, o)) is not None:
            come, members = needed
            plain = f"{plain} {screen.t('propose.quorum_of', n=come, all=members)}"
        if o.id == holds:
            plain = screen.t("cost.and").join([screen.t("propose.holds"), plain])
        why = barred.get((clause.id, o.id))
        options.append(Option(o.id, screen.s(f"{path}.options.{o.id}.name"), plain,
                              game.rejection(why) if why else "", screen.t("propose.option.help")))
    group = Choice(name, options, chosen, choose, beside, key=f"clause/{clause.id}")
    asked = [icon_line("bank", Label(line, "caption", color="soft"), "quiet", "lead")
             for bound in law_of(game.session.rules, agreement, clause)
             for line in _law(screen, bound)]
    title = [heading(screen, agreement, clause)] if named else []
    return Column(*title, *asked, group, gap=1.5)


def _law(screen: TownScreen, bound: Bounds) -> list[str]:
    """The law's least and most, in words; that the statute's name goes without where it is one."""
    lines = []
    for side, number in (("least", bound.least), ("most", bound.most)):
        if number is None or (bound.statute == "exit_weeks" and side == "least"):
            continue
        said = words.value(screen, bound.statute, number)
        key = "fixed" if bound.statute in words.CHOICES else side
        told = screen.t(f"found.law_{key}", what=words.name(screen, bound.statute), value=said)
        lines.append(screen.t("propose.law", what=told))
    return lines
