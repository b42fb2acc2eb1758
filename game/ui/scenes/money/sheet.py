"""The design of a currency on one sheet: each rule in plain words, and what it does to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.currencies.joining import WORKSHOPS
from game.rules.machines.currency import BEFORE
from game.ui.context import Context
from game.ui.scenes.money import words
from game.ui.scenes.parts import heading, icon_line, is_wide, kicker
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Row, Scroll

if TYPE_CHECKING:
    from game.session.currency_view import CurrencyView, SettingView, WordView
    from game.ui.scenes.parts import TownScreen

PARTS = {
    "coming": ("entry", "exit", "dues_year", "dues_paid_out_permille", "issue_year",
               "money_target", "issue_step"),
    "holding": ("limit", "ceiling", "limit_turnover_permille", "ceiling_turnover_permille",
                "spend_permille", "demurrage_permille_year", "oblige_weeks"),
    "finding": ("broker_hours_week", "services"),
    "keeping": ("firms_start", "firm_fee_year", "reserve_permille", "redemption_permille",
                "running_cost_year", "grant_year", "grant_weeks"),
}
"""Rules that people argue about, by what they are about. How members are stays with the model."""
CHOICES = {"price": "coming", "issue": "coming", "withdrawal": "coming", "limits": "holding",
           "use": "holding", "taxes": "keeping",
           "matching": "finding", "broker": "finding", "admission": "finding"}
ICONS = {"coming": "ticket", "holding": "piggy-bank", "finding": "users-three",
         "keeping": "bank"}
AUTOMATIC = "target"
"""The rule of issue that may take back what it added."""
OF_TARGET = ("money_target", "issue_step")
"""Numbers that only such a rule uses; under any other they would say what does not happen."""
UNLIMITED = 100_000
"""From here on a limit is told as none."""
PERMILLE_A_PERCENT = 10


def leaf(screen: TownScreen, ctx: Context, it: CurrencyView) -> Node:
    head = Column(kicker(words.name(screen, it), screen.t(f"money.kind.{it.kind}")),
                  Label(screen.t(f"money.kind.{it.kind}.plain"), "lead", "quote"),
                  *_so_far(screen, it), gap=2)
    papers = [Panel(Column(icon_line(ICONS[part], heading(screen.t(f"money.part.{part}"))), *rows,
                           gap=2), padding=3.5, across=4, key=f"part/{part}", grow=1)
              for part in PARTS if (rows := _rows(screen, it, part))]
    top = Panel(head, padding=3.5, across=5, key="design")
    if not is_wide(ctx):
        return Column(top, *papers, gap=3)
    half = -(-len(papers) // 2)
    return Scroll(Column(top, Row(Column(*papers[:half], gap=3, grow=1),
                                  Column(*papers[half:], gap=3, grow=1), gap=3, align="top"),
                         gap=3), key="sheet")


def _so_far(screen: TownScreen, it: CurrencyView) -> list[Node]:
    """While it is being designed: on how many evenings, and who would begin with it."""
    if it.stage not in BEFORE:
        return []
    number = screen.shell.words.number
    evenings = screen.t("money.evenings", n=number(it.evenings), most=number(WORKSHOPS))
    return [Label(evenings, "body", "strong"),
            Label(screen.t("money.would_join", n=number(it.members)), "body")]


def _rows(screen: TownScreen, it: CurrencyView, part: str) -> list[Node]:
    said = {w.name: w.value for w in it.words}
    chosen = [_word(screen, w) for w in it.words if CHOICES.get(w.name) == part
              and (w.name != "withdrawal" or said.get("issue") == AUTOMATIC)]
    known = {s.name: s for s in it.settings}
    numbers = [_setting(screen, it, known[name]) for name in PARTS[part]
               if name in known and (known[name].value or known[name].usual)
               and (name != "services" or known[name].value > 1)
               and (name not in OF_TARGET or said.get("issue") == AUTOMATIC)
               and (name != "dues_paid_out_permille" or known["dues_year"].value)]
    return [*chosen, *numbers]


def _word(screen: TownScreen, it: WordView) -> Node:
    key = f"money.word.{it.name}.{it.value}"
    return _line(screen.t(key), screen.t(f"{key}.plain"))


def _setting(screen: TownScreen, it: CurrencyView, s: SettingView) -> Node:
    """A rule with its number, and its consequence: another one where it says nothing."""
    key = f"money.rule.{s.name}"
    plain = f"{key}.none" if not s.value and screen.shell.words.has(f"{key}.none") else \
        f"{key}.plain"
    if s.value >= UNLIMITED and screen.shell.words.has(f"{key}.unlimited"):
        return _line(screen.t(f"{key}.unlimited"), screen.t(plain))
    return _line(screen.t(key, n=amount(screen, it, s)), screen.t(plain))


def amount(screen: TownScreen, it: CurrencyView, s: SettingView) -> str:
    """A number of the design as people say it."""
    number = screen.shell.words.number
    if s.name.endswith("_permille") or "permille" in s.name:
        return screen.t("money.percent", n=number(s.value / PERMILLE_A_PERCENT, 0))
    if s.unit.startswith("euros"):
        return screen.t("money.euros", n=number(s.value))
    if s.unit.startswith("units"):
        return words.amount(screen, it, s.value)
    return number(s.value)


def _line(title: str, plain: str) -> Node:
    return Column(Label(title, "body", "strong"), Label(plain, "small", color="soft"), gap=0.5)
