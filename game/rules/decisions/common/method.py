"""A decision method: its form of ballot, and how votes become an outcome."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.rules.decisions.common.forms import Form
from game.rules.decisions.common.papers import Papers, sort_papers
from game.rules.decisions.common.poll import Poll
from game.rules.decisions.common.refusal import CannotCount
from game.rules.decisions.common.result import Note, Outcome, Result


@dataclass(frozen=True)
class Method:
    """`decide` sees papers that are already sorted: valid votes, merged where they are alike.

    The quorum, a withdrawal, void papers and the frozen roll are the same for all methods and
    stand here, once. `needs` are terms without which it cannot be counted.
    """

    form: Form
    decide: Callable[[Poll, Papers], Outcome]
    by_name: bool = False
    needs: tuple[str, ...] = ()

    def count(self, poll: Poll, name: str = "") -> Result:
        """The whole count of a poll that has closed.

        Raises CannotCount for terms that nobody can meet, or that the ballots contradict.
        """
        self._check(poll)
        papers = sort_papers(poll, self.form, self.by_name)
        found = self.decide(replace(poll, options=poll.left), papers)
        eligible = poll.roll.size if found.eligible is None else found.eligible
        present = papers.cast if found.present is None else found.present
        needed = poll.terms.quorum.needed(eligible)
        notes = list(found.notes)
        notes[:0] = [Note("option_withdrawn", {"option": option}) for option in poll.gone]
        if not poll.roll.size:
            notes.insert(0, Note("nobody_may_vote"))
        if poll.withdrawn:
            notes.insert(0, Note("withdrawn"))
        elif present < needed:
            notes.insert(0, Note("no_quorum", {"present": present, "needed": needed}))
        abstained = papers.abstained if found.abstained is None else found.abstained
        decided = not poll.withdrawn and present >= needed
        return Result(
            method=name, winners=found.winners if decided else (), rounds=found.rounds,
            ties=found.ties, notes=tuple(notes), quota=found.quota, eligible=eligible,
            cast=papers.cast - found.uncast,
            valid=papers.valid + papers.abstained - abstained - found.uncast,
            abstained=abstained, invalid=papers.invalid, refused=papers.refused,
            quorum_needed=needed, quorum_met=present >= needed,
        )

    def _check(self, poll: Poll) -> None:
        terms = poll.terms
        if not poll.options:
            raise CannotCount("nothing_to_choose")
        if len(set(poll.options)) < len(poll.options):
            raise CannotCount("option_twice")
        for option in poll.gone:
            if option not in poll.options:
                raise CannotCount("withdrawn_unknown", option=option)
        if poll.gone and (poll.is_question or self.form.answers):
            raise CannotCount("withdrawn_answer", option=poll.gone[0])
        if poll.gone and not poll.left:
            raise CannotCount("all_withdrawn")
        if terms.seats < 1:
            raise CannotCount("no_seats")
        if terms.threshold is not None and not 0 <= terms.threshold <= 1:
            raise CannotCount("threshold_unreachable", threshold=str(terms.threshold))
        for need in self.needs:
            if not getattr(terms, need):
                raise CannotCount(f"needs_{need}")
        terms.quorum.check(poll.roll.size)
