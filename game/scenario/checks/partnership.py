"""The town hall as a partner: names of its closed lists, amounts, promises that nobody made,
projects for a service that the town lacks, and the system that runs all of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import content as c
from game.rules.partnership.commissioning import MODES
from game.rules.partnership.edition import WAYS
from game.rules.partnership.participatory import CHANGES
from game.rules.partnership.procurement import CLAUSES, WEIGHTS
from game.rules.vocabulary import Effect
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.nodes import Path
from game.scenario.problem import Word

SYSTEM = "partnership"
VACANT = "vacant"
DOES = ("openness", "procurement", "commission", "participatory", "consult", "keep_word", "audit")
NAMES: dict[str, tuple[str, tuple[str, ...]]] = {
    "procurement": ("tenders", (*WEIGHTS, *CLAUSES)), "participatory": ("cycle", CHANGES)}
"""Effect -> what its `name` is, and every name that may be written."""
RANGES: dict[str, tuple[int, int]] = {"openness": (-1000, 1000), "procurement": (0, 1000),
                                      "participatory": (0, 1000)}


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    asked = [e.name for _, e in look.effects if e.do == "consult" and e.name]
    for path, effect in look.effects:
        if effect.do in DOES:
            if SYSTEM not in look.content.systems:
                yield Finding("system_missing", (*path, "do"),
                              {"field": effect.do, "system": SYSTEM})
            yield from _named(path, effect)
            yield from _of_the_town(look, path, effect, asked)
    for path, item in look.items:
        if isinstance(item, c.CivicProject):
            yield from _project(look, path, item)
    if isinstance(look.root, c.Content):
        yield from _seasons(look.root)


def _named(path: Path, effect: Effect) -> Iterator[Finding]:
    kind, known = NAMES.get(effect.do, ("", ()))
    if known and effect.name is not None and effect.name not in known:
        yield _unknown((*path, "name"), effect.name, kind, known)
    if effect.do == "participatory" and effect.name == "method":
        if effect.method is None:
            yield Finding("effect_needs", path, {"do": effect.do, "field": "method"})
        elif effect.method not in WAYS:
            yield _unknown((*path, "method"), effect.method, "countings", WAYS)
    low, high = RANGES.get(effect.do, (0, 1000))
    if effect.do in RANGES and effect.amount is not None and not low <= effect.amount <= high:
        yield Finding("number_range", (*path, "amount"), {
            "field": "amount", "found": str(effect.amount), "low": str(low), "high": str(high)})


def _of_the_town(look: Look, path: Path, effect: Effect, asked: list[str]) -> Iterator[Finding]:
    if effect.do == "commission":
        if effect.word is not None and effect.word not in (*MODES, VACANT):
            yield _unknown((*path, "word"), effect.word, "commissioning", (*MODES, VACANT))
        yield from _service(look, (*path, "name"), effect.name)
    if effect.do == "keep_word" and effect.name is not None and effect.name not in asked:
        yield _unknown((*path, "name"), effect.name, "consultations", tuple(asked))


def _service(look: Look, path: Path, name: str | None) -> Iterator[Finding]:
    known = tuple(s.id for s in look.kind.services) if look.kind else ()
    if known and name is not None and name not in known:
        yield _unknown(path, name, "services", known)


def _project(look: Look, path: Path, project: c.CivicProject) -> Iterator[Finding]:
    """It can be built: for a service of this town, near to parts of it, for money."""
    if look.content is not None and SYSTEM not in look.content.systems:
        yield Finding("system_missing", (*path, "id"),
                      {"field": "participatory", "system": SYSTEM})
    yield from _service(look, (*path, "service"), project.service)
    if project.cents <= 0:
        yield Finding("number_range", (*path, "cents"), {
            "field": "cents", "found": str(project.cents), "low": "1", "high": "100000000"})
    known = tuple(look.ids("districts"))
    for k, district in enumerate(project.districts):
        if district not in known:
            yield _unknown((*path, "districts", k), district, "districts", known, "unknown_id")


def _seasons(content: c.Content) -> Iterator[Finding]:
    """The act that a season opens is one that somebody answers."""
    for i, season in enumerate(content.seasons):
        if "request" in season.unlocks and SYSTEM not in content.systems:
            yield Finding("system_missing", ("seasons", i, "unlocks"),
                          {"field": "request", "system": SYSTEM})


def _unknown(path: Path, name: str, kind: str, known: tuple[str, ...],
             rule: str = "unknown_part") -> Finding:
    finding = Finding(rule, path, {"id": name[:60], "kind": Word(f"check.kind.{kind}")})
    return advise(finding, name, list(known), limit=24)
