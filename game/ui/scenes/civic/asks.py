"""A thing the town hall can be asked for, as a choice: what holds, and what may be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.tree import Node
from game.ui.widgets import Choice, Option

if TYPE_CHECKING:
    from game.session.hall_view import HallView
    from game.ui.scenes.municipality import MunicipalityScene


def choice(screen: MunicipalityScene, it: HallView, thing: str, key: str,
           holds: tuple[str, ...] | None = None) -> list[Node]:  # fmt: skip
    """Texts are `<key>.<to>` and `<key>.<to>.plain`. `holds` are those in force where several may
    be; else the one that is."""
    found = it.thing(thing)
    if found is None:
        return []
    now = (found.now,) if holds is None else holds
    options = [_option(screen, thing, to, f"{key}.{to}", to in now) for to in found.to]
    chosen = screen.picked[1] if screen.picked[0] == thing else found.now
    name = screen.t(f"civic.ask.{thing.partition(':')[0]}")
    return [Choice(name, options, chosen if holds is None or screen.picked[0] == thing else "",
                   lambda to: screen.take(thing, to), key=f"ask/{thing}", gap=1)]


def _option(screen: MunicipalityScene, thing: str, to: str, key: str, holds: bool) -> Option:
    has = screen.shell.words.has
    plain = screen.t(f"{key}.plain") if has(f"{key}.plain") else ""
    if holds:
        return Option(to, screen.t(key), " ".join(filter(None, (screen.t("board.holds"), plain))))
    why = screen.why_not(thing, to)
    price = screen.price(thing, to)
    return Option(to, screen.t(key), screen.t("cost.and").join(filter(None, (plain, price))), why,
                  plain)
