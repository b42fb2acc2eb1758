"""A name that points to nothing: the commonest slip, and the one that fails most silently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.rules import content as c
from game.rules.actions import ACTIONS
from game.rules.common_goods import CommonSpec
from game.rules.kinds import Route
from game.rules.vocabulary import Condition, Effect
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.nodes import Path
from game.scenario.problem import Word
from game.scenario.texts import walk

REFERENCES: dict[type[Any], dict[str, tuple[str, ...]]] = {
    c.Content: {"shop_district": ("districts",), "family": ("people",)},
    Condition: {
        "org": ("providers",),
        "no_org": ("providers",),
        "knows": ("facts",),
        "variant": ("variants",),
        "answered": ("incidents",),
        "taken": ("offers",),
        "agreed": ("agreements",),
        "bargained": ("pressures",),
        "happened": ("incidents",),
        "pledged": ("providers",),
        "ended": ("providers",),
        "allotted": ("drawers",),
        "person": ("people",),
        "currency": ("currencies",),
        "task": ("tasks",),
        "process": ("processes",),
        "law": ("laws",),
        "ally": ("allies",),
        "threat": ("threats",),
        "drive": ("drives",),
        "prototype": ("prototypes",),
    },
    Effect: {"org": ("providers",), "person": ("people",), "fact": ("facts",),
             "currency": ("currencies",), "process": ("processes",)},
    c.CurrencySpec: {"issuer": ("providers",)},
    c.PatternSpec: {"org": ("providers",)},
    c.PrototypeSpec: {"partner": ("providers",), "teaches": ("facts",),
                      "links": ("prototypes",)},
    c.DriveSpec: {"reveals": ("facts",)},
    c.ProcessSpec: {"agreement": ("agreements",)},
    Route: {"process": ("processes",)},
    c.Person: {"district": ("districts",)},
    c.Fact: {"district": ("districts",), "district_variant": ("variants",)},
    c.Provider: {"stops": ("districts",), "staff_person": ("people",)},
    c.Pressure: {"known_by": ("facts",), "provider": ("providers",)},
    CommonSpec: {"line_known_by": ("facts",)},
    c.Goal: {"provider": ("providers",)},
    c.Deal: {"pressure": ("pressures",)},
    c.Offer: {"provider": ("providers",), "deal": ("deals",), "answered_by": ("facts",)},
    c.Agreement: {"provider": ("providers",), "currency": ("currencies",),
                  "blocker_variant": ("variants",)},
    c.Selection: {"provider": ("providers",)},
    c.Incident: {"person": ("people",)},
    c.TaskSpec: {"person": ("people",), "worries": ("people",)},
    c.DaySpec: {"person": ("people",)},
    c.Classroom: {"seats": ("people",)},
}
DRIFT = "drift"
"""What a season would have done by itself: the one cause that is nobody's act."""
NAMED_BY_EFFECT = {"ask": ("incidents",), "promise": ("offers",), "add_stop": ("districts",),
                   "currency_replace": ("currencies",), "task": ("tasks",),
                   "law": ("laws",), "law_push": ("laws",), "ally": ("allies",),
                   "threat": ("threats",), "contest": ("threats",), "drive": ("drives",),
                   "prototype": ("prototypes",), "learned": ("prototypes",)}


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    for path, item in look.items:
        for key, lists in REFERENCES.get(type(item), {}).items():
            yield from _refer(look, (*path, key), getattr(item, key), lists)
        if isinstance(item, Effect) and item.do in NAMED_BY_EFFECT:
            yield from _refer(look, (*path, "name"), item.name, NAMED_BY_EFFECT[item.do])
        if isinstance(item, c.Reason):
            causes = [*look.ids("incidents", "offers"), *ACTIONS, DRIFT]
            for i, cause in enumerate(item.causes):
                if cause not in causes:
                    yield _unknown((*path, "causes", i), cause, causes, "causes")
        if isinstance(item, c.Agreement):
            yield from _in_agreement(path, item)
        if isinstance(item, c.Incident) and item.otherwise is not None:
            choices = [choice.id for choice in item.choices]
            if item.otherwise not in choices:
                yield _unknown((*path, "otherwise"), item.otherwise, choices, "choices")


def _in_agreement(path: Path, agreement: c.Agreement) -> Iterator[Finding]:
    """Reasons and blockers are named within one agreement only."""
    reasons = list(agreement.reasons)
    blockers = [blocker.id for blocker in agreement.blockers]
    for inner, item in walk(agreement, path):
        if isinstance(item, c.Lean | c.Blocker) and item.reason not in reasons:
            yield _unknown((*inner, "reason"), item.reason, reasons, "agreement_reasons")
        elif isinstance(item, c.Concession) and item.answers_blocker is not None:
            if item.answers_blocker not in blockers:
                yield _unknown(
                    (*inner, "answers_blocker"), item.answers_blocker, blockers, "blockers"
                )


def _refer(
    look: Look, path: Path, value: str | list[str] | None, lists: tuple[str, ...]
) -> Iterator[Finding]:
    if value is None:
        return
    known = look.ids(*lists)
    if isinstance(value, list):
        for i, name in enumerate(value):
            if name not in known:
                yield _unknown((*path, i), name, known, lists[0])
    elif value not in known:
        yield _unknown(path, value, known, lists[0])


def _unknown(path: Path, name: str, known: list[str], kind: str) -> Finding:
    params: dict[str, str | int] = {"id": name[:60], "kind": Word(f"check.kind.{kind}")}
    return advise(Finding("unknown_id", path, params), name, known)
