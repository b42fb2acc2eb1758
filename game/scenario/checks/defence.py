"""Threats to what nobody has, groups and apps that nothing runs, words of closed lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.rules import content as c
from game.rules.defence import drives, means, threats
from game.rules.defence.figures import FIGURES, THREAT_FIGURES
from game.rules.defence.homes import LOCKING
from game.rules.digital import app, data
from game.rules.digital.figures import FIGURES as OF_APP
from game.rules.machines import APP, DRIVE, THREAT
from game.rules.vocabulary import Condition, Effect
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.nodes import Path
from game.scenario.problem import Word

DEFENCE, DIGITAL = "defence", "digital"
STAGE = "stage"
"""With it a condition asks for the app's stage in place of a figure."""
RUNS = {"threat": DEFENCE, "contest": DEFENCE, "civil_means": DEFENCE, "lock_homes": DEFENCE,
        "drive": DEFENCE, "contract_income": DEFENCE, "app": DIGITAL, "app_users": DIGITAL,
        "app_data": DIGITAL}
"""Effect -> the system that runs it."""
WORDS: dict[str, tuple[str, ...]] = {
    "threat": threats.WORDS, "contest": means.MEANS, "drive": drives.WORDS, "app": app.WORDS,
    "app_data": data.WORDS}
AMOUNTS = {"contest": (1, 1000), "civil_means": (-1000, 1000), "lock_homes": (1, 10_000),
           "contract_income": (0, 100_000_000), "app_users": (-1000, 1000),
           "jobless_growth": (-900, 3000)}
RANGES: dict[type, dict[str, tuple[int, int]]] = {
    c.ThreatSpec: {"weeks": (1, 260), "needs": (1, 1000), "undo_needs": (0, 1000),
                   "by_itself": (0, 1000)},
    c.DriveSpec: {"needs": (1, 1000), "weeks": (1, 260)},
    c.AppSpec: {"commercial_fee": (0, 900), "coop_fee": (0, 900)},
}
OF = {"privatisation": ("contracts", "municipality"), "eviction": ("districts", "needs"),
      "enclosure": ("commons", "commons"), "buyout": ("providers", "cooperatives")}
"""Kind of threat -> what it is about, and the system in which that is real."""
MOST = {"eviction": 3000, "enclosure": 1000}


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    for path, item in look.items:
        for key, (low, high) in RANGES.get(type(item), {}).items():
            yield from _within((*path, key), key, getattr(item, key), low, high)
        if isinstance(item, c.ThreatSpec):
            yield from _threat(look.content, path, item)
        elif isinstance(item, c.AppSpec):
            yield from _app(look, path, item)
        elif isinstance(item, Effect) and (item.do in RUNS or item.do in AMOUNTS):
            yield from _effect(look, path, item)
        elif isinstance(item, Condition):
            yield from _condition(look.content, path, item)
    if isinstance(look.root, c.Content):
        for key, system in (("threats", DEFENCE), ("drives", DEFENCE), ("app", DIGITAL)):
            if getattr(look.root, key) and system not in look.root.systems:
                yield Finding("system_missing", (key,), {"field": key, "system": system},
                              at_key=True)


def _threat(content: c.Content, path: Path, spec: c.ThreatSpec) -> Iterator[Finding]:
    """What it is about is there, and the system in which it would be felt."""
    kind, system = OF[spec.kind]
    ids = [item.id for item in getattr(content, kind)]
    yield from _one_of((*path, "of"), spec.of, ids, kind)
    if system not in content.systems:
        yield Finding("system_missing", (*path, "kind"), {"field": spec.kind, "system": system})
    if spec.kind in MOST:
        yield from _within((*path, "amount"), "amount", spec.amount, 1, MOST[spec.kind])
    for i, stand in enumerate(spec.stands):
        place = (*path, "stands", i, "amount")
        yield from _within(place, "amount", stand.amount, -1000, 1000)


def _app(look: Look, path: Path, spec: c.AppSpec) -> Iterator[Finding]:
    assert look.content is not None
    if look.kind is not None:
        yield from _one_of((*path, "sector"), spec.sector, [s.id for s in look.kind.sectors],
                           "sectors")
    if "enterprises" not in look.content.systems:
        yield Finding("system_missing", (*path, "sector"),
                      {"field": "app", "system": "enterprises"})


def _effect(look: Look, path: Path, effect: Effect) -> Iterator[Finding]:
    content = look.content
    assert content is not None
    system = RUNS.get(effect.do)
    if system is not None and system not in content.systems:
        yield Finding("system_missing", (*path, "do"), {"field": effect.do, "system": system})
    elif system == DIGITAL and content.app is None:
        yield Finding("app_missing", (*path, "do"), {"field": effect.do})
    if effect.do in WORDS and effect.word is not None:
        yield from _one_of((*path, "word"), effect.word, WORDS[effect.do], "words")
    if effect.do in AMOUNTS and effect.amount is not None:
        yield from _within((*path, "amount"), "amount", effect.amount, *AMOUNTS[effect.do])
    if effect.do == "civil_means" and effect.name is not None:
        yield from _one_of((*path, "name"), effect.name, means.MEANS, "means")
    if effect.do == "lock_homes":
        if effect.group is not None:
            yield from _one_of((*path, "group"), effect.group, look.ids("districts"), "districts")
        form = next((p.form for p in content.providers if p.id == effect.org), None)
        if form is not None and form not in LOCKING:
            yield Finding("cannot_own_homes", (*path, "org"),
                          {"org": (effect.org or "")[:60], "forms": ", ".join(LOCKING)})
    if effect.do == "jobless_growth" and effect.name is not None and look.kind is not None:
        yield from _one_of((*path, "name"), effect.name, [s.id for s in look.kind.sectors],
                           "sectors")


def _condition(content: c.Content, path: Path, asked: Condition) -> Iterator[Finding]:
    """Figures, stages and causes that can be; without the system it would never hold."""
    bounded = asked.at_least is not None or asked.at_most is not None
    for key, system in (("threat", DEFENCE), ("drive", DEFENCE), ("defence", DEFENCE),
                        ("digital", DIGITAL)):
        if getattr(asked, key) is not None and system not in content.systems:
            yield Finding("system_missing", (*path, key), {"field": key, "system": system})
    if asked.threat is not None:
        if asked.figure is not None:
            yield from _one_of((*path, "figure"), asked.figure, sorted(THREAT_FIGURES), "figures")
        if asked.stage is not None:
            yield from _one_of((*path, "stage"), asked.stage, THREAT.states, "stages")
        if asked.equals is not None and not (asked.variant or asked.answered or asked.clause):
            yield from _one_of((*path, "equals"), asked.equals, threats.CAUSES,
                               "causes_of_failure")
    elif asked.drive is not None and asked.stage is not None:
        yield from _one_of((*path, "stage"), asked.stage, DRIVE.states, "stages")
    if asked.defence is not None:
        yield from _one_of((*path, "defence"), asked.defence, sorted(FIGURES), "figures")
        if not bounded:
            yield Finding("lacks_bound", (*path, "defence"), {"field": "defence"}, at_key=True)
    if asked.digital is not None:
        yield from _one_of((*path, "digital"), asked.digital, (STAGE, *sorted(OF_APP)), "figures")
        if asked.digital != STAGE and not bounded:
            yield Finding("lacks_bound", (*path, "digital"), {"field": "digital"}, at_key=True)
        if asked.stage is not None:
            yield from _one_of((*path, "stage"), asked.stage, APP.states, "stages")



def _one_of(path: Path, name: str, known: Iterable[str], kind: str) -> Iterator[Finding]:
    known = list(known)
    if name not in known:
        params: dict[str, str | int] = {"id": name[:60], "kind": Word(f"check.kind.{kind}")}
        yield advise(Finding("unknown_part", path, params), name, known, limit=60)


def _within(path: Path, name: str, found: int, low: int, high: int) -> Iterator[Finding]:
    if not low <= found <= high:
        yield Finding("number_range", path, {
            "field": name, "found": str(found), "low": str(low), "high": str(high)})
