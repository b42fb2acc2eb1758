"""What lies around the town on every screen: where and when, the gauges, the chips, the petals."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.keys import cap_of
from game.ui.scenes.spans import long
from game.ui.tree import Node
from game.ui.widgets import (
    Button,
    Column,
    Icon,
    Label,
    Panel,
    Petals,
    Pips,
    Row,
    Rule,
    Space,
    Stations,
)

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen

SEASON_ICONS = ("plant", "sun", "leaf", "snowflake")
YEAR = len(SEASON_ICONS)
HOUSES = 12
GOODWILL = 5
_WHOLE, _NAMES, _FUND, _HOURS, _GAUGES, _CURT = range(6)
"""How much of the strip gives way: nothing; the names of the other seasons; the fund's season; the
hours' own paper; the gauges after the first; all but the number of the first one."""
BESIDE = 2
"""Of a scenario's gauges after the first, those that stand in the strip."""


def strip(screen: TownScreen, ctx: Context, wide: bool) -> Node:
    """Where and when, and few gauges: the scenario's own, hours, then goodwill and the fund.

    Where words are long, the seasons that are not now go without their names, then the fund without
    its season, then the hours stand with what else is the team's, then the gauges after the
    first go (the doughnut and the count at the season's end have them too), and last the first one
    says no more than how many are short.
    """
    if not wide:
        return _short_strip(screen)
    room = (ctx.app.size[0] if ctx.app else ctx.dot(1280)) - 2 * ctx.unit(5)
    for less in range(_CURT + 1):
        row = _long_strip(screen, less)
        if row.size(ctx)[0] <= room:
            break
    return row


def _long_strip(screen: TownScreen, less: int) -> Row:
    others = _others(screen) if less < _GAUGES else []
    fund = [_fund(screen, whole=less < _FUND)] if _has_fund(screen) else []
    stops = [paper(screen, "short", _short(screen, less == _CURT))]
    stops += [paper(screen, "others", *others)] if others else []
    if less == _HOURS and others:
        stops.append(_all_of_the_team(screen))
    else:
        stops.append(paper(screen, "hours", _hours(screen)))
        if screen.view.season >= 2:
            stops.append(paper(screen, "team", _goodwill(screen, less < _CURT), *fund))
        elif _money_matters(screen):
            stops.append(paper(screen, "team", _fund(screen, whole=False, small=False)))
    return Row(where(screen, short=less >= _NAMES), Space(), *stops, gap=3, align="stretch",
               key="strips")  # fmt: skip


def _all_of_the_team(screen: TownScreen) -> Node:
    """Hours, goodwill and the fund in the room of one paper."""
    lines: list[Node] = [Row(
        Icon("clock", "body", "sea"), Label(_left(screen, "strip.hours"), "small", "strong"),
        gap=2, name=_left(screen, "play.hours"), help=screen.t("strip.hours.help"))]
    if screen.view.season >= 2:
        lines.append(_goodwill(screen))
    if _has_fund(screen) and (screen.view.season >= 2 or _money_matters(screen)):
        lines.append(_fund(screen, whole=False))
    first = Row(lines[0], *lines[2:], gap=3)
    body = Column(first, *lines[1:2], gap=0.5)
    return _stop(screen, Panel(body, padding=1.5, across=3, key="strip/team"), *lines)


def paper(screen: TownScreen, name: str, *lines: Node) -> Node:
    """A paper of the strip, where the keyboard can go: what its lines say, and whence they are."""
    body = lines[0] if len(lines) == 1 else Column(*lines, gap=0.5)
    return _stop(screen, Panel(body, padding=1.5, across=3, key=f"strip/{name}"), *lines)


def _stop(screen: TownScreen, stop: Node, *lines: Node) -> Node:
    """A thing that is said and explained as its lines are."""
    stop.role = "button"
    stop.name = screen.t("cost.and").join(f"{n.name} {n.value}".strip() for n in lines)
    stop.help = "\n".join(n.help for n in lines)
    stop.on_press = partial(_explain, screen, stop.key)
    return stop


def where(screen: TownScreen, short: bool = False) -> Node:
    """The town's name and the year's stations."""
    name = Column(
        Label(screen.s("town"), "town", "headline"),
        Label(_homes(screen), "caption", color="soft"), gap=0,
    )  # fmt: skip
    line = Row(name, Rule(upright=True), _seasons(screen, short), gap=4)
    return Panel(line, padding=1.5, across=5, key="strip")


def _homes(screen: TownScreen) -> str:
    """How many live here; in a story of several years, which one it is."""
    years = _years(screen)
    if years < 2:
        return screen.n("play.households", screen.view.households)
    year = screen.t("strip.of_year", n=min(_now(screen) // YEAR + 1, years), all=years)
    return year


def _short_strip(screen: TownScreen) -> Node:
    """One line for large letters: the same things in fewer words; their names are whole."""
    view = screen.view
    seasons = _names(screen)
    season, image = seasons[_now(screen)]
    short = view.published[view.key]
    name = Label(screen.s("town"), "lead", "headline")
    lacking = Label(screen.n("strip.short", short), "small", "strong",
                    name=screen.short("play.short", short))  # fmt: skip
    left = Label(_left(screen, "strip.hours"), "small", "strong",
                 name=_left(screen, "play.hours"))  # fmt: skip
    parts: list[Node] = [
        Row(name, gap=2),
        Row(Icon(image, "lead", "terracotta", "fill"), Label(season, "small", "bold"), gap=1),
    ]
    lines = {
        "short": Row(Icon(screen.need_icon, "lead", "terracotta"), lacking, gap=1,
                     name=lacking.name, help=screen.of_need("strip.short.help")),
        "hours": Row(Icon("clock", "lead", "sea"), left, gap=1, name=left.name,
                     help=screen.t("strip.hours.help")),
    }  # fmt: skip
    if view.season >= 2:
        lines["goodwill"] = _goodwill(screen, words=False)
    if _has_fund(screen) and (view.season >= 2 or _money_matters(screen)):
        lines["fund"] = _fund(screen, whole=False, small=False)
    parts += [_stop(screen, Panel(line, padding=0.5, tone="none", key=f"strip/{name}"), line)
              for name, line in lines.items()]
    if screen.shell.room is not None:
        from game.ui.scenes.lesson import chip  # who plays alone does without it

        parts += [Space(), chip.stop(screen)]
    return Panel(Row(*parts, gap=4), padding=1.5, across=4, key="strip")


def _names(screen: TownScreen) -> list[tuple[str, str]]:
    """The seasons and the year alone, with their icons."""
    found = [
        (screen.s(f"seasons.{s.id}.name"), season_icon(screen, i))
        for i, s in enumerate(screen.content.seasons, 1) if s.sees == "town"
    ]
    return [*found, (screen.t("play.year_alone"), "bus")]


def season_icon(screen: TownScreen, season: int) -> str:
    """The time of year in which a season begins."""
    from game.rules.calendar import quarter_of  # the title knows no rules

    return SEASON_ICONS[quarter_of(screen.content, season)]


def _now(screen: TownScreen) -> int:
    """Which of the stations it is. Turns played as one family have none."""
    turns = screen.content.seasons
    alone = screen.view.phase in ("year", "debrief", "ended")
    passed = turns if alone else turns[:screen.view.season - 1]
    return sum(turn.sees == "town" for turn in passed)


def _seasons(screen: TownScreen, short: bool) -> Node:
    """The stations of the year that it is; the year alone stands after the last one."""
    names, now = _names(screen), _now(screen)
    if len(names) > YEAR + 1:
        first = min(now // YEAR, _years(screen) - 1) * YEAR
        names, now = names[first:], now - first
        names = names if len(names) <= YEAR + 1 else names[:YEAR]
    return Stations(screen.t("play.seasons"), names, now, short, key="seasons")


def _years(screen: TownScreen) -> int:
    return -(-sum(turn.sees == "town" for turn in screen.content.seasons) // YEAR)


def gauge(image: str, color: str, words: str, signs: Node, help: str) -> Node:
    """An icon, the words, and below them what they count."""
    label = Label(words, "body", "strong")
    return Row(Icon(image, "headline", color), Column(label, signs, gap=0), gap=2, name=words,
               help=help)  # fmt: skip


def _short(screen: TownScreen, curt: bool = False) -> Node:
    """How many households are short of what the story is about."""
    short = screen.view.published[screen.view.key]
    signs = twelfths(short, screen.view.households)
    whole = screen.short("play.short", short)
    found = gauge(screen.need_icon, "terracotta",
                  screen.n("strip.short", short) if curt else whole, signs,
                  screen.of_need("strip.short.help"))  # fmt: skip
    found.name = whole
    return found


def twelfths(short: int, homes: int) -> Node:
    """One house stands for a twelfth of the town; the hatched ones are short."""
    hatched = -(-short * HOUSES // max(1, homes))
    looks = ["hatched"] * hatched + ["solid"] * (HOUSES - hatched)
    return Pips.of(looks, "house", {"hatched": "terracotta", "solid": "olive"}, "caption")


def _others(screen: TownScreen) -> list[Node]:
    """What else the scenario keeps in sight: a sign, a word and a number each, named in full."""
    from game.ui.scenes import figures, need  # the title does without them

    game = screen.shell.game
    assert game is not None
    lines: list[Node] = []
    for name in screen.content.gauges[1 : 1 + BESIDE]:
        said = figures.level(game, name, screen.view.published[name])
        whole, own = need.name(game, name), f"strip.gauge_{name}"
        short = screen.t(own) if game.words.knows(own) else need.topic(game, name)
        told = f"strip.help_{name}"
        lines.append(Row(
            Icon(figures.icon_of(name), "body", "olive"), Label(short, "small"),
            Label(said, "small", "strong"), gap=1.5, name=whole, value=said,
            help=screen.t(told) if game.words.knows(told)
            else screen.t("strip.help_other", what=whole)))  # fmt: skip
    return lines


def _hours(screen: TownScreen) -> Node:
    """A clock for each hour; those that are spent are empty."""
    left, whole = screen.view.hours, screen.content.hours_in(screen.view.season)
    part = ["hatched"] if screen.view.over_minutes else []
    empty = ["outline"] * (max(left, whole) - left - len(part))
    signs = Pips.of(["solid"] * left + part + empty, "clock",
                    {"solid": "sea", "hatched": "sea", "outline": "quiet"}, "caption")
    return gauge("clock", "sea", _left(screen, "play.hours"), signs,
                 screen.t("strip.hours.help"))


def _left(screen: TownScreen, key: str) -> str:
    """Organising time that is left: whole hours, or as it is where a part of one is over."""
    view = screen.view
    if view.over_minutes:
        return long(screen, view.hours * 60 + view.over_minutes)
    return screen.n(key, view.hours)


def _goodwill(screen: TownScreen, words: bool = True) -> Node:
    level = max(0, min(GOODWILL, (screen.view.goodwill + 100) // 200))
    name = screen.t("play.goodwill")
    signs = Pips.of(["solid"] * level + ["outline"] * (GOODWILL - level), "dot",
                    {"solid": "plum", "outline": "plum"}, "caption")  # fmt: skip
    said = f"{screen.shell.words.number(level)} / {screen.shell.words.number(GOODWILL)}"
    label = [Label(name, "small", "strong")] if words else []
    return Row(Icon("hand-heart", "body" if words else "lead", "plum"), *label, signs, gap=2,
               name=name, value=said, help=screen.t("play.goodwill.help"))  # fmt: skip


def _has_fund(screen: TownScreen) -> bool:
    """Whether the team of this story was ever given any money: where hours are all there is, an
    empty fund is no news."""
    return screen.content.fund_cents > 0


def _money_matters(screen: TownScreen) -> bool:
    """Whether an idea on the table costs money."""
    return any(offer.euros for offer in screen.view.offers)


def _fund(screen: TownScreen, whole: bool = True, small: bool = True) -> Node:
    """The fund, with the season after which it is gone."""
    view = screen.view
    until = screen.content.seasons[view.fund_ends_after_season - 1].id
    money = screen.shell.words.money(view.fund_cents, whole=True)
    words = screen.t("play.fund", money=money, season=screen.s(f"seasons.{until}.name"))
    if view.season > view.fund_ends_after_season:
        words = screen.t("play.fund_over")
    shown = words if whole else money
    label = Label(shown, "small", "strong", name=words)
    told = screen.t("strip.fund.help", season=screen.s(f"seasons.{until}.name"))
    return Row(Icon("coins", "body" if small else "lead", "ochre"), label, gap=2, name=words,
               help=told)  # fmt: skip


WAYS_SHOWN = 2
"""From more ways to look closer on, they stand on a page of their own."""


def chips(screen: TownScreen, ctx: Context, wide: bool) -> Node:
    """The menu and, where there is room, what every key of the keyboard would find too."""
    menu = Button(screen.t("play.menu"), screen.menu, kind="chip",
                  cap=cap_of("back", screen.shell.words, screen.shell.stage.keys), key="menu",
                  help=screen.t("play.menu.help"))  # fmt: skip
    ways = screen.ways()
    own: list[Node] = [menu]
    if wide and screen.shell.room is not None:
        from game.ui.scenes.lesson import chip

        own.append(chip.chip(screen))
    if len(ways) > WAYS_SHOWN:
        ways = ["look"]
    elif not wide:
        return menu
    keys = [*ways, *(["speak", "help"] if wide else [])]
    return Row(*own, *(_chip(screen, key, wide) for key in keys), gap=2, key="chips")


def _chip(screen: TownScreen, key: str, wide: bool) -> Button:
    stage = screen.shell.stage
    cap = cap_of(key, screen.shell.words, stage.keys) if wide else ""
    return Button(screen.t(f"strip.{key}"), partial(stage.obey, key), kind="chip", cap=cap,
                  key=f"chip/{key}", help=screen.t(f"strip.{key}.help"))


def principles(screen: TownScreen, ctx: Context) -> Node:
    """The four principles as they are now; they are never added up."""
    flower = petals_of(screen, 4.6)
    legend = flower.children[1]
    widest = max(entry.size(ctx)[0] for entry in legend.children)
    legend.max_em = (widest + ctx.unit(2)) / ctx.em(1)  # no wider than its words
    said = screen.t("cost.and").join(f"{e.name} {e.value}" for e in legend.children)
    paper = Panel(flower, padding=2.5, across=3, key="principles", name=flower.name, value=said,
                  help="\n".join(what_counts(screen)),
                  on_press=partial(_explain, screen, "principles"))  # fmt: skip
    paper.role = "button"
    return paper


def _explain(screen: TownScreen, key: str) -> None:
    """By pointer too: the same help as F1 gives here."""
    screen.shell.stage.focus_on(key)
    screen.shell.stage.obey("help")


def what_counts(screen: TownScreen) -> list[str]:
    """What each principle's number is made of, and what goodwill is once it is shown."""
    has = screen.shell.words.has
    four = [key for p in screen.view.profile if has(key := f"reflect.principle_{p.id}.help")]
    told = [screen.t("reflect.profile.help"),
            *(screen.of_need(key) if has(f"{key}.need") else screen.t(key) for key in four)]
    if screen.view.season >= 2:
        told.append(screen.t("play.goodwill.help"))
    return told


def petals_of(screen: TownScreen, em: float) -> Node:
    """The flower with its list, from the present profile."""
    from game.ui.scenes.figures import petals  # the title does without it

    game = screen.shell.game
    assert game is not None
    now = {f"profile.{p.id}": p.points for p in screen.view.profile}
    said = lambda new, old: game.words.number(new)  # noqa: E731
    four = petals(game, now, now, said)
    return Petals(screen.t("reflect.profile"), four, em, gap=3)
