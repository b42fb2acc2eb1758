"""A legal or social form in plain words: what it takes, who decides, where the surplus goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules import statutes
from game.ui.scenes import cost
from game.ui.scenes.inside import words
from game.ui.scenes.parts import heading, icon_line
from game.ui.tree import Node
from game.ui.widgets import Column, Label

if TYPE_CHECKING:
    from game.rules.core import Rules
    from game.rules.forms import FormSpec, LawSpec
    from game.ui.scenes.parts import TownScreen

_VOTING_ICONS = {"head": "hand", "colleges": "users-three", "board": "bank", "owner": "briefcase"}


def sheet(screen: TownScreen, form: FormSpec, capital_cents: int = 0) -> list[Node]:
    """The same lines in the same order for every form, so that two can be compared."""
    usual = statutes.of_form(form)
    return [
        *_line(screen, "members", "users-three", "plum",
               screen.t(f"inside.members_are.{form.members}")),
        *_line(screen, "voting", _VOTING_ICONS[form.voting], "sea",
               screen.t(f"found.voting.{form.voting}")),
        *_line(screen, "needs", "coins", "ochre", _needs(screen, form, capital_cents)),
        *_line(screen, "surplus", "piggy-bank", "olive", _surplus(screen, form, usual)),
        *_line(screen, "end", "lock", "quiet",
               screen.t("found.locked" if form.locked else "found.not_locked")),
    ]


def law(screen: TownScreen, form: FormSpec, told: LawSpec | None) -> list[Node]:
    """What the law asks of it here; that nobody asks anything, where that is so."""
    nodes: list[Node] = [heading(screen.t("found.law"))]
    lines = [] if told is None else _asked(screen, form, told)
    if not lines:
        return [*nodes, Label(screen.t("found.no_law"), "small", color="soft")]
    return [*nodes, *(icon_line("bank", Label(line, "small"), "quiet", "lead") for line in lines)]


def usual_statutes(screen: TownScreen, form: FormSpec) -> list[Node]:
    """What its statutes say until its people vote others."""
    if form.members == "nobody":
        return []
    usual = statutes.of_form(form)
    nodes: list[Node] = [heading(screen.t("found.until_then"))]
    for name in ("admission", "probation_weeks", "share_cents", "pay_ratio_tenths", "exit_weeks"):
        said = screen.t("inside.part", who=words.name(screen, name),
                        share=words.value(screen, name, usual[name]))
        nodes.append(icon_line("scales", Label(said, "small"), "olive", "lead"))
    return nodes


def people_least(rules: Rules, form: FormSpec) -> int:
    return statutes.members_least(rules, form.id)


def _line(screen: TownScreen, name: str, image: str, color: str, said: str) -> list[Node]:
    words_ = Column(Label(screen.t(f"found.{name}"), "small", color="soft"), Label(said), gap=0,
                    grow=1)
    return [icon_line(image, words_, color)]


def _needs(screen: TownScreen, form: FormSpec, capital_cents: int) -> str:
    """People and money to begin with, and what others lend it."""
    assert screen.shell.game is not None
    least = people_least(screen.shell.game.session.rules, form)
    cents = capital_cents or form.capital_cents
    said = [screen.n("found.people", least)] if least else []
    if cents:
        said.append(cost.money(screen, cents // 100))
    if form.credit_weeks:
        said.append(screen.n("found.credit", form.credit_weeks))
    return screen.t("cost.and").join(said) or screen.t("found.needs_little")


def _surplus(screen: TownScreen, form: FormSpec, usual: dict[str, int]) -> str:
    if form.voting == "owner":
        return screen.t("found.surplus_owner")
    parts = [screen.t("inside.part", who=words.name(screen, name),
                      share=words.value(screen, name, usual[name]))
             for name in words.SURPLUS if usual[name]]
    return screen.t("cost.and").join(parts)


def _asked(screen: TownScreen, form: FormSpec, told: LawSpec) -> list[str]:
    lines = []
    if form.id in told.members_least:
        lines.append(screen.n("found.law_people", told.members_least[form.id]))
    if form.id not in told.binds:
        return lines
    for name, bound in told.bounds.items():
        for side, number in (("least", bound.least), ("most", bound.most)):
            if number is not None and not (name == "exit_weeks" and side == "least"):
                said = words.value(screen, name, number)
                key = "fixed" if name in words.CHOICES else side
                lines.append(screen.t(f"found.law_{key}", what=words.name(screen, name),
                                      value=said))
    return lines
