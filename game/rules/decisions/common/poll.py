"""A vote that has closed: what was asked, of whom, on which terms, and all the papers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.rules.decisions.common.ballot import Ballot, Fault
from game.rules.decisions.common.roll import Roll
from game.rules.decisions.common.terms import Terms

YES, NO = "yes", "no"
QUESTION = (YES, NO)


@dataclass(frozen=True)
class Poll:
    """Options in the order in which they were declared; a question has `QUESTION`."""

    options: tuple[str, ...]
    ballots: Sequence[Ballot]
    """In the order in which they came: a voter's later ballot replaces the earlier one."""
    roll: Roll
    terms: Terms = field(default_factory=Terms)
    version: int = 1
    """Of the text that is decided on: what was said about an earlier one is void."""
    withdrawn: bool = False
    """Whoever proposed it took it back before the close: counted, and not adopted."""
    gone: tuple[str, ...] = ()
    """Options taken back before the close: no ballot is void for them, marks for them count for
    nothing, and what was ranked below them moves up."""
    unreadable: tuple[Fault, ...] = ()
    """Papers that could not even be read as a ballot."""

    @property
    def left(self) -> tuple[str, ...]:
        """The options that can still be chosen."""
        return tuple(option for option in self.options if option not in self.gone)

    @property
    def is_question(self) -> bool:
        return set(self.options) == set(QUESTION)
