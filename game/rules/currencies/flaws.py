"""What cannot work in a currency's design, or will not work as its author may think.

The checker shows these to authors, with the place; in play a design like that still moves to a
defined stage (`life`). `key` is the setting or choice that it is about, "" for the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import ModuleType

from game.rules.content.currencies import CurrencySpec
from game.rules.currencies.kinds import KINDS
from game.rules.currencies.settings import SETTINGS, WORDS

WHOLE = 1000
TAKEN = ("euro", "debt", "organising_minutes")
"""Names that the ledger uses already."""
PAIRS = {"hours_least": "hours_most", "free_hours_least": "free_hours_most",
         "services_each": "services", "kinds_offered": "services"}
"""The first may not be more than the second."""
BENDS = ("services_each", "kinds_offered")
"""Of them those whose usual number gives way where the design only names the second."""
RULES_OF_ISSUE = {"steady": "issue_year", "members": "money_target", "target": "issue_step"}
"""Rule by which more comes into being -> the number it works with."""


@dataclass(frozen=True)
class Flaw:
    """A code with parameters; `hard` where it cannot work at all."""

    code: str
    key: str = ""
    params: dict[str, str | int] = field(default_factory=dict)
    hard: bool = True

    def __hash__(self) -> int:
        return hash((self.code, self.key))


def flaws(spec: CurrencySpec) -> Iterator[Flaw]:
    """Everything that is wrong with a design by itself. What contradicts the registry comes first,
    and alone."""
    kind = KINDS.get(spec.kind)
    if kind is None:
        return
    found = [*_names(spec, kind), *_ranges(spec)]
    if spec.id in TAKEN:
        found.append(Flaw("currency_id_taken", "id", {"id": spec.id}))
    yield from found
    if any(flaw.hard for flaw in found):
        return
    numbers, words = {**kind.DEFAULTS, **spec.settings}, {**kind.WORDS, **spec.words}
    yield from _begins(spec, numbers)
    yield from _pairs(spec, numbers)
    yield from _finding(numbers, words)
    yield from _first_trade(kind, numbers, words)
    yield from _amounts(kind, numbers)


def _names(spec: CurrencySpec, kind: ModuleType) -> Iterator[Flaw]:
    for name in spec.settings:
        if name not in kind.DEFAULTS:
            yield Flaw("currency_setting_unknown", name, {"name": name[:60], "kind": spec.kind})
    for name, choice in spec.words.items():
        if name not in kind.WORDS:
            yield Flaw("currency_word_unknown", name, {"name": name[:60], "kind": spec.kind})
        elif choice not in WORDS[name]:
            yield Flaw("currency_choice_unknown", name, {"name": name, "found": choice[:60]})


def _ranges(spec: CurrencySpec) -> Iterator[Flaw]:
    for name, number in spec.settings.items():
        found = out_of_range(name, number)
        if found is not None:
            yield found


def out_of_range(name: str, number: int) -> Flaw | None:
    """A number that its setting cannot take."""
    s = SETTINGS.get(name)
    if s is None or s.least <= number <= s.most:
        return None
    if name == "demurrage_permille_year" and number > s.most:
        return Flaw("currency_demurrage_whole", name, {"found": str(number), "high": str(s.most)})
    return Flaw("currency_setting_range", name, {
        "field": name, "found": str(number), "low": str(s.least), "high": str(s.most)})


def _begins(spec: CurrencySpec, numbers: dict[str, int]) -> Iterator[Flaw]:
    """Nobody to begin with, or fewer than it needs."""
    start, least = numbers.get("members_start", 0), numbers.get("members_least", 0)
    if start == 0:
        yield Flaw("currency_nobody", "members_start", {"right": str(max(1, least))})
    elif start < least:
        yield Flaw("currency_few_members", "members_start",
                   {"found": str(start), "right": str(least)}, hard=False)
    asleep = [name for name in ("inactive_permille", "reluctance_permille")
              if numbers.get(name, 0) >= WHOLE]
    asleep += [name for name in ("wishes_permille_week",) if numbers.get(name, 1) == 0]
    for name in asleep:
        yield Flaw("currency_nobody_asks", name, {"field": name, "found": str(numbers[name])})


def _pairs(spec: CurrencySpec, numbers: dict[str, int]) -> Iterator[Flaw]:
    for low, high in PAIRS.items():
        said = low in spec.settings or (high in spec.settings and low not in BENDS)
        if said and numbers.get(low, 0) > numbers.get(high, 0):
            key = low if low in spec.settings else high
            yield Flaw("currency_pair", key, {
                "low": low, "high": high, "first": str(numbers[low]),
                "last": str(numbers.get(high, 0))})


def _finding(numbers: dict[str, int], words: dict[str, str]) -> Iterator[Flaw]:
    """A broker without hours, or hours without a broker."""
    hours = numbers.get("broker_hours_week")
    if hours == 0 and words.get("matching") == "broker":
        yield Flaw("currency_broker_hours", "broker_hours_week")
    elif hours and words.get("matching") not in (None, "broker"):
        yield Flaw("currency_no_broker", "matching", {"found": str(hours)}, hard=False)


def _first_trade(kind: ModuleType, numbers: dict[str, int], words: dict[str, str],
                 ) -> Iterator[Flaw]:
    """Nobody could make the first payment, ever."""
    if numbers.get("entry"):
        return
    if not kind.ISSUES and numbers.get("limit") == 0:
        yield Flaw("currency_limit_blocks", "limit")
    rule = words.get("issue", "")
    if kind.ISSUES and "entry" in numbers and not numbers.get(RULES_OF_ISSUE.get(rule, ""), 0):
        yield Flaw("currency_nobody_has_any", "entry", hard=False)


def _amounts(kind: ModuleType, numbers: dict[str, int]) -> Iterator[Flaw]:
    """Amounts that each are allowed and together mean what hardly anybody means."""
    entry, back = numbers.get("entry", 0), numbers.get("exit", 0)
    ceiling, threshold = numbers.get("ceiling", 0), numbers.get("threshold", 0)
    if ceiling and ceiling < entry:
        yield Flaw("currency_ceiling_below_entry", "ceiling",
                   {"found": str(ceiling), "right": str(entry)})
    if kind.ISSUES and back < entry:
        yield Flaw("currency_entry_exit", "exit" if back else "entry",
                   {"entry": str(entry), "exit": str(back)}, hard=False)
    if threshold and entry >= threshold:
        yield Flaw("currency_crash", "entry",
                   {"entry": str(entry), "threshold": str(threshold)}, hard=False)
    cushion = numbers.get("cushion", 0)
    if threshold and cushion >= threshold:
        yield Flaw("currency_cushion", "cushion",
                   {"found": str(cushion), "threshold": str(threshold)}, hard=False)
    reserve = numbers.get("reserve_permille", WHOLE)
    if reserve < WHOLE:
        yield Flaw("currency_reserve", "reserve_permille", {"found": str(reserve)}, hard=False)
