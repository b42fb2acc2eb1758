"""Ways to know more than the paper says: what a service is worth, what people can do, what an act
really did. Each has its price, and shows something that cannot be unseen.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.rules.actions.census import Census
from game.rules.actions.evaluate import Evaluate
from game.ui.scenes import causes, common_words, cost, figures, need
from game.ui.scenes.parts import TownScreen, heading, icon_line
from game.ui.tree import Node
from game.ui.widgets import Button, Cause, Column, Label, Panel, Row, Rule

if TYPE_CHECKING:
    from game.session.evaluation import Evaluation
    from game.session.town_view import ServiceView
    from game.ui.reports import Reports


def services(screen: TownScreen) -> Node | None:
    """What the books say of each service, and what people get, once anybody was heard."""
    if not screen.view.services:
        return None
    rows = [_service(screen, it) for it in screen.view.services]
    title = Label(screen.t("service.title"), "title", "headline")
    return Panel(Column(title, *rows, gap=2), padding=4, key="services")


def _service(screen: TownScreen, it: ServiceView) -> Node:
    said = [screen.t("service.reported", level=common_words.of_100(screen, it.reported))]
    if it.felt is None:
        said.append(screen.t("service.not_heard"))
    else:
        said.append(screen.t("service.felt", level=common_words.of_100(screen, it.felt)))
    if it.run_by != "town":
        said.append(screen.t("service.contract"))
    words = Column(Label(screen.t(f"service.{it.id}"), face="strong"),
                   Label(" ".join(said), "small", color="soft"), gap=0)  # fmt: skip
    return icon_line(need.ICONS.get(it.need, "buildings"), words, "sea")


def questions(screen: TownScreen, reports: Reports) -> Node | None:
    """The census of a district and the evaluations: what can be asked now, and what was found."""
    asked = [d for d in screen.view.districts if d.skills_known]
    acts = [a for a in screen.view.actions if isinstance(a, Census | Evaluate)]
    if not (asked or acts or screen.view.evaluated):
        return None
    parts: list[Node] = [Label(screen.t("find.title"), "title", "headline")]
    if (census := _census(screen)) is not None:
        parts += [Rule(), census]
    if (evaluations := _evaluations(screen, reports)) is not None:
        parts += [Rule(), evaluations]
    return Panel(Column(*parts, gap=2), padding=4, key="find")


def _census(screen: TownScreen) -> Node | None:
    open_now = [a for a in screen.view.actions if isinstance(a, Census)]
    known = [screen.s(f"districts.{d.id}.name") for d in screen.view.districts if d.skills_known]
    if not open_now and not known:
        return None
    lines: list[Node] = [heading(screen.t("find.census"), "plum")]
    if known:
        lines.append(Label(screen.t("find.census_known", where=_and(screen, known)), "small"))
    if open_now:
        lines += [Label(screen.t("find.census_lead"), "small", color="soft"),
                  cost.price_row(screen, _rule(screen, "census.hours"), 0)]  # fmt: skip
        lines.append(Row(*(_census_button(screen, act) for act in open_now), gap=2,
                         name=screen.t("find.ask")))  # fmt: skip
    return Column(*lines, gap=1.5)


def _census_button(screen: TownScreen, act: Census) -> Button:
    where = screen.s(f"districts.{act.district}.name")
    return Button(where, partial(_ask, screen, act), key=f"census/{act.district}",
                  name=screen.t("find.ask_in", where=where), help=screen.t("find.ask.help"))


def _ask(screen: TownScreen, act: Census) -> None:
    if screen.shell.submit(act) is not None:
        screen.shell.sound("door")
        name = screen.s(f"districts.{act.district}.name")
        screen.shell.stage.say(screen.t("find.census_known", where=name))


def _evaluations(screen: TownScreen, reports: Reports) -> Node | None:
    open_now = [a for a in screen.view.actions if isinstance(a, Evaluate)]
    if not open_now and not screen.view.evaluated:
        return None
    lines: list[Node] = [heading(screen.t("find.evaluation"), "sea")]
    for offer in screen.view.evaluated:
        lines.append(_report(screen, offer, reports.found.get(offer)))
    if open_now:
        lines += [Label(screen.t("find.evaluation_lead"), "small", color="soft"),
                  cost.price_row(screen, _rule(screen, "evaluate.hours"),
                                 _rule(screen, "evaluate.cents") // 100)]  # fmt: skip
        lines += [Row(screen.button(
            "find.evaluate", partial(_commission, screen, act), "ruler",
            key=f"evaluate/{act.offer}", value=screen.s(f"offers.{act.offer}.title"),
            note=screen.s(f"offers.{act.offer}.title"))) for act in open_now]  # fmt: skip
    return Column(*lines, gap=1.5)


def _commission(screen: TownScreen, act: Evaluate) -> None:
    """It is paid for, and the place where it will be read comes into sight."""
    if screen.shell.submit(act) is None:
        return
    stage = screen.shell.stage
    screen.shell.sound("paper")
    stage.say(screen.t("find.counting"))
    stage.changed()
    stage.update()
    stage.focus_on(f"found/{act.offer}")


def _report(screen: TownScreen, offer: str, report: Evaluation | None) -> Node:
    """Before and after, which is what is usually claimed; and beside the town without it."""
    game, key = screen.shell.game, screen.view.key
    assert game is not None
    name = screen.s(f"offers.{offer}.title")
    lines: list[Node] = [Label(name, face="strong")]
    if report is None:
        said = screen.t("find.counting")
        lines.append(Label(said, "small", color="soft"))
    else:
        claimed = figures.change(game, key, report.before_after[key])
        made = figures.change(game, key, report.with_control[key])
        said = " ".join((screen.t("find.before_after", change=claimed),
                         screen.t("find.control", change=made)))  # fmt: skip
        seasons = [screen.s(f"seasons.{screen.content.seasons[n - 1].id}.name")
                   for n in dict.fromkeys((report.since, report.season))]  # fmt: skip
        about = screen.t("standing.term", clause=need.name(game, key), option=" – ".join(seasons))
        lines += [Label(about, "small", color="soft"), _two_bars(screen, report)]
    body = Column(*lines, gap=1.5)
    found = Panel(body, padding=2, across=2.5, tone="well", key=f"found/{offer}", name=name,
                  value=said, help=screen.t("find.evaluation_lead"),
                  on_press=partial(screen.shell.stage.obey, "help"))  # fmt: skip
    found.role = "button"
    return found


def _two_bars(screen: TownScreen, report: Evaluation) -> Node:
    """What a report without a control would claim, and what the act did; only this has a range."""
    game, key = screen.shell.game, screen.view.key
    assert game is not None
    claimed, made = report.before_after[key], report.with_control[key]
    low, high = report.ranges[key]
    if low is None or high is None:
        low = high = made
        spread = screen.t("cause.counting")
    else:
        spread = figures.give_or_take(game, key, made, low, high)
        low, high = figures.reach(key, made, low, high)
    rows = [
        Cause(screen.t("find.bar_before"), claimed, claimed, claimed,
              figures.change(game, key, claimed), "", "clock", luck=False),
        Cause(screen.t("find.bar_control"), made, low, high, figures.change(game, key, made),
              spread, "scales"),
    ]  # fmt: skip
    return causes.drawn(game, key, rows, gap=2)


def _and(screen: TownScreen, names: list[str]) -> str:
    return screen.t("list.and").join(names)


def _rule(screen: TownScreen, name: str) -> int:
    assert screen.shell.game is not None
    return int(screen.shell.game.session.rules[name])
