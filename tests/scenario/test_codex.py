"""The codex that ships is whole; a wrong one is told of with place and remedy."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest
import yaml

from game import resources
from game.scenario.codex import CHAPTERS, codex, load_codex
from game.scenario.library import folder
from game.scenario.problem import InvalidInput

ROOT = resources.root()
TABLE = yaml.safe_load((ROOT / "tests/concepts/concepts.yaml").read_text("utf-8"))["concepts"]
FACTS_SAY = ("V", "V-code", "V-2nd", "M-hi", "D")


def test_every_concept_of_the_table_has_an_idea() -> None:
    assert sorted(idea.n for idea in codex().ideas.values()) == sorted(row["n"] for row in TABLE)


def test_every_success_is_told_with_a_failure() -> None:
    for idea in codex().ideas:
        assert codex().told(idea, "worked") and codex().told(idea, "failed"), idea


def test_every_case_has_a_source_and_a_tag_that_may_be_shown() -> None:
    for case in codex().cases:
        assert case.cited.strip() and case.source.strip() and case.tag in FACTS_SAY, case.id


def test_every_text_is_there_and_none_is_left_over() -> None:
    po = {e.msgid: e.msgstr for e in polib.pofile(str(ROOT / "assets/i18n/en/codex.po"))}
    wanted = {f"codex.{idea}.{part}" for idea in codex().ideas for part in ("title", "says")}
    wanted |= {f"case.{case.id}" for case in codex().cases}
    wanted |= {f"glossary.{word.id}.{part}" for word in codex().words for part in ("word", "says")}
    wanted |= {f"chapter.{chapter}" for chapter in CHAPTERS}
    assert sorted(wanted - po.keys()) == [] and sorted(po.keys() - wanted) == []


def test_cards_are_short() -> None:
    po = polib.pofile(str(ROOT / "assets/i18n/en/codex.po"))
    long = [e.msgid for e in po if len(e.msgstr.split()) > 60 or "!" in e.msgstr]
    assert long == []


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for file in (folder() / "codex").glob("*.yaml"):
        (tmp_path / file.name).write_text(file.read_text("utf-8"), "utf-8")
    return tmp_path


def changed(where: Path, name: str, change) -> list[tuple[str, int]]:
    """What is said of the copy with one of its files changed: rule and line."""
    data = yaml.safe_load((where / name).read_text("utf-8"))
    change(data)
    (where / name).write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    with pytest.raises(InvalidInput) as error:
        load_codex(where)
    return [(p.rule, p.line) for p in error.value.problems]


def rules(found: list[tuple[str, int]]) -> set[str]:
    assert all(line > 0 for _, line in found), "each has its place"
    return {rule for rule, _ in found}


def test_the_copy_is_as_good(copy: Path) -> None:
    assert load_codex(copy).ideas == codex().ideas


def test_an_idea_without_its_failure_is_found(copy: Path) -> None:
    def only_good(data) -> None:
        data["cases"] = [c for c in data["cases"] if c["kind"] == "worked"]

    assert rules(changed(copy, "cases.yaml", only_good)) == {"codex_pair"}


def test_a_tag_that_is_no_fact_is_refused(copy: Path) -> None:
    def half_remembered(data) -> None:
        data["cases"][0]["tag"] = "M-med"

    assert "want_choice" in rules(changed(copy, "cases.yaml", half_remembered))


def test_a_misspelt_idea_is_found_and_the_right_one_named(copy: Path) -> None:
    def misspelt(data) -> None:
        data["words"][0]["concepts"] = ["time_banc"]

    assert rules(changed(copy, "glossary.yaml", misspelt)) == {"codex_idea"}


@pytest.mark.parametrize(("rule", "change"), [
    ("codex_number", lambda data: data["concepts"][1].update(n=1)),
    ("codex_twice", lambda data: data["concepts"][1].update(id=data["concepts"][0]["id"])),
    ("codex_town", lambda data: data["concepts"][1].update(towns=["first_saison"])),
    ("codex_idea", lambda data: data["concepts"][1].update(see=["nowhere_at_all"])),
    ("codex_mark", lambda data: data["concepts"][1].update(met=[{"act": "a", "area": "build"}])),
    ("codex_mark", lambda data: data["concepts"][1].update(met=[{"act": "start", "name": "x"}])),
])
def test_a_wrong_idea_is_found(copy: Path, rule: str, change) -> None:
    assert rule in rules(changed(copy, "concepts.yaml", change))
