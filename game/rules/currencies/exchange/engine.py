"""The two engines that run the kernel: plain over lists, compiled over arrays. Same bits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.rules.currencies.exchange import compiled, kernel
from game.rules.currencies.exchange.market import Wishes

Ints = NDArray[np.int64]
Kernels = tuple[Callable[..., Any], Callable[..., Any]]
PLAIN: Kernels = (kernel.wishes, kernel.exchange)


def draw_wishes(key: int, order: Ints, asks: Ints, shy: Ints, must: Ints, kept: Ints,
                halves: tuple[int, int]) -> tuple[Wishes, int]:
    """The wishes of a week, and how many were never put."""
    room = int((np.minimum(asks[order] // 1000 + 4, kernel.MOST_WISHES)).sum())
    written = [order.copy(), np.zeros(len(asks), np.int64)]
    written += [np.empty(room, np.int64) for _ in range(4)]
    (count, unasked), (_, _, *columns) = _run(0, key, [asks, shy, must, kept, *halves], written)
    return Wishes(*(c[:count] for c in columns)), unasked


def exchange(key: int, wishes: Wishes, state: list[Ints], fixed: list[Ints],
             rules: list[int]) -> tuple[Ints, list[Ints], int]:
    """Who came for each wish (or why nobody did), the state afterwards, and the broker's searches.
    Shortens wishes whose households cannot pay for as long as they would like.

    `state`: balances, hours, trust, minutes given and got, which change; `fixed`: the rest, as the
    kernel takes it.
    """
    count = len(wishes.buyer)
    given = [count, wishes.buyer, wishes.service, wishes.place]
    used, (found, wishes.minutes, *after) = _run(
        1, key, [*given, *fixed, np.array(rules, np.int64)],
        [np.empty(count, np.int64), wishes.minutes, *(column.copy() for column in state)])
    return found, after, used


@contextmanager
def running(kernels: Kernels) -> Iterator[None]:
    """Let other kernels over arrays stand in for a while: the bench and tests compare with them."""
    before, _others[:] = list(_others), [kernels]
    try:
        yield
    finally:
        _others[:] = before


_others: list[Kernels] = []


def _run(which: int, key: int, given: list[Any], written: list[Ints]) -> tuple[Any, list[Ints]]:
    """Call a kernel with what it reads and what it writes; what it wrote comes back as arrays."""
    if _others or compiled.wanted():
        kernels = _others[0] if _others else compiled.kernels()
        return kernels[which](key, *given, *written), written
    plain: Callable[..., Any] = PLAIN[which]
    lists = [column.tolist() for column in written]
    answer = plain(key, *(g.tolist() if isinstance(g, np.ndarray) else g for g in given), *lists)
    return answer, [np.array(column, np.int64) for column in lists]
