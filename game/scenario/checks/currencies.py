"""A currency whose design cannot work, and effects and conditions that ask of it what it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from game.rules import content as c
from game.rules.content.currencies import CurrencyKind
from game.rules.currencies.figures import FIGURES
from game.rules.currencies.flaws import Flaw, flaws, out_of_range
from game.rules.currencies.kinds import KINDS
from game.rules.currencies.settings import WORDS
from game.rules.currencies.strains import STRAINS
from game.rules.groups import GROUPS
from game.rules.vocabulary import Condition, Effect
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.nodes import Path
from game.scenario.problem import Word

DECIDED = "decided"
"""Cause of an end that people chose."""
WHOLE_DESIGN = ("id",)
"""Keys of a flaw that stand beside `settings` and `words`, not in them."""


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    yield from designs(look)
    yield from uses(look)
    if isinstance(look.root, c.Content):
        yield from _town(look, look.root)


def designs(look: Look) -> Iterator[Finding]:
    """Every design by itself."""
    for path, item in look.items:
        if isinstance(item, c.CurrencySpec):
            for flaw in flaws(item):
                yield _told(path, item, item.kind, flaw)
            for i, other in enumerate(item.others):
                yield from of_change((*path, "others", i), item, other)


class Change(Protocol):
    """What is different about a design."""

    @property
    def kind(self) -> CurrencyKind | None: ...

    @property
    def settings(self) -> dict[str, int]: ...

    @property
    def words(self) -> dict[str, str]: ...


def of_change(path: Path, spec: c.CurrencySpec, change: Change) -> Iterator[Finding]:
    """A design laid over another: what it says itself, told where it says it; and what the two
    come to, where the first alone does not."""
    whole, before = spec.changed(change.kind, change.settings, change.words), set(flaws(spec))
    for flaw in flaws(whole):
        if flaw not in before:
            yield _told(path, change, whole.kind, flaw)


def uses(look: Look) -> Iterator[Finding]:
    """What effects write into a design, and what conditions ask of a currency."""
    kinds = {spec.id: spec.kind for spec in (look.content.currencies if look.content else ())}
    for path, item in look.items:
        if isinstance(item, Effect) and item.do in ("currency_setting", "currency_word"):
            yield from _written(path, item, kinds.get(item.currency or ""))
        if isinstance(item, Condition) and item.currency is not None:
            yield from _asked(path, item)


def _told(path: Path, spec: c.CurrencySpec | Change, kind: str, flaw: Flaw) -> Finding:
    """The finding at its setting where the design names it, else at what it is called."""
    place, at_key = (*path, "id"), False
    for group in ("settings", "words"):
        if flaw.key in getattr(spec, group):
            place = (*path, group, flaw.key)
            at_key = flaw.code.endswith("_unknown") and flaw.code != "currency_choice_unknown"
    if flaw.key in WHOLE_DESIGN:
        place = (*path, flaw.key)
    finding = Finding(flaw.code, place, dict(flaw.params), "error" if flaw.hard else "warning",
                      "strong" if flaw.hard else "reasonable", at_key=at_key)
    return _advised(finding, kind, flaw.key, spec.words.get(flaw.key, ""))


def _advised(finding: Finding, kind: str, name: str, choice: str) -> Finding:
    """With the names that would do, where a name is what is wrong."""
    if finding.rule == "currency_setting_unknown":
        return advise(finding, name, KINDS[kind].DEFAULTS, limit=60)
    if finding.rule == "currency_word_unknown":
        return advise(finding, name, KINDS[kind].WORDS)
    if finding.rule == "currency_choice_unknown":
        return advise(finding, choice, WORDS[name])
    return finding


def _written(path: Path, effect: Effect, kind: str | None) -> Iterator[Finding]:
    """The setting or choice is one that the currency's kind has, and so is what it becomes."""
    name = effect.name
    if kind not in KINDS or name is None:
        return
    params: dict[str, str | int] = {"name": name[:60], "kind": kind}
    if effect.do == "currency_setting":
        if name not in KINDS[kind].DEFAULTS:
            finding = Finding("currency_setting_unknown", (*path, "name"), params)
            yield _advised(finding, kind, name, "")
        elif (flaw := out_of_range(name, effect.amount or 0)) is not None:
            yield Finding(flaw.code, (*path, "amount"), dict(flaw.params))
    elif name not in KINDS[kind].WORDS:
        yield _advised(Finding("currency_word_unknown", (*path, "name"), params), kind, name, "")
    elif effect.word is not None and effect.word not in WORDS[name]:
        finding = Finding("currency_choice_unknown", (*path, "word"), {
            "name": name, "found": effect.word[:60]})
        yield _advised(finding, kind, name, effect.word)


def _asked(path: Path, condition: Condition) -> Iterator[Finding]:
    for key, known, kind in (("figure", sorted(FIGURES), "figures"),
                             ("equals", [*STRAINS, DECIDED], "causes_of_failure")):
        name = getattr(condition, key)
        if name is not None and name not in known and not (
                key == "equals" and (condition.variant or condition.answered or condition.clause
                                     or condition.ended)):
            params: dict[str, str | int] = {"id": name[:60], "kind": Word(f"check.kind.{kind}")}
            yield advise(Finding("unknown_part", (*path, key), params), name, known, limit=60)


def _town(look: Look, content: c.Content) -> Iterator[Finding]:
    """What a design asks of its town: the system that runs it, its group, homes enough."""
    homes = sum(max(0, d.households) for d in content.districts)
    for i, spec in enumerate(content.currencies):
        path: Path = ("currencies", i)
        if "currencies" not in content.systems:
            yield Finding("system_missing", (*path, "id"),
                          {"field": "currencies", "system": "currencies"})
        if _of_firms(spec.kind) and "enterprises" not in content.systems:
            yield Finding("system_missing", (*path, "kind"),
                          {"field": spec.kind, "system": "enterprises"})
        sectors = [s.id for s in look.kind.sectors] if look.kind else []
        known = [*GROUPS, *look.ids("districts"), *sectors]
        if spec.joins is not None and spec.joins not in known:
            finding = Finding("unknown_group", (*path, "joins"), {"group": spec.joins[:60]})
            yield advise(finding, spec.joins, known, limit=24)
        start = spec.settings.get("members_start", 0)
        if start > homes > 0 and KINDS[spec.kind].OF == "households":
            yield Finding("currency_more_than_homes", (*path, "settings", "members_start"),
                          {"found": str(start), "high": str(homes)}, "warning", "reasonable")


def _of_firms(kind: str) -> bool:
    """Whether enterprises have to be there: its circle is of them, or they take it."""
    return "enterprises" in (KINDS[kind].OF, *getattr(KINDS[kind], "NEEDS", ()))
