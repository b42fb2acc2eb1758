"""What the cells of a row say, by the form of ballot that a method asks for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from game.lab.ballots.words import ANSWERS, folded, is_mark
from game.rules.decisions import QUESTION, Fault, Method

_RANK = re.compile(r"(\d{1,4})(?:[.,]0+)?(?:\.|º|ª|°|st|nd|rd|th|er|re|e|o|a|ème)?", re.I)
_NUMBER = re.compile(r"-?\d{1,6}(?:[.,]0+)?")
ABSTAIN = "abstain"


@dataclass(frozen=True)
class Vote:
    choices: tuple[str, ...] = ()
    points: tuple[int, ...] = ()


@dataclass(frozen=True)
class Reading:
    """How the votes of one table are to be read."""

    options: tuple[str, ...]
    ballot: Callable[[Sequence[str]], Vote | Fault]


def reading(
    method: Method, names: Sequence[str], rows: Sequence[Sequence[str]]
) -> Reading | None:
    """The way that fits these cells; None if it takes one column and there are several."""
    form = method.form
    if form.answers:
        return _answers(form.answers) if len(names) == 1 else None
    if form.name == "points":
        return Reading(tuple(names), partial(_points, names))
    if form.name == "ranks":
        return _ranks(names, rows)
    if form.name == "one" and len(names) == 1:
        return _named(rows, method.by_name)
    if method.by_name:
        return None
    if _mostly(rows, lambda cell: is_mark(cell) is not None):
        return Reading(tuple(names), partial(_marks, names))
    return Reading(_names_in(rows, ";|"), _ticked)


def _mostly(rows: Sequence[Sequence[str]], fits: Callable[[str], bool]) -> bool:
    filled = Counter(cell for row in rows for cell in row if cell)
    return sum(n for cell, n in filled.items() if fits(cell)) * 2 > filled.total()


def _answers(answers: Sequence[str]) -> Reading:
    """One column with an answer; a question stays one, however its answers are called."""
    def ballot(row: Sequence[str]) -> Vote | Fault:
        plain = folded(row[0])
        meaning = ANSWERS.get(plain, plain.replace(" ", "_"))
        if not plain or meaning == ABSTAIN:
            return Vote()
        return Vote((meaning,)) if meaning in answers else Fault("unknown_option", row[0])

    return Reading(QUESTION, ballot)


def _named(rows: Sequence[Sequence[str]], asked: bool) -> Reading:
    """One column with a name; or, where one person may decide a question, with yes and no."""
    said = {folded(row[0]) for row in rows if row[0]}
    if asked and said and all(ANSWERS.get(word) in (*QUESTION, ABSTAIN) for word in said):
        return _answers(QUESTION)

    def ballot(row: Sequence[str]) -> Vote | Fault:
        blank = not row[0] or ANSWERS.get(folded(row[0])) == ABSTAIN
        return Vote() if blank else Vote((row[0],))

    return Reading(_names_in(rows, ""), ballot)


def _ranks(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Reading:
    if _mostly(rows, lambda cell: _rank(cell) > 0):
        return Reading(tuple(names), partial(_ranked, names))
    return Reading(_names_in(rows, ">"), partial(_listed, ">"))


def _names_in(rows: Sequence[Sequence[str]], separators: str) -> tuple[str, ...]:
    """Every name that stands in a cell, in the order of the alphabet: it must not depend on who
    voted first."""
    cells = {cell for row in rows for cell in row}
    found = {name for cell in cells for name in _split(cell, separators)}
    return tuple(sorted(name for name in found if ANSWERS.get(folded(name)) != ABSTAIN))


def _split(cell: str, separators: str) -> list[str]:
    parts = re.split(f"[{separators}]", cell) if separators else [cell]
    return [part.strip() for part in parts if part.strip()]


def _listed(separators: str, row: Sequence[str]) -> Vote:
    """Names in the order in which they stand."""
    names = [name for cell in row for name in _split(cell, separators)]
    return Vote(tuple(n for n in names if ANSWERS.get(folded(n)) != ABSTAIN))


def _ticked(row: Sequence[str]) -> Vote | Fault:
    """Names in one cell or several; one that stands there twice is marked once."""
    listed = _listed(";|", row)
    return Vote(tuple(dict.fromkeys(listed.choices)))


def _ranked(names: Sequence[str], row: Sequence[str]) -> Vote | Fault:
    ranks: dict[int, str] = {}
    for name, cell in zip(names, row, strict=True):
        if not cell or ANSWERS.get(folded(cell)) == ABSTAIN:
            continue
        rank = _rank(cell)
        if rank < 1:
            return Fault("bad_rank", cell)
        if rank in ranks:
            return Fault("tied_ranks", cell)
        ranks[rank] = name
    return Vote(tuple(ranks[rank] for rank in sorted(ranks)))


@lru_cache(maxsize=10_000)
def _rank(cell: str) -> int:
    """1 of `1`, `1.0` or `1st`; 0 of anything else."""
    found = _RANK.fullmatch(cell)
    return int(found[1]) if found else 0


def _marks(names: Sequence[str], row: Sequence[str]) -> Vote | Fault:
    marked = []
    for name, cell in zip(names, row, strict=True):
        mark = is_mark(cell)
        if mark is None and ANSWERS.get(folded(cell)) != ABSTAIN:
            return Fault("bad_mark", cell)
        if mark:
            marked.append(name)
    return Vote(tuple(marked))


def _points(names: Sequence[str], row: Sequence[str]) -> Vote | Fault:
    given: list[tuple[str, int]] = []
    for name, cell in zip(names, row, strict=True):
        if not cell or ANSWERS.get(folded(cell)) == ABSTAIN:
            continue
        if not _NUMBER.fullmatch(cell):
            return Fault("not_a_number", cell)
        given.append((name, int(re.split("[.,]", cell)[0])))
    return Vote(tuple(name for name, _ in given), tuple(points for _, points in given))
