"""Ballot files as people and election offices write them, and what is wrong with some."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lab.ballots import BadBallots, BallotFile, read
from game.rules.decisions import METHODS


def of(tmp_path: Path, method: str, text: str | bytes, name: str = "v.csv") -> BallotFile:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path, METHODS[method])


def choices(found: BallotFile) -> list[tuple[str, ...]]:
    return [ballot.choices for ballot in found.ballots]


def refused(tmp_path: Path, method: str, text: str | bytes, name: str = "v.csv") -> tuple[str, str]:
    with pytest.raises(BadBallots) as found:
        of(tmp_path, method, text, name)
    return found.value.code, found.value.place.removeprefix(str(tmp_path / name)).lstrip(":")


SHEETS = {
    "commas": b"Ana,Bea\n1,2\n2,1\n",
    "semicolons and a mark at the beginning": "\ufeffAna;Bea\r\n1;2\r\n2;1\r\n".encode(),
    "tabs": b"Ana\tBea\n1\t2\n2\t1\n",
    "a line that says which": b"sep=|\r\nAna|Bea\r\n1|2\r\n2|1\r\n",
    "old line ends": b"Ana,Bea\r1,2\r2,1\r",
    "wide characters": "Ana;Bea\n1;2\n2;1\n".encode("utf-16"),
    "quotes": b'"Ana";"Bea"\n"1";"2"\n"2";"1"\n',
    "a time first": b"Timestamp,Ana,Bea\n2026-01-01 10:00,1,2\n2026-01-01 10:01,2,1\n",
    "spreadsheet numbers": b"Ana,Bea\n1.0,2.0\n2nd,1st\n",
    "ranks as columns": b"1st choice,2nd choice\nAna,Bea\nBea,Ana\n",
    "one column": b"vote\nAna > Bea\nBea>Ana\n",
}


@pytest.mark.parametrize("text", SHEETS.values(), ids=SHEETS)
def test_whatever_a_spreadsheet_writes(tmp_path: Path, text: bytes) -> None:
    found = of(tmp_path, "stv", text)
    assert choices(found) == [("Ana", "Bea"), ("Bea", "Ana")]
    assert list(found.options) == ["Ana", "Bea"]


def test_old_western_letters(tmp_path: Path) -> None:
    found = of(tmp_path, "plurality", "vote\nJoão\nIñaki\n".encode("latin-1"))
    assert set(found.options) == {"João", "Iñaki"}


def test_empty_rows_are_left_out_and_counted(tmp_path: Path) -> None:
    found = of(tmp_path, "stv", "Ana;Bea\n\n1;2\n;\n;;\n2;1\n\n")
    assert len(found.ballots) == 2 and found.empty_rows == 2
    assert [b.line for b in found.ballots] == [3, 6]


@pytest.mark.parametrize("word", ["yes", "Sim", "sí", "OUI", "نعم", "y"])
def test_a_class_votes_in_its_own_language(tmp_path: Path, word: str) -> None:
    assert choices(of(tmp_path, "majority", f"vote\n{word}\nno\n")) == [("yes",), ("no",)]


@pytest.mark.parametrize(("method", "text", "said"), [
    ("majority", "yes\nno\nabstain\n", [("yes",), ("no",), ()]),
    ("consent", "vote,reason\nconsent,\nobjection,too dear\nstand aside,\n",
     [("consent",), ("objection",), ("stand_aside",)]),
    ("consensus", "posição\nconcordo\ncom reservas\nbloqueio\n",
     [("agree",), ("reservations",), ("block",)]),
    ("approval", "Ana,Bea,Caio\nx,,✓\n1,0,\n,,\nabstain,,\n", [("Ana", "Caio"), ("Ana",), ()]),
    ("approval", "vote\nAna; Bea\nBea\n", [("Ana", "Bea"), ("Bea",)]),
    ("plurality", "Ana,Bea\nx,\n,x\n", [("Ana",), ("Bea",)]),
    ("plurality", "choice\nAna\nBea\nblank\n", [("Ana",), ("Bea",), ()]),
    ("score", "Ana,Bea\n5,0\n,3\n", [("Ana", "Bea"), ("Bea",)]),
])
def test_the_form_of_the_ballot_is_found(
    tmp_path: Path, method: str, text: str, said: list[tuple[str, ...]]
) -> None:
    assert choices(of(tmp_path, method, text)) == said


def test_columns_about_the_voter(tmp_path: Path) -> None:
    found = of(tmp_path, "consent", "Nom;Collège;Fois;Vote;Motif;Réponse;Version\n"
                                    "Ana;ouvriers;1;objection;trop cher;retirée;2\n")
    (ballot,) = found.ballots
    assert (ballot.voter, ballot.college, ballot.times, ballot.reason, ballot.answer,
            ballot.version, ballot.line) == ("Ana", "ouvriers", 1, "trop cher", "retirée", 2, 2)


def test_a_row_of_costs(tmp_path: Path) -> None:
    found = of(tmp_path, "budget", "voter,Park,Pool\ncost,1 200 €,50.5\nana,x,\nbea,x,x\n")
    assert found.costs == {"Park": 1200, "Pool": 101 / 2}
    assert choices(found) == [("Park",), ("Park", "Pool")]


@pytest.mark.parametrize(("method", "row", "code"), [
    ("stv", "1,1", "tied_ranks"), ("stv", "1,zero", "bad_rank"), ("stv", "0,1", "bad_rank"),
    ("score", "1,many", "not_a_number"),
])
def test_a_ballot_that_cannot_be_read_is_void_and_the_others_count(
    tmp_path: Path, method: str, row: str, code: str
) -> None:
    found = of(tmp_path, method, f"Ana,Bea\n1,2\n{row}\n2,1\n")
    assert len(found.ballots) == 2
    assert [(f.code, f.line) for f in found.unreadable] == [(code, 3)]


@pytest.mark.parametrize(("method", "text", "code", "line"), [
    ("stv", "", "empty", ""), ("stv", "\n\n", "empty", ""), ("stv", b"a\0b,c\n", "not_text", ""),
    ("stv", "Ana,Bea\n", "no_ballots", ""), ("liquid", "vote\nyes\n", "no_voter_column", "1"),
    ("majority", "voter,delegate\nana,bea\n", "no_vote_column", "1"),
    ("majority", "Ana,Bea\nyes,no\n", "one_vote_column", "1"),
    ("majority", "vote,times\nyes,many\n", "bad_number", "2"),
    ("majority", "vote,times\nyes,1\nyes,-3\n", "bad_number", "3"),
    ("majority", "vote,times\nyes,99999999999999\n", "bad_number", "2"),
    ("budget", "voter,Park\ncost,dear\nana,x\n", "bad_number", "2"),
])
def test_a_table_that_makes_no_sense(
    tmp_path: Path, method: str, text: str | bytes, code: str, line: str
) -> None:
    assert refused(tmp_path, method, text) == (code, line)


def test_a_quotation_mark_that_never_closes(tmp_path: Path) -> None:
    assert refused(tmp_path, "stv", 'Ana,Bea\n"1,2\n' + "1,2\n" * 50_000)[0] == "bad_quotes"


def test_a_file_that_is_not_there_or_of_another_kind(tmp_path: Path) -> None:
    with pytest.raises(BadBallots, match="missing"):
        read(tmp_path / "none.csv", METHODS["stv"])
    with pytest.raises(BadBallots, match="unknown_kind"):
        read(tmp_path / "votes.xlsx", METHODS["stv"])
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(BadBallots, match="unreadable"):
        read(tmp_path / "folder.csv", METHODS["stv"])


BLT = """4 2          # four options, two seats
-4
5 1 2 0
3 2 - 3 0      # a rank left out
(paper 7) 1 3 2 0
2 3 4 0
1 2=1 0
1 9 0
1 0
0
"Ana"
"Bea"
"Caio # the younger"
"Dina"
"Board"
"""


def test_blt(tmp_path: Path) -> None:
    found = of(tmp_path, "stv", BLT, "v.blt")
    assert list(found.options) == ["Ana", "Bea", "Caio # the younger"] and found.seats == 2
    assert [(b.times, b.choices) for b in found.ballots] == [
        (5, ("Ana", "Bea")), (3, ("Bea", "Caio # the younger")),
        (1, ("Caio # the younger", "Bea")), (2, ("Caio # the younger",)), (1, ())]
    assert [(f.code, f.line) for f in found.unreadable] == [
        ("tied_ranks", 7), ("unknown_option", 8)]
    assert choices(of(tmp_path, "plurality", BLT, "v.blt"))[0] == ("Ana",)


@pytest.mark.parametrize(("method", "text", "code", "line"), [
    ("majority", BLT, "holds_ranks", ""), ("approval", BLT, "holds_ranks", ""),
    ("stv", "four two\n", "bad_first_line", "1"), ("stv", "4\n", "bad_first_line", "1"),
    ("stv", "0 1\n0\n", "bad_first_line", "1"), ("stv", "2 1\n1 1 0\n", "no_end", "2"),
    ("stv", '2 1\n1 1 0\n0\n"Ana"\n', "too_few_names", "4"),
    ("stv", '2 1\n1 1 2\n0\n"Ana"\n"Bea"\n', "no_zero", "2"),
    ("stv", '2 1\nx 1 0\n0\n"Ana"\n"Bea"\n', "bad_number", "2"),
    ("stv", '2 1\n0\n"Ana"\n"Bea"\n', "no_ballots", ""),
])
def test_blt_that_makes_no_sense(
    tmp_path: Path, method: str, text: str, code: str, line: str
) -> None:
    assert refused(tmp_path, method, text, "v.blt") == (code, line)


PB = """META
key;value
description;"Two; and more"
budget;1000,50
vote_type;{kind}
PROJECTS
project_id;cost;name
7;600;Park
8;500;Pool
VOTES
voter_id;vote;points
a;8,7;3,1
b;7;2
c;;
"""


@pytest.mark.parametrize(("method", "kind", "first", "points"), [
    ("budget", "approval", ("8", "7"), ()), ("equal_shares", "ordinal", ("8", "7"), ()),
    ("stv", "ordinal", ("8", "7"), ()), ("score", "cumulative", ("8", "7"), (3, 1)),
    ("dot", "scoring", ("8", "7"), (3, 1)),
])
def test_pabulib(
    tmp_path: Path, method: str, kind: str, first: tuple[str, ...], points: tuple[int, ...]
) -> None:
    found = of(tmp_path, method, PB.format(kind=kind), "v.pb")
    assert (found.ballots[0].choices, found.ballots[0].points) == (first, points)
    assert found.costs == {"7": 600, "8": 500} and found.labels["7"] == "Park"
    assert (found.budget, len(found.ballots)) == (2001 / 2, 3)


def test_a_project_named_twice_is_marked_once(tmp_path: Path) -> None:
    twice = PB.format(kind="approval").replace("8,7", "8,7,8")
    assert choices(of(tmp_path, "budget", twice, "v.pb"))[0] == ("8", "7")
    assert choices(of(tmp_path, "approval", "vote\nAna; Bea; Ana\n"))[0] == ("Ana", "Bea")


@pytest.mark.parametrize(("method", "text", "code", "line"), [
    ("majority", PB.format(kind="approval"), "holds_projects", ""),
    ("liquid", PB.format(kind="approval"), "holds_projects", ""),
    ("stv", PB.format(kind="approval"), "holds_other", ""),
    ("budget", "META\nkey;value\nbudget;5\nVOTES\nvoter_id;vote\n1;2\n", "no_part", ""),
    ("budget", "META\nbudget;5\nx;y\nPROJECTS\na;b\nVOTES\n", "no_part", "3"),
    ("budget", PB.format(kind="approval").replace("1000,50", "much"), "bad_number", ""),
    ("budget", PB.format(kind="approval").replace("600", "dear"), "bad_number", "8"),
])
def test_pabulib_that_makes_no_sense(
    tmp_path: Path, method: str, text: str, code: str, line: str
) -> None:
    assert refused(tmp_path, method, text, "v.pb") == (code, line)
