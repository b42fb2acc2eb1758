"""Causes in words: their names, amounts with their range of chance, and the waiting for them.

The work is done beside the window (`Shell.explainer`) or, where there is no such helper, here
in small steps of a few milliseconds. Either way a screen only polls, and only while it waits.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from game.ui import widgets
from game.ui.game import Game
from game.ui.scenes.figures import give_or_take, signed
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


def parts_of(cause: str) -> list[str]:
    """`s2:hold_vote:statutes:majority#2` to its verb and parameters; an incident is itself."""
    parts = cause.partition("#")[0].split(":")
    return parts[1:] if len(parts) > 1 else ["incident", cause]


def season_of(cause: str) -> int:
    """The season of an act, by its id; 0 for an incident."""
    head = cause.partition(":")[0]
    return int(head[1:]) if ":" in cause and head[1:].isdigit() else 0


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


def cause_title(game: Game, cause: Cause) -> str:
    """The name, and how much else came and went with it."""
    name = cause_name(game, cause.cause)
    more = len(cause.members) - 1
    return game.words.count("cause.group", more, cause=name) if more > 0 else name


def bars(game: Game, why: Why, indicator: str, most: int = MOST, **node: Any) -> Node:
    """The largest causes of a change. Ranges stand there once they are known."""
    rows = []
    for cause in why.causes[:most]:
        known = cause.low is not None and cause.high is not None
        low = cause.low if cause.low is not None else cause.delta
        high = cause.high if cause.high is not None else cause.delta
        if known and cause.could_be_chance:
            low, high = min(low, 0), max(high, 0)
        spread = give_or_take(game, indicator, cause.delta, low, high) if known else game.text(
            "cause.counting")
        rows.append(widgets.Cause(
            cause_title(game, cause), cause.delta, low, high,
            signed(game, indicator, cause.delta), spread, cause_icon(cause.cause)))
    return widgets.Bars(
        game.text("cause.list"), rows, game.text(f"cause.less_{indicator}"),
        game.text(f"cause.more_{indicator}"), game.text("cause.chance"), **node)


def rest_words(game: Game, why: Why, indicator: str, most: int = MOST) -> list[str]:
    """Drift, the smaller causes and the residual, each in a sentence that keeps the sum whole."""
    said = [game.text("cause.drift", n=signed(game, indicator, why.drift)) if why.drift
            else game.text("cause.drift_none")]
    small = sum(cause.delta for cause in why.causes[most:])
    if small:
        said.append(game.text("cause.smaller", n=signed(game, indicator, small)))
    if why.residual:
        said.append(game.text("cause.residual", n=signed(game, indicator, why.residual)))
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
        share = game.text("cause.own_drift", n=signed(game, indicator, why.drift))
        return share if why.drift else game.text("cause.own_drift_none")
    mine = [cause for cause in why.causes if fits(wanted, cause)]
    if not mine:
        return game.text("cause.own_none")
    first = mine[0]
    params = {"cause": cause_name(game, first.cause), "n": signed(game, indicator, first.delta)}
    if first.could_be_chance:
        return game.text("cause.own_chance", **params)
    return game.text("cause.own_first" if first is why.causes[0] else "cause.own_part", **params)


def waiting(screen: TownScreen, asking: Asking) -> Node:
    """What is being done, and how far it is: never a bare spinner."""
    if asking.failed:
        return widgets.Label(screen.t("cause.failed"), color="soft")
    key = "cause.waiting" if asking.explanation is None else "cause.waiting_range"
    dots = widgets.Pips(10 * asking.done // max(1, asking.total), 10, 0, "dot", "sea")
    words = widgets.Label(screen.t(key), "small", color="soft")
    return widgets.Column(words, dots, gap=1, key="cause.waiting")


class Asking:
    """One question to the explainer. `tick` until `waiting` is over; `explanation` grows."""

    def __init__(self, shell: Shell, season: int, since: int | None = None) -> None:
        self.explanation: Explanation | None = None
        self.done, self.total = 0, 1
        self.failed = False
        self._steps: Iterator[Any] | None = self._work(shell, season, since)

    @property
    def waiting(self) -> bool:
        return self._steps is not None

    def tick(self) -> bool:
        """Look once; True if there is something new to show."""
        if self._steps is None:
            return False
        step = next(self._steps, None)
        if step is None:
            self._steps = None
            return True
        self.done, self.total = step.done, step.total
        if step.explanation is None:
            return False
        self.explanation = step.explanation
        return True

    def _work(self, shell: Shell, season: int, since: int | None) -> Iterator[Any]:
        from game.session.counterfactual import case_of
        from game.session.explain import explain_steps

        return explain_steps(case_of(shell.game.session, season, since))
