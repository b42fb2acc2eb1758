"""A thing the town hall can be asked for, as a choice: what holds, and what may be asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.ui.scenes.parts import heading, icon_line
from game.ui.tree import Node
from game.ui.widgets import Choice, Label, Option, Row, Space

if TYPE_CHECKING:
    from game.session.hall_view import HallView
    from game.ui.scenes.municipality import MunicipalityScene

AT_A_TIME = 4
"""More are a turn away."""
YES = "granted"


def choice(screen: MunicipalityScene, it: HallView, thing: str, key: str, title: str = "",
           holds: tuple[str, ...] = ()) -> list[Node]:  # fmt: skip
    """Its heading, what the town hall said when it was asked this season, and what may be asked.

    Texts are `<key>.<to>` and `<key>.<to>.plain`; `holds` are those in force where several may be.
    """
    found = it.thing(thing)
    kind = thing.partition(":")[0]
    head: list[Node] = [heading(title or screen.t(f"civic.ask.{kind}"))]
    if found is None:
        return [*head, *_held(screen, key, holds)]
    turns = -(-len(found.to) // AT_A_TIME)
    first = screen.turned.get(thing, 0) % turns * AT_A_TIME
    if turns > 1:
        head += [Space(), screen.button("hall.other_ways", partial(screen.turn_over, thing),
                                        kind="chip", key=f"other/{thing}")]
    options = [_option(screen, thing, to, f"{key}.{to}", to == found.now)
               for to in found.to[first : first + AT_A_TIME]]
    chosen = screen.picked[1] if screen.picked[0] == thing else found.now
    group = Choice(head[0].name, options, chosen, partial(screen.take, thing),
                   key=f"ask/{thing}", gap=1)
    return [Row(*head, gap=2) if turns > 1 else head[0], *_said(screen, it, thing),
            *_held(screen, key, holds), group]


def _option(screen: MunicipalityScene, thing: str, to: str, key: str, holds: bool) -> Option:
    has = screen.shell.words.has
    plain = screen.t(f"{key}.plain") if has(f"{key}.plain") else ""
    # a share that an effect has set is none of those that are asked for
    name = screen.t(key) if has(key) else screen.t("civic.share.other", n=round(int(to) / 10))
    if holds:
        return Option(to, name, " ".join(filter(None, (screen.t("board.holds"), plain))))
    return Option(to, name, plain, screen.why_not(thing, to), plain)


def _said(screen: MunicipalityScene, it: HallView, thing: str) -> list[Node]:
    """How it answered this season."""
    said = it.asked.get(thing)
    if said is None:
        return []
    image, color = ("check", "olive") if said == YES else ("hand-palm", "terracotta")
    return [icon_line(image, Label(screen.t(f"civic.answer.{said}"), "body", "quote"), color,
                      "lead")]


def _held(screen: MunicipalityScene, key: str, holds: tuple[str, ...]) -> list[Node]:
    """Those in force already."""
    return [icon_line("check", Label(screen.t(f"{key}.{name}"), "small", "strong"), "olive",
                      "lead") for name in holds]
