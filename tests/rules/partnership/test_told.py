"""Whoever writes an experiment finds every name of the town hall in its guide."""

from __future__ import annotations

import pytest

from game.resources import root
from game.rules.indicators.partnership import FIGURES
from game.rules.partnership.commissioning import MODES
from game.rules.partnership.edition import WAYS
from game.rules.partnership.participatory import CHANGES
from game.rules.partnership.procurement import CLAUSES, WEIGHTS
from game.scenario.checks.partnership import DOES
from game.scenario.parameters import registry

GUIDE = root() / "tests" / "experiments" / "COPRODUCTION.md"


@pytest.mark.parametrize(
    "name", [*DOES, *MODES, *WAYS, *CHANGES, *CLAUSES, *WEIGHTS, *FIGURES])
def test_it_is_named(name):
    assert f"`{name}`" in GUIDE.read_text(encoding="utf-8") \
        or f" {name}`" in GUIDE.read_text(encoding="utf-8")


def test_numbers_that_the_guide_names_are_there():
    section = GUIDE.read_text(encoding="utf-8").partition("## The town hall")[2]
    named = [word for word in section.split("`")[1::2]
             if word.split(".")[0] in ("participatory", "tender", "consult", "openness",
                                       "infants", "commission") and "." in word]
    assert len(named) > 20
    assert [name for name in named if name not in registry()] == []
