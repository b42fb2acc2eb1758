"""Hands of a room: they decide for one person, draw neighbours along, and never count as consent
where nobody raised any."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from game.rules.actions.hands import Hands
from game.rules.actions.hold_vote import HoldVote
from game.rules.actions.move_on import MoveOn
from game.rules.actions.withdraw import Withdraw
from game.rules.assemblies import hands
from game.rules.assemblies.leanings import leanings
from game.rules.assemblies.turnout import attendance
from game.rules.core import Rejected
from game.session.session import Session
from game.world.digest import digest
from tests.rules.test_acts import in_the_hall, refusal
from tests.rules.test_assembly import RULES, STATUTES, hall

TOLD: Mapping[str, tuple[int, int, int]] = {"for": (5, 1, 0), "against": (0, 6, 0),
                                            "split": (3, 3, 1)}
SIDES = {"for": 1, "against": -1, "split": 0}


def voter(session: Session) -> str:
    """A named person who may vote in the hall."""
    proposal = session.world.proposals["van_rules"]
    return next(p for p, row in session.world.people.items() if row in proposal.voters)


@pytest.mark.parametrize("told", TOLD)
def test_a_person_comes_and_votes_with_most_of_their_seats(told):
    session = in_the_hall()
    person = voter(session)
    session.submit(Hands("van_rules", person, *TOLD[told]))
    row = session.world.people[person]
    seen = next(n for n in session.view().proposals[0].named if n.person == person)
    assert (seen.leaning, seen.comes_permille) == (SIDES[told], 1000)
    session.submit(HoldVote("van_rules", "majority"))
    proposal = session.world.proposals["van_rules"]
    assert row in proposal.present
    assert proposal.tallies.get("abstain", 0) == (told == "split")


def test_one_voter_of_many_is_decided_for_and_the_others_decide_themselves():
    world, proposal = hall()
    world.people["rosa"] = 50
    before = leanings(world, RULES, STATUTES, proposal)
    world.households.district[50:62] = [0] * 6 + [1] * 6
    hands.raise_for(world, "statutes", "rosa", {"yes": 0, "no": 4, "abstain": 0})
    after = leanings(world, RULES, STATUTES, proposal)
    moved = after - before
    assert after[0] == -hands.SURE
    assert (moved[1:6] == -RULES["vote.hands_along"] * 600 // 1000).all(), "neighbours lean along"
    assert not moved[6:].any(), "nobody else does"
    hands.raise_for(world, "statutes", "rosa", {"yes": 0, "no": 0, "abstain": 3})
    assert not (leanings(world, RULES, STATUTES, proposal) - before)[1:].any()


def test_who_trusts_nobody_is_not_drawn_along():
    world, proposal = hall(trust=0)
    world.people["rosa"] = 50
    before = leanings(world, RULES, STATUTES, proposal)
    hands.raise_for(world, "statutes", "rosa", {"yes": 9, "no": 0, "abstain": 0})
    assert not (leanings(world, RULES, STATUTES, proposal) - before)[1:].any()


def test_no_hands_change_nothing_and_are_no_consent():
    world, proposal = hall()
    world.people["rosa"] = 50
    lean, comes = (f(world, RULES, STATUTES, proposal) for f in (leanings, attendance))
    hands.raise_for(world, "statutes", "rosa", {"yes": 0, "no": 0, "abstain": 0})
    assert np.array_equal(leanings(world, RULES, STATUTES, proposal), lean)
    assert np.array_equal(attendance(world, RULES, STATUTES, proposal), comes)
    assert not world.tallies and not hands.raised(world, "statutes")


def test_nothing_of_them_is_left_after_the_evening_and_they_can_be_taken_back():
    session = in_the_hall()
    before = digest(session.world)
    session.submit(Hands("van_rules", voter(session), 3, 2, 0))
    assert digest(session.world) != before
    session.undo()
    assert digest(session.world) == before
    session.submit(Hands("van_rules", voter(session), 3, 2, 0))
    session.submit(HoldVote("van_rules", "majority"))
    assert not [name for name in session.world.tallies if name.startswith("hands:")]


@pytest.mark.parametrize("taken_back", [Withdraw("van_rules"), MoveOn()])
def test_a_proposal_that_is_taken_back_takes_its_hands_along(taken_back):
    """Put forward again in another season, nobody has said anything about it yet."""
    session = in_the_hall()
    session.submit(Hands("van_rules", voter(session), 3, 2, 0))
    session.submit(taken_back)
    assert session.world.proposals["van_rules"].state == "withdrawn"
    assert not hands.raised(session.world, "van_rules")


def test_what_cannot_be_is_refused():
    session = in_the_hall()
    person = voter(session)
    assert refusal(session, Hands("van_rules", "nobody", 1, 0, 0)) == "unknown_person"
    assert refusal(session, Hands("statutes", person, 1, 0, 0)) == "nothing_to_vote_on"
    assert refusal(session, Hands("van_rules", person, -1, 2, 0)) == "not_so_many_hands"
    assert refusal(session, Hands("van_rules", person, 150, 150, 0)) == "not_so_many_hands"
    session.submit(HoldVote("van_rules", "majority"))
    with pytest.raises(Rejected):
        session.submit(Hands("van_rules", person, 1, 0, 0))


@pytest.mark.parametrize("method", ["consent", "consensus", "unanimity"])
def test_a_split_room_stands_aside_where_nobody_may_be_outvoted(method):
    session = in_the_hall()
    session.submit(Hands("van_rules", voter(session), 2, 2, 0))
    session.submit(HoldVote("van_rules", method))
    told = session.world.proposals["van_rules"].tallies
    assert told.get("abstain" if method == "unanimity" else "stand_aside", 0) >= 1
