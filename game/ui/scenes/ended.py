"""Why something is over, in a sentence: on the year's page, in the debrief, where it is read from
inside, and beside what is at work for the town.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes import causes

if TYPE_CHECKING:
    from game.session.town_view import EndView
    from game.ui.scenes.parts import TownScreen

BILLS = 3
"""Of what brought bills, as many as a sentence has room for."""


def words(screen: TownScreen, end: EndView | None) -> str:
    """The cause, with its figures; empty while it is not over, or nobody wrote the cause down."""
    if end is None or not end.why:
        return ""
    money = screen.shell.words.money
    said = screen.t(f"ended.{end.why}", owed=money(max(0, -end.cash), whole=True),
                    bills=money(end.bills, whole=True), each=money(end.each, whole=True))
    return " ".join(filter(None, [said, _named(screen, end)]))


def _named(screen: TownScreen, end: EndView) -> str:
    """What brought the bills that closed it."""
    game = screen.shell.game
    if end.why != "bills" or not end.causes or game is None:
        return ""
    largest = [screen.t("ended.bill", cause=causes.cause_name(game, cause),
                        money=screen.shell.words.money(cents, whole=True))
               for cause, cents in end.causes[:BILLS]]
    return screen.t("ended.the_largest", bills=screen.t("debrief.and").join(largest))
