"""How an assembly decides and who looks after the talk: two choices made before anybody votes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.rules.actions.facilitate import Facilitate
from game.rules.assemblies.room import EMPHASES
from game.ui.scenes import cost
from game.ui.scenes.parts import icon_line
from game.ui.tree import Node
from game.ui.widgets import Choice, Label, Option, Row, Space

if TYPE_CHECKING:
    from game.session.town_view import ProposalView
    from game.ui.scenes.assemble import Assemble

ORDER = ("majority", "consent", "authoritarian",
         "consensus", "qualified_majority", "unanimity", "consultative", "delegation",
         "colleges")  # fmt: skip
"""The three that differ most first; the others are a turn away."""
AT_A_TIME = 3


def ordered(methods: Sequence[str]) -> tuple[str, ...]:
    return tuple(m for m in ORDER if m in methods) or ORDER[:1]


def rule(
    screen: Assemble, what: ProposalView, chosen: str, choose: Callable[[str], None],
    page: int, turn: Callable[[], None] | None,
) -> list[Node]:  # fmt: skip
    """How it is decided: a few ways at a time, or the one that the statutes name."""
    ways, tip = ordered(what.methods), screen.t("assemble.method.help")
    first = page % -(-len(ways) // AT_A_TIME) * AT_A_TIME if turn else 0
    shown = ways[first : first + AT_A_TIME]
    options = [Option(m, screen.t(f"method.{m}"), screen.t(f"method.{m}.plain"), help=tip)
               for m in shown]  # fmt: skip
    title = screen.t("assemble.method")
    head: list[Node] = [Label(title, "lead", "headline")]
    if turn is not None:
        head += [Space(), screen.button("hall.other_ways", turn, kind="chip", key="other_ways")]
    nodes: list[Node] = [Row(*head, gap=2),
                         Choice(title, options, chosen, choose, key="method")]
    if len(ways) == 1:
        nodes.append(icon_line("lock", Label(screen.t("hall.by_statutes"), "caption",
                                             color="soft"), "quiet", "lead"))
    return nodes


def facilitation(
    screen: Assemble, what: ProposalView, ask: Callable[[Facilitate], None]
) -> list[Node]:
    """Who looks after the talk, and at what most. It is asked for once and costs an hour."""
    assert screen.shell.game is not None
    hours = screen.shell.game.session.rules["facilitation.hours"]
    short = cost.shortage(screen, hours, 0)
    title = screen.t("hall.facilitation")
    if short and not what.facilitation:  # said once, not at each of them
        why = icon_line("lock", Label(short, "small", "strong"), "quiet", "lead")
        return [Label(title, "lead", "headline"),
                Label(screen.t("hall.nobody_alone"), "small", color="soft"), why]
    tip = screen.t("hall.facilitation.help")
    options = []
    for name in EMPHASES:
        closed = bool(what.facilitation) and name != what.facilitation
        options.append(Option(name, screen.t(f"hall.facilitation.{name}"), "",
                              screen.t("hall.settled") if closed else "",
                              f"{screen.t(f'hall.facilitation.{name}.plain')} {tip}"))

    def choose(name: str) -> None:
        if not what.facilitation:
            ask(Facilitate(what.agreement, name))

    note = screen.t("hall.nobody", price=cost.price(screen, hours, 0))
    if what.facilitation:
        note = screen.t(f"hall.facilitation.{what.facilitation}.plain")
    return [Label(title, "lead", "headline"),
            Choice(title, options, what.facilitation, choose, key="facilitation"),
            Label(note, "caption", color="soft")]
