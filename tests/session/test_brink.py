"""Why a common broke: its level in one week of every run, and how much was missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game import resources
from game.lab.bots import BOTS
from game.lab.play import play
from game.scenario.load import load_content
from game.session.counterfactual import Change, case_of, rerun, tell
from game.session.explain import explain
from game.session.explanation import Explanation, explanation_from_plain
from game.session.session import Session
from game.session.start import start


@pytest.fixture(scope="module")
def lived() -> Session:
    """Two seasons in which nobody did anything, and a well that was low broke."""
    content = load_content(resources.scenario_dir("dry_summer"))
    low = [replace(c, start_permille=475) if c.id == "well" else c for c in content.commons]
    return play(start(replace(content, commons=low), 3), BOTS["idle"](3), 2)


@pytest.fixture(scope="module")
def told(lived: Session) -> Explanation:
    return explain(lived, 2, 0, since=1)


def test_what_broke_is_told_by_its_level_in_the_week_it_broke(
    lived: Session, told: Explanation
) -> None:
    well = lived.world.commons["well"]
    brink, why = told.brinks["well"], told.indicators["level:well"]
    assert brink.broke and brink.idle_broke and 0 < brink.week == well.broke_week
    assert why.after == well.levels[well.broke_week - 1] < brink.line
    assert why.after - why.before == why.drift + why.residual + sum(c.delta for c in why.causes)
    assert any(cause.kind == "incident" for cause in why.causes), "the drought took its part"
    assert explanation_from_plain(told.plain()) == told


def test_what_was_missing_comes_from_a_town_without_a_line(
    lived: Session, told: Explanation
) -> None:
    story = tell(case_of(lived, 2, 1))
    fallen = rerun(story, Change(suppressed=frozenset({"broke:well"}))).world.commons["well"]
    assert not fallen.broken
    assert told.brinks["well"].lowest == min(fallen.levels) <= told.indicators["level:well"].after


def test_after_it_broke_a_season_does_not_ask_again(lived: Session) -> None:
    later = play(Session.restored(lived.rules, lived.seed, lived.progress()), BOTS["idle"](3), 3)
    assert "well" not in explain(later, 3, 0).brinks
    season = (lived.world.commons["well"].broke_week - 1) // 13 + 1
    broke = [it for it in later.view().chronicle if it[1] == "commons"]
    assert broke == [(season, "commons", "well")]


def test_one_that_stands_is_told_by_its_lowest_week(lived: Session) -> None:
    told, bay = explain(lived, 1, 0).brinks["bay"], lived.world.commons["bay"]
    assert not told.broke and told.lowest == min(bay.levels[:13]) == bay.levels[told.week - 1]
