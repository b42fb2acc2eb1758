"""A story with a carrier switched off: a real ablation of the content, the numbers or the steps.

Nothing here knows any concept. One line in `SWITCHES`, one function here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from game.lab.concepts.form import KEYS, Carrier
from game.rules.content import Content
from game.rules.core import Rules
from game.rules.vocabulary import Effect
from game.scenario.expect import Step
from game.scenario.rules_for import make_rules

PLAIN_FORM, PLAIN_METHOD = "firm", "majority"
"""What an organisation of no particular form is, and how people decide who chose no way."""


@dataclass(frozen=True)
class Play:
    """What is played: a scenario's rules, and the steps of a strategy."""

    rules: Rules
    steps: tuple[Step, ...]

    def told(self, **parts: Any) -> Play:
        """The same with other parts of the scenario."""
        return replace(self, rules=replace(self.rules,
                                           content=replace(self.rules.content, **parts)))

    def numbered(self, numbers: dict[str, int]) -> Play:
        return replace(self, rules=replace(self.rules, params=self.rules.params | numbers))


Switch = Callable[[Play, Carrier], Play]


def as_written(content: Content, steps: list[Step]) -> Play:
    return Play(make_rules(content), tuple(steps))


def without(play: Play, carriers: list[Carrier]) -> Play:
    """All of them switched off together."""
    for carrier in carriers:
        play = SWITCHES[key_of(carrier)](play, carrier)
    return play


def keys_of(item: Any, keys: tuple[str, ...]) -> list[str]:
    """Those of the keys that are given."""
    return [key for key in keys if getattr(item, key) is not None]


def key_of(carrier: Carrier) -> str:
    (key,) = keys_of(carrier, KEYS)
    return key


def changed(item: Any, change: Callable[[Effect], Effect | None]) -> Any:
    """The same data with every effect changed in it, or left out where the change gives None."""
    if isinstance(item, list):
        parts = [change(part) if isinstance(part, Effect) else changed(part, change)
                 for part in item]
        return [part for part in parts if part is not None]
    if is_dataclass(item) and not isinstance(item, type):
        found = {f.name: changed(getattr(item, f.name), change) for f in fields(item)
                 if isinstance(getattr(item, f.name), list) or is_dataclass(getattr(item, f.name))}
        return replace(item, **found) if found else item
    return item


def is_meant(effect: Effect, carrier: Carrier) -> bool:
    """Whether an effect is one of those that a carrier names."""
    return effect.do == carrier.effect and all(
        wanted is None or getattr(effect, key) == wanted
        for key, wanted in (("name", carrier.name), ("word", carrier.word), ("org", carrier.org)))


def _act(play: Play, carrier: Carrier) -> Play:
    return replace(play, steps=tuple(s for s in play.steps if s.act != carrier.act))


def _system(play: Play, carrier: Carrier) -> Play:
    return play.told(systems=[s for s in play.rules.content.systems if s != carrier.system])


def _effect(play: Play, carrier: Carrier) -> Play:
    return _effects(play, lambda e: None if is_meant(e, carrier) else e)


def _effects(play: Play, change: Callable[[Effect], Effect | None]) -> Play:
    return replace(play, rules=replace(play.rules, content=changed(play.rules.content, change)))


def _method(play: Play, carrier: Carrier) -> Play:
    """Evenings, statutes and forms that would have it decide by a majority."""
    gone = carrier.method
    forms = {name: replace(form, methods={k: PLAIN_METHOD if m == gone else m
                                          for k, m in form.methods.items()})
             for name, form in play.rules.forms.items()}
    steps = tuple(replace(s, with_=s.with_ | {"method": PLAIN_METHOD})
                  if s.with_.get("method") == gone else s for s in play.steps)
    play = replace(play, rules=replace(play.rules, forms=forms), steps=steps)
    return _effects(play, lambda e: replace(e, method=PLAIN_METHOD) if e.method == gone else e)


def _part(play: Play, carrier: Carrier) -> Play:
    """A route may be the scenario's own or its kind's; any other list is the scenario's."""
    part, ids = carrier.part or "", carrier.ids
    play = play.told(**{part: _kept(getattr(play.rules.content, part), ids, carrier)})
    kind = play.rules.kind
    if part == "routes" and kind is not None:
        kind = replace(kind, routes=_kept(kind.routes, ids, carrier))
        play = replace(play, rules=replace(play.rules, kind=kind))
    return play


def _kept(items: list[Any], ids: list[str], carrier: Carrier) -> list[Any]:
    if carrier.entry is None:
        return [i for i in items if i.id not in ids]
    return [replace(i, **{carrier.entry: carrier.at}) if i.id in ids else i for i in items]


def _number(play: Play, carrier: Carrier) -> Play:
    return play.numbered({carrier.number or "": carrier.at or 0})


def _setting(play: Play, carrier: Carrier) -> Play:
    """From the first day and for good: what clauses and choices say about it is left out."""
    play = _effects(play, lambda e: None if e.do == "currency_setting"
                    and e.currency == carrier.of and e.name == carrier.setting else e)
    return play.told(currencies=[
        c.changed(None, {carrier.setting or "": carrier.at or 0}, {}) if c.id == carrier.of else c
        for c in play.rules.content.currencies])


def _choice(play: Play, carrier: Carrier) -> Play:
    """The same for a choice in words."""
    play = _effects(play, lambda e: None if e.do == "currency_word"
                    and e.currency == carrier.of and e.name == carrier.choice else e)
    return play.told(currencies=[
        c.changed(None, {}, {carrier.choice or "": carrier.word or ""}) if c.id == carrier.of else c
        for c in play.rules.content.currencies])


def _statute(play: Play, carrier: Carrier) -> Play:
    return _effects(play, lambda e: replace(e, amount=carrier.at)
                    if e.do == "statute" and e.name == carrier.statute else e)


def _regime(play: Play, carrier: Carrier) -> Play:
    kind = play.rules.kind
    assert kind is not None and carrier.regime is not None
    return replace(play, rules=replace(play.rules, kind=replace(kind, regime=carrier.regime)))


def _form(play: Play, carrier: Carrier) -> Play:
    return play.told(providers=[replace(p, form=PLAIN_FORM) if p.form == carrier.form else p
                                for p in play.rules.content.providers])


def _area(play: Play, carrier: Carrier) -> Play:
    return play.told(offers=[o for o in play.rules.content.offers if o.area != carrier.area])


def _kind_numbers(play: Play, carrier: Carrier) -> Play:
    """A number that the scenario sets itself stays."""
    plain = make_rules(replace(play.rules.content, kind=None)).params
    assert play.rules.kind is not None
    return play.numbered({name: plain[name] for name in play.rules.kind.parameters})


SWITCHES: dict[str, Switch] = {
    "act": _act,
    "system": _system,
    "effect": _effect,
    "method": _method,
    "part": _part,
    "number": _number,
    "setting": _setting,
    "choice": _choice,
    "statute": _statute,
    "regime": _regime,
    "form": _form,
    "area": _area,
    "kind_numbers": _kind_numbers,
}
