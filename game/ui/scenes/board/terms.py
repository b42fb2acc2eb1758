"""On what terms: how far it goes, for whom it is made, what participants are paid, and what stands
in the way, with what helps against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes.board import words
from game.ui.scenes.board.picks import Ring, pick
from game.ui.scenes.cards import Cards
from game.ui.scenes.parts import heading, icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Choice, Column, Label, Option, Panel, Row

if TYPE_CHECKING:
    from game.session.coproduction_view import ProcessView
    from game.ui.scenes.coproduction import CoproductionScene

Choose = Callable[[str, str], None]
LEVELS = ("compliance", "support", "transformation")
PAY = ("0", "300", "600", "900")
"""Cents an hour."""


def leaf(screen: CoproductionScene, ctx: Context, it: ProcessView, choose: Choose) -> Node:
    made = "collective" if it.collective else "individual"
    groups = [
        _group(screen, "level", LEVELS, it.level),
        _group(screen, "collective", ("individual", "collective"), made),
        _group(screen, "pay", PAY, str(it.pay_cents_hour)),
    ]
    troubles = _troubles(screen, ctx, it, choose)
    if not is_wide(ctx):
        return Column(*groups, troubles, gap=4)
    troubles.grow = 1
    return Row(Column(*groups, gap=3, grow=1), troubles, gap=3, align="top")


def _group(screen: CoproductionScene, thing: str, values: tuple[str, ...], now: str) -> Node:
    """A choice of which one holds; the others say their price or why not."""
    options = []
    for value in values:
        title = _title(screen, thing, value)
        plain = screen.t(f"board.{thing}.{value}.plain") if thing != "pay" else ""
        if value == now:
            note = screen.t("board.holds")
            options.append(Option(f"{thing}/{value}", title, " ".join(filter(None, (note, plain)))))
            continue
        why = screen.why_not(thing, value)
        note = screen.t("cost.and").join(filter(None, (plain, screen.price(thing, value))))
        options.append(Option(f"{thing}/{value}", title, note, why, plain))
    title = screen.t(f"board.{thing}")
    chosen = "/".join(screen.picked) if screen.picked[0] == thing else f"{thing}/{now}"

    def take(option: str) -> None:
        screen.take(thing, option.split("/")[1], now)

    return Panel(Column(heading(title), Choice(title, options, chosen, take, key=thing, gap=1),
                        gap=1.5), padding=3, across=4, key=f"group/{thing}")


def _title(screen: CoproductionScene, thing: str, value: str) -> str:
    if thing != "pay":
        return screen.t(f"board.{thing}.{value}")
    if value == "0":
        return screen.t("board.pay.nothing")
    return screen.t("board.pay.hour", money=screen.shell.words.money(int(value)))


def _troubles(screen: CoproductionScene, ctx: Context, it: ProcessView, choose: Choose) -> Node:
    """Challenges that were met with, the strongest first."""
    title = heading(screen.t("board.challenges"))
    met = sorted(it.challenges.items(), key=lambda pair: -pair[1])
    if not met:
        none = icon_line("check", Label(screen.t("board.no_challenge"), "small"), "olive")
        return Panel(Column(title, none, gap=2), padding=3, across=4, key="challenges")
    cards = Cards(*(_trouble(screen, it, name, level, choose) for name, level in met),
                  columns=1, gap=1, name=title.name, key="troubles")
    return Panel(Column(title, cards, gap=1), padding=3, across=4, key="challenges")


def _trouble(screen: CoproductionScene, it: ProcessView, name: str, level: int,
             choose: Choose) -> Node:  # fmt: skip
    helped = name in it.remedies
    said = screen.t("board.remedied" if helped else "board.strong", n=round(level / 10))
    ring = Ring(words.CHALLENGE_ICONS[name], level, "olive" if helped else "terracotta")
    note = f"{screen.t(f'board.challenge.{name}.plain')} {screen.t(f'board.remedy.{name}')}"
    return pick(screen, f"remedy/{name}", ring, screen.t(f"board.challenge.{name}"), said, note,
                screen.picked == ("remedy", name), lambda: choose("remedy", name))
