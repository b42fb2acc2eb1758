"""Whatever the rules may refuse or tell has a sentence in every language."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from game import i18n, resources
from game.rules.actions.hold_vote import METHODS
from game.rules.assemblies.room import EMPHASES
from game.rules.assemblies.verdict import OUTCOMES
from game.rules.coproduction.life import CAUSES as PROCESS_ENDS
from game.rules.machines import CONTRACT, ORGANISATION, PHASE, PROCESS
from game.rules.partnership.asking import REASONS as ANSWERS
from game.rules.partnership.consulting import ENDS as PROMISES
from game.rules.partnership.edition import OUTCOMES as EDITIONS
from game.rules.scoring import INDICATORS
from game.rules.vocabulary import Comparable

SOURCES = [
    path.read_text(encoding="utf-8")
    for folder in ("rules", "session", "scenario")
    for path in (resources.root() / "game" / folder).rglob("*.py")
]
LANGUAGES = i18n.known()


def found(pattern: str) -> list[str]:
    return sorted({code for source in SOURCES for code in re.findall(pattern, source)})


REJECTED = found(r"Rejected\(\s*\"([a-z_]+)\"")
EVENTS = [
    *found(r"Event\(\s*\"([a-z_]+)\""),
    *found(r"\.tell\(\s*\"([a-z_]+)\""),
    *(f"agreement_{state}" for state in ("adopted", "refused")),
    *(f"contract_{state}" for state in CONTRACT.states),
    *(f"organisation_{state}" for state in ("trial", "trading", "in_trouble", "closed")),
]
KEYS = [
    *(f"indicator.{name}" for name in get_args(Comparable)),
    *(f"reading.{name}" for name in INDICATORS),
    *(f"{where}{name}" for name in ORGANISATION.states
      for where in ("stage.", "living.stage_", "inside.stage.")),
    *(f"phase.{name}" for name in PHASE.states),
    *(f"method.{name}" for name in METHODS),
    *(f"method.{name}.plain" for name in METHODS),
    *(f"outcome.{name}" for name in OUTCOMES),
    *(f"facilitation.{name}" for name in EMPHASES),
    *(f"facilitation.{name}.plain" for name in EMPHASES),
    *(f"area.{name}" for name in ("build", "influence", "defend")),
    *(f"board.cause.{name}" for name in PROCESS_ENDS),
    *(f"board.stage.{name}" for name in PROCESS.states),
    *(f"civic.answer.{name}" for name in ANSWERS),
    *(f"civic.edition.{name}" for name in EDITIONS),
    *(f"civic.word.{name}" for name in PROMISES if name != "open"),
    *(f"principle.{p}" for p in ("needs_together", "democratic", "responsible", "networks")),
]


def test_the_search_finds_them() -> None:
    assert len(REJECTED) > 25 and "not_enough_hours" in REJECTED
    assert len(EVENTS) > 20 and "fact_learned" in EVENTS


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", REJECTED)
def test_every_refusal_is_a_sentence(code: str, lang: str) -> None:
    assert i18n.load(lang).has(f"reject.{code}")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", EVENTS)
def test_every_event_is_a_sentence(kind: str, lang: str) -> None:
    assert i18n.load(lang).has(f"event.{kind}")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_every_word_of_the_rules(key: str, lang: str) -> None:
    assert i18n.load(lang).has(key)
