"""Reading order to eye order: bidirectional levels, and runs turned around.

The library resolves levels. Two things are added between its steps. It predates the rule for
paired brackets (N0), without which `Amal (34)` in an Arabic line shows brackets around the wrong
thing. And the plain algorithm tears `12%` and `-12` apart after an Arabic word; here a number
keeps its signs on the side where its writer put them.
"""

from __future__ import annotations

from typing import Any

_NUMBER = ("EN", "AN")
_UNITS = "%‰°€$£"
_SIGNS = "+-−±"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def levels(text: str, rtl: bool) -> list[int]:
    """One level per character; even is left to right, odd is right to left."""
    if not rtl and all(c < "\u0590" for c in text):
        return [0] * len(text)
    from bidi import algorithm

    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = (1, "R") if rtl else (0, "L")
    algorithm.get_embedding_levels(text, storage)
    for i, char in enumerate(storage["chars"]):
        char["at"] = i
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _settle_numbers(storage["chars"])
    _settle_brackets(storage["chars"], rtl)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return _all_levels(storage, len(text))


def _all_levels(storage: dict[str, Any], count: int) -> list[int]:
    """The library drops invisible joiners (rule X9); each goes along with the letter before it."""
    found = {char["at"]: char["level"] for char in storage["chars"]}
    out: list[int] = []
    for i in range(count):
        out.append(found.get(i, out[-1] if out else storage["base_level"]))
    return out


def reorder(runs: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """Rule L2: from the highest level down to the lowest odd one, turn every stretch around."""
    placed = list(runs)
    odd = [level for level, _, _ in runs if level % 2]
    for level in range(max((r[0] for r in runs), default=0), min(odd, default=1) - 1, -1):
        i = 0
        while i < len(placed):
            j = i
            while j < len(placed) and placed[j][0] >= level:
                j += 1
            placed[i:j] = placed[i:j][::-1]
            i = max(j, i + 1)
    return placed


def mirrored(text: str) -> str:
    """A right-to-left run as the eye meets it from the left."""
    from bidi.mirror import MIRRORED

    return "".join(MIRRORED.get(c, c) for c in reversed(text))


def _settle_numbers(chars: list[dict[str, Any]]) -> None:
    """Give signs and units the type of the number they touch."""
    for i, char in enumerate(chars):
        before = chars[i - 1] if i else None
        after = chars[i + 1] if i + 1 < len(chars) else None
        starts_word = before is None or not (before["ch"].isalnum() or before["ch"] in _SIGNS)
        if char["ch"] in _UNITS and before and before["type"] in _NUMBER:
            char["type"] = before["type"]
        elif char["ch"] in _UNITS + _SIGNS and starts_word and after and after["type"] in _NUMBER:
            char["type"] = after["type"]


def _settle_brackets(chars: list[dict[str, Any]], rtl: bool) -> None:
    """Rule N0: both brackets of a pair take one direction, the line's own if it occurs inside."""
    own = "R" if rtl else "L"
    sides = [{"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}.get(c["type"]) for c in chars]
    for start, end in _bracket_pairs(chars):
        inside = {side for side in sides[start:end] if side}
        if not inside:
            continue
        before = next((side for side in reversed(sides[:start]) if side), own)
        side = own if own in inside else before
        for i in (start, end):
            chars[i]["type"] = sides[i] = side


def _bracket_pairs(chars: list[dict[str, Any]]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for i, char in enumerate(chars):
        if char["ch"] in _PAIRS.values():
            opened.append((char["ch"], i))
        wanted = _PAIRS.get(char["ch"])
        for k in range(len(opened) - 1, -1, -1):
            if opened[k][0] == wanted:
                pairs.append((opened[k][1], i))
                del opened[k:]
                break
    return sorted(pairs)
