"""A save whose hub does not fit its town is refused before anything reads it."""

from __future__ import annotations

import pytest

from game.rules.vocabulary import Effect
from game.session.sound_hub import fits
from game.world.hub import Case, Copy
from tests.rules.hub.town import game
from tests.rules.lived import do, lived


@pytest.fixture(scope="module")
def session():
    session = game()
    session._world = lived(session, 30, do(
        session, session.world, Effect(do="hub_known", amount=1000),
        Effect(do="hub_ask", name="twin")))
    return session


def test_a_hub_as_it_was_lived_fits(session):
    assert fits(session.world, session.rules)
    assert fits(game(None).world, game(None).rules)


SLIPS = {
    "stage": lambda hub: setattr(hub, "stage", "boom"),
    "cause": lambda hub: setattr(hub, "cause", "boom"),
    "counter": lambda hub: hub.counters.update(cake=-1),
    "carrier": lambda hub: hub.counters.update(legal=10**6),
    "nobody": lambda hub: hub.counters.update(legal=-2),
    "priority": lambda hub: setattr(hub, "priority", "rich"),
    "places": lambda hub: setattr(hub, "places", -1),
    "known": lambda hub: setattr(hub, "known", 1001),
    "income": lambda hub: hub.income.update(gold=1),
    "built": lambda hub: hub.income.update(fees=1001),
    "member": lambda hub: hub.members.append(-1),
    "asked": lambda hub: hub.asked_before.update({10**6: 1}),
    "firm": lambda hub: hub.supported.update({10**6: 1}),
    "org": lambda hub: hub.taken_in.append("nobody"),
    "town": lambda hub: hub.copies.update(nowhere=Copy()),
    "copy": lambda hub: hub.copies.update(twin=Copy(stage="boom")),
    "label": lambda hub: hub.label.append("nowhere"),
    "home": lambda hub: hub.cases.append(Case(row=10**6)),
    "rung": lambda hub: hub.cases.append(Case(row=1, rung="roof")),
    "over": lambda hub: hub.cases.append(Case(row=1, stage="dropped")),
    "in_trouble": lambda hub: hub.cases.append(Case(org="nobody")),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_what_does_not_fit_is_found(slip, session):
    world = session.world.copy()
    SLIPS[slip](world.hub)
    assert not fits(world, session.rules)
