"""Planted causes are found with their size and sign; nobody is blamed for luck."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from game.rules.actions.answer import Answer
from game.rules.actions.listen import Listen
from game.rules.actions.start import Start
from game.rules.content import Choice
from game.rules.indicators import measure
from game.rules.vocabulary import Condition
from game.session.candidates import Unit
from game.session.counterfactual import Change, case_of, counterfactual
from game.session.explain import explain, explain_steps
from game.session.explanation import explanation_from_plain, is_chance, span
from game.session.grouping import grouped, interact
from game.session.session import Session
from game.session.start import start
from tests.session.planted import (
    by_name,
    close_bakery,
    enacted,
    incident,
    live,
    offer,
    planted,
    ribalta,
    trust,
)


def test_the_one_true_cause_is_found() -> None:
    offers = [offer("true", trust(100)), offer("empty"), offer("small", trust(4))]
    session = live(planted(offers), *enacted("true", "empty", "small"))
    why = explain(session, 1).indicators["trust"]
    causes = by_name(why)
    assert why.causes[0].cause == "s1:enact:true"
    assert 80 <= causes["s1:enact:true"].delta <= 100
    assert causes["s1:enact:true"].could_be_chance is False
    assert abs(causes["s1:enact:small"].delta) <= 5
    assert "s1:enact:empty" not in causes
    assert abs(why.residual) <= 3


def test_a_harm_has_its_sign() -> None:
    session = live(planted([offer("harm", trust(-100))]), *enacted("harm"))
    cause = explain(session, 1).indicators["trust"].causes[0]
    assert cause.cause == "s1:enact:harm" and cause.delta < -80
    assert cause.high is not None and cause.high < 0


def test_what_needs_another_act_belongs_to_it() -> None:
    offers = [offer("first"), offer("second", trust(100), when=[Condition(taken="first")])]
    session = live(planted(offers), *enacted("first", "second"))
    why = explain(session, 1).indicators["trust"]
    (cause,) = why.causes
    assert cause.cause == "s1:enact:first" and cause.delta > 80
    assert cause.members == ("s1:enact:first", "s1:enact:second")


def test_acts_that_only_work_together_are_one_cause() -> None:
    both = [Condition(taken="one"), Condition(taken="two")]
    session = live(planted([offer("one"), offer("two")],
                           [incident("joy", trust(100), when=both, week=2)]),
                   *enacted("one", "two"))
    why = explain(session, 1).indicators["trust"]
    (cause,) = why.causes
    assert set(cause.members) == {"s1:enact:one", "s1:enact:two", "joy"}
    assert cause.delta > 80 and abs(why.residual) <= 3


def test_acts_that_stand_in_for_each_other_are_one_cause() -> None:
    """Either alone closes the bakery: leaving out one changes nothing, both do."""
    session = live(planted([offer("one", close_bakery()), offer("two", close_bakery())]),
                   *enacted("one", "two"))
    why = explain(session, 1).indicators["bread_short"]
    (cause,) = why.causes
    assert cause.members == ("s1:enact:one", "s1:enact:two")
    assert cause.delta > 0 and cause.delta == why.after - why.before - why.drift - why.residual


def test_a_chain_of_leanings_is_no_group() -> None:
    """One and two stand in for each other, two and three do, one and three do not."""
    units = [Unit(n, "act", "", (n,), Change(frozenset({n})), Change(frozenset({n})))
             for n in ("one", "two", "three")]
    deltas = {n: {"trust": 0} for n in ("one", "two", "three")}
    joint = {("one", "two"): {"trust": 40}, ("two", "three"): {"trust": 40},
             ("one", "three"): {"trust": 0}}
    found = grouped(units, "trust", deltas, joint)
    assert [u.members for u in found] == [("one", "two"), ("three",)]
    joint["one", "three"] = {"trust": 40}
    assert len(grouped(units, "trust", deltas, joint)) == 1


def test_what_led_to_something_else_has_its_own_share() -> None:
    """The first opens the second; each does as much by itself, and it is told once."""
    offers = [offer("first", trust(100)),
              offer("second", trust(60), when=[Condition(taken="first")])]
    why = explain(live(planted(offers), *enacted("first", "second")), 1).indicators["trust"]
    causes = by_name(why)
    assert [c.cause for c in why.causes] == ["s1:enact:first", "s1:enact:second"]
    assert all(c.members == (c.cause,) for c in why.causes)
    assert 80 <= causes["s1:enact:first"].delta <= 100
    assert 45 <= causes["s1:enact:second"].delta <= 60
    assert abs(why.residual) <= 3


@pytest.mark.parametrize(
    ("one", "two", "both", "together"),
    [(20, 20, 20, True), (0, 0, 20, True), (20, 20, 40, False), (40, 5, 40, False),
     (1, 1, 1, False), (-20, -18, -21, True), (30, 0, 30, False), (20, 20, 24, True),
     (20, 20, 28, False)],
)
def test_the_rule_of_grouping(one: int, two: int, both: int, together: bool) -> None:
    assert interact(one, two, both) is together


def test_luck_alone_is_nobodys_doing() -> None:
    session = live(start(replace(ribalta(), offers=[offer("empty")], incidents=[]), 8),
                   *enacted("empty"))
    for why in explain(session, 1).indicators.values():
        assert why.causes == () and why.residual == 0
        assert why.drift == why.after - why.before


def test_an_incident_by_chance_could_be_chance() -> None:
    storm = incident("storm", trust(-60), chance_permille=400)
    session = next(s for seed in range(50) if (s := live(planted([], [storm], seed)))
                   .world.happened)
    cause = explain(session, 1).indicators["trust"].causes[0]
    assert cause.cause == "storm" and cause.delta < -40
    assert cause.could_be_chance is True


def test_an_incident_is_a_cause() -> None:
    session = live(planted([offer("empty")], [incident("last_loaf", close_bakery())]),
                   *enacted("empty"))
    cause = explain(session, 1).indicators["bread_short"].causes[0]
    assert (cause.cause, cause.kind) == ("last_loaf", "incident")
    assert cause.delta > 0 and cause.could_be_chance is False


def test_an_undone_act_is_no_cause() -> None:
    session = planted([offer("true", trust(100)), offer("undone", trust(100))])
    session.submit(next(a for a in session.options() if a.kind == "move_on"))
    session.submit(enacted("undone")[0])
    session.undo()
    live(session, *enacted("true"))
    why = explain(session, 1).indicators["trust"]
    assert [c.cause for c in why.causes] == ["s1:enact:true"]


def test_a_choice_is_compared_with_its_runner_up() -> None:
    session = live(start(ribalta(), 4), Start("ask_chain"))
    cause = by_name(explain(session, 1).indicators["bread_short"])["s1:start:ask_chain"]
    figures = {}
    for other in ("call_circle", "ask_town_hall"):
        world = counterfactual(session, 1, replace={cause.cause: Start(other)}).world
        found = measure(world, session.rules)
        figures[f"s1:start:{other}"] = (found["bread_short"], -found["trust"])
    assert cause.against == min(figures, key=lambda name: figures[name])
    here = measure(session.world, session.rules)["bread_short"]
    assert cause.delta == here - figures[cause.against][0]
    alone = counterfactual(session, 1, without={cause.cause}).world
    assert cause.against_nothing == here - measure(alone, session.rules)["bread_short"]


def test_a_runner_up_leaves_hours_for_the_rest() -> None:
    chain, circle = (o for o in ribalta().offers if o.id in ("ask_chain", "call_circle"))
    rest = replace(offer("rest", trust(50)), hours=ribalta().organising_hours - chain.hours)
    session = live(planted([chain, circle, rest]), Start("ask_chain"), *enacted("rest"))
    assert circle.hours > chain.hours
    for why in explain(session, 1).indicators.values():
        assert all(cause.against == "" for cause in why.causes)


def test_an_answer_is_compared_with_another_answer() -> None:
    kind = Choice("kind", "kind", effects=[trust(80)])
    knock = replace(incident("knock", week=12), choices=[kind, Choice("no", "no")])
    session = live(live(planted([], [knock])), Answer("knock", "kind"))
    cause = explain(session, 2).indicators["trust"].causes[0]
    assert cause.cause == "s2:answer:knock:kind" and cause.against == "s2:answer:knock:no"
    assert cause.delta > 60


def played() -> Session:
    session = live(start(ribalta(), 6), Listen("old_quarter"), Listen("mill_street"),
                   Start("call_circle"))
    return live(session, Listen("new_flats"))


def test_the_parts_make_the_whole() -> None:
    session = played()
    for season in (1, 2):
        found = explain(session, season, lucks=2)
        assert list(found.indicators) == session.rules.content.asks
        for why in found.indicators.values():
            parts = why.drift + sum(c.delta for c in why.causes) + why.residual
            assert why.after - why.before == parts
            assert [abs(c.delta) for c in why.causes] == sorted(
                (abs(c.delta) for c in why.causes), reverse=True)


def test_a_summer_act_may_be_asked_about_in_autumn() -> None:
    session = played()
    found = explain(session, 2, lucks=1, since=1)
    assert (found.since, found.season) == (1, 2)
    names = {m for why in found.indicators.values() for c in why.causes for m in c.members}
    assert "s1:start:call_circle" in names


def test_the_same_again_and_as_plain_data() -> None:
    session = played()
    one, two = explain(session, 1, lucks=3), explain(session, 1, lucks=3)
    assert one == two
    text = json.dumps(one.plain())
    assert explanation_from_plain(json.loads(text)) == one


def test_first_figures_come_before_ranges() -> None:
    session = played()
    steps = list(explain_steps(case_of(session, 1), lucks=2))
    first, last = (s.explanation for s in steps if s.explanation is not None)
    assert steps[-1].done == steps[-1].total
    assert [s.done for s in steps] == list(range(steps[0].done, steps[0].done + len(steps)))
    for name, why in first.indicators.items():
        assert all(c.low is None and c.could_be_chance is None for c in why.causes)
        deltas = {c.cause: c.delta for c in why.causes}
        assert deltas.items() <= {c.cause: c.delta for c in last.indicators[name].causes}.items()
    told: list[int] = []
    assert explain(session, 1, lucks=2, first=lambda e: told.append(e.lucks)) == last
    assert told == [0]


def test_the_range_is_never_too_narrow() -> None:
    assert span([]) == (None, None)
    assert span([4]) == (4, 4)
    assert span([3, 1, 2]) == (1, 3)
    assert span(list(range(11))) == (1, 9)


@pytest.mark.parametrize(
    ("delta", "low", "high", "chance"),
    [(5, 1, 9, False), (5, 0, 9, True), (5, -9, -1, True), (-5, -9, -1, False), (0, 1, 2, True),
     (5, None, None, None)],
)
def test_chance(delta: int, low: int | None, high: int | None, chance: bool | None) -> None:
    assert is_chance(delta, low, high) is chance
