"""Worlds as plain data, and the fingerprint that says two towns are one and the same."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.bots import BOTS
from game.lab.play import play
from game.world.clock import Task
from game.world.codec import from_plain, to_plain
from game.world.coproduction import Participants
from game.world.currencies import Members
from game.world.digest import canonical, digest, join, split
from game.world.enterprises import Enterprises
from game.world.world import OBJECT_FIELDS, World
from tests.rules.towns import game, town


@dataclass(frozen=True)
class Inner:
    name: str
    size: Literal["small", "large"] = "small"


@dataclass(frozen=True)
class Outer:
    number: int
    word: str | None = None
    inner: Inner = Inner("x")
    many: list[Inner] = field(default_factory=list)
    by_season: dict[int, str] = field(default_factory=dict)
    pair: tuple[int, ...] = ()
    some: frozenset[str] = frozenset()


INNER = st.builds(Inner, st.text(), st.sampled_from(["small", "large"]))
OUTER = st.builds(
    Outer, st.integers(), st.none() | st.text(), INNER, st.lists(INNER, max_size=3),
    st.dictionaries(st.integers(), st.text(), max_size=3),
    st.lists(st.integers(), max_size=3).map(tuple), st.frozensets(st.text(), max_size=3),
)


@given(OUTER)
def test_what_goes_out_as_json_comes_back_equal(thing):
    assert from_plain(Outer, json.loads(json.dumps(to_plain(thing)))) == thing


@pytest.mark.parametrize("data", [
    {}, {"number": "1"}, {"number": True}, {"number": 1.0}, {"number": None}, [], "x", None,
    {"number": 1, "colour": "red"}, {"number": 1, "inner": {"name": "x", "size": "huge"}},
    {"number": 1, "word": 5}, {"number": 1, "many": {}}, {"number": 1, "many": [3]},
    {"number": 1, "by_season": {"one": "x"}}, {"number": 1, "pair": "12"},
])
def test_data_of_another_shape_is_refused(data):
    with pytest.raises((TypeError, ValueError)):
        from_plain(Outer, data)


def test_equal_seeds_are_equal_towns_and_others_are_not():
    assert digest(town(7)) == digest(town(7))
    assert digest(town(7)) != digest(town(8))


def test_a_town_that_came_through_json_and_arrays_is_the_same_town():
    for seed in (1, 2):
        session = game(seed)
        for seasons in (0, 2, 4):
            world = play(session, BOTS["random"](seed), seasons).world
            objects, arrays = split(world)
            back = join(json.loads(canonical(objects)), arrays)
            assert digest(back) == digest(world)
            assert {k: getattr(back, k) for k in OBJECT_FIELDS} == \
                {k: getattr(world, k) for k in OBJECT_FIELDS}


@pytest.mark.parametrize("name", [f.name for f in dataclasses.fields(World)])
def test_no_part_of_a_town_escapes_its_digest(name):
    one, other = town(), town()
    value = getattr(other, name)
    if name == "households":
        value.trust[3] += 1
    elif name == "ledger":
        value.pay("euro", "team", "outside", 1)
    elif name == "environment":
        value.spring_level += 1
    elif name == "municipality":
        value.tax_permille += 1
    elif name == "enterprises":
        other.enterprises = Enterprises.empty(1)
    elif name == "circles":
        value["new"] = Members.empty(1)
    elif name == "takers":
        value["new"] = Participants.empty(1)
    elif name == "partnership":
        value.openness += 1
    elif name == "beside":
        value.mindset += 1
    elif name == "hub":
        value.places += 1
    elif name == "coalition":
        value.mood += 1
    elif name == "transition":
        value.tutors.append(1)
    elif name == "mobility":
        value.totals["new"] = 1
    elif name == "defence":
        value.busy_week += 1
    elif name == "digital":
        value.users += 1
    elif name == "clock":
        value.tasks["new"] = Task("new")
    elif isinstance(value, bool):
        setattr(other, name, not value)
    elif isinstance(value, int):
        setattr(other, name, value + 1)
    elif isinstance(value, str):
        setattr(other, name, value + "x")
    elif isinstance(value, dict):
        value[1 if name in ("predictions", "reasons") else "new"] = 1
    else:
        value.append("new")
    assert digest(one) != digest(other)


@pytest.mark.parametrize("column", sorted(town().households.columns()))
def test_every_column_of_a_household_counts(column):
    other = town()
    getattr(other.households, column).flat[0] += 1
    assert digest(other) != digest(town())


def test_a_copy_shares_nothing_with_its_original():
    """Every list, dict and array is the copy's own: drafts must never write through."""
    session = play(game(4), BOTS["cautious"](4), 3)
    world = session.world
    was, copy = digest(world), world.copy()
    for name in OBJECT_FIELDS:
        value = getattr(copy, name)
        if isinstance(value, dict):
            for item in value.values():
                _spoil(item)
            value.clear()
        elif isinstance(value, list):
            for item in value:
                _spoil(item)
            value.clear()
        else:
            _spoil(value)
    for column in [*copy.households.columns().values(), *copy.ledger.balances.values()]:
        column += 1
    copy.ledger.names.append("new")
    assert digest(world) == was


def _spoil(item: object) -> None:
    if isinstance(item, dict):
        item["spoilt"] = 1
    elif dataclasses.is_dataclass(item):
        for f in dataclasses.fields(item):
            value = getattr(item, f.name)
            if isinstance(value, (list, dict)):
                value.clear()
            elif isinstance(value, int):
                setattr(item, f.name, int(value) + 1)


def test_a_part_that_is_missing_or_wrong_makes_no_town():
    objects, arrays = split(town())
    for broken in ({k: v for k, v in objects.items() if k != "week"}, objects | {"week": "3"}):
        with pytest.raises((KeyError, TypeError, ValueError)):
            join(broken, arrays)
    with pytest.raises((KeyError, TypeError, ValueError)):
        join(objects, {k: v for k, v in arrays.items() if k != "h.trust"})
