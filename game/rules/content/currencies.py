"""A currency's design, as a scenario or an experiment gives it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar, Literal

from game.rules.looks import STRICT

CurrencyKind = Literal["time_bank", "mutual_credit", "backed", "business_credit", "scrip",
                       "free_money"]
Objective = Literal["services", "small_business", "inclusion", "environment"]
"""What it is for (concept 99): a design fits one of them or misfits it."""


@dataclass(frozen=True)
class OtherDesign:
    """Another design of the same currency, to be compared on the same luck. Another `kind`
    begins from its own usual settings."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    kind: CurrencyKind | None = None
    settings: dict[str, int] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class CurrencySpec:
    """A design. Amounts in `settings` are whole units of the currency: see
    `rules.currencies.settings`."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    kind: CurrencyKind
    name: str
    unit: str
    """What many of it are called, after a number: "hours", "crowns"."""
    text: str = ""
    objective: Objective = "services"
    issuer: str | None = None
    """The provider whose organisation runs it and whose members decide about it."""
    joins: str | None = None
    """The group of households that may join; anybody if none is named."""
    begins: Literal["proposed", "circulating"] = "proposed"
    weeks_before: int = 0
    """For how long it has gone round when the story begins: that it is lived before, so that its
    people have what such a time leaves them."""
    settings: dict[str, int] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    others: list[OtherDesign] = field(default_factory=list)
    """Designs that a player may compare with what was lived."""

    def changed(self, kind: CurrencyKind | None, settings: dict[str, int],
                words: dict[str, str]) -> CurrencySpec:
        """This design with something else about it. Another kind begins from its own usual
        settings."""
        if kind is not None and kind != self.kind:
            return replace(self, kind=kind, settings=dict(settings), words=dict(words))
        return replace(self, settings=self.settings | settings, words=self.words | words)
