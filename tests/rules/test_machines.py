"""Life cycles: which step leads where, and the one way into `transitions` that they hang on."""

from __future__ import annotations

import pytest
from transitions import Machine

from game.rules.machines import MACHINES, ORGANISATION, PHASE, PROPOSAL

every_cycle = pytest.mark.parametrize("cycle", MACHINES.values(), ids=MACHINES)


class Holder:
    def __init__(self, state: str, ready: bool) -> None:
        self.state, self.ready = state, ready


def test_the_way_into_transitions_that_the_machines_use_still_works():
    """`events[name].trigger(model)` on a model the machine never adopted: pinned here."""
    machine = Machine(model=None, states=["a", "b"], initial="a", auto_transitions=False,
                      transitions=[{"trigger": "go", "source": "a", "dest": "b",
                                    "conditions": ["ready"]}])
    held, free = Holder("a", False), Holder("a", True)
    assert machine.events["go"].trigger(held) is False and held.state == "a"
    assert machine.events["go"].trigger(free) is True and free.state == "b"
    assert list(machine.events) == ["go"]
    assert not hasattr(free, "go") and not hasattr(free, "to_b")


@every_cycle
def test_every_step_can_be_taken_and_needs_its_guard(cycle):
    for step in cycle.steps:
        guards = {step.guard: True} if step.guard else {}
        assert cycle.fire(step.source, step.trigger, **guards) == step.target
        if step.guard:
            assert cycle.fire(step.source, step.trigger) != step.target


@every_cycle
def test_nothing_else_moves_it(cycle):
    triggers = {s.trigger for s in cycle.steps}
    for state in cycle.states:
        for trigger in [*triggers, "to_" + state, "anything"]:
            if not any(s.source == state and s.trigger == trigger for s in cycle.steps):
                assert cycle.fire(state, trigger) is None


@every_cycle
def test_every_state_can_be_reached(cycle):
    reached = {cycle.initial}
    for _ in cycle.states:
        reached |= {s.target for s in cycle.steps if s.source in reached}
    assert reached == set(cycle.states)


@every_cycle
def test_firing_keeps_nothing_behind(cycle):
    """One machine serves every town: asking it twice gives the same answer twice."""
    step = cycle.steps[0]
    guards = {step.guard: True} if step.guard else {}
    assert [cycle.fire(step.source, step.trigger, **guards) for _ in range(3)] == [step.target] * 3


def test_a_season_assembles_only_if_something_is_proposed():
    assert PHASE.fire("organise", "move_on", has_proposal=True) == "assemble"
    assert PHASE.fire("organise", "move_on", has_proposal=False) == "live"


def test_after_the_last_season_comes_the_year():
    assert PHASE.fire("reflect", "move_on", is_last_season=True) == "year"
    assert PHASE.fire("reflect", "move_on", is_last_season=False) == "listen"


def test_a_refused_proposal_may_come_again_and_an_adopted_one_may_not():
    assert PROPOSAL.fire("refused", "propose") == "proposed"
    assert PROPOSAL.fire("adopted", "propose") is None


def test_a_closed_organisation_stays_closed():
    assert not [s for s in ORGANISATION.steps if s.source == "closed"]
    assert ORGANISATION.fire("trial", "open", is_complete=False) is None


def test_the_diagram_tells_states_triggers_and_guards():
    text = PHASE.mermaid()
    assert text.splitlines()[:2] == ["stateDiagram-v2", "    [*] --> listen"]
    assert "    organise --> assemble: move_on [has_proposal]" in text
    assert "    live --> reflect: lived" in text
    assert len(text.splitlines()) == 2 + len(PHASE.steps)
