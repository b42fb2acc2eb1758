"""Ways into a scenario: folders, files, companions, versions; what is shipped is clean."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game import resources
from game.cli import check
from game.scenario.load import check_path, load_content, load_expectations
from game.scenario.problem import Incompatible, InvalidInput
from game.scenario.schema import load_as
from game.scenario.texts import collect_texts
from tests.scenario.test_goldens import arguments, told
from tests.scenario.traps import FAMILIES, Edits, edited

SHIPPED = [resources.root() / "scenarios" / name for name in resources.scenario_ids()]
PO = '''msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "title"
msgid "Small town"
msgstr "Petite ville"

msgctxt "offers.call_van.text"
msgid "A van brings bread."
msgstr "Une camionnette apporte le pain."

msgctxt "offers.call_bus.text"
msgid "A bus."
msgstr "Un bus."

msgctxt "districts.mill.heard"
msgid "In {town}, {short} households are short of bread."
msgstr "A {ville}, {short} foyers manquent de pain."

msgctxt "brief"
msgid "The baker has closed. People ask who will bring bread."
msgstr "The baker has closed. People ask who will bring bread."
'''


def test_a_sound_scenario(small: Path) -> None:
    assert check_path(small) == []
    assert check_path(small / "scenario.yaml") == []
    assert check_path(small / "expect.yaml") == []
    content = load_content(small)
    assert content == load_content(small / "scenario.yaml")
    assert content.offers[1].start_when[0].knows == "oven"
    assert load_expectations(small).strategies[0].steps[0].with_ == {"district": "mill"}


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_shipped_scenarios_are_clean(folder: Path) -> None:
    assert check_path(folder) == []


def test_texts_go_by_ids(small: Path) -> None:
    texts = collect_texts(load_content(small))
    assert texts["title"] == "Small town"
    assert texts["offers.call_circle.title"] == "Call a bread circle"
    assert texts["people.amira.voices.hopeful.text"] == "We could bake again."
    assert texts["agreements.statutes.reasons.slow"] == "Meetings take time."
    assert texts["incidents.letter.choices.help.label"] == "Help them"


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("nowhere", "file_missing"),
        ("nowhere\0", "file_missing"),
        ("x" * 5000, "file_unreadable"),
        ("folder", "no_scenario_file"),
        ("picture.png", "not_a_scenario_file"),
        ("binary.yaml", "not_text"),
        ("latin.yaml", "not_utf8"),
    ],
)
def test_what_is_no_scenario_at_all(
    path: str,
    rule: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("picture.png").write_bytes(b"\x89PNG")
    Path("binary.yaml").write_bytes(b"a\0b")
    Path("latin.yaml").write_bytes("title: é".encode("latin-1"))
    for use in (load_content, check_path):
        with pytest.raises(InvalidInput) as refusal:
            use(path)
        assert [problem.rule for problem in refusal.value.problems] == [rule]
    assert check.run(arguments(path, "--lang", "en")) == 3
    shown = capsys.readouterr()
    assert shown.out == "" and f"[{rule}]" in shown.err
    assert check.run(arguments(path, "--json", "--lang", "en")) == 3
    assert [item["rule"] for item in json.loads(capsys.readouterr().out)] == [rule]


def test_a_file_is_read_again_only_when_somebody_wrote_to_it(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    text = (resources.scenario_dir("first_season") / "scenario.yaml").read_text("utf-8")
    file.write_text(text, "utf-8")
    before = load_content(file)
    assert load_content(tmp_path) is before
    file.write_text(text.replace(before.title, before.title[::-1], 1), "utf-8")
    assert load_content(file).title == before.title[::-1]
    file.write_text("nothing: at all\n", "utf-8")
    for _ in range(2):
        with pytest.raises(InvalidInput):
            load_content(file)


def test_a_newer_format(
    broken: Callable[[Edits], str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = broken([("format_version: 1", "format_version: 2")])
    with pytest.raises(Incompatible) as refusal:
        load_content(file)
    assert refusal.value.code == "format_too_new"
    code, text = told(capsys, file, "--lang", "en")
    assert code == 4 and "format 2" in text


def test_all_errors_come_with_the_refusal(broken: Callable[[Edits], str]) -> None:
    with pytest.raises(InvalidInput) as refusal:
        load_content(broken(FAMILIES["form"]["four_errors"]))
    assert len(refusal.value.problems) == 4


def test_strategies_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_bytes(edited([]))
    edits = [
        ("season: 1\n", "season: 7\n"),
        ("must: {goals_at_least: 1, share_permille: 700}", "must: {share_permille: 1700}"),
        ("ending: cold", "ending: frozen"),
        ("- org: circle", "- org: cirkle"),
        ("offer: ask_owner", "offers: ask_owner"),
        ("act: listen", "act: lissen"),
    ]
    (tmp_path / "expect.yaml").write_bytes(edited(edits, "expect.yaml"))
    rules = sorted(problem.rule for problem in check_path(tmp_path))
    assert rules == [
        "must_without_bound", "number_range", "season_range", "unknown_act", "unknown_id",
        "unknown_id", "unknown_key",
    ]
    with pytest.raises(InvalidInput):
        load_expectations(tmp_path)


def test_translations(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_bytes(edited([]))
    (tmp_path / "i18n").mkdir()
    (tmp_path / "i18n" / "fr.po").write_text(PO, encoding="utf-8")
    found = {(p.rule, p.severity) for p in check_path(tmp_path)}
    assert found == {
        ("stale_translation", "warning"),
        ("old_translation", "warning"),
        ("same_as_base", "warning"),
        ("missing_translation", "warning"),
        ("bad_placeholder", "error"),
    }


def test_strict_fails_on_warnings(
    broken: Callable[[Edits], str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = broken(FAMILIES["warnings"]["long_card"])
    assert told(capsys, file, "--lang", "en")[0] == 0
    assert told(capsys, file, "--lang", "en", "--strict")[0] == 1


def test_json_and_sarif(
    broken: Callable[[Edits], str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = broken(FAMILIES["meaning"]["offer_provider"])
    _, text = told(capsys, file, "--lang", "en", "--json")
    (item,) = json.loads(text)
    assert item == {
        "file": "scenario.yaml",
        "line": 139,
        "column": 15,
        "rule": "unknown_id",
        "severity": "error",
        "confidence": "strong",
        "message": "There is no `bus` among the providers.",
        "fix": "There are: van, circle.",
        "excerpt": "    provider: bus",
    }
    _, text = told(capsys, file, "--lang", "en", "--sarif")
    (run,) = json.loads(text)["runs"]
    assert run["results"][0]["ruleId"] == "unknown_id"
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 139


def test_a_sound_scenario_is_told_so(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, str(small), "--lang", "en") == (0, "No problems found.\n")
    assert told(capsys, str(small), "--json") == (0, "[]\n")
    assert told(capsys, str(small), "--lang", "xx")[0] == 2


def test_other_data_files_go_the_same_way(tmp_path: Path) -> None:
    file = tmp_path / "numbers.yaml"
    file.write_text("a: 1\nb: NO\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as refusal:
        load_as(dict[str, int], file)
    assert [problem.rule for problem in refusal.value.problems] == ["want_number"]
    file.write_text("a: 1\n", encoding="utf-8")
    assert load_as(dict[str, int], file) == {"a": 1}
