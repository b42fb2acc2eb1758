"""`count`: its document, its words in five languages, its exit codes, and what users get wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.i18n import load
from game.rules.decisions import METHODS
from tests.cli.desk import ARABIC, Call, is_plain
from tests.lab.test_ballots import BLT, PB

SHEETS = {
    "ranks.csv": "Ana,Bea,Caio\n1,2,3\n1,2,\n2,1,\n3,2,1\n1,1,2\n",
    "marks.csv": "voter,Park,Pool,Path\ncost,60,50,40\na,x,x,\nb,x,,\nc,,,x\nd,x,x,x\n",
    "points.csv": "Ana,Bea,Caio\n2,1,0\n1,,3\n5,0,0\n",
    "vote.csv": "vote\nyes\nyes\nno\nabstain\nperhaps\n",
    "even.csv": "vote\nyes\nno\n",
    "consent.csv": "vote,reason\nconsent,\nobjection,too dear\n",
    "consensus.csv": "vote\nagree\nblock\n",
    "named.csv": "voter,delegate,college,vote,answer\nana,,workers,yes,\nbea,ana,users,,seen\n"
                 "caio,,users,no,heard\ndina,dina,users,,seen\n",
    "e.blt": BLT,
    "x.pb": PB.format(kind="approval"),
}
FILES = {"ranks": "ranks.csv", "marks": "marks.csv", "points": "points.csv", "answer": "vote.csv",
         "consent": "consent.csv", "consensus": "consensus.csv"}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name, text in SHEETS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def words(method: str, files: Path) -> list[object]:
    """A call that this method can answer."""
    known = METHODS[method]
    named = known.by_name or method == "colleges"
    file = "named.csv" if named else FILES.get(known.form.name, "ranks.csv")
    if method == "plurality":
        file = "even.csv"
    more = {"authoritarian": ["--decider", "ana"], "consultative": ["--decider", "ana"],
            "advice": ["--decider", "ana"], "delegation": ["--decider", "ana", "--decider", "caio"],
            "budget": ["--budget", "100"], "equal_shares": ["--budget", "100"],
            "absolute_majority": ["--eligible", "9"]}
    return ["count", method, files / file, *more.get(method, [])]


@pytest.mark.parametrize("method", METHODS)
def test_the_document_of_every_method(call: Call, files: Path, method: str) -> None:
    said = call(*words(method, files), "--json")
    assert said.code == 0 and said.err == "", said
    document = said.document
    assert document["method"] == method and document["rounds"]
    assert {"winners", "quota", "ties", "cast", "valid"} <= set(document)
    for step in document["rounds"]:
        assert {"tallies", "exhausted", "transfers"} <= set(step)
    void = sum(fault["times"] for fault in document["invalid"])
    assert document["cast"] == document["valid"] + document["abstained"] + void


@pytest.mark.parametrize("lang", ["en", "ar", "pt", "es", "fr"])
@pytest.mark.parametrize("method", METHODS)
def test_the_words_of_every_method(call: Call, files: Path, method: str, lang: str) -> None:
    said = call(*words(method, files), "--lang", lang)
    assert said.code == 0 and said.err == "" and is_plain(said.out), said
    assert bool(ARABIC.search(said.out)) is (lang == "ar")


def test_rounds_are_told_one_by_one(call: Call, files: Path) -> None:
    said = call("count", "stv", files / "e.blt")
    assert "Round 1" in said.out and "Round 2" in said.out and "From Ana: Bea 1" in said.out
    assert "Void, line 7: two share the rank 2=1." in said.out
    assert said.out.endswith("Chosen, in this order: Ana, Bea.\n")


def test_seats_and_threshold_and_quorum_are_those_of_the_call(call: Call, files: Path) -> None:
    two = call("count", "borda", files / "ranks.csv", "--seats", 2, "--json").document
    assert len(two["winners"]) == 2
    high = call("count", "qualified_majority", files / "vote.csv", "--threshold", "75%", "--json")
    assert high.document["winners"] == [] and high.document["quota"] == 3
    few = call("count", "majority", files / "vote.csv", "--quorum", "1/2", "--eligible", 20)
    assert few.code == 0 and "Quorum: 10 of 20, not reached" in few.out
    assert few.out.endswith("Not adopted.\n")


def test_a_tie_is_told_with_its_rule(call: Call, files: Path) -> None:
    tied = call("count", "majority", files / "even.csv").out
    assert "Tie: yes, no. Things stay as they are: nothing chosen." in tied
    lot = call("count", "plurality", files / "even.csv", "--seed", 3)
    assert "By lot (seed 3)" in lot.out
    order = call("count", "plurality", files / "even.csv", "--tie", "order", "--json").document
    assert order["ties"][0]["rule"] == "order" and order["winners"] == order["ties"][0]["chosen"]


def test_equal_shares_tell_the_payments(call: Call, files: Path) -> None:
    said = call("count", "equal_shares", files / "x.pb", "--budget", 1200, "--json").document
    assert said["rounds"][0]["payments"]
    assert "7 Park" in call("count", "equal_shares", files / "x.pb").out


def test_weights_of_colleges(call: Call, files: Path) -> None:
    named = files / "named.csv"
    equal = call("count", "colleges", named, "--json").document
    heavy = call("count", "colleges", named, "--weight", "workers=3", "--weight", "users=1",
                 "--json").document
    assert equal["winners"] == [] and heavy["winners"] == ["yes"]


def test_an_empty_college_does_what_was_declared(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "part.csv"
    path.write_text("college,vote\nworkers,yes\nusers,abstain\n", encoding="utf-8")
    shared = call("count", "colleges", path, "--json").document
    failed = call("count", "colleges", path, "--empty-college", "fail")
    half = call("count", "colleges", path, "--college-most", "1/2", "--json").document
    assert shared["winners"] == ["yes"] and half["winners"] == []
    assert failed.code == 0 and "college is missing" in failed.out


def test_absent_delegates_are_voted_for_as_far_as_proxies_go(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "seats.csv"
    path.write_text("voter,delegate,vote\nana,,yes\nbea,ana,\ncaio,ana,\ndina,,no\nedu,,no\n",
                    encoding="utf-8")
    seats = [w for name in ("ana", "bea", "caio", "dina", "edu") for w in ("--decider", name)]
    one = call("count", "delegation", path, *seats, "--json").document
    two = call("count", "delegation", path, *seats, "--proxies", 2, "--json").document
    none = call("count", "delegation", path, *seats, "--proxies", 0, "--json").document
    assert [found["rounds"][-1]["tallies"]["yes"] for found in (none, one, two)] == [1, 2, 3]
    assert (none["winners"], one["winners"], two["winners"]) == ([], [], ["yes"])


def test_delegated_votes_count_for_the_quorum_if_that_was_declared(
    call: Call, tmp_path: Path
) -> None:
    path = tmp_path / "passed.csv"
    path.write_text("voter,delegate,vote\nana,,yes\nbea,ana,\ncaio,bea,\n", encoding="utf-8")
    line = ("count", "liquid", path, "--eligible", 4, "--quorum", 3, "--json")
    assert call(*line).document["winners"] == []
    assert call(*line, "--delegated-count").document["winners"] == ["yes"]


def test_what_is_taken_back_in_the_middle(call: Call, files: Path) -> None:
    said = call("count", "budget", files / "marks.csv", "--budget", 100, "--withdraw", "Park")
    assert said.code == 0 and "Park was taken back" in said.out
    found = call("count", "budget", files / "marks.csv", "--budget", 100, "--withdraw", "Park",
                 "--json").document
    assert set(found["winners"]) == {"Pool", "Path"}
    whole = call("count", "majority", files / "vote.csv", "--withdrawn", "--json").document
    assert whole["winners"] == [] and {"code": "withdrawn"} in whole["notes"]


def test_a_revote_replaces(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "twice.csv"
    path.write_text("voter,vote\nana,yes\nbea,yes\nana,no\nbea,no\n", encoding="utf-8")
    said = call("count", "majority", path, "--json").document
    assert (said["cast"], said["winners"], len(said["refused"])) == (2, [], 2)


@pytest.mark.parametrize(("line", "code", "advice"), [
    ("nonsense vote.csv", 2, "instant_runoff"),
    ("majority", 2, "FILE"),
    ("majority vote.csv --seats 0", 2, "--seats"),
    ("majority vote.csv --threshold 2", 2, "2/3"),
    ("majority vote.csv --threshold 1/0", 2, "2/3"),
    ("majority vote.csv --quorum 9", 2, "--eligible"),
    ("majority vote.csv --quorum 9 --eligible 8", 2, "Lower it"),
    ("majority vote.csv --eligible 3", 2, "--eligible"),
    ("majority vote.csv --seed -1", 2, "--seed"),
    ("majority vote.csv --lang xx", 2, "xx"),
    ("absolute_majority vote.csv", 2, "--eligible"),
    ("authoritarian named.csv", 2, "--decider"),
    ("advice named.csv --decider ana --decider bea", 2, "--decider"),
    ("budget marks.csv", 2, "--budget"),
    ("budget ranks.csv --budget 5", 2, "cost"),
    ("budget marks.csv --budget much", 2, "50000"),
    ("colleges vote.csv", 2, "college"),
    ("colleges named.csv --weight workers", 2, "workers=40"),
    ("instant_runoff ranks.csv --seats 2", 2, "stv"),
    ("approval marks.csv --withdraw Lake", 2, "`Lake`"),
    ("approval marks.csv --withdraw Park --withdraw Pool --withdraw Path", 2, "nothing left"),
    ("majority vote.csv --withdraw yes", 2, "--withdrawn"),
    ("delegation named.csv --decider ana --proxies -1", 2, "--proxies"),
    ("colleges named.csv --college-most much", 2, "2/3"),
    ("colleges named.csv --college-most 1/3", 2, "smaller weight"),
    ("colleges named.csv --empty-college perhaps", 2, "renormalise"),
    ("majority none.csv", 3, "none.csv: There is no such file"),
    ("majority ranks.csv", 3, "ranks.csv:1: Which column"),
    ("majority x.pb", 3, "equal_shares"),
    ("liquid vote.csv", 3, "vote.csv:1: "),
    ("score vote.csv", 3, "vote.csv:2: "),
])
def test_what_users_get_wrong_is_one_sentence(
    call: Call, files: Path, line: str, code: int, advice: str
) -> None:
    given = [str(files / word) if re.search(r"\.(csv|pb|blt)$", word) else word
             for word in line.split()]
    said = call("count", *given)
    assert said.is_sentence(code), said
    assert advice in said.err


def test_every_code_has_its_words() -> None:
    """What the methods and the readers may say is in the catalogue, as their sources name it."""
    root = Path(__file__).parents[2] / "game"
    folders = (root / "rules" / "decisions", root / "lab" / "ballots")
    sources = "\n".join(p.read_text(encoding="utf-8") for f in folders for p in f.rglob("*.py"))
    patterns = {
        "count.note": r'Note\(\s*"(\w+)"', "count.fault": r'(?:Fault\(|return )"(\w+)", ',
        "error.count": r'CannotCount\(\s*"(\w+)"', "error.ballots": r'BadBallots\([^"]*"([a-z_]+)"'}
    texts = load("en")
    for prefix, pattern in patterns.items():
        codes = set(re.findall(pattern, sources))
        assert len(codes) > 7, prefix
        assert [code for code in sorted(codes) if not texts.has(f"{prefix}.{code}")] == [], prefix
