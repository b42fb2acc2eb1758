"""Causes in words: their names, amounts with their range of chance, and the waiting for them.

The work is done beside the window (`Shell.explainer`) or, where there is no such helper, here
in small steps of a few milliseconds. Either way a screen only polls, and only while it waits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.rules.core import Bug
from game.rules.indicators import MORE_IS_WORSE
from game.ui import widgets
from game.ui.game import Game
from game.ui.scenes.figures import change, give_or_take, shown
from game.ui.tree import Node

if TYPE_CHECKING:
    from game.session.explanation import Cause, Explanation, Why
    from game.ui.scenes.parts import TownScreen
    from game.ui.shell import Shell

MOST = 5
"""Bars on one screen; the smaller causes stay in the total of the rest."""

_ICONS = {
    "listen": "ear", "start": "storefront", "enact": "users-three", "bargain": "handshake",
    "propose": "scales", "hold_vote": "hand", "concede": "heart", "answer": "house",
    "hand_over": "arrow-right", "incident": "lightning",
}  # fmt: skip
_OFFERS = ("start", "enact", "bargain")
_DECIDING = (
    "start", "bargain", "hold_vote", "enact", "hand_over", "propose", "concede", "answer", "listen",
)  # fmt: skip
"""Of acts that count together, the first of these is what people would call the decision."""


def parts_of(cause: str) -> list[str]:
    """`s2:hold_vote:statutes:majority#2` to its verb and parameters; an incident is itself."""
    parts = cause.partition("#")[0].split(":")
    return parts[1:] if len(parts) > 1 else ["incident", cause]


def cause_name(game: Game, cause: str) -> str:
    """An act or an incident in words, by the scenario's own titles."""
    verb, *given = parts_of(cause)
    story = game.story
    if verb == "incident":
        return story(f"incidents.{given[0]}.headline")
    if verb in _OFFERS:
        return story(f"offers.{given[0]}.title")
    if verb == "listen":
        return game.text("cause.listen", district=story(f"districts.{given[0]}.name"))
    if verb in ("propose", "hold_vote"):
        return game.text(f"cause.{verb}", agreement=story(f"agreements.{given[0]}.title"))
    if verb == "concede":
        return story(f"agreements.{given[0]}.concessions.{given[1]}.name")
    if verb == "answer":
        return story(f"incidents.{given[0]}.choices.{given[1]}.label")
    if verb == "hand_over":
        return game.text("cause.hand_over", provider=story(f"providers.{given[0]}.name"))
    return game.text("cause.other")


def cause_icon(cause: str) -> str:
    return _ICONS.get(parts_of(cause)[0], "question")


def decision(cause: Cause) -> str:
    """The act of a group that decided; an incident, a single act, is itself."""
    acts = [m for m in (cause.cause, *cause.members) if parts_of(m)[0] in _DECIDING]
    return min(acts, key=lambda m: _DECIDING.index(parts_of(m)[0]), default=cause.cause)


def titled(game: Game, cause: str) -> str:
    """What brings bread or lunch by its name; other causes by the name of the act."""
    verb, *given = parts_of(cause)
    if verb == "answer":
        question = game.story(f"incidents.{given[0]}.headline")
        return game.text("cause.answer", question=question, answer=cause_name(game, cause))
    offers = game.session.rules.content.offers
    made = next((o.provider for o in offers if verb == "start" and o.id == given[0]), None)
    return game.story(f"providers.{made}.name") if made else cause_name(game, cause)


def cause_title(game: Game, cause: Cause) -> str:
    """The decision, what it is compared with, and how much else came and went with it."""
    first = decision(cause)
    name = titled(game, first)
    if cause.against:
        name = game.text("cause.against", cause=name, other=cause_name(game, cause.against))
    others = list(dict.fromkeys(m for m in (cause.cause, *cause.members) if m != first))
    heard = [parts_of(m)[1] for m in others if parts_of(m)[0] == "listen"]
    if heard and len(heard) == len(others):
        names = [game.story(f"districts.{district}.name") for district in heard]
        where = game.text("debrief.and").join(names)
        return game.text("cause.heard", cause=name, districts=where)
    if len(others) == 1:
        return game.text("cause.both", cause=name, other=titled(game, others[0]))
    return game.words.count("cause.group", len(others), cause=name) if others else name


def large(why: Why, indicator: str, most: int = MOST) -> list[Cause]:
    """The causes that are worth a bar; the others stay in the total of the smaller ones."""
    return [cause for cause in why.causes if shown(indicator, cause.delta)][:most]


def rows(game: Game, why: Why, indicator: str) -> list[widgets.Cause]:
    """What the season would have done by itself, then the largest causes of the change."""
    found = []
    if shown(indicator, why.drift):
        found.append(_row(game, indicator, game.text("cause.by_itself"), why.drift,
                          (why.drift_low, why.drift_high), False, "clock"))
    return found + [bar(game, indicator, cause, cause_title(game, cause))
                    for cause in large(why, indicator)]


def bar(game: Game, indicator: str, cause: Cause, title: str) -> widgets.Cause:
    """One cause; a choice among several also says what it did compared with none of them."""
    row = _row(game, indicator, title, cause.delta, (cause.low, cause.high),
               bool(cause.could_be_chance), cause_icon(decision(cause)))
    if not cause.against:
        return row
    alone = game.text("cause.than_nothing", n=change(game, indicator, cause.against_nothing))
    return replace(row, range=game.text("cause.and_alone", range=row.range, alone=alone))


def _row(
    game: Game, indicator: str, title: str, delta: int, span: tuple[int | None, int | None],
    chance: bool, image: str,
) -> widgets.Cause:  # fmt: skip
    """One bar. Its range stands there once it is known; what may be chance reaches to zero."""
    low, high = (delta if edge is None else edge for edge in span)
    if chance:
        low, high = min(low, 0), max(high, 0)
    spread = game.text("cause.counting") if None in span else give_or_take(
        game, indicator, delta, low, high)
    return widgets.Cause(title, delta, low, high, change(game, indicator, delta), spread, image)


def drawn(game: Game, indicator: str, rows: list[widgets.Cause], **node: Any) -> Node:
    return widgets.Bars(
        game.text("cause.list"), rows, game.text(f"cause.less_{indicator}"),
        game.text(f"cause.more_{indicator}"), game.text("cause.chance"),
        more_is_worse=indicator in MORE_IS_WORSE, **node)


def rest_words(game: Game, why: Why, indicator: str) -> list[str]:
    """What no bar shows, each in a sentence. Of a choice both of its numbers stand at its bar."""
    said = [] if shown(indicator, why.drift) else [game.text("cause.drift_none")]
    barred = large(why, indicator)
    small = sum(cause.delta for cause in why.causes if cause not in barred)
    for key, delta in (("smaller", small), ("residual", why.residual - why.either_way)):
        if shown(indicator, delta):
            said.append(game.text(f"cause.{key}", n=change(game, indicator, delta)))
    return said


def fits(reason_causes: list[str], cause: Cause) -> bool:
    """Whether a reason speaks of this cause: by its id, its verb, or that of a member."""
    mine = {cause.cause, *cause.members}
    verbs = {parts_of(name)[0] for name in mine}
    return bool(mine & set(reason_causes) or verbs & set(reason_causes))


def verdict(game: Game, reason: str, why: Why, indicator: str) -> str:
    """The team's own reason beside what was counted. It is compared, never marked."""
    wanted = next(r.causes for r in game.session.rules.content.reasons if r.id == reason)
    if "drift" in wanted:
        share = game.text("cause.own_drift", n=change(game, indicator, why.drift))
        return share if shown(indicator, why.drift) else game.text("cause.own_drift_none")
    mine = [cause for cause in why.causes if fits(wanted, cause)]
    if not mine:
        return game.text("cause.own_none")
    first = mine[0]
    name = titled(game, decision(first))
    params = {"cause": name, "n": change(game, indicator, first.delta)}
    if first.could_be_chance:
        return game.text("cause.own_chance", **params)
    return game.text("cause.own_first" if first is why.causes[0] else "cause.own_part", **params)


def waiting(screen: TownScreen, asking: Asking) -> Node:
    """What is being done meanwhile, in words: never a bare spinner."""
    key = "failed" if asking.failed else "waiting_range" if asking.known else "waiting"
    words = widgets.Label(screen.t(f"cause.{key}"), color="soft", grow=1)
    return widgets.Row(widgets.Icon("clock", "title", "quiet"), words, gap=2, key="cause.waiting")


class Asking:
    """Seasons put to the explainer. `tick` until `waiting` is over; `known` grows meanwhile."""

    def __init__(
        self, shell: Shell, seasons: Iterable[int], since: dict[int, int] | None = None
    ) -> None:
        """`since` says from which season on the causes of one count; usually its own."""
        assert shell.game is not None
        self.known: dict[int, Explanation] = {}
        self.failed = False
        self._since = {season: season for season in seasons} | (since or {})
        self._worker = shell.explainer
        for season, first in self._since.items():
            self._worker.ask(shell.game.session, season, first)

    @property
    def waiting(self) -> bool:
        whole = [s for s in self._since if s in self.known and self.known[s].lucks]
        return not self.failed and len(whole) < len(self._since)

    def why(self, season: int, indicator: str) -> Why | None:
        """What is known of one change so far."""
        return self.known[season].indicators[indicator] if season in self.known else None

    def tick(self) -> bool:
        """Look once; True if there is something new to show."""
        try:
            news = self._worker.poll()
        except Bug:
            self.failed = True  # the game goes on without its causes; the bug is reported elsewhere
            return True
        if news is None or self._since.get(news.season) != news.since:
            return False
        self.known[news.season] = news
        return True
