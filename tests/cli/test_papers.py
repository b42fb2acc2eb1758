"""What a trainer prints: the sheet, the cards, the questions, and teams side by side."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import pytest

from game.report.chart import seasons_line
from game.report.sheet.lines import shortened
from game.resources import scenario_dir, scenario_ids
from game.rules.cut import for_class
from game.scenario.load import load_content, load_expectations
from game.scenario.texts import collect_texts
from game.session.lesson import plan
from game.session.save import load
from tests.cli.desk import called

SMALL = Path(__file__).parent.parent / "scenario/fixtures/small"


@pytest.fixture
def call(capsys):
    return called(capsys)


@pytest.fixture
def written(call, tmp_path):
    def write(*words, name="page.html"):
        said = call(*words, "--out", tmp_path / name)
        assert said.code == 0, said.err
        html = (tmp_path / name).read_text(encoding="utf-8")
        assert not re.search(r"(src|href)=|url\(|@import|<script", html), "nothing is fetched"
        shown = re.sub(r"<style>.*?</style>", "", html, flags=re.S)
        assert "{" not in shown and "\u27e6" not in shown, "a text is missing or lacks a word"
        return shown

    return write


def answers(content):
    """Words that only whoever knows the answers may read."""
    own = [q.after.options[[o.id for o in q.after.options].index(q.after.answer)].why
           for q in content.questions]
    return [why for why in own if why]


@pytest.mark.parametrize("scenario", scenario_ids())
def test_every_scenario_has_a_sheet_and_cards_in_two_lengths(scenario, written):
    content = load_content(scenario_dir(scenario))
    for minutes in (45, 90):
        html = written("sheet", scenario, "--runs", 0, "--minutes", minutes, "--lang", "en")
        questions = [escape(goal.question) for goal in content.learning_goals]
        assert questions and all(question in html for question in questions)
        played = for_class(content) if minutes == 45 else content
        for part in plan(minutes, len(played.seasons)):
            assert f"{round(part.begin / 60)} to {round(part.end / 60)}" in html
    cards = written("briefs", scenario, "--only", "cards", "--lang", "en")
    seats = content.classroom.seats if content.classroom else [p.id for p in content.people]
    assert cards.count('<section class="half') == len(seats)


def test_the_sheet_tells_ways_that_were_played_and_answers_that_cards_do_not(written):
    content = load_content(scenario_dir("first_season"))
    sheet = written("sheet", "first_season", "--runs", 1, "--lang", "en")
    assert "The circle's statutes" in sheet.replace("&#x27;", "'") and "More than half" in sheet
    assert re.search(r"Way 1</th><td[^>]*>[01] of 1", sheet), "it was really played"
    handed = written("briefs", "first_season", "--lang", "en")
    assert answers(content)
    for why in answers(content):
        assert why in sheet.replace("&#x27;", "'") and why not in handed.replace("&#x27;", "'")
    for letter in "ABCD":
        assert f"<span>{letter}</span>" in handed
    assert handed.count('class="options"') == 11, "five before, five after, one other town"


@pytest.mark.parametrize("scenario", scenario_ids())
def test_a_short_cut_of_a_way_is_told_as_the_way_is(scenario):
    folder = scenario_dir(scenario)
    known = load_expectations(folder).strategies
    for strategy in (s for s in known if s.in_class):
        whole = shortened(strategy, known)
        assert whole is not None and not whole.in_class
        assert bool(whole.steps) == bool(strategy.steps)
        assert not strategy.steps or whole.id in load_content(folder).classroom.routes


def test_a_card_has_its_own_secret_and_no_other(written):
    content = load_content(scenario_dir("first_season"))
    html = written("briefs", "first_season", "--only", "cards", "--lang", "en")
    found = html.replace("&#x27;", "'").split("<section")[1:]
    for who, card in zip(content.classroom.seats, found, strict=True):
        told = [p for p, text in content.classroom.private.items() if text in card]
        assert told == [who]


def test_a_class_may_call_the_town_what_it_likes(written, tmp_path):
    names = tmp_path / "names.yaml"
    names.write_text("format_version: 1\nscenario: first_season\ntown: Montaldo\n"
                     "people: {rosa: Pia}\n", encoding="utf-8")
    for words in (("sheet", "first_season", "--runs", 0), ("briefs", "first_season")):
        html = written(*words, "--names", names, "--lang", "en")
        assert "Montaldo" in html and "Pia" in html
        assert not re.search(r"\b(Ribalta|Rosa)\b", html)


def test_names_that_fit_nobody_are_told_with_their_line(call, tmp_path):
    names = tmp_path / "names.yaml"
    names.write_text("format_version: 1\nscenario: first_season\npeople: {rose: Pia}\n", "utf-8")
    said = call("briefs", "first_season", "--out", tmp_path / "x.html", "--names", names)
    assert said.code == 3 and "names.yaml:3" in said.err and "rosa" in said.err


def test_the_command_on_the_sheet_prepares_a_later_beginning(written, call, tmp_path, monkeypatch):
    html = re.sub("<.*?>", "\n", written("sheet", "first_season", "--runs", 0, "--lang", "en"))
    line = next(line for line in html.splitlines() if line.startswith("main.py run"))
    monkeypatch.chdir(tmp_path)
    assert call(*line.split()[1:]).code == 0
    session = load(tmp_path / "start.save")
    assert len(session.rules.content.seasons) == 3 and len(session.world.history) == 3


def test_the_debrief_has_a_class_s_names_too(written, call, tmp_path):
    names, save = tmp_path / "names.yaml", tmp_path / "game.save"
    names.write_text("format_version: 1\nscenario: first_season\ntown: Montaldo\n", "utf-8")
    call("run", "first_season", "--seasons", 1, "--save", save)
    html = written("debrief", save, "--names", names, "--lucks", 0, "--lang", "en")
    assert "Montaldo" in html and "Ribalta" not in html


CODE = re.compile(r"code ((?:[0-9A-Z]{4}-){4}[0-9A-Z]{4})")


@pytest.fixture(scope="module")
def codes():
    """Of two teams with the same luck and one with other luck, one of whom stopped early."""
    import contextlib
    import io

    from game.cli import main
    found = []
    for seed, bot, seasons in ((7, "idle", 9), (7, "cautious", 9), (8, "idle", 1)):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            main(["run", "first_season", "--seed", str(seed), "--bot", bot,
                  "--seasons", str(seasons)])
        found.append(CODE.search(out.getvalue())[1])
    return found


def test_teams_stand_side_by_side_as_they_were_told_with_nothing_added_up(codes, written):
    html = written("teams", f"Sun={codes[1]}", codes[0], codes[2].lower(), "--lang", "en")
    assert re.findall(r'<th scope="col">(.*?)</th>', html) == ["Sun", "Team 2", "Team 3"]
    lines = {re.sub("<.*?>", "", name): re.findall("<td>(.*?)</td>", cells) for name, cells in
             re.findall(r'<th scope="row">(.*?)</th>(.*?)</tr>', html)}
    assert lines["Luck"] == ["Luck 1", "Luck 1", "Luck 2"]
    assert lines["The year alone was lived"][2] == "no"
    assert lines["How it ended"][2] == "not known"
    assert not re.search(r"total|sum|rank|best|winner", re.sub("no total", "", html), re.I)
    content = load_content(scenario_dir("first_season"))
    texts = collect_texts(content)
    assert all(texts[f"goals.{g.id}.text"] in html for g in content.goals)


@pytest.mark.parametrize(("spoil", "words"), [
    (lambda c: [c[0], c[1][:5] + ("2" if c[1][5] != "2" else "3") + c[1][6:]], "Team 2: Group 2"),
    (lambda c: [c[0][:-1]], "Group 5"),
    (lambda c: [c[0].replace(c[0][0], "U", 1)], "without I, L, O and U"),
    (lambda c: [c[0], "--scenario", "dry_summer"], "--scenario"),
    (lambda c: c * 5, "one and 12"),
])
def test_what_is_wrong_with_a_code_is_told_with_its_place_and_what_to_do(
        codes, call, tmp_path, spoil, words):
    said = call("teams", *spoil(codes), "--out", tmp_path / "x.html", "--lang", "en")
    assert said.is_sentence(2) and words in said.err
    assert not (tmp_path / "x.html").exists()


def test_a_code_of_another_form_of_codes_is_another_version(codes, call, tmp_path, monkeypatch):
    from game.session import result_code
    monkeypatch.setattr(result_code, "FORM", 2)
    assert call("teams", codes[0], "--out", tmp_path / "x.html").is_sentence(4)


def test_a_scenario_that_asks_nothing_has_no_question_sheets(call, tmp_path):
    out = tmp_path / "q.html"
    said = call("briefs", SMALL, "--only", "questions", "--out", out)
    assert said.code == 2 and "--only questions" in said.err and not out.exists()
    assert call("briefs", SMALL, "--out", out).code == 0


def test_a_goal_that_names_no_idea_is_told_by_its_concept(written):
    small = load_content(SMALL)
    goals = [g for g in small.learning_goals if not g.ideas]
    sheet = written("sheet", SMALL, "--runs", 0, "--lang", "en")
    assert goals and all(escape(g.concept.replace("_", " ")) in sheet for g in goals)


def test_the_line_of_how_it_might_have_been_ends_in_words():
    drawn = seasons_line("Short", (0, 3), ("0", "3"), ("First", "Last"),
                         other=("Had nobody acted", (0, 1250), "1,250"))
    assert "Had nobody acted: 1,250</text>" in drawn and "1250" not in drawn
