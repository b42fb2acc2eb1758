"""The printed debrief: one file, nothing fetched, the reader's language, only what was lived."""

from __future__ import annotations

import re

import pytest

from game.cli import main
from game.lab.bots.strategy import Scripted
from game.lab.play import play
from game.report.debrief import STEPS
from game.resources import scenario_dir
from game.scenario.load import load_content, load_expectations
from game.session.save import save
from game.session.start import start


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A played game, and one of which a single season was lived."""
    folder = scenario_dir("first_season")
    route = {s.id: s for s in load_expectations(folder).strategies}["circle_route"]
    found = []
    for seasons in (None, 1):
        session = play(start(load_content(folder), 7), Scripted(route), seasons)
        file = tmp_path_factory.mktemp("saves") / "game.zip"
        save(session, file)
        found.append(file)
    return found


def written(file, tmp_path, *more):
    out = tmp_path / "debrief.html"
    assert main(["debrief", str(file), "--out", str(out), "--lucks", "1", *more]) == 0
    return out.read_text(encoding="utf-8")


def test_it_is_one_file_in_five_steps_with_figures_and_questions(saved, tmp_path, capsys):
    html = written(saved[0], tmp_path)
    assert html.count("<h2>") == len(STEPS) == 5
    assert not re.search(r"(src|href)=|url\(|@import|<script", html), "nothing is fetched or run"
    for words in ("Tomás", "What you did", "Call a founding circle", "Source:", "<svg",
                  "Nine values"):
        assert words in html
    assert "{" not in re.sub(r"<style>.*?</style>", "", html, flags=re.S), "a text lacks a word"
    assert "\u27e6" not in html, "a text is missing"


def test_it_is_read_from_the_right_in_arabic(saved, tmp_path, capsys):
    html = written(saved[0], tmp_path, "--lang", "ar")
    assert '<html lang="ar" dir="rtl">' in html and "Call a founding circle" not in html


def test_a_game_that_is_not_over_tells_what_was_lived_and_no_ending(saved, tmp_path, capsys):
    html = written(saved[1], tmp_path)
    assert "The story is not over yet" in html and html.count('<li><h3>') == 1


def test_without_a_save_or_a_place_to_write_it_says_so_in_a_sentence(saved, tmp_path, capsys):
    assert main(["debrief", str(tmp_path / "no.zip"), "--out", str(tmp_path / "x.html")]) == 3
    assert main(["debrief", str(saved[1]), "--out", str(tmp_path / "none" / "x.html"),
                 "--lucks", "0"]) == 3
    said = capsys.readouterr().err
    assert "Traceback" not in said and "no.zip" in said
