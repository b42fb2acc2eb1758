"""What every part of the page tells from, and the few shapes they share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING

from game.i18n import Catalogue
from game.report.words import (
    COUNTED,
    amount,
    in_own_money,
    own_texts,
    season_name,
    signed,
    titles,
    what,
)
from game.session.compare import own_acts
from game.session.session import Session
from game.session.town_view import TownView

if TYPE_CHECKING:
    from game.session.story import Acting, Decision, Story


@dataclass
class Told:
    session: Session
    texts: Catalogue
    story: Story | None = None

    def __post_init__(self) -> None:
        self.own = own_texts(self.session, self.texts)
        self.texts = in_own_money(self.session, self.texts, self.own)
        self.title = titles(self.session, self.texts)

    @cached_property
    def view(self) -> TownView:
        return self.session.view()

    @property
    def rtl(self) -> bool:
        return self.texts.direction == "rtl"

    def t(self, key: str, **params: str | int) -> str:
        return self.texts.text(key, **params)

    def safe(self, words: str) -> str:
        return escape(words)

    def level(self, permille: int) -> str:
        return self.texts.number(round(permille / 10))

    def figure(self, name: str, value: int) -> str:
        return amount(self.texts, name, value)

    def change(self, name: str, value: int) -> str:
        return signed(self.texts, name, value)

    def tells(self, name: str, amount: int) -> bool:
        """Whether a change is worth a line: one household, or one of a hundred."""
        return abs(amount) >= (1 if name.endswith("_short") or name in COUNTED else 10)

    def what(self, name: str) -> str:
        return what(self.texts, name)

    @cached_property
    def asked(self) -> list[str]:
        """The figures that the story shows and asks about, its own first."""
        content, last = self.session.rules.content, self.session.world.history[-1]
        wanted = dict.fromkeys([self.view.key, *content.gauges, *content.asks])
        return [name for name in wanted if name in last]

    def season(self, number: int) -> str:
        return season_name(self.session, self.texts, self.own, number)

    def acts(self, season: int) -> list[str]:
        """What the team did in it, in its own order and each named once."""
        return list(dict.fromkeys(self.title(act) for act in own_acts(self.session, season)))

    @cached_property
    def lived(self) -> list[int]:
        """Seasons lived so far; the year alone is the one after the last."""
        return list(range(1, len(self.session.world.history)))

    # -- decisions -------------------------------------------------------------------------------

    def range(self, name: str, acting: Acting) -> str:
        """How far chance moves it, in words."""
        if acting.could_be_chance:
            return self.t("cause.chance")
        if acting.low is None or acting.high is None:
            return ""
        return self.t("report.range", low=self.change(name, acting.low),
                      high=self.change(name, acting.high))

    def counted(self, acting: Acting) -> bool:
        """Too little to be counted on other luck is too little for a bar."""
        return acting.low is not None or self.story is None or not self.story.lucks

    def strongest(self, decision: Decision, name: str) -> Acting | None:
        """What it did to a figure where it did most."""
        return decision.strongest(name, self.tells)

    def felt(self, decision: Decision, name: str) -> str:
        """From when to when it made a difference to this."""
        seasons = decision.acted_in(name)
        if not seasons:
            return ""
        first, last = min(seasons), max(seasons)
        if first == last:
            return self.season(first)
        if last > self.session.rules.seasons:
            return self.t("debrief.felt_year", first=self.season(first))
        return self.t("debrief.felt", first=self.season(first), last=self.season(last))

    # -- shapes ----------------------------------------------------------------------------------

    def heading(self, step: str, title: str) -> str:
        kicker = self.safe(self.t(f"debrief.step_{step}"))
        return f'<h2><span class="kicker">{kicker}</span> {self.safe(title)}</h2>'

    def list(self, key: str, words: list[str]) -> str:
        if not any(words):
            return ""
        lines = "".join(f"<li>{self.safe(word)}</li>" for word in words if word)
        return f"<p><strong>{self.safe(self.t(key))}</strong></p><ul>{lines}</ul>"

    def ask(self, words: str) -> str:
        """A question to talk about, with room to write."""
        label = self.safe(self.t("debrief.talk"))
        return (f'<aside class="ask"><strong>{label}</strong> {self.safe(words)}'
                '<div class="line"></div></aside>')
