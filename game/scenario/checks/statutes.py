"""Statutes that contradict the law, their form, or each other; a split that does not add up; a
quorum that nobody could reach.

What an option or a list of effects writes is looked at on top of what the form has, and options of
two clauses of an agreement together, since either may be chosen.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from game.rules import content as c
from game.rules.assemblies.curve import most_who_come
from game.rules.forms import FormSpec, LawSpec
from game.rules.statutes import KINDS_OF_DECISION, SPLIT, STATUTES, Clash, flaws
from game.rules.vocabulary import Effect
from game.rules.voting import ANSWERS
from game.scenario import library
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.nodes import Path
from game.scenario.parameters import registry
from game.scenario.problem import Word

Written = dict[str, tuple[int, Path]]
"""Statute -> what is written into it, and where."""
HOLDERS = (c.ClauseOption, c.Choice, c.Offer, c.Deal, c.Incident, c.Pressure)


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    forms = {p.id: library.forms().get(p.form) for p in look.content.providers}
    law = library.laws().get(look.kind.law) if look.kind and look.kind.law else None
    for path, item in look.items:
        if isinstance(item, HOLDERS):
            for org, written in _written(path, item.effects).items():
                yield from _clashes(forms.get(org), law, written, {})
                yield from _split_whole(written)
                yield from _quorum(forms.get(org), written)
        if isinstance(item, c.Agreement):
            yield from _together(path, item, forms.get(item.provider), law)
        if isinstance(item, Effect) and item.do == "method":
            yield from _method(path, item)


def _written(path: Path, effects: list[Effect]) -> dict[str, Written]:
    """What a list of effects writes, by provider."""
    found: dict[str, Written] = {}
    for i, effect in enumerate(effects):
        if effect.do == "statute" and effect.name in STATUTES and effect.amount is not None:
            place = (*path, "effects", i, "amount")
            found.setdefault(effect.org or "", {})[effect.name] = (effect.amount, place)
    return found


def _clashes(form: FormSpec | None, law: LawSpec | None, one: Written, other: Written,
             ) -> Iterator[Finding]:
    both = one | other
    for clash in flaws(form, law, {name: number for name, (number, _) in both.items()}):
        yield _told(clash, both)


def _told(clash: Clash, written: Written) -> Finding:
    place = next(written[name][1] for name in clash.names if name in written)
    return Finding(clash.code, place, {
        key: str(value) if isinstance(value, int) else value
        for key, value in clash.params.items()})


def _together(path: Path, agreement: c.Agreement, form: FormSpec | None, law: LawSpec | None,
              ) -> Iterator[Finding]:
    """Two options of different clauses that are sound alone and cannot be chosen together."""
    clauses = []
    for i, clause in enumerate(agreement.clauses):
        options = [(*path, "clauses", i, "options", k) for k in range(len(clause.options))]
        clauses.append([_written(place, option.effects).get(agreement.provider, {})
                        for place, option in zip(options, clause.options, strict=True)])
    for one, other in combinations(clauses, 2):
        for first in one:
            for second in other:
                if first and second and not (set(first) & set(second)):
                    alone = {clash.code for part in (first, second) for clash in flaws(
                        form, law, {name: number for name, (number, _) in part.items()})}
                    for finding in _clashes(form, law, first, second):
                        if finding.rule not in alone:
                            yield finding


def _split_whole(written: Written) -> Iterator[Finding]:
    """A split is set whole: otherwise it adds up only by chance of what was there before."""
    named = [name for name in SPLIT if name in written]
    missing = [name for name in SPLIT if name not in written]
    if named and missing:
        yield Finding("statutes_split_part", written[named[0]][1],
                      {"missing": ", ".join(missing)})


def _quorum(form: FormSpec | None, written: Written) -> Iterator[Finding]:
    if "quorum_permille" not in written:
        return
    number, place = written["quorum_permille"]
    people = max(1, form.members_least if form else 1)
    most = most_who_come(people, registry()["vote.most_come"].value)
    if number > most:
        yield Finding("quorum_out_of_reach", place,
                      {"found": str(number), "right": str(most), "members": str(people)})


def _method(path: Path, effect: Effect) -> Iterator[Finding]:
    """A kind of decision that there is, decided by a method that there is."""
    for key, known in (("name", KINDS_OF_DECISION), ("method", tuple(ANSWERS))):
        name = getattr(effect, key)
        if name is not None and name not in known:
            kind = Word(f"check.kind.{'decisions' if key == 'name' else 'methods'}")
            params: dict[str, str | int] = {"id": name[:60], "kind": kind}
            yield advise(Finding("unknown_part", (*path, key), params), name, known, limit=24)
