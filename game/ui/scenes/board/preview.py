"""What a cell of the board would mean: cost, hours, quality, risk, who can take part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes.board import words
from game.ui.scenes.parts import heading, icon_line
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Pips, Row, Rule

if TYPE_CHECKING:
    from game.session.coproduction_view import ProcessView
    from game.ui.scenes.parts import TownScreen


def lines(screen: TownScreen, it: ProcessView, chosen: tuple[str, str]) -> list[Node]:
    """The chosen cell beside where the service stands: each in people's terms."""
    now, then = it.here, it.at(*chosen)
    same = now is then
    kicker = "board.stands_here" if same else "board.would_be"
    nodes: list[Node] = [
        heading(screen.t(kicker)),
        Label(words.mode(screen, *chosen), "title", "headline"),
        Label(screen.t(f"board.mode.{chosen[0]}_{chosen[1]}.plain"), "small", color="soft"),
        Rule(),
    ]
    money = [words.money(screen, words.cost_cents(it, c)) for c in (now, then)]
    hours = [screen.n("board.hours", words.user_hours(it, c)) for c in (now, then)]
    nodes += [
        _line(screen, "coins", "ochre", "board.cost", money, same or money[0] == money[1]),
        _line(screen, "clock", "sea", "board.given", hours, same or hours[0] == hours[1]),
        _line(screen, "first-aid", "plum", "board.staff",
              [words.of_ten(screen, c.staff) for c in (now, then)],
              words.tenths(now.staff) == words.tenths(then.staff)),
        _level(screen, "heart", "board.quality", *(words.quality(it, c) for c in (now, then)),
               "olive"),
        _level(screen, "circle-half", "board.risk", now.risk, then.risk, "ochre"),
        _level(screen, "hand-heart", "board.inclusion", now.inclusion, then.inclusion, "plum"),
    ]
    return nodes


def _line(screen: TownScreen, image: str, color: str, key: str, said: list[str],
          same: bool) -> Node:  # fmt: skip
    """One figure: what it would be, and what it is now where that differs."""
    title, old, new = screen.t(key), said[0], said[1]
    note = "" if same else screen.t("board.now", what=old)
    said_now = [Label(note, "caption", color="soft")] if note else []
    line = icon_line(image, Row(Label(title, "small", grow=1), *said_now,
                                Label(new, "small", "bold"), gap=2), color, "lead")
    line.name, line.value = title, " ".join(filter(None, (new, note)))
    return line


def _level(screen: TownScreen, image: str, key: str, now: int, then: int, color: str) -> Node:
    """The same as ten dots, of which those that would come are hatched."""
    had, has = words.tenths(now), words.tenths(then)
    was, would = round(now / 10), round(then / 10)
    title, said = screen.t(key), screen.t(f"{key}.said", n=would)
    note = screen.t("board.now", what=screen.t("board.of_100", n=was)) if was != would else ""
    both = min(had, has)
    looks = ["solid"] * both + ["hatched"] * (has - both) + ["outline"] * (words.TENTHS - has)
    dots = Pips.of(looks, "dot", {"solid": color, "hatched": color, "outline": "quiet"}, "caption")
    told = Label(said, "caption", "strong", grow=1)
    before = [Label(note, "caption", color="soft")] if note else []
    body = Column(Row(Label(title, "small", grow=1), dots, gap=2), Row(told, *before, gap=2),
                  gap=0, grow=1)
    line = Row(Icon(image, "lead", color), body, gap=2, align="top")
    line.name, line.value = title, " ".join(filter(None, (said, note)))
    return line
