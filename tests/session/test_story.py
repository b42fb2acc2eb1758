"""What mattered in a whole game is found where it was planted, and nothing else is blamed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from game.rules.actions.live_year import LiveYear
from game.rules.actions.move_on import MoveOn
from game.rules.actions.predict import Predict
from game.rules.content import Goal
from game.rules.core import Rejected
from game.rules.vocabulary import Condition
from game.session.deeds import Tried, deeds
from game.session.drawing import Drawing
from game.session.likeness import alike
from game.session.session import Session
from game.session.story import Story, story
from game.session.story_steps import case_of_all, story_steps
from tests.session.planted import (
    close_bakery,
    enacted,
    incident,
    live,
    offer,
    planted,
    trust,
)

ELSEWHERE = Drawing.elsewhere_too
TRUSTED = [Goal("trusted", "Trusted", "trust_gain", at_least=50)]


def to_the_end(session: Session) -> Session:
    while session.world.phase != "debrief":
        phase = session.world.phase
        if phase == "year":
            session.submit(LiveYear())
        elif phase == "live":
            live(session)
        else:
            session.submit(MoveOn())
    return session


def with_goal(session: Session) -> Session:
    """The same first morning, and trust is what it is about."""
    rules = replace(session.rules, content=replace(session.rules.content, goals=TRUSTED))
    return Session(rules, session.seed, session.world)


@pytest.fixture(scope="module")
def told() -> Story:
    offers = [offer("true", trust(100)), offer("empty"), offer("later", trust(30))]
    game = live(with_goal(planted(offers)), *enacted("true", "empty"))
    return story(to_the_end(live(game, *enacted("later"))), lucks=2)


def test_an_act_of_summer_acts_in_winter_and_in_the_year_alone(told: Story) -> None:
    first = told.decisions[0]
    assert (first.cause, first.season, first.weight) == ("s1:enact:true", 1, 1000)
    assert first.acted_in("trust") == told.seasons == (1, 2, 3, 4, 5)
    assert all(60 <= a.amount <= 110 for a in first.effects["trust"])
    assert first.could_be_chance is False


def test_it_does_not_act_before_it_was_done(told: Story) -> None:
    later = next(d for d in told.decisions if d.cause == "s2:enact:later")
    assert [a.season for a in later.effects["trust"]] == [2, 3, 4, 5]
    assert 0 < later.weight < 1000


def test_an_act_without_effect_gets_no_blame(told: Story) -> None:
    assert told.quiet == ("s1:enact:empty",) and not told.pending
    assert all("s1:enact:empty" not in (*d.members, *d.hinged) for d in told.decisions)


def test_goals_hang_on_what_they_hang_on(told: Story) -> None:
    hung = {d.cause: d.goals for d in told.decisions}
    (goal,) = hung["s1:enact:true"]
    assert (goal.goal, goal.met, goal.again) == ("trusted", True, 1000)
    assert hung["s2:enact:later"] == ()


def test_the_curve_is_what_was_lived_and_the_other_what_nobody_did(told: Story) -> None:
    lived, idle = told.lived["trust"], told.idle["trust"]
    assert len(lived) == len(idle) == 1 + len(told.seasons) and lived[0] == idle[0]
    assert lived[-1] - idle[-1] > 80


def test_acts_that_stand_in_for_each_other_are_found_together() -> None:
    """Either alone closes the bakery, so leaving out one of them changes nothing at all."""
    game = planted([offer("one", close_bakery()), offer("two", close_bakery()), offer("empty")])
    told = story(live(game, *enacted("one", "empty", "two")), lucks=0)
    (decision,) = told.decisions
    assert decision.members == ("s1:enact:one", "s1:enact:two")
    assert decision.at_end("bread_short").amount > 0
    assert told.quiet == ("s1:enact:empty",)


def test_what_cannot_be_told_apart_is_one_decision() -> None:
    """The first opens the second, in another season, and does nothing itself."""
    offers = [offer("first"), offer("second", trust(100), when=[Condition(taken="first")])]
    game = live(live(planted(offers), *enacted("first")), *enacted("second"))
    (decision,) = story(game, lucks=0).decisions
    assert (decision.cause, decision.season) == ("s1:enact:first", 1)
    assert decision.members == ("s1:enact:first",) and decision.hinged == ("s2:enact:second",)
    assert decision.acted_in("trust") == (2,)


def test_what_can_be_told_apart_is_not_one_decision() -> None:
    """The control: the first opens the second, and does as much by itself."""
    offers = [offer("first", trust(100)),
              offer("second", trust(100), when=[Condition(taken="first")])]
    told = story(live(live(planted(offers), *enacted("first")), *enacted("second")), lucks=0)
    assert [d.cause for d in told.decisions] == ["s1:enact:first", "s2:enact:second"]
    assert all(not d.hinged for d in told.decisions)


def test_what_befell_by_chance_is_not_the_doing_of_who_acted() -> None:
    """An act that only lets a storm come, which comes on some lucks: nobody is blamed for it."""
    storm = incident("storm", trust(-60), chance_permille=400, when=[Condition(taken="sail")])
    for seed in range(50):
        game = live(planted([offer("sail")], [storm], seed), *enacted("sail"))
        if game.world.happened:
            break
    (decision,) = story(game, lucks=6).decisions
    assert decision.at_end("trust").amount < -40
    assert decision.could_be_chance is True and story(game, lucks=6).most() == ()


def test_what_was_not_tried_on_other_lucks_takes_nobodys_place(
    monkeypatch: pytest.MonkeyPatch
) -> None:
    """A storm turns out to be chance. What was not in the sieve is not half measured instead."""
    monkeypatch.setattr("game.session.story_steps.MAYBE", 1)
    measured = Counter[tuple[str, ...]]()
    monkeypatch.setattr(Drawing, "elsewhere_too", lambda self, ids, was, without: (
        measured.update([ids]), ELSEWHERE(self, ids, was, without)))
    storm = incident("storm", trust(-60), chance_permille=400, when=[Condition(taken="sail")])
    for seed in range(50):
        game = live(planted([offer("sail"), offer("small", trust(20))], [storm], seed),
                    *enacted("sail", "small"))
        if game.world.happened:
            break
    story(game, lucks=6)
    assert set(measured.values()) == {6}


def test_what_befell_the_town_is_told_beside_and_blamed_on_nobody() -> None:
    drought = incident("drought", trust(-80))
    game = live(planted([offer("true", trust(60))], [drought]), *enacted("true"))
    told = story(live(game), lucks=2)
    (blow,) = told.came
    assert (blow.cause, blow.kind, blow.season, blow.goals) == ("drought", "incident", 1, ())
    assert blow.at_end("trust").amount < -50 and blow.could_be_chance is False
    assert [d.cause for d in told.decisions] == ["s1:enact:true"]


def test_what_came_by_chance_may_be_chance() -> None:
    storm = incident("storm", trust(-60), chance_permille=400)
    game = next(game for seed in range(50)
                if (game := live(planted([], [storm], seed))).world.happened)
    (blow,) = story(game, lucks=6).came
    assert blow.at_end("trust").amount < -40 and blow.could_be_chance is True


def test_pictures_on_the_way_say_what_they_do_not_know_yet(
    monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.session.story_steps.PICTURE_WEEKS", 100)
    offers = [offer("true", trust(100)), offer("empty"), offer("small", trust(4))]
    game = to_the_end(live(planted(offers), *enacted("empty", "true", "small")))
    steps = list(story_steps(case_of_all(game), lucks=2))
    pictures = [step.story for step in steps if step.story is not None]
    assert len(pictures) >= 3 and pictures[0].pending and not pictures[-1].pending
    assert [p.lucks for p in pictures] == [0] * (len(pictures) - 1) + [2]
    assert steps[-1].done == steps[-1].total
    assert [s.done for s in steps] == list(range(steps[0].done, steps[0].done + len(steps)))
    for picture in pictures:
        named = {act for d in picture.decisions for act in (*d.members, *d.hinged)}
        assert not named & {*picture.pending, *picture.quiet}
    assert pictures[-1] == story(game, lucks=2), "the same game, the same picture"


def test_a_guess_is_no_decision() -> None:
    told = story(live(planted([offer("true", trust(100))]), *enacted("true"), Predict("nobody")),
                 lucks=0)
    assert [d.cause for d in told.decisions] == ["s1:enact:true"] and told.quiet == ()


def test_a_game_of_which_nothing_was_lived_is_refused() -> None:
    with pytest.raises(Rejected):
        story(planted([offer("empty")]))


@pytest.mark.parametrize(("one", "other", "same"), [
    ((30, 40), (30, 40), True), ((30, 40), (30, 41), True), ((30, 40), (30, 55), False),
    ((2, 0), (0, 0), True), ((3, 0), (0, 0), False), ((100, 100), (85, 100), True)])
def test_alike(one: tuple[int, int], other: tuple[int, int], same: bool) -> None:
    assert alike({"trust": one}, {"trust": other}) is same


def test_what_was_found_out_goes_with_the_first_thing_that_it_led_to() -> None:
    """Hearing them is the way to asking them; nothing else is told to have needed it."""
    def one(name: str, at: int, amount: int, lost: set[str]) -> Tried:
        return Tried((name,), name, "act", at, 1, name == "hear", {"trust": (amount,)}, (),
                     frozenset(lost))

    hear, ask, dance = one("hear", 0, 90, {"ask", "dance"}), one("ask", 1, 90, {"dance"}), \
        one("dance", 2, 40, set())
    assert [(d.told.lead, d.ids) for d in deeds([dance, ask, hear])] == [
        ("dance", ("dance",)), ("ask", ("hear", "ask"))]
    useless = one("hear", 0, 3, set())
    assert [d.ids for d in deeds([ask, useless])] == [("ask",), ("hear",)]
