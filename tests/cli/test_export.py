"""Evidence of learning: tables that run nothing, statements that hold to the standard, no names."""

from __future__ import annotations

import csv
import io
import json
import re
import uuid
from dataclasses import replace

import pytest

from game.cli import main
from game.i18n import load as words
from game.lab.bots.strategy import Scripted
from game.lab.play import play
from game.report.evidence import tables, xapi
from game.resources import scenario_dir
from game.rules.actions.hands import Hands
from game.rules.actions.reply import Reply
from game.rules.content import Asked, Option, Question, TransferCase
from game.rules.core import Rejected
from game.scenario.load import load_content, load_expectations
from game.session import learning
from game.session.save import load, save
from game.session.start import start
from tests.rules.test_acts import in_the_hall

YES, NO = Option("yes", "Yes."), Option("no", "No.")
PAIRS = [Question(f"q{n}", "listening", Asked(f"Before {n}?", [YES, NO], "yes"),
                  Asked(f"After {n}?", [YES, NO], "no")) for n in range(5)]
CASE = TransferCase("Another town.", Asked("What first?", [YES, NO], "yes"), ["listening"])


def asked_town():
    content = load_content(scenario_dir("first_season"))
    return replace(content, questions=PAIRS, transfer=CASE)


def played():
    folder = scenario_dir("first_season")
    route = {s.id: s for s in load_expectations(folder).strategies}["circle_route"]
    session = start(asked_town(), 7)
    session.submit(Reply("before/q0", "no"))
    session.submit(Reply("before/q1", "yes"))
    play(session, Scripted(route))
    return session


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    session = start(asked_town(), 7)
    session.submit(Reply("before/q0", "no"))
    folder = scenario_dir("first_season")
    route = {s.id: s for s in load_expectations(folder).strategies}["circle_route"]
    play(session, Scripted(route), 2)
    found = tmp_path_factory.mktemp("saves") / "game.zip"
    save(session, found)
    return found


def english():
    return words("en")


def rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_cells_that_a_spreadsheet_would_run_are_words():
    wild = ["=1+1", "+2", "-3", "@cmd", "\tx", "\rx", "plain", -5, None, 'a "b", c']
    written = tables.write([wild])
    assert written.startswith(b"\xef\xbb\xbf")
    (back,) = rows(written)
    assert back[:6] == ["'=1+1", "'+2", "'-3", "'@cmd", "'\tx", "'\rx"]
    assert back[6:] == ["plain", "-5", "", 'a "b", c']


def test_tables_open_and_every_row_is_as_long_as_its_head(file, tmp_path, capsys):
    assert main(["export", str(file), "--csv", str(tmp_path / "out")]) == 0
    found = {f.stem: rows(f.read_bytes()) for f in (tmp_path / "out").glob("*.csv")}
    assert set(found) == {"acts", "seasons", "goals", "competences", "answers", "votes",
                          "columns"}
    for name, table in found.items():
        assert {len(row) for row in table} == {len(table[0])}, name
    assert ["q0", "before", "listening", "no", "0"] in found["answers"]
    assert ["q1", "before", "listening", "", ""] in found["answers"]
    assert all(int(row[3]) > 0 for row in found["goals"][1:2]), "the team listened"


def test_small_ballots_are_told_by_nothing(file):
    session = load(file)
    assert session.world.proposals
    for vote in session.world.proposals.values():
        vote.met_week, vote.tallies = 3, {"yes": 1, "no": 1}
    told = tables.tables(session, english())["votes"]
    assert told == [["agreement", "method", "entitled", "came", "answer", "votes"]]


def test_statements_hold_to_the_standard(file, tmp_path, capsys):
    out = tmp_path / "statements.jsonl"
    assert main(["export", str(file), "--xapi", str(out), "--seat", "team-2"]) == 0
    said = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len({s["id"] for s in said}) == len(said) > 5
    iri = re.compile(r"^[a-z][a-z0-9+.-]*:\S+$")
    for s in said:
        uuid.UUID(s["id"])
        assert s["version"] == "1.0.3" and s["actor"]["objectType"] == "Agent"
        assert set(s["actor"]["account"]) == {"homePage", "name"}
        assert s["actor"]["account"]["name"] == "team-2" and "mbox" not in s["actor"]
        assert iri.match(s["verb"]["id"]) and iri.match(s["object"]["id"])
        assert all(re.fullmatch("[a-z]{2}", lang) for lang in s["verb"]["display"])
        assert all(iri.match(key) for key in s.get("result", {}).get("extensions", {}))
    (answer,) = [s for s in said if s["verb"]["id"].endswith("/answered")]
    assert answer["result"] == {"success": False, "response": "no"}
    ids = [c["id"] for c in answer["object"]["definition"]["choices"]]
    assert answer["object"]["definition"]["correctResponsesPattern"][0] in ids


def test_the_same_save_says_the_same(file):
    assert list(xapi.lines(load(file))) == list(xapi.lines(load(file)))


def test_a_game_shows_what_was_practised():
    session = played()
    shown = learning.competences(session)
    assert shown["know"] > 0 and shown["decide"] > 0 and shown["account"] > 0
    right, made = learning.guesses(session)
    assert 0 <= right <= made
    goals = learning.goals(session)
    assert all(g.acts for g in goals if g.mechanic == "listen")


def test_questions_are_asked_before_and_after_and_move_nothing():
    quiet, asked = start(asked_town(), 7), start(asked_town(), 7)
    asked.submit(Reply("before/q0", "no"))
    assert asked.world.households.trust.tolist() == quiet.world.households.trust.tolist()
    for question, option, code in (("before/q0", "yes", "replied_already"),
                                   ("after/q0", "yes", "not_asked_now"),
                                   ("before/q9", "yes", "not_asked_now"),
                                   ("before/q1", "perhaps", "unknown_option")):
        with pytest.raises(Rejected) as caught:
            asked.submit(Reply(question, option))
        assert caught.value.code == code


def test_nothing_to_export_is_said(file, capsys):
    assert main(["export", str(file)]) == 2
    assert "csv" in capsys.readouterr().err


def test_how_many_raised_a_hand_for_somebody_stays_in_the_room():
    """One person may have one seat: the count would be that pupil's vote."""
    session = in_the_hall()
    person = next(p for p, row in session.world.people.items()
                  if row in session.world.proposals["van_rules"].voters)
    session.submit(Hands("van_rules", person, 1, 0, 0))
    acts = tables.tables(session, words("en"))["acts"]
    said = json.dumps(acts) + "".join(xapi.lines(session))
    assert f":hands:van_rules:{person}" in said
    assert f":hands:van_rules:{person}:" not in said


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_column_of_every_table_is_explained_with_its_unit(lang):
    session = play(start(load_content(scenario_dir("first_season")), 7), Scripted(
        load_expectations(scenario_dir("first_season")).strategies[1]))
    found = tables.tables(session, words(lang))
    told = {(table, column): said for table, column, said in found.pop("columns")[1:]}
    assert told.keys() == {(name, cell) for name, rows in found.items() for cell in rows[0]}
    assert all(said and "⟦" not in said and "{" not in said for said in told.values())
    if lang == "en":
        assert told["seasons", "bread_short"] == "Households short of bread (a count)"
        assert told["seasons", "fund"].endswith("(here in cents of a euro)")
        assert "500 is half" in told["seasons", "trust"]
        assert told["seasons", "spring_level"].startswith("The spring")
