"""What a count says: who won, round by round, what was tied, and why. Codes, never text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from game.rules.decisions.common.ballot import Fault

Number = int | Fraction
Tally = Mapping[str, Number]


@dataclass(frozen=True)
class Note:
    """Something to be told about a count."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Round:
    """One step of a count: how it stood, and what followed from that."""

    tallies: Tally
    elected: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    transfers: Mapping[str, Tally] = field(default_factory=dict)
    """From -> to -> votes that moved at the end of this round; to "" are exhausted."""
    exhausted: Number = 0
    """Votes that no continuing option has, as this round opened."""
    also: Mapping[str, Tally] = field(default_factory=dict)
    """Further figures by option: means, payments, costs, shares."""


@dataclass(frozen=True)
class Tie:
    """Options that stood level where it mattered, and how the declared rule told them apart."""

    options: tuple[str, ...]
    about: str
    """`win` a seat, `drop` out, or come `first`."""
    rule: str
    """The rule that resolved it, or `unresolved`."""
    chosen: tuple[str, ...]
    round: int = 1
    """In which round, from 1."""


@dataclass(frozen=True)
class Outcome:
    """What a method found, before the quorum and a withdrawal are looked at.

    The last four are for methods in which not every paper is a vote, or not every seat votes.
    """

    winners: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    ties: tuple[Tie, ...] = ()
    notes: tuple[Note, ...] = ()
    quota: Number | None = None
    abstained: int | None = None
    uncast: int = 0
    present: int | None = None
    eligible: int | None = None


@dataclass(frozen=True)
class Result:
    """A count. `cast = valid + abstained + len of invalid`, all in ballots.

    Nothing won if there is no winner: the proposal was not adopted, or nobody was elected.
    """

    method: str
    winners: tuple[str, ...]
    rounds: tuple[Round, ...]
    ties: tuple[Tie, ...]
    notes: tuple[Note, ...]
    quota: Number | None
    eligible: int
    cast: int
    valid: int
    abstained: int
    invalid: tuple[Fault, ...]
    """Cast, and not to be read as the method asks."""
    refused: tuple[Fault, ...]
    """Never cast: by strangers, replaced by a later one, or about an earlier text."""
    quorum_needed: int
    quorum_met: bool

    @property
    def adopted(self) -> bool:
        return bool(self.winners)

    @property
    def last(self) -> Tally:
        """How it stood at the end."""
        return self.rounds[-1].tallies if self.rounds else {}
