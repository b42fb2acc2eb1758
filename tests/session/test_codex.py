"""Where a game met the ideas of the codex; and searching, whatever one types."""

from __future__ import annotations

import pytest

from game import resources
from game.rules.actions import ACTIONS
from game.rules.actions.listen import Listen
from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.scenario.codex import codex
from game.scenario.load import load_content
from game.session.codex import at_work, meetings, of_act, plain, possible, search
from game.session.session import Session
from game.session.start import start

IDEAS = codex().ideas

@pytest.fixture(scope="module")
def session() -> Session:
    return start(load_content(resources.scenario_dir("first_season")), 7)

def test_nothing_is_met_before_anything_is_done(session: Session) -> None:
    assert meetings(session, IDEAS.values()) == {}

def test_what_was_done_is_a_meeting_and_what_was_undone_is_none() -> None:
    session = start(load_content(resources.scenario_dir("first_season")), 7)
    session.submit(Listen("old_quarter"))
    session.submit(MoveOn())
    session.submit(Start("ask_chain"))
    found = meetings(session, IDEAS.values())
    assert found["firm_strengths"][0].season == 1
    assert found["firm_strengths"][0].act in [e.act for e in session.log]
    assert "worker_coop" not in found, "nobody founded anything"
    session.undo()
    assert "firm_strengths" not in meetings(session, IDEAS.values())

def test_the_form_of_what_is_begun_counts(session: Session) -> None:
    content = session.rules.content
    forms = {p.id: p.form for p in content.providers}
    begun = next(o for o in content.offers if forms.get(o.provider or "") == "worker_coop")
    kind = ACTIONS[begun.verb]
    assert ("form", "worker_coop") in set(of_act(content, kind(begun.id)))

def test_every_act_that_a_mark_names_is_one() -> None:
    for idea in IDEAS.values():
        assert {mark.act for mark in idea.met if mark.act} <= set(ACTIONS), idea.id

@pytest.mark.parametrize("scenario", resources.scenario_ids())
def test_towns_are_those_where_it_can_be_met(scenario: str) -> None:
    """`towns` of scenarios/library/codex/concepts.yaml, worked out anew."""
    content = load_content(resources.scenario_dir(scenario))
    can = {i.id for i in IDEAS.values() if possible(content, i)}
    says = {i.id for i in IDEAS.values() if scenario in i.towns}
    assert sorted(can - says) == [], f"add {scenario} to the towns of these"
    assert sorted(says - can) == [], f"take {scenario} from the towns of these"

def test_every_item_that_a_mark_names_is_in_a_town() -> None:
    for idea in IDEAS.values():
        if any(mark.item for mark in idea.met):
            assert idea.towns, idea.id

def test_what_is_at_work_needs_no_act() -> None:
    dry = load_content(resources.scenario_dir("dry_summer"))
    bakery = load_content(resources.scenario_dir("first_season"))
    assert at_work(dry, IDEAS["resilience"]) and not at_work(bakery, IDEAS["resilience"])

# -- searching -------------------------------------------------------------------------------------

ENTRIES = {
    "coop": ("Worker cooperative", "Those who work there decide, a vote each."),
    "ecole": ("École coopérative", "L'eau et l'école."),
    "bank": ("Time bank", "An hour is an hour. Cooperatives have some too."),
    "arab": ("التعاونيّة", "الإدارة المشتركة"),
}

@pytest.mark.parametrize(("typed", "first"), [
    ("COOPER", "coop"), ("cooperativ", "coop"), ("ecole", "ecole"), ("École", "ecole"),
    ("hour bank", "bank"), ("bank hour", "bank"), ("التعاونيه", "arab"), ("الاداره", "arab"),
])
def test_searching_forgives_accents_letters_and_order(typed: str, first: str) -> None:
    assert search(typed, ENTRIES)[0] == first

def test_a_title_comes_before_a_text() -> None:
    assert search("cooperative", ENTRIES) == ["coop", "ecole", "bank"]

def test_every_word_has_to_be_there() -> None:
    assert search("time vote", ENTRIES) == [] and search("xyz", ENTRIES) == []

def test_short_words_are_beginnings() -> None:
    assert search("ba", ENTRIES) == ["bank"] and "coop" not in search("or", ENTRIES)

def test_plain_is_the_same_for_what_looks_the_same() -> None:
    assert plain("\u00c9te\u0301  ") == plain("ete") and plain("أإآ") == plain("ااا")
