"""A common that broke for good, or nearly: news, a topic to ask about, and honest sentences.

It is the scenario's own words that tell it (`broken_text`). Whoever asks why is shown what moved
its level, because where several things together would have kept it whole, no single one did it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.calendar import season_of, week_within, weeks_before
from game.rules.season.commons import BROKE
from game.session.brink import LEVEL
from game.session.explanation import Brink, Explanation
from game.ui.scenes import causes, pages, pictures
from game.ui.scenes.parts import icon_line
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Rich, Row

if TYPE_CHECKING:
    from game.session.town_view import CommonView
    from game.ui.scenes.parts import TownScreen

WEEKS = 13
NEWS = "broke"
"""The kind of news that it is in a week that is watched."""


def broken(screen: TownScreen, since_week: int = 0) -> list[CommonView]:
    """Commons that have broken, from a week on, in the order in which they did."""
    found = [c for c in screen.view.commons if c.broken and c.broke_week > since_week]
    return sorted(found, key=lambda common: common.broke_week)


def lately(screen: TownScreen) -> list[CommonView]:
    """Those that broke in the season that the town has lived last."""
    return broken(screen, screen.view.since_week)


def words(screen: TownScreen, common: str) -> str:
    return screen.s(f"commons.{common}.broken_text")


def story(screen: TownScreen, common: str, high_em: float) -> list[Node]:
    """The news with its picture: what happened, and that it stays so."""
    kind = next(c.kind for c in screen.view.commons if c.id == common)
    return [pictures.broken_picture(screen, kind, 16, high_em),
            Row(Icon("warning", "headline", "terracotta"),
                Label(words(screen, common), "title", "headline", grow=1), gap=3),
            Label(screen.t("commons.broken"), "body")]


def lines(screen: TownScreen) -> list[Node]:
    """A line for each that broke, for whoever sums up."""
    return [pages.line("warning", "terracotta", screen.s(f"commons.{c.id}.name"),
                       words(screen, c.id)) for c in broken(screen)]


def lines_of(screen: TownScreen, known: dict[str, Brink]) -> list[Node]:
    """What broke in a whole game, when, by how much, and whether it would have in any case: no
    decision need have done it, and the town lives with it."""
    found = []
    for common in broken(screen):
        brink = known.get(common.id)
        if brink is not None and brink.broke:
            said = [*_how(screen, brink), _without_us(screen, brink)]
            found.append(icon_line("warning", Label(f"{words(screen, common.id)} {' '.join(said)}",
                                                    "small", "bold"), "terracotta", "lead"))
    return found


def _how(screen: TownScreen, brink: Brink) -> list[str]:
    """When it broke, and by how much it went below its line."""
    low, line = round(brink.lowest / 10), round(brink.line / 10)
    return [screen.t("brink.broke", week=_week(screen, brink.week),
                     season=_season(screen, brink.week)),
            screen.n("brink.missing", max(1, line - low), low=low, line=line)]


def _without_us(screen: TownScreen, brink: Brink) -> str:
    way, idle = ("broke" if b else "stood" for b in (brink.broke, brink.idle_broke))
    return screen.t(f"brink.idle_{way}_{idle}")


# -- why -------------------------------------------------------------------------------------------


def question(screen: TownScreen, told: Explanation | None, about: str) -> str:
    """Why it broke, or what held it."""
    name = about.removeprefix(LEVEL)
    if told is None or told.brinks[name].broke:
        return screen.t("brink.ask", what=words(screen, name))
    return screen.t("brink.ask_held", what=screen.s(f"commons.{name}.name"))


def why(screen: TownScreen, told: Explanation, about: str, looks_back: bool = False) -> Node:
    """Yes or no, by how much, and whether any one decision stands behind it.

    While the game goes on, how low it came is told of what everybody sees or the team measured
    that season, and its line to those who were told of it: neither is found out by looking here.
    """
    name = about.removeprefix(LEVEL)
    brink, level = told.brinks[name], told.indicators[about]
    low, line = round(brink.lowest / 10), round(brink.line / 10)
    if brink.broke:
        said = _how(screen, brink)
    else:
        seen = next(c for c in screen.view.commons if c.id == name)
        known = looks_back or _measured_lately(screen, seen)
        key = "brink.stood" if looks_back or seen.line is not None else "brink.stood_no_line"
        what = screen.s(f"commons.{name}.name")
        said = [screen.t(key if known else "brink.stood_unmeasured", what=what, low=low, line=line,
                         week=_week(screen, brink.week), season=_season(screen, brink.week))]
    moved = screen.t("brink.moved") if not (brink.broke or known) else screen.t(
        "brink.level", before=round(level.before / 10), after=round(level.after / 10))
    head = Rich(" ".join(said), size="body")
    return Column(head, Label(_decided(screen, told, name), "body", "strong"),
                  Label(moved, "small", color="soft"), gap=1, key="brink")


def _measured_lately(screen: TownScreen, common: CommonView) -> bool:
    """Whether anybody knew its level in the season that was lived last."""
    lately = screen.view.week - screen.view.since_week
    return common.seen_by_all or (common.measured is not None and common.weeks_ago <= lately)


def _decided(screen: TownScreen, told: Explanation, name: str) -> str:
    """Whether one decision did it or kept it from happening, and what if nobody had acted."""
    brink, game = told.brinks[name], screen.shell.game
    assert game is not None
    mine = [cause for cause in told.indicators[BROKE + name].causes
            if cause.kind != "incident" and cause.against_nothing]
    way = "broke" if brink.broke else "stood"
    if mine:
        names = [causes.titled(game, causes.decision(cause)) for cause in mine[:2]]
        first = screen.t(f"brink.one_{way}", cause=screen.t("brink.or").join(names))
    else:
        first = screen.t(f"brink.none_{way}")
    return f"{first} {_without_us(screen, brink)}"


def _week(screen: TownScreen, week: int) -> int:
    """Within its season; the year alone has fifty-two."""
    played = weeks_before(screen.content, screen.view.seasons + 1)
    return week - played if week > played else week_within(screen.content, week)


def _season(screen: TownScreen, week: int) -> str:
    return pages.season_name(screen, min(season_of(screen.content, week), screen.view.seasons + 1))

