"""Whatever is asked in whatever order, the town stays sound and the writer stays honest."""

from __future__ import annotations

import tempfile
from dataclasses import fields
from pathlib import Path

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from game.lab.bots.bot import on
from game.rules.actions import ACTIONS
from game.rules.core import Action, Rejected
from game.session.forecast import forecast
from game.session.log import action_from_plain
from game.session.save import load, save
from game.session.session import Outcome, Session
from game.world.digest import digest
from game.world.world import EURO, HOURS
from tests.property.junk import any_action, any_params
from tests.rules.towns import game

LEVELS = ("bread", "care", "company", "trust", "efficacy", "tired")
PICK = st.integers(0, 10_000)


class AnyPlay(RuleBasedStateMachine):
    @initialize(seed=st.integers(0, 2**40))
    def begin(self, seed: int) -> None:
        self.session = game(seed)
        self.before: list[str] = []

    def ask(self, act: Action) -> Outcome:
        """Submit, and remember what an undo has to restore."""
        was = digest(self.session.world)
        outcome = self.session.submit(act)
        assert not (act.final and self.session.can_undo)
        self.before = [*self.before, was] if self.session.can_undo else []
        return outcome

    def option(self, pick: int) -> Action:
        options = self.session.options()
        return options[pick % len(options)] if options else on(self.session)

    @precondition(lambda self: not self.session.over)
    @rule(pick=PICK)
    def any_legal_act(self, pick: int) -> None:
        self.ask(self.option(pick))

    @precondition(lambda self: not self.session.over)
    @rule()
    def go_on(self) -> None:
        self.ask(on(self.session))

    @precondition(lambda self: not self.session.over)
    @rule()
    def to_the_next_reflection(self) -> None:
        self.ask(on(self.session))
        while self.session.world.phase not in ("reflect", "debrief", "ended"):
            self.ask(on(self.session))

    @rule(act=any_action())
    def any_act_at_all(self, act: Action) -> None:
        was, acts = digest(self.session.world), len(self.session.log)
        try:
            self.ask(act)
        except Rejected as refused:
            assert refused.code
            assert digest(self.session.world) == was
            assert len(self.session.log) == acts

    @rule(kind=st.sampled_from([*sorted(ACTIONS), "undo", "", "Listen"]),
          params=any_params())
    def any_plain_act(self, kind: str, params: dict[str, object]) -> None:
        try:
            act = action_from_plain(kind, params)
        except Rejected as refused:
            assert refused.code in ("unknown_action", "bad_parameters")
        else:
            assert all(type(getattr(act, f.name)) in (str, int) for f in fields(act))

    @rule()
    def undo(self) -> None:
        was = digest(self.session.world)
        try:
            self.session.undo()
        except Rejected:
            assert not self.before
            assert digest(self.session.world) == was
        else:
            assert digest(self.session.world) == self.before.pop()
            assert self.session.can_undo == bool(self.before)

    @precondition(lambda self: not self.session.over)
    @rule(pick=PICK)
    def doing_it_again_after_an_undo_is_doing_it_once(self, pick: int) -> None:
        act = self.option(pick)
        first = self.ask(act)
        if self.session.can_undo:
            done = digest(self.session.world)
            self.undo()
            assert self.ask(act).act == first.act
            assert digest(self.session.world) == done

    @rule()
    def every_option_can_be_asked(self) -> None:
        was = digest(self.session.world)
        for act in self.session.options():
            shown = self.session.preview(act)
            assert shown.legal, (act, shown)
        assert digest(self.session.world) == was

    @precondition(lambda self: not self.session.over)
    @rule(pick=PICK)
    def a_preview_tells_the_price(self, pick: int) -> None:
        act, was = self.option(pick), self.session.world
        shown, hours = self.session.preview(act), was.ledger.balance(HOURS, "team")
        assert self.session.world is was
        if act.kind in ("live_season", "live_year", "hold_vote", "move_on"):
            return
        self.ask(act)
        paid = hours - self.session.world.ledger.balance(HOURS, "team")
        assert shown.hours * 60 == paid

    @precondition(lambda self: self.session.world.phase in ("listen", "organise", "assemble"))
    @rule(pick=PICK)
    def a_forecast_changes_nothing(self, pick: int) -> None:
        was = digest(self.session.world)
        forecast(self.session.world, self.session.rules, self.option(pick), towns=1)
        assert digest(self.session.world) == was

    @rule(picks=st.lists(PICK, max_size=6))
    def a_save_continues_the_same(self, picks: list[int]) -> None:
        loaded = saved_and_loaded(self.session)
        assert loaded.view() == self.session.view()
        assert loaded.can_undo == self.session.can_undo
        for pick in picks:
            if self.session.over:
                break
            act = self.option(pick)
            assert loaded.submit(act) == self.ask(act)
        assert digest(loaded.world) == digest(self.session.world)
        assert [e.act for e in loaded.log] == [e.act for e in self.session.log]
        self.session = loaded

    @invariant()
    def money_and_hours_are_conserved(self) -> None:
        ledger = self.session.world.ledger
        for column in ledger.balances.values():
            assert int(column.sum()) == 0
        assert not ledger.of_households(HOURS).any()
        assert sum(ledger.balance(HOURS, a) for a in ("team", "calendar", "spent")) == 0
        assert ledger.balance(HOURS, "team") >= 0 <= ledger.balance(EURO, "team")
        assert int(ledger.of_households(EURO).min()) >= 0

    @invariant()
    def weeks_have_no_more_minutes_than_they_have(self) -> None:
        world = self.session.world
        assert int(world.households.free_minutes.min()) >= 0
        for column in ("paid_minutes", "care_minutes", "errand_minutes", "org_minutes"):
            assert int(getattr(world.households, column).min()) >= 0
        given = sum(o.given_minutes for o in world.orgs.values())
        assert int(world.households.org_minutes.sum()) == given

    @invariant()
    def levels_stay_in_range(self) -> None:
        world = self.session.world
        for name in LEVELS:
            column = getattr(world.households, name)
            assert int(column.min()) >= 0 and int(column.max()) <= 1000
        assert 0 <= world.goodwill <= 1000
        assert 0 <= world.environment.spring_level <= 1000

    @invariant()
    def committed_arrays_are_read_only(self) -> None:
        world = self.session.world
        columns = [*world.households.columns().values(), *world.ledger.balances.values()]
        assert not any(c.flags.writeable for c in columns)
        assert all(c.dtype == np.int64 for c in columns)


def saved_and_loaded(session: Session) -> Session:
    with tempfile.TemporaryDirectory() as folder:
        save(session, Path(folder) / "game.save")
        return load(Path(folder) / "game.save")


TestAnyPlay = AnyPlay.TestCase
TestAnyPlay.settings = settings(max_examples=45, stateful_step_count=40)
