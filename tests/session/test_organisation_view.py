"""What a screen may know of an organisation: all that is written, and books only where they are
open."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest

from game.rules.core import Rules
from game.session.organisation_view import OrganisationView
from game.session.organisations import organisation
from game.session.session import Session
from game.ui.staging import play_to
from game.world.organisations import Organisation
from game.world.world import World
from tests.rules.care_town import care_game
from tests.session.play import new_game


@pytest.fixture(scope="module")
def lived() -> tuple[World, Rules]:
    """The bakery's circle, trading, its rules voted."""
    session: Session = new_game(1)
    play_to(session, 3, "listen", together=True)
    return session.world, session.rules


def changed(town: tuple[World, Rules], **fields: object) -> OrganisationView:
    """The circle as it would be seen if some of its fields were others."""
    world, rules = copy.copy(town[0]), town[1]
    org = next(o for o in world.orgs.values() if o.members)
    world.orgs = {**world.orgs, org.id: replace(org, **fields)}  # type: ignore[arg-type]
    found = organisation(world, rules, org.provider)
    assert found is not None
    return found


def circle(town: tuple[World, Rules]) -> Organisation:
    return next(o for o in town[0].orgs.values() if o.members)


def test_there_is_nothing_to_see_of_what_never_was(lived: tuple[World, Rules]) -> None:
    assert organisation(*lived, "nobody") is None


def test_members_are_counted_and_only_acquaintances_are_named(lived) -> None:
    org, seen = circle(lived), changed(lived)
    names = {row: person for person, row in lived[0].people.items()}
    assert seen.members == len(org.members)
    assert [m.person for m in seen.known] == [names[r] for r in org.members if r in names]
    assert len(seen.known) < seen.members


def test_what_was_voted_is_told_clause_by_clause(lived) -> None:
    adopted = [p for p in lived[0].proposals.values() if p.state == "adopted"]
    assert changed(lived).terms == {p.agreement: p.terms for p in adopted}
    assert adopted, "the fixture is a town whose circle has voted"


def test_a_town_without_the_rules_of_cooperatives_shows_no_statutes_it_does_not_run(lived) -> None:
    assert not lived[1].has("cooperatives") and changed(lived).statutes == ()


def test_open_books_show_what_is_in_the_account(lived) -> None:
    org, books = circle(lived), changed(lived, team_held=False).books
    assert books is not None
    assert books.reserves == lived[0].ledger.balance("euro", f"org:{org.id}")
    assert books.takings == org.sold * org.price_cents


def test_closed_books_are_seen_by_whoever_carries_it_and_by_nobody_else(lived) -> None:
    shut = {"bylaws": {"books_open": 0}}
    assert changed(lived, **shut, team_held=True).books is not None
    closed = changed(lived, **shut, team_held=False)
    assert closed.books is None
    assert closed.cells == {} and not closed.today


def test_of_closed_books_the_matrix_is_that_of_the_last_audit(lived) -> None:
    seen = changed(lived, bylaws={"books_open": 0}, team_held=False,
                   audit={"week": 3, "A1": 400, "ica2": 700})
    assert seen.cells == {"A1": 400} and seen.principles == {"ica2": 700}
    assert seen.audited_week == 3


def test_the_last_surplus_is_told_part_by_part(lived) -> None:
    settled = {"week": 20, "surplus": 900, "reserves": 600, "members": 300, "community": 0}
    books = changed(lived, settled=settled).books
    assert books is not None and books.split == {"reserves": 600, "members": 300}


def test_whoever_is_on_probation_is_listed_with_the_last_week_of_it(lived) -> None:
    stranger = max(lived[0].people.values()) + 1
    seen = changed(lived, joined={stranger: 20}, bylaws={"probation_weeks": 8})
    assert seen.joining == 1
    assert [(m.person, m.until_week) for m in seen.known if m.until_week >= 0] == [("", 28)]


def test_the_chains_books_are_its_owners(lived) -> None:
    world, rules = lived
    others = [o for o in world.orgs.values() if not o.members and o.form in ("firm", "chain")]
    assert others
    for org in others:
        seen = organisation(world, rules, org.provider)
        assert seen is not None and seen.books is None and seen.members == 0


def test_a_book_of_hours_shows_no_rules_that_nobody_adopted() -> None:
    """It pays nobody and shares nothing out, whatever an association usually writes down."""
    game = care_game()
    book = game.organisation("hour_book")
    assert book is not None and book.statutes == () and book.methods == {}


def test_an_enterprise_decides_as_its_form_says(lived) -> None:
    assert changed(lived).methods == dict(circle(lived).methods)
