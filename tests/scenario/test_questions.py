"""Questions before and after: five pairs, an answer among its options, a goal each, other words."""

from __future__ import annotations

import re

import pytest

from game.resources import scenario_dir
from game.scenario.load import check_path

ASKED = """
      text: "{text}"
      options:
        - {{id: near, text: "What is near", why: "It is at hand."}}
        - {{id: far, text: "What is far", why: "It takes a day."}}
      answer: {answer}
"""
WHY = ', why: "It takes a day."'


def pair(n, goal="listening", answer="near", after="After"):
    before = ASKED.format(text="Before", answer="near")
    return (f"  - id: q{n}\n    goal: {goal}\n    before:{before}"
            f"    after:{ASKED.format(text=after, answer=answer)}")


def without_own(text):
    """A scenario's text without the questions that it has."""
    return re.sub(r"^(questions|transfer):\n(?: .*\n|\n)*", "", text, flags=re.MULTILINE)


def problems(tmp_path, pairs, transfer="", goals=str):
    text = "questions:\n" + "".join(pairs) + transfer
    whole = (scenario_dir("first_season") / "scenario.yaml").read_text(encoding="utf-8")
    file = tmp_path / "scenario.yaml"
    file.write_text(f"{goals(without_own(whole))}\n{text}", encoding="utf-8")
    found = check_path(file)
    return {p.rule: p for p in found}


def five(**first):
    return [pair(0, **first), pair(1, "democracy"), pair(2, "care"), pair(3, "letting_go"),
            pair(4, "many_ways")]


def test_five_pairs_are_fine(tmp_path):
    assert not problems(tmp_path, five())


@pytest.mark.parametrize(("pairs", "rule", "params"), [
    (five()[:4], "questions_five", {"found": 4, "wanted": 5}),
    (five(answer="nowhere"), "question_answer", {"answer": "nowhere"}),
    (five(goal="lisening"), "question_goal", {"goal": "lisening", "suggestion": "listening"}),
    (five(after="Before"), "question_same", {}),
    ([*five()[:3], pair(3), pair(4, "many_ways")], "goal_unasked", {"goal": "letting_go"}),
])
def test_what_is_wrong_is_told_where_it_is(tmp_path, pairs, rule, params):
    problem = problems(tmp_path, pairs)[rule]
    assert params.items() <= dict(problem.params).items() and problem.line > 0


def test_a_transfer_case_without_an_answer_is_found(tmp_path):
    case = ("transfer:\n  text: Another town.\n  goals: [listening]\n  asked:"
            + ASKED.replace("      ", "    ").format(text="What first?", answer="nothing"))
    assert set(problems(tmp_path, five(), case)) == {"question_answer"}


def test_whoever_answers_after_the_game_is_told_why(tmp_path):
    mute = [pair(0).replace(WHY, ""), *five()[1:]]
    problem = problems(tmp_path, mute)["option_without_why"]
    assert dict(problem.params) == {"option": "far"}
    assert problem.line in {n for n, line in enumerate(
        (tmp_path / "scenario.yaml").read_text(encoding="utf-8").splitlines(), 1) if "far" in line}


def test_a_learning_goal_leads_into_the_codex(tmp_path):
    found = problems(tmp_path, five(), goals=lambda t: t.replace("[care_work,", "[care_wok,"))
    assert dict(found["unknown_idea"].params)["suggestion"] == "care_work"
