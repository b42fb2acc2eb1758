"""The statutes that the engine runs, in words: their name, what they say, what that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.session.organisation_view import StatuteView
    from game.ui.scenes.parts import TownScreen

SURPLUS = ("reserves_permille", "members_permille", "community_permille", "education_permille",
           "federation_permille")  # fmt: skip
SURPLUS_ICONS = {"reserves_permille": "piggy-bank", "members_permille": "users-three",
                 "community_permille": "house", "education_permille": "book-open",
                 "federation_permille": "graph"}  # fmt: skip
ORDER = ("admission", "probation_weeks", "share_cents", "exit_weeks", "pay_ratio_tenths",
         "bends_permille",
         "books_open", "quorum_permille", "dissolution")  # fmt: skip
"""Who belongs first, then money, then deciding, then the end."""
CHOICES = ("admission", "books_open", "dissolution")
"""Statutes whose number is one of a few choices; each has words of its own."""


def name(screen: TownScreen, statute: str) -> str:
    return screen.t(f"statute.{statute}")


def value(screen: TownScreen, statute: str, number: int) -> str:
    """What it says, in a few words."""
    if statute in CHOICES:
        return screen.t(f"statute.{statute}.{number}")
    if statute == "exit_weeks" and number < 0:
        return screen.t("statute.exit_weeks.never")
    if statute == "pay_ratio_tenths":
        return _ratio(screen, number)
    return _amount(screen, statute, number)


def _ratio(screen: TownScreen, tenths: int) -> str:
    if tenths == 10:
        return screen.t("statute.pay_ratio_tenths.equal")
    ratio = screen.shell.words.number(tenths / 10, 1 if tenths % 10 else 0)
    return screen.t("statute.pay_ratio_tenths.most", ratio=ratio)


def _amount(screen: TownScreen, statute: str, number: int) -> str:
    """Weeks, money or a part, in its unit."""
    if statute.endswith("_weeks"):
        return screen.n("statute.weeks", number) if number else screen.t(f"statute.{statute}.none")
    if statute.endswith("_cents"):
        return screen.shell.words.money(number, whole=True)
    return screen.shell.words.percent(number)


def meaning(screen: TownScreen, statute: str, number: int) -> str:
    """What the choice does, in a sentence."""
    return screen.t(f"statute.{statute}.{_case(statute, number)}.plain")


def law(screen: TownScreen, rule: StatuteView) -> list[tuple[str, str]]:
    """What the law asks of it, as icon and words; nothing where it asks nothing."""
    if not rule.by_law:
        return []
    if rule.name in CHOICES:
        return [("bank", screen.t("statute.law_fixed"))]
    low, high = (value(screen, rule.name, n) for n in (rule.least, rule.most))
    return [("bank", screen.t("statute.law", least=low, most=high))]


def _case(statute: str, number: int) -> str:
    """Which of the few cases that differ in their effect this number is."""
    if statute in CHOICES:
        return str(number)
    if statute == "pay_ratio_tenths":
        return "equal" if number == 10 else "some" if number <= 40 else "much"
    if statute == "exit_weeks":
        return "never" if number < 0 else "some"
    return "some" if number else "none"
