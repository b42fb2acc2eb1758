"""The way there: four phases one after another, and the six things each of them rests on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.rules.machines.process import IDEA, PHASES
from game.ui.context import Context
from game.ui.scenes.board import words
from game.ui.scenes.board.picks import Ring, pick
from game.ui.scenes.cards import Cards
from game.ui.scenes.parts import columns, heading, is_wide
from game.ui.tree import Node
from game.ui.widgets import Choice, Column, Label, Option, Panel, Row

if TYPE_CHECKING:
    from game.session.coproduction_view import ProcessView
    from game.ui.scenes.coproduction import CoproductionScene

FULL = 1000
DOINGS = ("work", "next", "skip", "co_define", "co_create", "end")
"""What can be done about the phase it is in."""


def leaf(screen: CoproductionScene, ctx: Context, it: ProcessView,
         choose: Callable[[str, str], None]) -> Node:  # fmt: skip
    steps = [_phase(screen, it, name) for name in PHASES]
    way: Node = Row(*steps, gap=4, align="top") if is_wide(ctx) else Column(*steps, gap=2)
    first = Panel(Column(heading(screen.t("board.phases")), way, gap=2), padding=3, across=5,
                  key="phases")
    doing = _doing(screen, it, choose)
    rests = Column(
        heading(screen.t("board.supports")),
        Cards(*(_support(screen, it, name, choose) for name in words.SUPPORT_ICONS),
              columns=columns(ctx, 2), gap=1, name=screen.t("board.supports"), key="supports"),
        gap=1)
    papers = Panel(rests, padding=3, across=4, key="rests", grow=1.7)
    if not is_wide(ctx):
        return Column(first, doing, papers, gap=4)
    doing.grow = 1
    return Column(first, Row(doing, papers, gap=3, align="top"), gap=3)


def _phase(screen: CoproductionScene, it: ProcessView, name: str) -> Node:
    """A station: how far it was worked through; what was left out stays visible."""
    done = it.worked.get(name, 0)
    here = it.stage == name
    key = "done" if done >= FULL else "begun" if done else "not_yet"
    if name in it.skipped:
        key = "skipped"
    if here:
        key = "at_work" if name == PHASES[-1] else "here"
    said = screen.t(f"board.phase.{key}", n=round(done / 10))
    color = "terracotta" if here or name in it.skipped else "sea"
    title = Label(screen.t(f"board.phase_{name}"), "body", "bold" if here else "strong")
    body = Column(title, Label(said, "small", "strong", color),
                  Label(screen.t(f"board.phase_{name}.plain"), "small", color="soft"), gap=0,
                  grow=1)
    line = Row(Ring(words.PHASE_ICONS[name], FULL if here and name == PHASES[-1] else done, color),
               body, gap=2, align="top", grow=1)
    line.name, line.value = title.name, said
    return line


def _doing(screen: CoproductionScene, it: ProcessView,
           choose: Callable[[str, str], None]) -> Node:  # fmt: skip
    """What the team does about it now."""
    options = []
    for to in DOINGS:
        why = screen.why_not("phase", to)
        if why and (to not in ("work", "next") or it.stage not in PHASES[:-1]):
            continue
        begin = ".begin" if it.stage == IDEA and to in ("work", "next") else ""
        options.append(Option(f"phase/{to}", screen.t(f"board.do.{to}{begin}"),
                              screen.price("phase", to), why,
                              screen.t(f"board.do.{to}.help")))
    chosen = "/".join(screen.picked)
    title = screen.t("board.doing")
    if not options:
        nothing = Label(screen.t("board.do.nothing"), "small", color="soft")
        return Panel(Column(heading(title), nothing, gap=1.5), padding=3, across=4, key="doing")

    def take(option: str) -> None:
        choose(*option.split("/"))

    return Panel(Column(heading(title), Choice(title, options, chosen, take, key="do"), gap=1.5),
                 padding=3, across=4, key="doing")


def _support(screen: CoproductionScene, it: ProcessView, name: str,
             choose: Callable[[str, str], None]) -> Node:  # fmt: skip
    level = it.supports.get(name, 0)
    met = screen.t("board.of_100", n=round(level / 10))
    return pick(screen, f"support/{name}", Ring(words.SUPPORT_ICONS[name], level, "sea"),
                screen.t(f"board.support.{name}"), met, screen.t(f"board.support.{name}.plain"),
                screen.picked == ("support", name), lambda: choose("support", name))
