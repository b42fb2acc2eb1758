"""An effect that lacks what its `do` needs, or carries what its `do` would not read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import get_args

from game.rules.vocabulary import CommonField, EffectName, OrgField, RouteField
from game.scenario.checks.look import Finding, Look

NEEDS: dict[EffectName, tuple[str, ...]] = {
    "shift": ("column", "amount"),
    "pay": ("payer", "payee", "amount"),
    "close_org": ("org",),
    "energy": ("amount",),
    "rent": ("amount",),
    "ask": ("name",),
    "learn": ("fact",),
    "need_care": ("person", "amount"),
    "town_budget": ("amount",),
    "change_org": ("org", "change", "amount"),
    "end_lease": (),
    "promise": ("name", "amount"),
    "wheat": ("name",),
    "train": ("group", "amount"),
    "favours": ("amount",),
    "add_stop": ("org", "name"),
    "join_network": ("org", "name"),
    "leave_network": ("org",),
    "support": ("org", "weeks"),
    "convert": ("org", "amount"),
    "deed": ("org", "name", "amount"),
    "service": ("name", "amount"),
    "style": ("name",),
    "contract": ("name",),
    "end_contract": ("name",),
    "channel": ("name", "amount"),
    "tax": ("amount",),
    "close_firms": ("name", "amount"),
    "close_employer": ("name",),
    "custom": ("amount",),
    "statute": ("org", "name", "amount"),
    "method": ("org", "name", "method"),
    "shock": ("name", "amount", "weeks"),
    "common": ("name", "amount"),
    "allot": ("name", "amount"),
    "dial": ("name", "amount"),
    "relief": ("column", "group", "amount", "weeks"),
    "route": ("name", "change"),
    "openness": ("amount",),
    "procurement": ("name", "amount"),
    "commission": ("name", "word"),
    "participatory": ("name",),
    "consult": ("name", "group"),
    "keep_word": ("name", "amount"),
    "audit": (),
    "hub_open": (),
    "hub_counter": ("name", "word"),
    "hub_grant": ("weeks",),
    "hub_income": ("name", "amount"),
    "hub_known": ("amount",),
    "hub_ask": ("name",),
    "label": ("amount",),
    "loop": ("name", "amount"),
    "sharing": ("name",),
    "street": ("name",),
    "gift": ("amount",),
    "mindset": ("amount",),
    "currency_workshop": ("currency",),
    "currency_issue": ("currency",),
    "currency_setting": ("currency", "name", "amount"),
    "currency_word": ("currency", "name", "word"),
    "currency_issue_extra": ("currency", "amount"),
    "currency_members": ("currency", "amount"),
    "currency_shock": ("currency", "amount", "weeks"),
    "currency_teach": ("currency", "amount"),
    "currency_close": ("currency",),
    "currency_replace": ("currency", "name"),
    "process_phase": ("process",),
    "process_skip": ("process",),
    "process_move": ("process", "name", "word"),
    "process_support": ("process", "name", "amount"),
    "process_remedy": ("process", "name"),
    "process_savings": ("process", "word"),
    "process_pay": ("process", "amount"),
    "process_end": ("process",),
    "process_inform": ("process", "amount"),
    "process_census": ("process",),
    "task": ("name",),
    "law": ("name", "word"),
    "cart_line": ("name", "word"),
    "line_pay": ("name", "amount", "weeks"),
    "line_known": ("name", "amount"),
    "line_hours": ("name", "word", "amount"),
    "line_fare": ("name", "amount"),
    "way_light": ("name", "amount"),
    "way_escort": ("name", "word", "amount"),
    "way_fright": ("name", "amount"),
    "post_shift": ("name", "word", "amount"),
    "transfer_part": ("name", "word", "method"),
    "transfer": ("name", "word"),
    "law_push": ("name", "amount"),
    "ally": ("name",),
    "national_mood": ("amount",),
    "table": ("word",),
    "table_give": ("name", "amount"),
    "threat": ("name", "word"),
    "contest": ("name", "word", "amount"),
    "civil_means": ("name", "amount"),
    "lock_homes": ("org", "group", "amount"),
    "drive": ("name", "word"),
    "contract_income": ("org", "amount", "weeks"),
    "app": ("word",),
    "app_users": ("amount",),
    "app_data": ("word",),
    "jobless_growth": ("name", "amount"),
    "transition": ("word",),
    "diagnosis": ("name",),
    "pattern": ("name", "word"),
    "tutor": ("amount",),
    "governance": ("word",),
    "prototype": ("name", "word"),
    "learned": ("name", "amount"),
}
ONE_OF: dict[str, tuple[str, ...]] = {"shift": ("group", "person"), "custom": ("org", "name"),
                                      "ally": ("word", "amount"),
                                      "task": ("person", "process", "word", "amount")}
MAY: dict[str, tuple[str, ...]] = {"channel": ("weeks",), "common": ("change",),
                                   "support": ("amount",), "currency_workshop": ("amount",),
                                   "currency_members": ("group",),
                                   "currency_replace": ("amount",),
                                   "close_employer": ("amount", "weeks"),
                                   "commission": ("weeks",),
                                   "process_phase": ("name", "amount"),
                                   "process_skip": ("name",), "process_end": ("word",),
                                   "participatory": ("amount", "method"),
                                   "consult": ("amount", "weeks"),
                                   "label": ("name",), "mindset": ("name",),
                                   "sharing": ("amount",), "street": ("amount",),
                                   "table_give": ("word",),
                                   "cart_line": ("amount",), "line_pay": ("payer",),
                                   "route": ("amount",)}
CHANGES: dict[str, tuple[str, ...]] = {
    "change_org": get_args(OrgField), "common": get_args(CommonField),
    "route": get_args(RouteField),
}
DOORS = ("open", "close")
"""Changes of a route that need no amount."""


def check(look: Look) -> Iterator[Finding]:
    for path, effect in look.effects:
        if effect.do not in NEEDS:
            continue
        given = {f.name for f in fields(effect) if getattr(effect, f.name) is not None}
        needed, choice = NEEDS[effect.do], ONE_OF.get(effect.do, ())
        missing = [key for key in needed if key not in given]
        if choice and not given & set(choice):
            missing.append(choice[0])
        for key in missing:
            yield Finding("effect_needs", path, {"do": effect.do, "field": key})
        for key in sorted(given - {"do", *needed, *choice, *MAY.get(effect.do, ())}):
            params: dict[str, str | int] = {"do": effect.do, "field": key}
            yield Finding("effect_ignores", (*path, key), params, at_key=True)
        known = CHANGES.get(effect.do)
        if known is not None and effect.change is not None:
            if effect.change not in known:
                params = {"do": effect.do, "change": effect.change, "known": ", ".join(known)}
                yield Finding("effect_change", (*path, "change"), params)
            elif effect.do == "route" and (effect.change in DOORS) == ("amount" in given):
                rule = "effect_ignores" if effect.change in DOORS else "effect_needs"
                yield Finding(rule, path, {"do": effect.do, "field": "amount"})
