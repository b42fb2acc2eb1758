"""The paper beside a season that is watched: it lies there while there is something to read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.ui.scenes import brinks, happenings, pages
from game.ui.scenes.doorway import Doorway
from game.ui.scenes.faces import face_of, people_in_order
from game.ui.scenes.happenings import COLORS, ICONS
from game.ui.scenes.parts import heading, is_wide, kicker
from game.ui.scenes.plates import Plate
from game.ui.scenes.playback import News
from game.ui.tree import Node, walk
from game.ui.widgets import Column, Icon, Label, Row, Rule, Space
from game.ui.widgets.picks import Pick, Picks

if TYPE_CHECKING:
    from game.ui.scenes.played import Played

KEPT = 8
"""News that stay when time stands still; each can be read then."""
BROKE_EM, LOW_EM = 9, 5
"""Height of the picture of what broke for good."""
FRESH = 2
"""Weeks for which a headline lies beside the town."""


def news(screen: Played) -> list[Node]:
    """A knock, the latest headline, or all the news so far if time stands still; else nothing."""
    items = screen.playback.news()
    still = screen.playback.paused or screen.playback.finished
    week = screen.playback.frame.get("week", 0)
    fresh = [item for item in items if week - item.week < FRESH]
    if not (items if still else fresh):
        return []
    shown = sorted(items[:KEPT] if still else fresh[:2], key=_less_than_large)
    name = screen.t("reflect.paper", town=screen.s("town"))
    first = next((item for item in shown if item == screen.reading), shown[0])
    parts: list[Node] = []
    if is_knock(screen, first):
        parts += _knock(screen, first)
    else:
        parts.append(kicker(name, screen.t("living.week", week=screen.week_of(first.week))))
        parts += _headline(screen, first)
    if len(shown) < 2:
        return parts
    if still:
        return [*parts, Rule(), _to_read(screen, shown, first)]
    return [*parts, Rule(), *(_line(screen, item) for item in shown if item is not first)]


def _to_read(screen: Played, shown: list[News], first: News) -> Node:
    """The headlines of the weeks so far: whoever went on to the end can still read each of them."""
    cards = []
    for item in shown:
        line = _line(screen, item)
        title, week = (n.name for n in walk(line) if n.role == "text")
        cards.append(Pick(line, item == first, partial(screen.read, item), title, week, padding=1,
                          across=2, key=f"news/{item.kind}/{item.id}/{item.week}",
                          help=screen.t("living.read.help")))
    return Picks(*cards, columns=1, gap=1, name=screen.t("living.news"),
                 key="headlines")


def _less_than_large(item: News) -> int:
    """Order of news: what broke for good, whoever closes, whoever stumbles, then all else."""
    return {"broke": 0, "closed": 1, "converted": 1, "in_trouble": 2}.get(item.kind, 3)


def is_knock(screen: Played, item: News) -> bool:
    """Whether it asks the team something that it will have to answer."""
    asked = {question.incident for question in screen.view.questions}
    return item.kind == "incident" and item.id in asked


def _knock(screen: Played, item: News) -> list[Node]:
    """A lit door, who stands in it, and what they ask. It is answered when the team meets.

    In a drawer words come before the picture.
    """
    whole = next(i for i in screen.content.incidents if i.id == item.id)
    person = next((p for p in screen.view.people if p.id == whole.person), None)
    wide = is_wide(screen.shell.stage.ctx)
    face = None if person is None else face_of(
        person, screen.view.people.index(person), 5 if wide else 3)
    week = screen.t("living.week", week=screen.week_of(item.week))
    later = screen.t("living.answer_later")
    title = screen.s(f"incidents.{item.id}.headline")
    head: Node = Label(title, "title", "headline", grow=1)
    if wide:
        hung = Row(face, Space()) if face else None
        picture: list[Node] = [Plate(Doorway(), 5, None, hung, 0.6)]
    else:
        picture, head = [], Row(face, head, gap=3) if face else head
    return [
        *picture,
        Row(heading(screen.t("door.kicker")), Space(), Label(week, "small", color="soft")),
        head,
        Label(screen.s(f"incidents.{item.id}.text")),
        *(Row(Icon("door-open", "body", "plum"),
              Label(screen.s(f"incidents.{item.id}.choices.{c.id}.label"), grow=1), gap=2)
          for c in whole.choices),
        Label(later, "small", color="soft"),
    ]


def _headline(screen: Played, item: News) -> list[Node]:
    if item.kind == brinks.NEWS:
        high = BROKE_EM if is_wide(screen.shell.stage.ctx) else LOW_EM
        return brinks.story(screen, item.id, high)
    if item.kind != "incident":
        name = happenings.name_of(screen, item)
        said = happenings.said_of(screen, item)
        icon = Icon(ICONS[item.kind], "headline", COLORS.get(item.kind, "sea"))
        words = Column(Label(name, "title", "headline"), Label(said, "lead"), gap=0, grow=1)
        return [Row(icon, words, gap=3)]
    whole = next(i for i in screen.content.incidents if i.id == item.id)
    head = Label(screen.s(f"incidents.{item.id}.headline"), "title", "headline", grow=1)
    face = next((face_of(p, n, 3.4) for n, p in people_in_order(screen) if p.id == whole.person),
                None)
    top = Row(face, head, gap=3) if face else head
    return [top, Label(screen.s(f"incidents.{item.id}.text"))]


def _line(screen: Played, item: News) -> Node:
    week = screen.t("living.week", week=screen.week_of(item.week))
    icon, color = ICONS.get(item.kind, "storefront"), COLORS.get(item.kind, "sea")
    if item.kind == "incident":
        return pages.line(icon, color, screen.s(f"incidents.{item.id}.headline"), week)
    name = happenings.name_of(screen, item)
    return pages.line(icon, color, name, f"{happenings.said_of(screen, item)} · {week}")


def looked_at(screen: Played, what: tuple[str, str]) -> list[Node]:
    title, lines, face = happenings.closer(screen, what)
    head: Node = Label(title, "title", "headline", grow=1)
    if face is not None:
        head = Row(face, head, gap=3)
    return [heading(screen.t("living.closer")), head, *(Label(line) for line in lines)]


def town_in_words(screen: Played) -> list[Node]:
    """The map in words, for letters and windows that leave it little room."""
    parts: list[Node] = [heading(screen.of_need("living.open"))]
    for provider, stage in screen.playback.frame.get("open", {}).items():
        if stage != "closed":
            name = screen.s(f"providers.{provider}.name")
            parts.append(pages.line(ICONS.get(stage, "storefront"), COLORS.get(stage, "sea"), name,
                                    screen.t(f"living.stage_{stage}")))
    parts.append(Rule())
    for district in screen.view.districts:
        title, lines, _ = happenings.closer(screen, ("districts", district.id))
        image, color = ("house", "olive") if district.heard else ("question", "quiet")
        parts.append(pages.line(image, color, title, lines[-1]))
    return parts
