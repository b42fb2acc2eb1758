"""What a cooperative of a living town needs: its library clauses, and the parts of the model that
run it."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import content as c
from game.rules.federations import NetworkSpec
from game.rules.vocabulary import Effect
from game.scenario import library
from game.scenario.checks.look import Finding, Look, advise

RUN_BY_STATUTES = ("statute", "method", "convert", "support", "deed")
OF_EMPLOYERS = ("close_employer", "custom")


def check(look: Look) -> Iterator[Finding]:
    content = look.content
    if content is None or not isinstance(look.root, c.Content):
        return
    forms = {p.id: p.form for p in content.providers}
    for path, item in look.items:
        if isinstance(item, c.Agreement) and item.clauses_from is not None:
            yield from _clauses(path, item, forms.get(item.provider))
        for system, key in _needs(item):
            if system not in content.systems:
                yield Finding("system_missing", (*path, key), {"field": key, "system": system})


def _clauses(path: tuple[str | int, ...], item: c.Agreement, form: str | None) -> Iterator[Finding]:
    name, known = item.clauses_from or "", library.ready_names()
    place = (*path, "clauses_from")
    if name not in known:
        yield advise(Finding("unknown_clauses", place, {"id": name[:60]}), name, known)
    elif form is not None and library.ready(name).form != form:
        yield Finding("clauses_of_another_form", place, {
            "id": name, "form": library.ready(name).form, "found": form})


def _needs(item: object) -> Iterator[tuple[str, str]]:
    """(system, key): the part of the model without which a line does nothing."""
    if isinstance(item, c.Employer):
        yield "enterprises", "sector"
    if isinstance(item, c.Provider):
        for key in ("takes_over", "sector"):
            if getattr(item, key) is not None:
                yield "enterprises", key
                if item.form != "firm":
                    yield "cooperatives", key
    if isinstance(item, NetworkSpec):
        yield "networks", "id"
    if isinstance(item, Effect):
        if item.do in RUN_BY_STATUTES:
            yield "cooperatives", "do"
        if item.do in OF_EMPLOYERS:
            yield "enterprises", "do"
