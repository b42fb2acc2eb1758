"""The table of concepts: sound names, an honest verdict, and a page that nobody edits by hand."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.lab.concepts.checks import ALL
from game.lab.concepts.form import Carrier, Concept, State, Table
from game.lab.concepts.judge import Verdict, judged, verdict
from game.lab.concepts.page import from_json, page, why_open
from game.lab.concepts.read import FILE, FOUND, PAGE, load
from game.lab.concepts.runs import Games, only, played, rows_of
from game.lab.concepts.without import SWITCHES, as_written, changed, without
from game.scenario.problem import InvalidInput
from tests.rules.towns import content

TABLE = load()
LAST = {v.n: v for v in from_json(FOUND)}
CORES = 1 if "PYTEST_XDIST_WORKER" in os.environ else os.cpu_count() or 1
BREAD = State(figure="bread_short")


def claim(*carriers: Carrier, state: State = BREAD, way: str = "more",
          strategy: str = "van_route") -> Concept:
    return Concept(1, "planted", "S0", "first_season", strategy, list(carriers), state,
                   way)  # type: ignore[arg-type]


def tried(row: Concept, seeds: int = 2) -> Verdict:
    table = Table(1, [row])
    (found,) = judged(table, played(table, seeds, 1))
    return found


def test_every_concept_has_a_row_and_every_row_claims_something_or_says_why() -> None:
    assert [c.n for c in TABLE.concepts] == list(range(1, ALL + 1))
    assert len({c.name for c in TABLE.concepts}) == ALL
    assert all(c.carrier or c.why for c in TABLE.concepts)


def test_the_page_is_what_the_tool_writes() -> None:
    assert PAGE.read_text("utf-8") == page(TABLE, list(LAST.values())), "concepts --write"


def test_every_row_that_claims_something_was_played() -> None:
    assert {c.n for c in rows_of(TABLE)} <= set(LAST)
    claims = {c.n for c in rows_of(TABLE)}
    assert all(n in claims for n, v in LAST.items() if v.closed)


NOT_READ = Carrier(number="deficit.warms", at=0, means="x")
NEVER_TAKEN = Carrier(part="offers", ids=["call_circle"])
TRUE = Carrier(effect="favours")


@pytest.mark.parametrize("false", [
    claim(NOT_READ),
    claim(NEVER_TAKEN),
    claim(TRUE, way="less"),
    claim(Carrier(system="bread")),
], ids=["a number nobody asks for", "an offer nobody takes", "the wrong way round",
        "a state that went with it"])
def test_a_planted_false_row_is_open(false: Concept) -> None:
    found = tried(false)
    assert not found.closed and why_open(false, found)


def test_a_true_row_closes_on_the_same_towns() -> None:
    found = tried(claim(TRUE))
    assert found.closed and found.towns == found.of == 2
    assert found.given is not None and found.without is not None and found.without > found.given


def test_some_rows_close_again() -> None:
    """The cheap part: the town of the first story, on few seeds."""
    here = [c.n for c in rows_of(TABLE) if c.scenario == "first_season" and LAST[c.n].closed]
    table = only(TABLE, here)
    assert here and all(v.closed for v in judged(table, played(table, 2, 1)))


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("scenario", sorted({c.scenario or "" for c in rows_of(TABLE)}))
def test_whatever_is_said_to_be_closed_closes_again(
    scenario: str, seeds: Callable[[int], range]
) -> None:
    """In four towns; where fewer are wanted, in two for what came true in every town before."""
    whole = len(seeds(10)) == 10
    closed = [LAST[c.n] for c in rows_of(TABLE) if c.scenario == scenario and LAST[c.n].closed]
    sure = [v.n for v in closed if v.towns == v.of and not whole]
    rest = [v.n for v in closed if v.n not in sure]
    for numbers, towns in ((sure, 2), (rest, 4)):
        table = only(TABLE, numbers)
        verdicts = judged(table, played(table, towns, CORES)) if numbers else []
        assert [v.n for v in verdicts if not v.closed] == []


def test_a_difference_too_small_or_in_too_few_towns_does_not_count() -> None:
    row = claim(TRUE)

    def found(*pairs: tuple[float, float]) -> Verdict:
        games = {}
        for seed, (given, off) in enumerate(pairs, 1):
            games["first_season", "van_route", None, seed] = {1: given}
            games["first_season", "van_route", 1, seed] = {1: off}
        return verdict(row, games)

    assert found((100, 102), (100, 102)).closed
    assert not found((100, 100.5), (100, 100.5)).closed
    assert not found((100, 110), (100, 99), (100, 110), (100, 110)).closed
    assert found((100, 110), (100, 99), (100, 110), (100, 110), (100, 110)).closed
    assert not found((100, 140), (100, 100), (100, 100)).closed
    assert not found((100, None), (100, 110)).closed  # type: ignore[arg-type]


def test_switching_off_leaves_the_rest_as_it_is() -> None:
    play = as_written(content(), [])
    for carrier in (NEVER_TAKEN, TRUE, Carrier(area="defend"), Carrier(form="worker_coop")):
        off = without(play, [carrier])
        assert off.rules.content != play.rules.content
        assert off.rules.params == play.rules.params
    assert changed(play.rules.content, lambda effect: effect) == play.rules.content


def test_without_a_method_a_majority_decides() -> None:
    play = Games(TABLE).as_it_is("first_season", "always_solidarity")
    used = [s.with_["method"] for s in play.steps if s.act == "hold_vote"]
    off = without(play, [Carrier(method="consent")])
    assert set(used) == {"consent"}
    assert {s.with_["method"] for s in off.steps if s.act == "hold_vote"} == {"majority"}


def test_each_kind_of_carrier_has_its_switch() -> None:
    from game.lab.concepts.checks import HERE
    from game.lab.concepts.form import KEYS, READ
    from game.lab.concepts.states import LAST as AT_THE_END
    from game.lab.concepts.states import NAMES, TURNS

    assert set(SWITCHES) == set(KEYS) == set(HERE)
    assert set(NAMES) == set(READ) == {"figure", *TURNS, *AT_THE_END}


ROW = """format_version: 1
concepts:
  - n: 1
    name: One
    seed: S0
    scenario: first_season
    strategy: van_route
    carrier: [{effect: favours}]
    state: {figure: bread_short}
    without: more
"""


@pytest.mark.parametrize(("right", "wrong", "code"), [
    ("effect: favours", "effect: channel", "unknown_id"),
    ("effect: favours", "act: wave", "unknown_id"),
    ("effect: favours", "act: listen, system: bread", "concept_once"),
    ("effect: favours", "number: bread.short, at: 1, means: x", "unknown_id"),
    ("effect: favours", "number: bread.short_below, at: 600, means: x", "concept_as_it_is"),
    ("effect: favours", "number: bread.short_below, at: 0", "missing_key"),
    ("effect: favours", "part: offers, ids: [a_circus]", "unknown_id"),
    ("figure: bread_short", "figure: water_short", "unknown_id"),
    ("figure: bread_short", "facts: true, goals: true", "concept_once"),
    ("strategy: van_route", "strategy: run_away", "unknown_id"),
    ("scenario: first_season", "scenario: nowhere", "unknown_id"),
    ("    without: more\n", "", "missing_key"),
    ("- n: 1", "- n: 7", "number_range"),
])
def test_a_row_that_names_what_is_not_there_is_told(
        tmp_path: Path, right: str, wrong: str, code: str) -> None:
    file = tmp_path / "table.yaml"
    file.write_text(ROW.replace(right, wrong), encoding="utf-8")
    with pytest.raises(InvalidInput) as told:
        load(file)
    assert code in [p.rule for p in told.value.problems]


def test_an_open_row_says_why(tmp_path: Path) -> None:
    file = tmp_path / "table.yaml"
    file.write_text(ROW.split("    scenario")[0], encoding="utf-8")
    with pytest.raises(InvalidInput) as told:
        load(file)
    assert [p.rule for p in told.value.problems] == ["missing_key"]
    assert FILE.is_file()


def test_an_open_row_tells_what_was_tried() -> None:
    row = replace(claim(TRUE), why="It is small.")
    assert "12.0 with it and 11.0 without it" in why_open(row, Verdict(1, False, 12.0, 11.0, 0, 2))
    assert "could not be read" in why_open(row, Verdict(1, False, of=2))
    assert why_open(replace(row, carrier=[]), Verdict(1, False)) == "It is small."
