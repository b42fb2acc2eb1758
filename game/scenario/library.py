"""What scenarios share: legal forms, the law of a country, and clauses ready to be used.

Read by the strict loader like everything an author writes; a save does not need it, because the
rules that it carries have forms, law and clauses resolved.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import ClassVar

from game.resources import root
from game.rules.content import Agreement, Clause, Content
from game.rules.forms import FormSpec, LawSpec
from game.rules.looks import STRICT
from game.rules.vocabulary import Form
from game.scenario.schema import load_as


@dataclass(frozen=True)
class Forms:
    """The file `forms.yaml`."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    forms: list[FormSpec]


@dataclass(frozen=True)
class Laws:
    """The file `laws.yaml`."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    laws: list[LawSpec]


@dataclass(frozen=True)
class ReadyClauses:
    """A file of `statutes/`: clauses that an agreement may use, and the reasons they name."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    id: str
    form: Form
    clauses: list[Clause]
    reasons: dict[str, str] = field(default_factory=dict)


def folder() -> Path:
    """Where the library is, in a checkout and packaged."""
    return root() / "scenarios" / "library"


@cache
def forms() -> dict[str, FormSpec]:
    """Every legal and social form by its name. Raises InvalidInput."""
    return {f.id: f for f in load_as(Forms, folder() / "forms.yaml").forms}


@cache
def laws() -> dict[str, LawSpec]:
    """Every country's law by its name. Raises InvalidInput."""
    return {law.id: law for law in load_as(Laws, folder() / "laws.yaml").laws}


def ready_names() -> list[str]:
    """The sets of ready clauses that the library has."""
    return sorted(f.stem for f in (folder() / "statutes").glob("*.yaml"))


@cache
def ready(name: str) -> ReadyClauses:
    """A set of ready clauses by its id. Raises InvalidInput."""
    return load_as(ReadyClauses, folder() / "statutes" / f"{name}.yaml")


def resolved(content: Content) -> Content:
    """The scenario with the clauses its agreements take from the library. Raises InvalidInput."""
    if not any(a.clauses_from for a in content.agreements):
        return content
    return replace(content, agreements=[_whole(a) for a in content.agreements])


def _whole(agreement: Agreement) -> Agreement:
    """Library clauses first, each with the org it is for; an own clause of the same id stands in
    the place of the library's."""
    if agreement.clauses_from is None:
        return agreement
    told = ready(agreement.clauses_from)
    own = {c.id: c for c in agreement.clauses}
    taken = [own.pop(c.id) if c.id in own else _of(c, agreement.provider)
             for c in told.clauses]
    return replace(agreement, clauses=[*taken, *own.values()],
                   reasons=told.reasons | agreement.reasons)


def _of(clause: Clause, provider: str) -> Clause:
    """A library clause speaks of `this`: here the agreement's provider."""
    return replace(clause, options=[
        replace(o, effects=[replace(e, org=provider) if e.org == THIS else e for e in o.effects])
        for o in clause.options])


THIS = "this"
"""In a library clause: the organisation whose agreement uses it."""
