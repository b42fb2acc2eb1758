"""Circles of payments."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.rules.currencies.cycles import circles

EDGES = st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 6)), st.integers(0, 50),
                        max_size=20)


def test_what_comes_back_goes_round() -> None:
    paid = {(0, 1): 10, (1, 2): 10, (2, 0): 10, (2, 3): 5}
    assert circles(paid) == [((0, 1, 2), 10)]


def test_a_chain_does_not() -> None:
    assert circles({(0, 1): 10, (1, 2): 10, (2, 3): 10}) == []
    assert circles({}) == []


def test_the_shortest_goes_first_and_a_long_one_is_none() -> None:
    paid = {(0, 1): 4, (1, 0): 3, (1, 2): 1, (2, 0): 1}
    assert circles(paid) == [((0, 1), 3), ((0, 1, 2), 1)]
    ring = {(i, (i + 1) % 6): 1 for i in range(6)}
    assert circles(ring) == [] and circles(ring, longest=6) == [((0, 1, 2, 3, 4, 5), 1)]


@given(EDGES)
def test_no_more_goes_round_than_was_paid(paid: dict[tuple[int, int], int]) -> None:
    used: dict[tuple[int, int], int] = {}
    for path, width in circles(paid):
        assert len(set(path)) == len(path) <= 5 and width > 0
        for i, a in enumerate(path):
            edge = (a, path[(i + 1) % len(path)])
            used[edge] = used.get(edge, 0) + width
    assert all(used[edge] <= paid[edge] for edge in used)
    rest = {e: a - used.get(e, 0) for e, a in paid.items()}
    assert circles(rest) == [], "none is left"
