"""What every shipped scenario has for a lesson: few goals, questions that nobody passes by form.

Whoever takes the longest answer, or always the second, must not come out as having understood.
"""

from __future__ import annotations

import pytest

from game.resources import scenario_dir, scenario_ids
from game.rules.content import Asked, Content
from game.scenario.expect import Expectations
from game.scenario.load import load_content, load_expectations
from game.scenario.texts import walk

WHY_WORDS, CARD_WORDS = 30, 60


@pytest.fixture(params=scenario_ids(), scope="module")
def content(request) -> Content:
    return load_content(scenario_dir(request.param))


def asked(content: Content) -> list[Asked]:
    return [item for _, item in walk(content) if isinstance(item, Asked)]


def words(text: str) -> int:
    return len(text.split())


def test_it_has_three_to_five_goals_each_under_a_name_of_its_own(content):
    assert 3 <= len(content.learning_goals) <= 5
    first = [goal.ideas[0] for goal in content.learning_goals]
    assert len(set(first)) == len(first), first


def test_five_pairs_and_another_town_that_takes_several_goals(content):
    assert len(content.questions) == 5 and content.transfer is not None
    assert len(content.transfer.goals) >= 3
    assert len(asked(content)) == 11


def test_the_right_answer_is_known_by_its_matter_only(content):
    places, longest = [], 0
    for item in asked(content):
        places.append([o.id for o in item.options].index(item.answer))
        lengths = {o.id: len(o.text) for o in item.options}
        longest += lengths[item.answer] == max(lengths.values())
    assert max(places.count(n) for n in set(places)) <= len(places) // 2, places
    assert longest <= len(places) // 2 + 1


def test_every_answer_is_plausible_and_short_enough_to_be_read(content):
    for item in asked(content):
        assert 3 <= len(item.options) <= 4, item.text
        assert words(item.text) <= CARD_WORDS, item.text
        lengths = [len(o.text) for o in item.options]
        assert max(lengths) < 2 * min(lengths), item.text
        assert all(words(o.why) <= WHY_WORDS for o in item.options), item.text


def test_a_trainer_finds_seats_secrets_rescue_and_what_the_model_leaves_out(content):
    room = content.classroom
    assert room is not None and set(room.private) == set(room.seats)
    assert len(room.misconceptions) >= 4 and len(room.left_out) >= 3 and len(room.routes) >= 3
    for text in (*room.private.values(), room.stuck, room.early):
        assert 10 < words(text) <= CARD_WORDS, text


def test_a_class_plays_fewer_seasons_and_is_promised_something_about_them(content):
    assert 0 < content.class_seasons < len(content.seasons)
    expected: Expectations = load_expectations(scenario_dir(content.id))
    in_class = [s for s in expected.strategies if s.in_class]
    assert any(s.must.goals_at_least for s in in_class)
    assert any(s.must.goals_at_most is not None for s in in_class)
