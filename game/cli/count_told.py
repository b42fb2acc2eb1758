"""What `count` prints: one JSON document, or plain lines in the user's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from game.i18n import Catalogue
from game.lab.ballots import BallotFile
from game.rules.decisions import METHODS, Fault, Note, Number, Result, Round, Tie

SHOWN = 10
"""Void papers that are told one by one; the rest are counted."""


def plain(value: Number) -> int | float:
    """A whole number as one, a fraction to a millionth: the count itself never rounds."""
    return int(value) if value == int(value) else round(float(value), 6)


def as_data(result: Result) -> dict[str, Any]:
    """What `--json` prints."""
    return {
        "method": result.method,
        "winners": list(result.winners),
        "adopted": result.adopted,
        "rounds": [_round(step) for step in result.rounds],
        "quota": None if result.quota is None else plain(result.quota),
        "ties": [{"options": list(tie.options), "about": tie.about, "rule": tie.rule,
                  "chosen": list(tie.chosen), "round": tie.round} for tie in result.ties],
        "eligible": result.eligible, "cast": result.cast, "valid": result.valid,
        "abstained": result.abstained,
        "quorum": {"needed": result.quorum_needed, "met": result.quorum_met},
        "invalid": [_fault(fault) for fault in result.invalid],
        "refused": [_fault(fault) for fault in result.refused],
        "notes": [{"code": note.code, **note.params} for note in result.notes],
    }


def _round(step: Round) -> dict[str, Any]:
    moved = {source: {to: plain(n) for to, n in there.items() if to}
             for source, there in step.transfers.items()}
    return {
        "tallies": _tally(step.tallies), "elected": list(step.elected),
        "dropped": list(step.dropped), "transfers": moved, "exhausted": plain(step.exhausted),
        **{name: _tally(tally) for name, tally in step.also.items()},
    }


def _tally(tally: Mapping[str, Number]) -> dict[str, int | float]:
    return {option: plain(value) for option, value in tally.items()}


def _fault(fault: Fault) -> dict[str, Any]:
    return {"line": fault.line, "code": fault.code, "found": fault.found, "times": fault.times}


def told(result: Result, found: BallotFile, seed: int, texts: Catalogue) -> Iterator[str]:
    """Plain lines: who took part, every round with its ties, what was void, and what came of it."""
    tell = _Teller(result, found, texts)
    yield from tell.turnout()
    for number, step in enumerate(result.rounds, 1):
        yield from tell.round(number, step)
        for tie in result.ties:
            if tie.round == number:
                yield "  " + tell.tie(tie, seed)
    yield from tell.faults()
    for note in result.notes:
        yield tell.note(note)
    yield tell.outcome()


class _Teller:
    """The words for one result."""

    def __init__(self, result: Result, found: BallotFile, texts: Catalogue) -> None:
        self.result, self.found, self.texts = result, found, texts
        method = METHODS[result.method]
        self.is_question = bool(method.form.answers) or set(found.options) == {"yes", "no"}
        self.comma = texts.text("count.comma")

    def option(self, option: str) -> str:
        if self.is_question or self.result.method == "advice":
            key = f"count.answer.{option}"
            return self.texts.text(key) if self.texts.knows(key) else option
        label = self.found.labels.get(option, "")
        return f"{option} {label}" if label and label != option else option

    def options(self, options: Iterable[str]) -> str:
        return self.comma.join(map(self.option, options))

    def number(self, value: Number) -> str:
        return self.texts.number(float(value), 2) if value != int(value) else \
            self.texts.number(int(value))

    def turnout(self) -> Iterator[str]:
        result, say = self.result, self.texts.text
        void = sum(fault.times for fault in result.invalid)
        yield say("count.turnout", cast=result.cast, valid=result.valid,
                  abstained=result.abstained, void=void)
        if result.quorum_needed:
            key = "count.quorum_met" if result.quorum_met else "count.quorum_missed"
            yield say(key, needed=result.quorum_needed, eligible=result.eligible)
        if result.quota is not None:
            yield say("count.quota", quota=self.number(result.quota))

    def round(self, number: int, step: Round) -> Iterator[str]:
        if "cost" in step.also:
            yield self._project(number, step)
            return
        if len(self.result.rounds) > 1:
            yield self.texts.text("count.round", number=number)
        width = max((len(self.option(o)) for o in step.tallies), default=0)
        for option, votes in sorted(step.tallies.items(), key=lambda pair: -pair[1]):
            fate = ""
            if option in step.elected and not self.is_question:
                fate = "  " + self.texts.text("count.elected")
            elif option in step.dropped:
                fate = "  " + self.texts.text("count.dropped")
            yield f"  {self.option(option):<{width}}  {self.number(votes):>8}{fate}" \
                  f"{self._beside(option, step)}"
        yield from self._colleges(step)
        for name, weight in step.also.get("weight", {}).items():
            yield "  " + self.texts.text("count.carries", name=name, votes=self.number(weight))
        for source, there in step.transfers.items():
            parts = [f"{self.option(o) if o else self.texts.text('count.exhausted')} "
                     f"{self.number(votes)}" for o, votes in there.items()]
            yield "  " + self.texts.text("count.moved", option=self.option(source),
                                         to=self.comma.join(parts))

    def _beside(self, option: str, step: Round) -> str:
        if "mean" not in step.also:
            return ""
        return "  " + self.texts.text("count.mean", given=self.number(step.also["given"][option]),
                                      mean=self.number(step.also["mean"][option]))

    def _colleges(self, step: Round) -> Iterator[str]:
        for name, part in step.also.get("part", {}).items():
            yield "  " + self.texts.text(
                "count.college", college=name, yes=self.number(step.also["college_yes"][name]),
                no=self.number(step.also["college_no"][name]),
                part=self.texts.percent(round(float(part) * 1000)))

    def _project(self, number: int, step: Round) -> str:
        """A budget has a round for each project: one line each."""
        (option, votes), = step.tallies.items()
        cost = self.number(step.also["cost"][option])
        key = "count.bought" if step.elected else "count.skipped"
        extra: dict[str, str] = {}
        if "payments" in step.also:
            key, extra = "count.paid", {"each": self.number(step.also["payments"][option])}
        return self.texts.text(key, number=number, option=self.option(option),
                               votes=self.number(votes), cost=cost, **extra)

    def tie(self, tie: Tie, seed: int) -> str:
        say = self.texts.text
        rule = say(f"count.rule.{tie.rule}", **({"seed": str(seed)} if tie.rule == "lot" else {}))
        what = say(f"count.tie.{tie.about}", chosen=self.options(tie.chosen)) if tie.chosen \
            else say("count.tie.nobody")
        return say("count.tie", options=self.options(tie.options), rule=rule, what=what)

    def faults(self) -> Iterator[str]:
        for key, faults in (("void", self.result.invalid), ("refused", self.result.refused)):
            for fault in faults[:SHOWN]:
                why = self.texts.text(f"count.fault.{fault.code}", found=fault.found)
                yield self.texts.text(f"count.{key}", line=str(fault.line or "–"), why=why)
            if faults[SHOWN:]:
                yield self.texts.count("count.more_void", len(faults) - SHOWN)
        if self.found.empty_rows:
            yield self.texts.count("count.empty_rows", self.found.empty_rows)

    def note(self, note: Note) -> str:
        params = {name: self.option(value) if name == "option" else value
                  for name, value in note.params.items() if isinstance(value, str)}
        return self.texts.text(f"count.note.{note.code}", **{**note.params, **params})

    def outcome(self) -> str:
        winners = self.result.winners
        if not self.is_question:
            key = ("nothing", "winner", "winners")[min(len(winners), 2)]
            return self.texts.text(f"count.{key}", options=self.options(winners))
        if winners == ("yes",):
            return self.texts.text("count.adopted")
        return self.texts.text("count.turned_down" if winners else "count.not_adopted")
