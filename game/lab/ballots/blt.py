"""BLT: ranked elections as OpenSTV, OpaVote and many election offices write them.

    4 2             options and seats
    -3              option 3 has withdrawn
    5 1 2 0         five ballots: option 1, then option 2
    (id) 1 - 3 0    the paper's number, which says nothing of who cast it; `-` is a rank left out
    1 1 2=3 0       equal ranks, which void a ballot here
    0               the ballots end
    "Ana"           the options' names, in order, and the title

`#` begins a comment. Only methods that rank can read it; plurality takes the first preference.
"""

from __future__ import annotations

from pathlib import Path

from game.lab.ballots.file import BadBallots, BallotFile
from game.rules.decisions import Ballot, Fault, Method

Line = tuple[int, str]


def read(path: Path, text: str, method: Method) -> BallotFile:
    """The ballots of a ranked election. Raises BadBallots."""
    if method.form.name not in ("ranks", "one") or method.by_name:
        raise BadBallots(path, 0, "holds_ranks")
    lines = [(n, _bare(line)) for n, line in enumerate(text.splitlines(), 1)]
    lines = [(n, line) for n, line in lines if line]
    options, seats = _numbers(path, lines[0] if lines else (1, ""))
    end = next((i for i, (_, line) in enumerate(lines) if i and line == "0"), None)
    if end is None:
        raise BadBallots(path, lines[-1][0], "no_end")
    names = _names(path, lines, end, options)
    withdrawn = {-int(word) for _, line in lines[1:end] if _all_away(line)
                 for word in line.split()}
    found = BallotFile([name for n, name in enumerate(names, 1) if n not in withdrawn], [],
                       seats=seats)
    for n, line in lines[1:end]:
        if not _all_away(line):
            _ballot(path, n, line, names, withdrawn, method.form.name == "one", found)
    if not found.cast:
        raise BadBallots(path, 0, "no_ballots")
    return found


def _bare(line: str) -> str:
    """Without a comment, unless the sign stands inside quotes."""
    head, sign, _ = line.partition("#")
    return (line if sign and head.count('"') % 2 else head).strip()


def _numbers(path: Path, line: Line) -> tuple[int, int]:
    words = line[1].split()
    if len(words) != 2 or not all(w.isascii() and w.isdigit() and len(w) < 6 for w in words) \
            or not int(words[0]) or not int(words[1]):
        raise BadBallots(path, line[0], "bad_first_line")
    return int(words[0]), int(words[1])


def _names(path: Path, lines: list[Line], end: int, options: int) -> list[str]:
    named = [line.strip('"').strip() for _, line in lines[end + 1:]][:options]
    if len(named) < options:
        raise BadBallots(path, lines[-1][0], "too_few_names", found=len(named), wanted=options)
    return named


def _all_away(line: str) -> bool:
    return all(word.startswith("-") and word[1:].isdigit() for word in line.split())


def _ballot(
    path: Path, n: int, line: str, names: list[str], withdrawn: set[int], first_only: bool,
    found: BallotFile
) -> None:
    if line.startswith("("):
        line = line.partition(")")[2]
    words = line.split() or [line]
    if not (words[0].isascii() and words[0].isdigit() and len(words[0]) < 10 and int(words[0])):
        raise BadBallots(path, n, "bad_number", found=words[0][:40], name="times")
    if words[-1] != "0":
        raise BadBallots(path, n, "no_zero")
    times, choices = int(words[0]), list[str]()
    for word in words[1:-1]:
        if "=" in word:
            found.unreadable.append(Fault("tied_ranks", word, n, times))
            return
        if word == "-":
            continue
        if not (word.isascii() and word.isdigit()) or not 1 <= int(word[:6]) <= len(names):
            found.unreadable.append(Fault("unknown_option", word[:40], n, times))
            return
        if int(word) not in withdrawn:
            choices.append(names[int(word) - 1])
    found.ballots.append(Ballot(tuple(choices[:1] if first_only else choices), times=times, line=n))
