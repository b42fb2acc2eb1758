"""What every part of the page tells from, and the few shapes they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

from game.i18n import Catalogue
from game.report.words import amount, own_texts, signed, titles, what
from game.session.compare import own_acts
from game.session.explanation import Explanation
from game.session.session import Session
from game.session.town_view import TownView


@dataclass
class Told:
    session: Session
    texts: Catalogue
    found: Sequence[Explanation] = ()
    whole: Explanation | None = None

    def __post_init__(self) -> None:
        self.own = own_texts(self.session, self.texts)
        self.title = titles(self.session, self.texts)

    @cached_property
    def view(self) -> TownView:
        return self.session.view()

    def t(self, key: str, **params: str | int) -> str:
        return self.texts.text(key, **params)

    def safe(self, words: str) -> str:
        return escape(words)

    def figure(self, name: str, value: int) -> str:
        return amount(self.texts, name, value)

    def change(self, name: str, value: int) -> str:
        return signed(self.texts, name, value)

    def what(self, name: str) -> str:
        return what(self.texts, name)

    @cached_property
    def asked(self) -> list[str]:
        """The figures that the story shows and asks about, its own first."""
        content, last = self.session.rules.content, self.session.world.history[-1]
        wanted = dict.fromkeys([self.view.key, *content.gauges, *content.asks])
        return [name for name in wanted if name in last]

    def season(self, number: int) -> str:
        """A season by its number, counted from 1; the year alone comes after the last."""
        seasons = self.session.rules.content.seasons
        if number > len(seasons):
            return self.t("year.name")
        return self.own(f"seasons.{seasons[number - 1].id}.name")

    def acts(self, season: int) -> list[str]:
        """What the team did in it, in its own order and each named once."""
        return list(dict.fromkeys(self.title(act) for act in own_acts(self.session, season)))

    @cached_property
    def lived(self) -> list[int]:
        """Seasons lived so far; the year alone is the one after the last."""
        return list(range(1, len(self.session.world.history)))

    def heading(self, step: str, title: str) -> str:
        kicker = self.safe(self.t(f"debrief.step_{step}"))
        return f'<h2><span class="kicker">{kicker}</span> {self.safe(title)}</h2>'

    def ask(self, words: str) -> str:
        """A question to talk about, with room to write."""
        label = self.safe(self.t("debrief.talk"))
        return (f'<aside class="ask"><strong>{label}</strong> {self.safe(words)}'
                '<div class="line"></div><div class="line"></div></aside>')
