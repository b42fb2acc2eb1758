"""Letters that people read aloud, write down and type again, and that know when they are wrong.

32 letters without those that look or sound like others. Three of them are a check (a Reed-Solomon
code of distance four): one wrong letter is found with its place and what it was, and any two wrong
ones, so also two that changed places, are seen to be wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKS_LIKE = {"O": "0", "I": "1", "L": "1"}
"""Letters that are none of ours and are read for a figure."""
GAPS = " -–—_.,·/\t\n\r\u00a0\u202f\u200e\u200f"
"""What may stand between groups."""
BITS = 5
GROUP = 4
CHECKS = 3
_PRIME = 0b100101


@dataclass
class BadLetters(Exception):
    """Why letters cannot be right; `place` counts them from 1 without gaps (0: all of them)."""

    code: str
    place: int = 0
    found: str = ""
    wanted: str = ""


def group_of(place: int) -> int:
    return (place - 1) // GROUP + 1


def in_group(place: int) -> int:
    return (place - 1) % GROUP + 1


def grouped(values: list[int]) -> str:
    """With its check letters, in groups that can be said in one breath."""
    letters = "".join(LETTERS[v] for v in _with_checks(values))
    return "-".join(letters[i:i + GROUP] for i in range(0, len(letters), GROUP))


def read(text: str, length: int) -> list[int]:
    """The values without the check letters. Raises BadLetters."""
    values = [_value(letter, place) for place, letter in enumerate(_letters(text), 1)]
    if len(values) != length + CHECKS:
        raise _wrong_length(text, len(values), length + CHECKS)
    if any(_syndromes(values)):
        raise _wrong(values)
    return values[:length]


def _letters(text: str) -> list[str]:
    return [c for c in text if c not in GAPS]


def _value(letter: str, place: int) -> int:
    plain = letter.upper()
    if letter.isdecimal():
        plain = str(int(letter))  # figures of any script
    found = LETTERS.find(LOOKS_LIKE.get(plain, plain)) if len(plain) == 1 else -1
    if found < 0:
        raise BadLetters("no_letter", place, letter)
    return found


def _wrong_length(text: str, found: int, wanted: int) -> BadLetters:
    """Where groups were kept apart, the first that is too long or too short is the place."""
    for gap in GAPS:
        text = text.replace(gap, " ")
    groups = text.split()
    for number, group in enumerate(groups):
        if len(group) != GROUP and len(groups) > 1:
            return BadLetters("length", number * GROUP + 1, str(found), str(wanted))
    return BadLetters("length", 0, str(found), str(wanted))


def _wrong(values: list[int]) -> BadLetters:
    """One wrong letter has one place and one right value; two that changed places are tried."""
    first, second, third = _syndromes(values)
    if first and second and _times(second, second) == _times(first, third):
        exponents, logs = _field()
        power = (logs[second] - logs[first]) % len(exponents)
        if power < len(values):
            at = len(values) - 1 - power
            right = values[at] ^ first
            return BadLetters("letter", at + 1, LETTERS[values[at]], LETTERS[right])
    swaps = [i for i, (one, other) in enumerate(pairwise(values)) if one != other
             and not any(_syndromes([*values[:i], other, one, *values[i + 2:]]))]
    if len(swaps) == 1:
        at = swaps[0]
        return BadLetters("swapped", at + 1, LETTERS[values[at]], LETTERS[values[at + 1]])
    return BadLetters("letters")


@cache
def _field() -> tuple[list[int], dict[int, int]]:
    """The powers of 2 among 32 numbers where adding is XOR, and which power each number is."""
    exponents, number = [], 1
    for _ in range(31):
        exponents.append(number)
        number <<= 1
        if number & 32:
            number ^= _PRIME
    return exponents, {value: power for power, value in enumerate(exponents)}


def _times(one: int, other: int) -> int:
    exponents, logs = _field()
    return exponents[(logs[one] + logs[other]) % 31] if one and other else 0


def _with_checks(values: list[int]) -> list[int]:
    """The remainder of a division by a polynomial that is 0 at the first powers of 2."""
    exponents, _ = _field()
    divisor = [1]
    for root in exponents[:CHECKS]:
        shifted, scaled = [*divisor, 0], [0, *(_times(d, root) for d in divisor)]
        divisor = [a ^ b for a, b in zip(shifted, scaled, strict=True)]
    left = [*values, *[0] * CHECKS]
    for i in range(len(values)):
        factor = left[i]
        for j, part in enumerate(divisor):
            left[i + j] ^= _times(part, factor)
    return [*values, *left[-CHECKS:]]


def _syndromes(values: list[int]) -> tuple[int, ...]:
    """All 0 where nothing is wrong."""
    exponents, _ = _field()
    found = []
    for root in exponents[:CHECKS]:
        total = 0
        for value in values:
            total = _times(total, root) ^ value
        found.append(total)
    return tuple(found)
