"""A ballot, and why one was left out."""

from __future__ import annotations

from dataclasses import dataclass

ABSTAIN = "abstain"


@dataclass(frozen=True, slots=True)
class Ballot:
    """What one voter said, or `times` voters who said the same.

    `choices` are the options marked, or all of them in order of preference, or the one answer to
    a question; none at all (or only "abstain") is an abstention, which is cast. `points` are whole
    numbers, one for each choice, where a method gives any. `voter` is empty on a secret ballot.
    """

    choices: tuple[str, ...] = ()
    points: tuple[int, ...] = ()
    times: int = 1
    voter: str = ""
    college: str = ""
    """The college it is cast in; in the advice process, in what name it was asked."""
    delegate: str = ""
    """Who votes instead, where a method lets somebody."""
    reason: str = ""
    """Why somebody objects or blocks, or the advice itself."""
    answer: str = ""
    """How an objection was met, tested by its author or by peers and never by the facilitator
    alone; or what the decider replied to advice."""
    version: int = 1
    """The version of the proposal that it is about: an amended text voids earlier consents."""
    line: int = 0
    """Where it stands in its file, from 1; 0 if nowhere."""

    @property
    def abstains(self) -> bool:
        return self.choices == (ABSTAIN,) or not (self.choices or self.delegate)


@dataclass(frozen=True, slots=True)
class Fault:
    """A ballot that is left out, and why: `found` is the word or number that is at fault."""

    code: str
    found: str = ""
    line: int = 0
    times: int = 1
