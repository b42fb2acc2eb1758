"""A saved town whose way together does not fit its rules is refused."""

from __future__ import annotations

import pytest

from game.rules.vocabulary import Effect
from game.session import sound_transition
from game.world.transition import Pattern, Prototype
from tests.rules.lived import do, lived
from tests.rules.transition.on_the_way import game

SESSION = game()


def lived_world():
    return lived(SESSION, 9, do(
        SESSION, SESSION.world, Effect("diagnosis", name="people"), Effect("tutor", amount=1),
        Effect("pattern", name="feast", word="together"),
        Effect("prototype", name="cart", word="begin")))


def test_a_town_that_was_lived_fits():
    assert sound_transition.fits(lived_world(), SESSION.rules)


WRONG = {
    "who leads": lambda w: setattr(w, "led_by", "king"),
    "method": lambda w: setattr(w, "method", "dice"),
    "a cell": lambda w: (w.known.update({"flying/people": 3}), w.looked.update(
        {"flying/people": 1})),
    "a level": lambda w: w.known.update({"culture/people": 1001}),
    "a cell nobody looked at": lambda w: w.looked.pop("culture/people"),
    "tutors": lambda w: w.tutors.append(10_000),
    "due": lambda w: w.due.append("pattern/cake/effects"),
    "a pattern": lambda w: w.patterns.update({"cake": Pattern("cake")}),
    "a stage": lambda w: setattr(w.patterns["feast"], "stage", "eaten"),
    "a cause": lambda w: setattr(w.patterns["feast"], "cause", "hunger"),
    "homes": lambda w: w.patterns["feast"].homes.append(-1),
    "a prototype": lambda w: w.prototypes.update({"cake": Prototype("cake")}),
    "learned": lambda w: setattr(w.prototypes["cart"], "learned", 1001),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_does_not_fit_is_found(name):
    world = lived_world()
    WRONG[name](world.transition)
    try:
        fits = sound_transition.fits(world, SESSION.rules)
    except (KeyError, ValueError, AttributeError):
        fits = False
    assert not fits
