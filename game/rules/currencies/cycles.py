"""Circles of payments: what goes round and comes back, so that nobody stays in debt (facts A5.9).

Payments between members, or between districts, are edges. The shortest circles are taken first,
each as wide as its narrowest edge, until none of at most `LONGEST` is left.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

LONGEST = 5
Edge = tuple[int, int]
Circle = tuple[tuple[int, ...], int]
"""Those on it in the order in which they pay, and how much goes round."""


def circles(
    paid: Mapping[Edge, int], longest: int = LONGEST, shortest: int = 2
) -> list[Circle]:
    """Every circle that was found, the widest first. A payment to oneself is none; two that pay
    each other are one of two."""
    left = {edge: amount for edge, amount in paid.items() if edge[0] != edge[1] and amount > 0}
    found: list[Circle] = []
    for length in range(shortest, longest + 1):
        for edge in sorted(left, key=lambda e: (-left[e], e)):
            while left.get(edge, 0) > 0 and (path := _back(left, edge, length, shortest)):
                width = min(left[step] for step in _steps(path))
                for step in _steps(path):
                    left[step] -= width
                    if not left[step]:
                        del left[step]
                found.append((path, width))
    return sorted(found, key=lambda circle: (-circle[1] * len(circle[0]), circle[0]))


def _steps(path: tuple[int, ...]) -> list[Edge]:
    return [(path[i], path[(i + 1) % len(path)]) for i in range(len(path))]


def _back(
    left: Mapping[Edge, int], edge: Edge, longest: int, shortest: int
) -> tuple[int, ...]:
    """The shortest way on from an edge's end to its beginning, both included; none if too long."""
    onward: dict[int, list[int]] = {}
    for a, b in left:
        onward.setdefault(a, []).append(b)
    start, first = edge
    came = {first: start}
    queue = deque([(first, 2)])
    while queue:
        at, length = queue.popleft()
        for b in sorted(onward.get(at, ())):
            if b == start and at == first and shortest > 2:
                continue
            if b == start:
                path = [at]
                while path[-1] != first:
                    path.append(came[path[-1]])
                return (start, *reversed(path))
            if b not in came and length < longest:
                came[b] = at
                queue.append((b, length + 1))
    return ()
