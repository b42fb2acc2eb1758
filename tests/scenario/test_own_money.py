"""A story's own money: its sign is a text like others, its rate a number that can be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.content import OwnMoney
from game.scenario.checks import number_range
from game.scenario.checks.look import Look
from game.scenario.nodes import Positions
from game.scenario.texts import collect_texts
from tests.rules.towns import content


def test_its_sign_is_translated_like_any_text():
    assert collect_texts(content("the_way_home"))["money.sign"] == "₹"
    assert "money.sign" not in collect_texts(content("first_season"))


@pytest.mark.parametrize(("money", "wrong"), [
    (OwnMoney("DT", 3400, 1), ()), (OwnMoney("DT", 0), ("rate_permille",)),
    (OwnMoney("DT", 3400, 4), ("digits",))])
def test_a_rate_that_cannot_be_is_found(money, wrong):
    told = replace(content("first_season"), money=money)
    found = [f.path for f in number_range.check(Look(told, told, Positions(), True))]
    assert [path[-1] for path in found if path[:1] == ("money",)] == list(wrong)
