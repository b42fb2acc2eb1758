"""What scenarios share: forms, laws, ready clauses; sound by themselves and in five languages."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

import pytest

from game import i18n
from game.i18n import scenario_catalogue
from game.rules.agreements import written
from game.rules.statutes import STATUTES, flaws
from game.scenario import library
from game.scenario.rules_for import kind_names, load_kind
from game.scenario.texts import collect_texts
from tests.i18n.shipped import OTHERS
from tests.rules.mill_town import STATUTES as AGREEMENT
from tests.rules.mill_town import told

READY = dataclasses.replace(AGREEMENT, clauses=[], clauses_from="worker_coop")


def test_every_kind_of_town_lives_under_a_law_that_there_is():
    assert all(load_kind(name).law in library.laws() for name in kind_names())


def test_laws_bound_statutes_that_there_are():
    for law in library.laws().values():
        assert set(law.bounds) <= set(STATUTES) and law.binds
        for name, bound in law.bounds.items():
            low, high = STATUTES[name].least, STATUTES[name].most
            assert bound.least is None or low < bound.least <= high
            assert bound.most is None or low <= bound.most < high


@pytest.mark.parametrize("lang", ["en", *OTHERS])
def test_what_a_law_asks_for_can_be_said(lang):
    texts = i18n.load(lang)
    for law in library.laws().values():
        for name, bound in law.bounds.items():
            for way, number in (("below", bound.least), ("above", bound.most)):
                assert number is None or texts.has(f"reject.statute_{way}_law_{name}")


@pytest.mark.parametrize("name", library.ready_names())
def test_ready_clauses_are_sound_under_every_law(name):
    ready = library.ready(name)
    assert ready.id == name
    for clause in ready.clauses:
        for option in clause.options:
            assert {e.org for e in option.effects} == {library.THIS}
            said = written(option, library.THIS)
            for law in (None, *library.laws().values()):
                assert not flaws(library.forms()[ready.form], law, said), (option.id, law)
            assert {lean.reason for lean in option.leans} <= set(ready.reasons)


def test_an_agreement_takes_clauses_and_may_replace_one():
    own = dataclasses.replace(AGREEMENT.clauses[1], id="pay")
    content = told(agreements=[dataclasses.replace(READY, clauses=[own])])
    agreement = content.agreements[0]
    assert [c.id for c in agreement.clauses] == ["admission", "surplus", "pay", "books", "way_out"]
    assert agreement.clauses[2] is own
    effects = [e for c in agreement.clauses for o in c.options for e in o.effects]
    assert {e.org for e in effects} == {"weavers"}
    assert library.resolved(content) == content


@pytest.mark.parametrize("lang", OTHERS)
def test_ready_clauses_are_told_in_every_language(lang):
    texts = {path: text for path, text in collect_texts(told(agreements=[READY])).items()
             if path.startswith(("agreements.statutes.clauses", "agreements.statutes.reasons"))}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{lang}.po"
        file.write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")
        words = scenario_catalogue(file)
    assert len(texts) > 40 and words.missing(texts) == ()
    path = "agreements.statutes.clauses.pay.name"
    assert words.text(path, texts[path]) != texts[path]
    assert words.text(path, "Another text") == "Another text"
