"""Where one person or a circle decides: authoritarian, consultative, advice, delegation."""

from __future__ import annotations

import pytest

from game.rules.decisions import Ballot, CannotCount, Quorum, Roll
from tests.rules.decisions.polls import OPTIONS, codes, held, named

ALL = Roll.of(["chair", "ana", "bea", "caio"])
OTHERS = {"ana": "no", "bea": "no"}


def test_one_person_alone_always_gets_their_way():
    result = held("authoritarian", named({"chair": "yes", **OTHERS}), roll=ALL,
                  deciders=("chair",), quorum=Quorum(people=4))
    assert result.adopted and result.last == {"yes": 0, "no": 2}


def test_a_decider_chooses_among_options_too():
    votes = named({"chair": "bea", "ana": "caio"})
    assert held("authoritarian", votes, OPTIONS, deciders=("chair",)).winners == ("bea",)


@pytest.mark.parametrize("method", ["authoritarian", "consultative", "advice"])
def test_nothing_is_decided_by_somebody_who_left_or_is_silent(method):
    gone = held(method, named(OTHERS), roll=Roll.of(["ana", "bea"]), deciders=("chair",))
    assert not gone.winners and "decider_left" in codes(gone)
    silent = held(method, named({"chair": "", **OTHERS}), roll=ALL, deciders=("chair",))
    assert not silent.winners and "decider_silent" in codes(silent)


@pytest.mark.parametrize("method", ["authoritarian", "consultative", "advice"])
def test_there_is_one_decider(method):
    with pytest.raises(CannotCount, match="needs_deciders"):
        held(method, named(OTHERS))
    with pytest.raises(CannotCount, match="one_decider"):
        held(method, named(OTHERS), deciders=("ana", "bea"))


def test_a_consultation_hears_somebody_and_says_whether_it_was_followed():
    terms = {"roll": ALL, "deciders": ("chair",)}
    against = held("consultative", named({"chair": "yes", **OTHERS}), **terms)
    assert against.winners == ("yes",) and codes(against) == {"against_most_opinions"}
    along = held("consultative", named({"chair": "no", **OTHERS}), **terms)
    assert along.winners == ("no",) and codes(along) == {"with_most_opinions"}
    alone = held("consultative", named({"chair": "yes"}), **terms)
    assert not alone.winners and codes(alone) == {"nobody_consulted"}
    few = held("consultative", named({"chair": "yes", "ana": "no"}), quorum=Quorum(people=3),
               **terms)
    assert not few.winners and "no_quorum" in codes(few)


def advice(**changes: str) -> list[Ballot]:
    fields = {"asked": "expert", "answer": "we start smaller", **changes}
    return [
        Ballot(("yes",), voter="chair"),
        Ballot(voter="ana", college="affected"),
        Ballot(("no",), voter="bea", college=fields["asked"], reason="too much at once",
               answer=fields["answer"]),
    ]


def test_advice_binds_when_both_were_asked_and_all_was_answered():
    terms = {"roll": ALL, "deciders": ("chair",)}
    assert held("advice", advice(), **terms).winners == ("yes",)
    unheard = held("advice", advice(asked="affected"), **terms)
    assert not unheard.winners and codes(unheard) == {"expert_not_asked"}
    rude = held("advice", advice(answer=""), **terms)
    assert not rude.winners and codes(rude) == {"advice_unanswered"}


def test_delegates_alone_decide_and_the_quorum_is_theirs():
    votes = named({"chair": "yes", "ana": "yes", "bea": "no", "caio": "no"})
    result = held("delegation", votes, roll=ALL, deciders=("chair", "ana", "bea"),
                  quorum=Quorum(people=3))
    assert result.adopted and result.last == {"yes": 2, "no": 1}
    assert (result.eligible, result.cast, result.valid) == (3, 3, 3)


def test_a_delegate_who_left_has_no_seat_any_more():
    votes = named({"ana": "yes", "bea": "yes", "gone": "no"})
    result = held("delegation", votes, roll=ALL, deciders=("gone", "ana", "bea"))
    assert result.adopted and result.eligible == 2 and codes(result) == {"delegate_left"}
    nobody = held("delegation", votes, roll=ALL, deciders=("gone",))
    assert not nobody.adopted and codes(nobody) == {"delegate_left", "no_delegate"}
    assert nobody.cast == 0
    quorum = held("delegation", votes, roll=ALL, deciders=("gone", "ana"), quorum=Quorum(people=2))
    assert not quorum.adopted and "no_quorum" in codes(quorum)


def test_a_delegate_carries_as_many_proxies_as_were_declared():
    votes = named({"chair": "yes", "ana": "no"}, bea="ana", caio="ana")
    terms = {"roll": ALL, "deciders": ("chair", "ana", "bea", "caio")}
    one = held("delegation", votes, **terms)
    assert one.last == {"yes": 1, "no": 2} and codes(one) == {"proxies_lost"} and one.cast == 3
    assert held("delegation", votes, proxies=2, **terms).last == {"yes": 1, "no": 3}
    assert held("delegation", votes, proxies=0, **terms).last == {"yes": 1, "no": 1}
