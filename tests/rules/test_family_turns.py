"""A circle played as one family: its turns, its evenings, and what it cannot know."""

from __future__ import annotations

import pytest

from game.rules.actions.evening import Evening
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.core import Rejected
from game.session.session import Session
from game.session.town_view import FamilyView
from tests.rules.family_town import family_game as game

FRIDAYS = 6


def spend(session: Session, choice: str = "") -> None:
    if choice:
        session.submit(Evening(choice))
    session.submit(MoveOn())
    session.submit(LiveSeason())


def drawer(session: Session) -> FamilyView:
    family = session.view().family
    assert family is not None
    return family


def committee(seed: int = 7, choice: str = "stay") -> Session:
    session = game(seed)
    for _ in range(FRIDAYS):
        spend(session, choice)
    return session


def test_a_friday_has_no_phases_but_its_own() -> None:
    session = game()
    assert (session.world.season, session.world.phase, session.world.week) == (1, "organise", 0)
    session.submit(MoveOn())
    assert session.world.phase == "live"
    session.submit(LiveSeason())
    assert (session.world.season, session.world.phase, session.world.week) == (2, "organise", 1)


def test_after_the_fridays_a_season_has_all_its_phases() -> None:
    session, seen = committee(), []
    assert session.world.week == FRIDAYS
    for _ in range(4):
        seen.append(session.world.phase)
        session.submit(LiveSeason() if session.world.phase == "live" else MoveOn())
    assert seen == ["listen", "organise", "live", "reflect"]
    assert session.world.week == FRIDAYS + 7


def test_one_family_sees_its_drawer_and_nothing_of_the_others() -> None:
    view = game().view()
    assert view.sees == "own" and view.family is not None and view.family.held > 0
    assert not view.published and not view.history and not view.profile
    assert [p.id for p in view.people] == ["marta"]
    assert all(h.short is None and h.tired is None for h in view.homes)
    assert all(not d.heard and d.facts == () for d in view.districts)
    assert {a.kind for a in view.actions} == {"evening", "move_on"}


def test_weeks_are_played_back_without_figures() -> None:
    session = game()
    session.submit(MoveOn())
    lived = session.submit(LiveSeason())
    (frame,) = session.visible(lived.frames)
    assert lived.frames[0]["indicators"], "the town was counted, and the family is not told"
    assert not frame["indicators"] and set(frame["short"]) == {None}


def test_the_committee_sees_everybodys_weeks_at_once() -> None:
    view = committee().view()
    assert view.sees == "town" and len(view.history) == FRIDAYS + 1
    assert all("evenings_out" in figures for figures in view.history)
    assert {p.id for p in view.people} > {"marta", "ines"}
    assert view.family is not None and len(view.family.past) == FRIDAYS


def test_staying_at_home_costs_only_the_dues() -> None:
    session = game()
    before = drawer(session).held
    spend(session, "stay")
    week = drawer(session).past[-1]
    assert (week.got, week.gave, week.asked) == (0, 0, 0)
    assert 0 < before - week.held <= 20, "fourteen hours a year are sixteen minutes a week"


def test_going_out_asks_once_and_pays_what_it_took() -> None:
    went = 0
    for seed in range(4):
        session = game(seed)
        before = drawer(session).held
        spend(session, "out")
        week = drawer(session).past[-1]
        assert week.asked <= 1 and week.gave == 0
        if week.got:
            went += 1
            assert 120 <= week.got <= 300 and week.held <= before - week.got
    assert went, "in a circle full of idle sitters somebody comes"


def test_whoever_offers_to_sit_often_waits_in_vain_while_everybody_saves() -> None:
    called = 0
    for seed in range(4):
        session = committee(seed, "sit")
        called += sum(week.gave > 0 for week in drawer(session).past)
    assert 0 < called <= 16, "of twenty-four evenings the telephone rings on some"


def test_what_was_chosen_ends_with_its_turn() -> None:
    session = game()
    row = session.world.people["marta"]
    mine = {name: int(column[row]) for name, column in
            session.world.circles["coupons"].columns().items() if name != "trades"}
    spend(session, "sit")
    now = session.world.circles["coupons"]
    for name in ("asks", "sure", "shy", "wants", "offers"):
        assert int(getattr(now, name)[row]) == mine[name], name


def test_it_can_be_chosen_anew_before_it_is_lived_and_not_later() -> None:
    session = game()
    session.submit(Evening("out"))
    session.submit(Evening("stay"))
    assert drawer(session).choice == "stay"
    with pytest.raises(Rejected) as refused:
        session.submit(Evening("dance"))
    assert refused.value.code == "unknown_choice"
    with pytest.raises(Rejected) as refused:
        committee().submit(Evening("out"))
    assert refused.value.code in ("wrong_phase", "not_one_family")


def test_the_past_leaves_some_with_much_and_some_with_nothing() -> None:
    world = game().world
    circle, held = world.circles["coupons"], world.ledger.of_households("coupons")
    mine = held[circle.member > 0]
    assert mine.min() < 60 < 600 < mine.max()
    assert int(world.ledger.balance("coupons", "issuer:coupons")) == -int(held.sum())
    assert world.week == 0 and circle.used.max() <= 0 and circle.joined.max() <= 0
    assert len(world.currencies["coupons"].weeks) == 52
    assert (circle.trades[:, 0] <= 0).all()


def test_same_seed_same_past() -> None:
    one, two = game(3).world, game(3).world
    assert (one.ledger.of_households("coupons") == two.ledger.of_households("coupons")).all()
    other = game(4).world
    assert (one.ledger.of_households("coupons") != other.ledger.of_households("coupons")).any()
