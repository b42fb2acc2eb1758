"""What the table of concepts may say, as frozen dataclasses validated like a scenario.

A row names what carries its concept. That very thing is switched off, so that nothing can be
claimed of one and shown of another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.lab.experiment.form import Books
from game.rules.kinds import Regime
from game.rules.looks import STRICT
from game.rules.vocabulary import Column, Comparable, EffectName, Form, SystemName, WorkArea
from game.scenario.expect import Step

Part = Literal[
    "offers", "agreements", "incidents", "pressures", "deals", "facts", "selections", "networks",
    "contracts", "currencies", "processes", "tasks", "commons", "routes", "laws",
]
"""Lists of a scenario whose items can be left out. Routes are those of its kind of town too."""
Book = Literal["members", "cash", "works"]
"""What is read of an organisation: who belongs to it; its cash, cents; 1 while it is at work."""
Meeting = Literal["accepts", "came", "unheard", "minutes"]
"""What is read of a meeting: how far those who came can live with what came, permille; how many
came; how many of them had a reason that nobody spoke for; how long it took."""


@dataclass(frozen=True)
class Carrier:
    """What a concept lives by, and what is therefore switched off: exactly one of `KEYS`. Where
    something is set and not left out, `means` says what that means."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    act: str | None = None
    """Nobody asks for this act."""
    system: SystemName | None = None
    """This part of the model stands still."""
    effect: EffectName | None = None
    """This effect does nothing, wherever the scenario has it; `name`, `word` and `org` say which
    of its kind."""
    method: str | None = None
    """What would be decided by this method is decided by a majority."""
    part: Part | None = None
    """The items `ids` of this list of the scenario are not there; with `entry`, they are and that
    number of theirs is `at`."""
    number: str | None = None
    """This number of the model is `at`."""
    setting: str | None = None
    """This setting of the currency `of` is `at`, whatever the scenario says about it."""
    choice: str | None = None
    """This word of the currency `of` is `word`, whatever the scenario says about it."""
    statute: str | None = None
    """Whoever decides on this statute decides that it is `at`."""
    regime: Regime | None = None
    """The kind of town has this welfare regime instead of its own."""
    form: Form | None = None
    """Organisations of this form are ordinary firms."""
    area: WorkArea | None = None
    """Nothing of this area of work can be done."""
    kind_numbers: bool | None = None
    """The numbers in which this kind of town differs are the model's usual ones."""
    name: str | None = None
    word: str | None = None
    org: str | None = None
    of: str | None = None
    ids: list[str] = field(default_factory=list)
    entry: str | None = None
    at: int | None = None
    means: str = ""


KEYS = ("act", "system", "effect", "method", "part", "number", "setting", "choice", "statute",
        "regime", "form", "area", "kind_numbers")
"""Exactly one of them says what a carrier is."""
SET = ("number", "setting", "choice", "statute", "regime", "kind_numbers")
"""These set something: `means` has to say what that means."""


@dataclass(frozen=True)
class State:
    """What is looked at: exactly one of the keys of `READ`."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    figure: Comparable | None = None
    """A figure of the town, the mean of all weeks lived."""
    level: Column | None = None
    """The households' mean of a level (of a `group` only), permille, at the seasons' ends."""
    group: str | None = None
    reading: str | None = None
    """A reading of the profile, permille, at the seasons' ends."""
    currency: str | None = None
    """The figure `counts` of a currency, at the seasons' ends."""
    process: str | None = None
    """The figure `counts` of a process of co-production, at the seasons' ends."""
    organisation: str | None = None
    """What `book` says of an organisation, by its provider, at the seasons' ends."""
    employer: str | None = None
    """What `books` says of an employer, at the seasons' ends."""
    service: Literal["quality", "reported"] | None = None
    """Mean of all public services, permille, at the seasons' ends."""
    account: str | None = None
    """What lies in an account in the end, cents."""
    goal: str | None = None
    """What a goal of the scenario is measured by in the end."""
    goals: bool | None = None
    """How many goals are met in the end, thousandths."""
    vote: str | None = None
    """What is written down of the last meeting on an agreement: `of_vote`."""
    facts: bool | None = None
    """How much the team has found out in the end."""
    counts: str = ""
    book: Book = "members"
    of_vote: Meeting = "accepts"
    books: Books = "posts"


READ = ("figure", "level", "reading", "currency", "process", "organisation", "employer",
        "service", "account", "goal", "goals", "vote", "facts")


@dataclass(frozen=True)
class Concept:
    """A row. Without a carrier it is open, and `why` says why."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    n: int
    name: str
    seed: str
    """Documents in which the concept stands."""
    scenario: str | None = None
    strategy: str = ""
    """A strategy of the scenario's `expect.yaml`, or a script of this file."""
    carrier: list[Carrier] = field(default_factory=list)
    """All of it is switched off together."""
    state: State | None = None
    without: Literal["less", "more"] | None = None
    """What becomes of the state without the carrier."""
    why: str = ""


@dataclass(frozen=True)
class Script:
    """A strategy like another one, with steps of its own that come first in each season."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    scenario: str
    like: str
    about: str
    steps: list[Step]
    leaves: list[str] = field(default_factory=list)
    """Acts of the other strategy that are not done."""


@dataclass(frozen=True)
class Table:
    """A whole file."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    concepts: list[Concept]
    scripts: list[Script] = field(default_factory=list)
