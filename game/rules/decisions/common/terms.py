"""What is declared before a vote opens, so that nobody can choose it by the outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from game.rules.decisions.common.result import Number
from game.rules.decisions.common.roll import Quorum

TieRule = Literal["earlier_rounds", "status_quo", "order", "lot"]
Base = Literal["cast", "eligible"]
Completion = Literal["none", "greedy", "add1"]
Utility = Literal["cost", "count"]


@dataclass(frozen=True)
class Terms:
    """A method reads what concerns it and no more; the defaults are those of its source."""

    quorum: Quorum = field(default_factory=Quorum)
    ties: tuple[TieRule, ...] = ("earlier_rounds", "lot")
    """Tried in this order; where none of them tells the tied apart, none of them is chosen."""
    seed: int = 0
    """Of the lot, drawn before the count: one order of all options, which everybody may see."""
    status_quo: str = ""
    """The option that is how things are."""
    seats: int = 1
    """How many options are to be chosen."""
    threshold: Fraction | None = None
    """Share of yes, or of those who agree, that is needed; none means what the method says."""
    strictly: bool | None = None
    """Whether the share must be above the threshold (>) or may equal it (>=)."""
    base: Base = "cast"
    """Share of whom: of those who said yes or no, or of all who might have."""
    deciders: tuple[str, ...] = ()
    """Who decides where not everybody does; more than one where a circle does."""
    blocks: int = 0
    """Blocks that do not stop a consensus: "consensus minus k"."""
    scale: int = 5
    """Points that one option may get at most, in a score vote."""
    blank_is_zero: bool = False
    """Whether an option somebody left blank lowers its mean."""
    dots: int = 5
    """Dots that one voter has."""
    least_marks: int = 0
    """Options to be marked at least; fewer void the ballot."""
    most_marks: int = 0
    """Options to be marked at most; 0 is no limit."""
    least_spend: Fraction = Fraction(0)
    """Share of the budget that a ballot's projects must cost at least."""
    budget: Number = 0
    costs: Mapping[str, Number] = field(default_factory=dict)
    """Option -> cost, in the unit of the budget."""
    utility: Utility = "cost"
    """What an approved project is worth to a voter: what it costs, or one like any other."""
    completion: Completion = "greedy"
    """What is done with the money that equal shares leave."""
    cap: int = 0
    """Votes that one person may carry at most, their own included; 0 is no limit."""
    proxies: int = 1
    """Absent delegates that one delegate may vote for."""
    delegated_count: bool = False
    """Whether delegated votes count for the quorum."""
    colleges: Mapping[str, Fraction] = field(default_factory=dict)
    """College -> its weight, in any unit: shares are taken of the sum."""
    empty_college: Literal["renormalise", "fail"] = "renormalise"
    """What a college without any yes or no does to the vote: the others share its weight, or
    the proposal fails."""
    college_most: Fraction = Fraction(1)
    """Share of all weight that one college may have at most, an empty one's part included."""
