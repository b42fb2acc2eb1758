"""One day in full: the large clock, what its colours mean, and what the task would take of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.clock.doers import kind_of
from game.ui.context import Context
from game.ui.scenes.hours import words
from game.ui.scenes.hours.arcs import arcs
from game.ui.scenes.hours.doers import day_of, face, offer_of
from game.ui.scenes.parts import icon_line, is_wide
from game.ui.scenes.spans import long
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Label, Row
from game.ui.widgets.clockface import ClockFace, Swatch

if TYPE_CHECKING:
    from game.session.clock_view import ClockView, DayView, DoerView, TaskView
    from game.ui.scenes.parts import TownScreen

LARGE_EM, BESIDE_EM, MIDDLE_EM = 18, 10.5, 0.41
LEGEND = ("sleep", "own", "paid", "school", "care", "tasks", "errands", "org", "free")


def leaf(screen: TownScreen, ctx: Context, it: ClockView, task: TaskView | None, by: str
         ) -> list[Node]:
    kind, name = kind_of("" if by == words.NOBODY else by)
    now, offer = day_of(it, name) if kind == "person" else None, offer_of(task, by)
    if now is None:
        return _nobodys(screen, ctx, task, by, offer)
    new = task is not None and task.by != by and offer is not None and not offer.refusal
    after = offer.after if new and offer is not None else None
    title = Label(_headline(screen, task, by, after is not None), "title", "headline")
    clock, gives = _clock(screen, ctx, now, after, task), _gives(screen, task, by, offer, now, new)
    if is_wide(ctx):
        return [title, clock, *gives, legend(screen, after or now)]
    said = Column(title, *gives, gap=2, grow=1)
    return [Row(clock, said, gap=3, align="top"), legend(screen, after or now)]


def _headline(screen: TownScreen, task: TaskView | None, by: str, new: bool) -> str:
    who = words.doer(screen, by)
    if not new or task is None:
        return screen.t("clock.day_of", person=who)
    return screen.t("clock.day_with", person=who, task=words.title(screen, task))


def _clock(screen: TownScreen, ctx: Context, now: DayView, after: DayView | None,
           task: TaskView | None) -> Node:
    day = after or now
    em = LARGE_EM if is_wide(ctx) else BESIDE_EM
    clock = ClockFace(
        arcs(day, task.id if after is not None and task is not None else ""), em,
        face(screen, now.person, em * MIDDLE_EM), key="clock",
        name=screen.t("clock.day_of", person=words.person(screen, now.person)),
        value=words.whole_day(screen, day))
    return Column(clock, align="center")


def _gives(screen: TownScreen, task: TaskView | None, by: str, offer: DoerView | None,
           now: DayView, new: bool) -> list[Node]:
    """What the task would take; without one, what tasks take now."""
    if task is not None and offer is not None and offer.refusal:
        why = screen.shell.words.text(f"reject.{offer.refusal}")
        return [icon_line("lock", Label(why, "body", "strong"), "terracotta")]
    if not new or offer is None:
        said = words.losses(screen, now.lost)
        if not said:
            line = Label(screen.t("clock.loses.nothing"), "body")
            return [icon_line("check", line, "olive")]
        return [Label(screen.t("clock.gives_now"), "body", "strong"), *_lines(said)]
    said = words.losses(screen, offer.takes)
    freed = _has_back(screen, task)
    easy = offer.takes.get("free", 0) + offer.takes.get("moved", 0)
    lines: list[Node] = []
    if easy:
        told = screen.t("clock.from_free", long=long(screen, easy))
        lines.append(icon_line("check", Label(told, "body"), "olive"))
    if said:
        title = Label(screen.t("clock.gives_way"), "body", "strong", "terracotta")
        lines += [title, *_lines(said)]
    return [*lines, *freed]


def _has_back(screen: TownScreen, task: TaskView | None) -> list[Node]:
    """What whoever does it now would have back."""
    if task is None or not task.back:
        return []
    what = screen.t("cost.and").join(text for _, text in words.losses(screen, task.back))
    told = screen.t("clock.has_back", who=words.doer(screen, task.by), what=what)
    return [icon_line("heart", Label(told, "body"), "olive")]


def _lines(said: list[tuple[str, str]]) -> list[Node]:
    return [icon_line(image, Label(text, "body", "strong"), "terracotta") for image, text in said]


def legend(screen: TownScreen, day: DayView) -> Node:
    """What fills this day, and how long."""
    sums: dict[str, int] = {}
    for _, activities in day.parts:
        for what, minutes in activities:
            sums[what] = sums.get(what, 0) + minutes
    cells = []
    for what in LEGEND:
        if sums.get(what):
            text, time = screen.t(f"clock.what.{what}"), long(screen, sums[what])
            cells.append(Row(Swatch(what), Label(text, "small", grow=1),
                             Label(time, "small", "bold"), gap=1.5, name=text, value=time))
    return Grid(*cells, columns=2, gap=1.5, key="legend")


def _nobodys(screen: TownScreen, ctx: Context, task: TaskView | None, by: str,
             offer: DoerView | None) -> list[Node]:
    """What is no person has no day: what it would mean, and the day that it would free."""
    if task is None:
        return [Label(screen.t("clock.choose_task"), "lead")]
    kind = kind_of("" if by == words.NOBODY else by)[0]
    title = Label(words.doer(screen, by), "title", "headline")
    head = icon_line(words.doer_icon(screen, by), title, "sea" if kind else "terracotta")
    if offer is not None and offer.refusal:
        why = screen.shell.words.text(f"reject.{offer.refusal}")
        return [head, icon_line("lock", Label(why, "body", "strong"), "terracotta")]
    key = f"clock.means.{kind}" if kind else "clock.means.nobody"
    means = Label(screen.t(key, person=words.person(screen, task.person)), "body")
    price = words.price(screen, offer)
    paid = [icon_line("coins", Label(price, "body", "strong"), "ochre")] if price else []
    return [head, means, *paid, *_freed(screen, ctx, task, by)]


def _freed(screen: TownScreen, ctx: Context, task: TaskView, by: str) -> list[Node]:
    """The day of whoever does it now, without it."""
    if task.freed is None or task.by == by:
        return []
    who = words.doer(screen, task.by)
    title = Label(screen.t("clock.without", person=who), "title", "headline")
    back = [icon_line(image, Label(text, "body", "strong"), "olive")
            for image, text in words.losses(screen, task.back)]
    clock = _clock(screen, ctx, task.freed, None, task)
    return [title, *back, clock]
