"""The pledge round: what is asked of everybody in secret, the threshold, and then only the sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes import cost, offers
from game.ui.scenes.count import CountBar, Line, Part
from game.ui.scenes.parts import icon_line
from game.ui.tree import Node
from game.ui.widgets import Label

if TYPE_CHECKING:
    from game.rules.actions.pledge import PledgeAct
    from game.session.organisation_view import PledgeView
    from game.ui.scenes.parts import TownScreen


def rules(screen: TownScreen, provider: str, threshold_cents: int, hours: int) -> list[Node]:
    """What happens, before anybody is asked."""
    money = cost.money(screen, threshold_cents // 100)
    name = screen.s(f"providers.{provider}.name")
    said = (("hand", "asked", "plum"), ("lock", "secret", "quiet"),
            ("piggy-bank", "reached", "olive"), ("arrow-counter-clockwise", "missed", "terracotta"))
    return [
        Label(screen.t("pledge.title", name=name), "headline"),
        *(icon_line(image, Label(screen.t(f"pledge.{key}", money=money)), color)
          for image, key, color in said),
        cost.price_row(screen, hours, 0),
    ]


def outlook(screen: TownScreen, act: PledgeAct) -> list[Node]:
    """In how many such towns it comes together."""
    found = screen.shell.odds.of(act)
    if found is None:
        asking = bool(screen.shell.odds.missing([act]))
        return [Label(screen.t("odds.asking" if asking else "odds.none"), "small", color="soft")]
    words = offers.in_towns(screen, found, screen.t("pledge.odds"))
    return [offers.houses(found), Label(words, "small", "strong")]


def result(screen: TownScreen, provider: str, held: PledgeView, members: int) -> list[Node]:
    """Only the sum is told, and how many gave: never who gave what. Whoever was in the circle
    belongs to it, whether they could give something or not."""
    name = screen.s(f"providers.{provider}.name")
    key = "kept" if held.kept else "returned"
    money = cost.money(screen, held.cents // 100)
    least = cost.money(screen, held.threshold_cents // 100)
    line = Line(held.threshold_cents // 100, screen.t("pledge.threshold", money=least))
    short = max(0, held.threshold_cents - held.cents) // 100
    parts = [Part(screen.t("pledge.pledged"), held.cents // 100, "olive", said=money),
             Part(screen.t("pledge.missing"), short, "ochre", True, cost.money(screen, short))]
    return [
        Label(screen.t(f"pledge.{key}_title", name=name), "headline"),
        CountBar([p for p in parts if p.n], screen.t("pledge.sum"), line, key="pledges"),
        Label(screen.n("pledge.number", held.number, all=held.asked, money=money), face="strong"),
        icon_line("piggy-bank" if held.kept else "arrow-counter-clockwise",
                  Label(screen.t(f"pledge.{key}")), "olive" if held.kept else "terracotta"),
        *([icon_line("users-three", Label(_members(screen, held, members)), "plum")]
          if held.kept and members > held.number else []),
        Label(screen.t("pledge.only_sum"), "small", color="soft"),
    ]


def _members(screen: TownScreen, held: PledgeView, members: int) -> str:
    return screen.n("pledge.members", members, gave=held.number, rest=members - held.number)
