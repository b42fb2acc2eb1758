"""Everybody's day as a small clock, with the task in it: who could do it, and what it takes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.ui.scenes.faces import face_of
from game.ui.scenes.hours import words
from game.ui.scenes.hours.arcs import arcs
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label
from game.ui.widgets.clockface import ClockFace
from game.ui.widgets.picks import Pick, Picks

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.session.clock_view import ClockView, DayView, DoerView, TaskView
    from game.ui.scenes.parts import TownScreen

SMALL_EM = 6.2


def leaf(screen: TownScreen, it: ClockView, task: TaskView | None, chosen: str,
         choose: Callable[[str], None]) -> list[Node]:
    title = screen.t("clock.who") if task is None else \
        screen.t("clock.who_for", task=words.title(screen, task))
    able = {d.by for d in task.doers if d.kind == "person"} if task is not None else set()
    cards = [_person(screen, it, task, d.person, chosen, choose) for d in it.days
             if not able or d.person in able]
    rest = [_person(screen, it, task, d.person, chosen, choose) for d in it.days
            if able and d.person not in able]
    if task is not None:
        cards += [_other(screen, task, d, chosen, choose) for d in task.doers
                  if d.kind != "person"]
        cards.append(_nobody(screen, task, chosen, choose))
    cards += rest
    return [Label(title, "title", "headline"),
            Picks(*cards, columns=3, gap=1.5, name=title, key="doer")]


def day_of(it: ClockView, person: str) -> DayView | None:
    return next((d for d in it.days if d.person == person), None)


def offer_of(task: TaskView | None, by: str) -> DoerView | None:
    return next((d for d in task.doers if d.by == by), None) if task is not None else None


def face(screen: TownScreen, person: str, em: float) -> Node | None:
    found = next(((i, p) for i, p in enumerate(screen.view.people) if p.id == person), None)
    return face_of(found[1], found[0], em) if found is not None else None


def note_of(screen: TownScreen, task: TaskView | None, by: str) -> tuple[str, str, bool]:
    """What stands below somebody's clock, its colour, and whether they are closed."""
    offer = offer_of(task, by)
    if task is not None and task.by == by:
        return screen.t("clock.does_it"), "sea", False
    if task is not None and offer is None and task.person == by:
        return screen.t("clock.for_them"), "soft", True
    if offer is None:
        return ("", "soft", True) if task is None else (screen.t("clock.not_asked"), "soft", True)
    if offer.refusal:
        return screen.t(f"clock.curt.{offer.refusal}"), "terracotta", True
    lost = any(offer.takes.get(w) for w in words.LOSS_ICONS)
    return words.curt(screen, offer.takes), "terracotta" if lost else "olive", False


def _person(screen: TownScreen, it: ClockView, task: TaskView | None, name: str, chosen: str,
            choose: Callable[[str], None]) -> Node:
    offer, now = offer_of(task, name), day_of(it, name)
    closed = task is not None and (offer is None or bool(offer.refusal))
    after = offer.after if offer is not None and not offer.refusal else None
    day = after or now
    assert day is not None
    new = task.id if task is not None and after is not None and task.by != name else ""
    clock = ClockFace(arcs(day, new), SMALL_EM, face(screen, name, SMALL_EM * 0.42), signs=False,
                      grey=closed)
    said, color, _ = note_of(screen, task, name)
    title = words.person(screen, name)
    return _card(screen, clock, title, said, color, name, chosen, choose, closed)


def _other(screen: TownScreen, task: TaskView, offer: DoerView, chosen: str,
           choose: Callable[[str], None]) -> Node:
    said, color, closed = note_of(screen, task, offer.by)
    if not offer.refusal and task.by != offer.by:
        said, color = words.price(screen, offer) or screen.t(f"clock.with.{offer.kind}"), "olive"
    image = Icon(words.doer_icon(screen, offer.by), "display", "sea")
    return _card(screen, image, words.doer(screen, offer.by), said, color, offer.by, chosen,
                 choose, closed)


def _nobody(screen: TownScreen, task: TaskView, chosen: str, choose: Callable[[str], None]) -> Node:
    said = screen.t("clock.does_it") if not task.by else screen.t("clock.goes_without", person=(
        words.person(screen, task.person)))
    return _card(screen, Icon("x", "display", "quiet"), screen.t("clock.nobody"), said,
                 "terracotta", words.NOBODY, chosen, choose, False)


def _card(screen: TownScreen, picture: Node, title: str, said: str, color: str, by: str,
          chosen: str, choose: Callable[[str], None], closed: bool) -> Node:
    note = [Label(said, "caption", "strong", color, align="center")] if said else []
    body = Column(picture, Label(title, "small", "bold", align="center"), *note, gap=0.5,
                  align="center")
    return Pick(body, chosen == by, partial(choose, by), title, said, closed, padding=1.5,
                across=1, key=f"doer/{by}", help=screen.t("clock.doer.help"))
