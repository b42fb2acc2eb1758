"""Luck: a counter-based hash of (seed, week, system, entity, slot).

A draw never depends on how many draws came before it, so removing one act from a
replay does not shift anybody else's dice. splitmix64 is used because it is integer
arithmetic only: the same bits on every processor (Steele, Lea & Flood 2014).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

U64 = np.uint64
_GOLDEN = 0x9E3779B97F4A7C15
_MASK = 0xFFFFFFFFFFFFFFFF


@lru_cache(maxsize=4096)
def stable_hash(text: str) -> int:
    """64 bits of a name, the same in every process (Python's own hash is salted)."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")


def _mix(z: NDArray[np.uint64]) -> NDArray[np.uint64]:
    z = (z ^ (z >> U64(30))) * U64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> U64(27))) * U64(0x94D049BB133111EB)
    return z ^ (z >> U64(31))


def _mix_int(z: int) -> int:
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
    return z ^ (z >> 31)


@dataclass(frozen=True)
class Luck:
    """The dice of one run. `seed` is the session's; forecasts use others."""

    seed: int

    def _key(self, week: int, system: str) -> int:
        key = _mix_int((self.seed * _GOLDEN + 0x1D8E4E27C47D124F) & _MASK)
        key = _mix_int((key + week * _GOLDEN) & _MASK)
        return _mix_int(key ^ stable_hash(system))

    def key(self, week: int, system: str) -> int:
        """63 bits for a kernel that counts its own draws."""
        return self._key(week, system) >> 1

    def raw(
        self, week: int, system: str, ids: NDArray[np.int64], slot: int = 0
    ) -> NDArray[np.uint64]:
        """One 64-bit draw for each id (shape of `ids`)."""
        key = (self._key(week, system) + slot * 0xD1342543DE82EF95) & _MASK
        with np.errstate(over="ignore"):
            return _mix(_mix(ids.astype(np.uint64) * U64(_GOLDEN) + U64(key)))

    def permille(
        self, week: int, system: str, ids: NDArray[np.int64], slot: int = 0
    ) -> NDArray[np.int64]:
        """Uniform integers 0..999, one for each id."""
        return (self.raw(week, system, ids, slot) >> U64(40)).astype(np.int64) * 1000 >> 24

    def one(self, week: int, system: str, entity: str, bound: int = 1000, slot: int = 0) -> int:
        """One uniform integer 0..bound-1 for a named entity."""
        key = (self._key(week, system) + slot * 0xD1342543DE82EF95) & _MASK
        draw = _mix_int(_mix_int((stable_hash(entity) * _GOLDEN + key) & _MASK))
        return ((draw >> 40) * bound) >> 24

    def other(self, purpose: str, number: int) -> Luck:
        """Another town's luck, for bands around a cause: never this one."""
        return Luck(_mix_int((self._key(number + 1, purpose)) ^ _GOLDEN) >> 1)
