"""The scenarios that ship are told in every language: whole, current, same placeholders."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from game.i18n import scenario_catalogue
from game.i18n.placeholders import names
from game.scenario.load import load_content
from game.scenario.texts import collect_texts
from tests.i18n.shipped import OTHERS, PLURALS, SCENARIOS, story_file

PAIRS = [(scenario, lang) for scenario in SCENARIOS for lang in OTHERS]
IDS = [f"{scenario.name}-{lang}" for scenario, lang in PAIRS]


@pytest.mark.parametrize(("scenario", "lang"), PAIRS, ids=IDS)
def test_every_text_is_translated(scenario: Path, lang: str) -> None:
    texts = collect_texts(load_content(scenario))
    catalogue = scenario_catalogue(story_file(scenario, lang))
    assert catalogue.missing(texts) == (), "no translation, or of a text that has changed"
    assert catalogue.stale(texts) == (), "not in the scenario any more"


@pytest.mark.parametrize(("scenario", "lang"), PAIRS, ids=IDS)
def test_placeholders_are_the_same(scenario: Path, lang: str) -> None:
    for path, (base, told) in scenario_catalogue(story_file(scenario, lang)).entries.items():
        assert names(base) == names(told), path


@pytest.mark.parametrize(("scenario", "lang"), PAIRS, ids=IDS)
def test_the_header_names_the_language(scenario: Path, lang: str) -> None:
    po = polib.pofile(str(story_file(scenario, lang)), encoding="utf-8")
    assert po.metadata["Language"] == lang
    assert po.metadata["Plural-Forms"] == PLURALS[lang]
