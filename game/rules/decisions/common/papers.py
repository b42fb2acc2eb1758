"""Sorting the papers of a vote: who may, which count, which are alike."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.rules.decisions.common.ballot import ABSTAIN, Ballot, Fault
from game.rules.decisions.common.forms import Form
from game.rules.decisions.common.poll import Poll
from game.rules.decisions.common.refusal import CannotCount


@dataclass(frozen=True)
class Papers:
    """`votes` are merged where they say the same, unless the vote is by name."""

    votes: tuple[Ballot, ...]
    blank: tuple[Ballot, ...]
    invalid: tuple[Fault, ...]
    refused: tuple[Fault, ...]

    @property
    def valid(self) -> int:
        return sum(ballot.times for ballot in self.votes)

    @property
    def abstained(self) -> int:
        return sum(ballot.times for ballot in self.blank)

    @property
    def cast(self) -> int:
        return self.valid + self.abstained + sum(fault.times for fault in self.invalid)


def sort_papers(poll: Poll, form: Form, by_name: bool = False) -> Papers:
    """All papers of a poll in heaps. Raises CannotCount if more were cast than there are seats."""
    accepted, refused = _at_the_door(poll)
    invalid = list(poll.unreadable)
    votes: dict[object, Ballot] = {}
    times: dict[object, int] = {}
    blank: list[Ballot] = []
    for given in accepted:
        fault = _fault(given, poll, form, by_name)
        ballot = _without(given, poll.gone) if poll.gone else given
        if fault:
            seats = 1 if ballot.voter else max(1, ballot.times)
            invalid.append(Fault(*fault, ballot.line, seats))
        elif ballot.abstains or not (ballot.choices or by_name):
            blank.append(ballot)
        else:
            same = ballot.voter if by_name else (
                ballot.choices, ballot.points, ballot.college, ballot.reason, ballot.answer)
            votes.setdefault(same, ballot)
            times[same] = times.get(same, 0) + ballot.times
    merged = tuple(ballot if by_name or times[same] == ballot.times
                   else replace(ballot, times=times[same], voter="", line=0)
                   for same, ballot in votes.items())
    papers = Papers(merged, tuple(blank), tuple(invalid), tuple(refused))
    if papers.cast > poll.roll.size:
        raise CannotCount("more_votes_than_voters", cast=papers.cast, eligible=poll.roll.size)
    return papers


def _without(ballot: Ballot, gone: tuple[str, ...]) -> Ballot:
    """The ballot as if the options that were taken back had never been on it."""
    if not any(choice in gone for choice in ballot.choices):
        return ballot
    kept = [n for n, choice in enumerate(ballot.choices) if choice not in gone]
    points = tuple(ballot.points[n] for n in kept) if ballot.points else ()
    return replace(ballot, choices=tuple(ballot.choices[n] for n in kept), points=points)


def _at_the_door(poll: Poll) -> tuple[list[Ballot], list[Fault]]:
    """Those of whom may vote, about this text, each voter's last."""
    accepted: list[Ballot] = []
    refused: list[Fault] = []
    last = {b.voter: place for place, b in enumerate(poll.ballots)
            if b.voter and b.version >= poll.version}
    for place, ballot in enumerate(poll.ballots):
        if poll.roll.names and not poll.roll.has(ballot.voter):
            refused.append(Fault("not_on_roll", ballot.voter, ballot.line, ballot.times))
        elif ballot.version < poll.version:
            refused.append(Fault("earlier_text", str(ballot.version), ballot.line, ballot.times))
        elif ballot.voter and last[ballot.voter] != place:
            refused.append(Fault("replaced", ballot.voter, ballot.line, ballot.times))
        else:
            accepted.append(ballot)
    return accepted, refused


def _fault(ballot: Ballot, poll: Poll, form: Form, by_name: bool) -> tuple[str, str] | None:
    if ballot.times < 1:
        return "no_vote", str(ballot.times)
    if by_name and not ballot.voter:
        return "no_name", ""
    if ballot.voter and ballot.times > 1:
        return "more_than_one_vote", str(ballot.times)
    return form.fault(ballot, poll) if ballot.choices not in ((), (ABSTAIN,)) else None
