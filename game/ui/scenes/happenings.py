"""What happens in a week that is watched, as small papers that point at the place.

Only what a frame holds is said: a common that broke, an incident, a provider that opens or closes,
homes that ran short or no longer do in a district where somebody listened, a feast that the team
had called.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from game.ui.context import Context
from game.ui.map import errands
from game.ui.scenes import need, street
from game.ui.scenes.faces import face_of, people_in_order
from game.ui.scenes.playback import News
from game.ui.tree import Node
from game.ui.widgets import Icon, Label, Panel, Row
from game.ui.widgets.maplayer import Mark, Pin, Tag

if TYPE_CHECKING:
    from game.ui.scenes.played import Played

Spot = Callable[[Context], tuple[int, int]]
AT_ONCE = 3
"""Papers on the map in one week; what does not fit stands in the news."""
ICONS = {
    "incident": "lightning", "founding": "users-three", "trial": "clock", "trading": "storefront",
    "in_trouble": "warning", "closed": "x", "broke": "warning", "moved": "megaphone",
    "idea": "lightbulb", "incubated": "lifebuoy", "federated": "graph", "converted": "swap",
}  # fmt: skip
COLORS = {"in_trouble": "ochre", "closed": "terracotta", "incident": "terracotta",
          "broke": "terracotta", "moved": "terracotta", "converted": "terracotta"}
EVERYDAY = 2
"""Weeks from one look at a counter to the next."""
ENOUGH = 2
"""Homes of a district that must change in a week to be worth a paper."""


def of_week(screen: Played) -> list[Mark]:
    """The papers of the present week."""
    found = [mark for item in screen.playback.news_of(screen.playback.at)
             if (mark := _of_news(screen, item)) is not None]
    found += _of_districts(screen)
    return found[:AT_ONCE] or _everyday(screen)


def broken_now(screen: Played) -> list[Mark]:
    """Where something breaks for good in the present week: seen while time stands still as well."""
    return [mark for item in screen.playback.news_of(screen.playback.at) if item.kind == "broke"
            if (mark := _of_news(screen, item)) is not None]


def feasting(screen: Played) -> bool:
    """Whether the town sits at its tables in the week that is shown."""
    frames = screen.playback.frames
    return bool(frames) and bool(street.life(screen, screen.playback.frame).feasting)


def caption(screen: Played) -> Node | None:
    """What the whole town does, on a paper in the corner: it would hide what it points at."""
    if not feasting(screen):
        return None
    words = Row(Icon("bread", "title", "terracotta"),
                Label(screen.t("living.feast"), "body", "strong"), gap=2)
    return Panel(words, padding=2.5, anchor=("start", "bottom"), key="living.caption")


def place_of(screen: Played, item: News) -> Spot | None:
    """Where a piece of news is in the town; None if it comes from outside."""
    town = screen.shell.town
    if item.kind == "broke":
        kind = next(c.kind for c in screen.content.commons if c.id == item.id)
        return None if town.common_at(kind) is None else partial(_at_common, screen, kind)
    if item.kind == "moved":
        return None
    if item.kind != "incident":
        return None if town.org_at(item.id) is None else partial(_at_org, screen, item.id)
    whole = next(i for i in screen.content.incidents if i.id == item.id)
    person = next((p for p in screen.view.people if p.id == whole.person), None)
    return None if person is None else lambda ctx: town.home_at(person.household)


def _at_org(screen: Played, provider: str, ctx: Context) -> tuple[int, int]:
    return screen.shell.town.org_at(provider) or (0, 0)


def _at_common(screen: Played, kind: str, ctx: Context) -> tuple[int, int]:
    return screen.shell.town.common_at(kind) or (0, 0)


def _of_news(screen: Played, item: News) -> Mark | None:
    spot = place_of(screen, item)
    if spot is None:
        return None
    if item.kind == "incident":
        title = screen.s(f"incidents.{item.id}.headline")
        return _paper(title, screen.t("living.week", week=screen.week_of(item.week)), "lightning",
                      spot, item.id)
    return _paper(name_of(screen, item), said_of(screen, item), ICONS[item.kind], spot, item.id)


def name_of(screen: Played, item: News) -> str:
    """Of whom or what a piece of news is about."""
    kind = {"broke": "commons", "moved": "pressures"}.get(item.kind, "providers")
    return screen.s(f"{kind}.{item.id}.name")


def said_of(screen: Played, item: News) -> str:
    """What became of them, or what they did as they had announced."""
    if item.kind == "moved":
        return screen.s(f"pressures.{item.id}.next_move")
    return screen.t(f"living.news_{item.kind}")


def _everyday(screen: Played) -> list[Mark]:
    """In a week without news now and then how many buy where, one seller after the other; only
    where the story is about what is bought at a counter.
    """
    if screen.view.key != need.BREAD:
        return []
    turn, week = divmod(screen.playback.at, EVERYDAY)
    sellers = [name for name in errands.selling(screen.view, screen.playback.frame)
               if screen.shell.town.org_at(name) is not None]
    if week != 1 or not sellers or feasting(screen):
        return []
    seller = sellers[turn % len(sellers)]
    count, partly = buyers(screen, seller)
    said = screen.n("living.buy_known" if partly else "living.buy", count)
    return [_paper(screen.s(f"providers.{seller}.name"), said, "storefront",
                   partial(_at_org, screen, seller), seller)]


def _of_districts(screen: Played) -> list[Mark]:
    """Heard districts where what the story is about came or went for several homes at once."""
    now, before = screen.playback.frame["short"], screen.playback.before["short"]
    found: list[Mark] = []
    for district in screen.view.districts:
        homes = [i for i, h in enumerate(screen.view.homes) if h.district == district.id]
        more = sum(now[i] is True and before[i] is False for i in homes)
        less = sum(now[i] is False and before[i] is True for i in homes)
        if abs(more - less) < ENOUGH:
            continue
        way, n = ("more_short", more - less) if more > less else ("fewer_short", less - more)
        name = screen.s(f"districts.{district.id}.name")
        spot = partial(_at_district, screen, district.id)
        image = "house" if way == "fewer_short" else "warning"
        found.append(_paper(name, screen.short(f"living.{way}", n), image, spot, district.id))
    return found


def _at_district(screen: Played, district: str, ctx: Context) -> tuple[int, int]:
    return screen.shell.town.district_at(district)


def _paper(title: str, sub: str, image: str, spot: Spot, key: str) -> Mark:
    paper = Tag(title, sub, image, spot, key=f"week/{key}")
    paper.role = "note"
    return paper


# -- looking closer --------------------------------------------------------------------------------


def to_look_at(screen: Played) -> list[Mark]:
    """While time stands still: districts, providers and people, each to be looked at closer."""
    tip = screen.t("living.closer.help")
    found: list[Mark] = []
    for district in screen.view.districts:
        name = screen.s(f"districts.{district.id}.name")
        found.append(Tag(name, _district_words(screen, district.id),
                         "house" if district.heard else "question",
                         partial(_at_district, screen, district.id),
                         partial(screen.look_at, ("districts", district.id)), help=tip,
                         key=f"closer/{district.id}"))
    for provider, stage in screen.playback.frame["open"].items():
        if stage != "closed" and screen.shell.town.org_at(provider) is not None:
            found.append(Tag(screen.s(f"providers.{provider}.name"),
                             screen.t(f"living.stage_{stage}"), "storefront",
                             partial(_at_org, screen, provider),
                             partial(screen.look_at, ("providers", provider)), help=tip,
                             key=f"closer/{provider}"))
    for number, person in people_in_order(screen):
        spot: Any = lambda ctx, home=person.household: screen.shell.town.home_at(home)  # noqa: E731
        found.append(Pin(face_of(person, number, 2.4), spot, name=screen.s(
            f"people.{person.id}.name"), on_press=partial(screen.look_at, ("people", person.id)),
            help=tip, key=f"closer/{person.id}"))
    return found


def _district_words(screen: Played, district: str) -> str:
    """How many homes are short in the week that is shown."""
    states = [s for s, h in zip(screen.playback.frame["short"], screen.view.homes, strict=True)
              if h.district == district]
    if all(state is None for state in states):
        return screen.t("living.unknown")
    homes = screen.n("reflect.homes", len(states))
    return screen.short("predict.heard", sum(s is True for s in states), homes=homes)


def buyers(screen: Played, provider: str) -> tuple[int, bool]:
    """Homes that bought there in this week, and whether some homes are not known."""
    index = next(i for i, p in enumerate(screen.content.providers) if p.id == provider)
    supplier = screen.playback.frame["supplier"]
    return sum(s == index for s in supplier), any(s is None for s in supplier)


def closer(screen: Played, what: tuple[str, str]) -> tuple[str, list[str], Node | None]:
    """Name, a few sentences and perhaps a face for what is looked at."""
    kind, name = what
    title = screen.s(f"{kind}.{name}.name")
    if kind == "districts":
        return title, [screen.s(f"districts.{name}.about"), _district_words(screen, name)], None
    if kind == "providers":
        stage = screen.playback.frame["open"].get(name, "closed")
        words = [screen.t(f"living.stage_{stage}")]
        if screen.view.key == need.BREAD:
            count, partly = buyers(screen, name)
            words.append(screen.n("living.buy_known" if partly else "living.buy", count))
        return title, words, None
    number, person = next((n, p) for n, p in people_in_order(screen) if p.id == name)
    short = screen.playback.frame["short"][person.household]
    lines = [screen.s(f"people.{name}.role")]
    if short is not None:
        lines.append(screen.of_need("living.short" if short else "living.fine"))
    return screen.t("reflect.person", name=title, age=person.age), lines, \
        face_of(person, number, 5)
