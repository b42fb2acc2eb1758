"""Another design for a town that was played: a small file, laid over the scenario of a save.

`compare SAVE --with FILE` plays the same acts on the same luck with it. It may say, in any
mixture, how a currency is designed, which numbers of the model are others, and which acts are
left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar

from game.rules.content import Content
from game.rules.content.currencies import CurrencyKind
from game.rules.looks import STRICT
from game.scenario.checks.currencies import of_change
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.parameters import registry
from game.scenario.small_file import load_small


@dataclass(frozen=True)
class CurrencyChange:
    """What is different about a currency; the rest stays. Another kind begins from its own
    usual settings."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    kind: CurrencyKind | None = None
    settings: dict[str, int] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Redesign:
    """A whole file."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    title: str
    currencies: list[CurrencyChange] = field(default_factory=list)
    parameters: dict[str, int] = field(default_factory=dict)
    without: list[str] = field(default_factory=list)
    """Acts that are left out, by the ids that `explain --json` names them by."""

    @property
    def is_empty(self) -> bool:
        return not (self.currencies or self.parameters or self.without)


def load_redesign(path: Path, content: Content, acts: Collection[str]) -> Redesign:
    """Read such a file for a town in which these acts were done.

    Raises InvalidInput with every mistake and its place, or Incompatible.
    """
    def check(look: Look) -> Iterator[Finding]:
        change = look.root
        assert isinstance(change, Redesign)
        return _findings(change, content, acts)

    return load_small(path, Redesign, check, content)


def laid_over(content: Content, change: Redesign) -> Content:
    """The scenario with the other designs in it."""
    others = {c.id: c for c in change.currencies}
    designs = [spec.changed(c.kind, c.settings, c.words) if (c := others.get(spec.id)) else spec
               for spec in content.currencies]
    return replace(content, currencies=designs)


def _findings(change: Redesign, content: Content, acts: Collection[str]) -> Iterator[Finding]:
    if change.is_empty:
        yield Finding("redesign_empty", ())
    known = [c.id for c in content.currencies]
    for i, currency in enumerate(change.currencies):
        if currency.id not in known:
            yield advise(_unknown(("currencies", i, "id"), currency.id, known), currency.id, known)
    for i, currency in enumerate(change.currencies):
        for spec in content.currencies:
            if spec.id == currency.id:
                yield from of_change(("currencies", i), spec, currency)
    for name in change.parameters:
        if name not in registry():
            finding = Finding("unknown_parameter", ("parameters", name), {"name": name[:60]},
                              at_key=True)
            yield advise(finding, name, sorted(registry()))
    for i, act in enumerate(change.without):
        if act not in acts:
            yield advise(_unknown(("without", i), act, sorted(acts)), act, sorted(acts))


def _unknown(path: tuple[str | int, ...], name: str, known: Collection[str]) -> Finding:
    return Finding("redesign_unknown", path,
                   {"name": name[:80], "known": ", ".join(known)[:400] or "-"})
