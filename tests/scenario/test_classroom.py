"""Seats of a class: known people, once each, and a fact of their own for those who sit."""

from __future__ import annotations

import shutil

import pytest

from game.resources import scenario_dir
from game.scenario.load import check_path, load_content
from game.scenario.texts import collect_texts

PEOPLE = [p.id for p in load_content(scenario_dir("first_season")).people]
SEATS = PEOPLE[:4]


def classroom(tmp_path, seats=SEATS, private=SEATS):
    knows = "".join(f"    {person}: What {person} knows.\n" for person in private)
    file = tmp_path / "scenario.yaml"
    whole = (scenario_dir("first_season") / "scenario.yaml").read_text(encoding="utf-8")
    before, mark, after = whole.partition("\nclassroom:\n")
    if mark:
        lines = after.splitlines(keepends=True)
        rest = next((i for i, line in enumerate(lines) if line[:1].strip()), len(lines))
        whole = before + "\n" + "".join(lines[rest:])
    file.write_text(f"{whole}\nclassroom:\n  seats: [{', '.join(seats)}]\n  private:\n{knows}"
                    "  misconceptions:\n    - id: hoard\n      says: Money does it.\n"
                    "      answer: People do.\n  stuck: Ask who is tired.\n", encoding="utf-8")
    return file


def test_a_class_is_fine_and_its_sentences_are_translated_by_name(tmp_path):
    file = classroom(tmp_path)
    assert not [p for p in check_path(file) if p.severity == "error"]
    texts = collect_texts(load_content(file))
    assert texts[f"classroom.private.{SEATS[0]}"] == f"What {SEATS[0]} knows."
    assert texts["classroom.misconceptions.hoard.answer"] == "People do."
    assert texts["classroom.stuck"] == "Ask who is tired."


@pytest.mark.parametrize(("seats", "private", "rule"), [
    (SEATS[:3], SEATS[:3], "classroom_seats"),
    ([*SEATS, SEATS[0]], SEATS, "classroom_twice"),
    ([*SEATS, "nobody"], SEATS, "unknown_id"),
    (SEATS, [*SEATS, "nobody"], "classroom_private"),
    (SEATS, SEATS[:3], "classroom_knows"),
])
def test_what_is_wrong_is_told_where_it_is(tmp_path, seats, private, rule):
    found = {p.rule: p for p in check_path(classroom(tmp_path, seats, private))}
    assert rule in found and found[rule].line > 0


def test_a_class_is_told_of_routes_that_can_be_played(tmp_path):
    file = classroom(tmp_path)
    file.write_text(file.read_text("utf-8") + "  routes: {circle_rout: A circle.}\n", "utf-8")
    shutil.copy(scenario_dir("first_season") / "expect.yaml", tmp_path)
    found = {p.rule: dict(p.params) for p in check_path(tmp_path)}
    assert found["classroom_route"]["suggestion"] == "circle_route"
