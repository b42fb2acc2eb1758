"""Two towns that the team cannot tell apart: equal in all it knows, other in all it does not.

What is "known" is written here a second time, in the words of the promise that players get, so
that a rule which quietly knows more than that fails the test.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.rules.common_goods import CommonSpec
from game.rules.core import Rules
from game.scenario.build import build_world
from game.scenario.people import settle
from game.session.session import Session
from game.world.luck import Luck
from game.world.place import Common
from game.world.world import EURO, World


def met(world: World, rules: Rules) -> np.ndarray:
    """Rows of districts that were listened to, of named people, members and workers."""
    index = {d.id: i for i, d in enumerate(rules.content.districts)}
    heard = {index[k.removeprefix("district:")] for k in world.known if k.startswith("district:")}
    known = {r for r in range(world.households.n) if int(world.households.district[r]) in heard}
    known |= set(world.people.values())
    for org in world.orgs.values():
        known |= set(org.members) | set(org.staff)
    known |= {int(r) for r in np.flatnonzero(world.households.org_minutes)}
    return np.array(sorted(known), int)


def told_variants(world: World, rules: Rules) -> set[str]:
    """Hidden turns that somebody told the team of, or that a refusal has shown."""
    told = set()
    for fact in rules.content.facts:
        if f"fact:{fact.id}" in world.known:
            told |= {c.variant for c in fact.when if c.variant} | {fact.district_variant or ""}
    for agreement in rules.content.agreements:
        if any(f"reason:{agreement.id}:{b.reason}" in world.known for b in agreement.blockers):
            told.add(agreement.blocker_variant or "")
    return told


def twin_world(world: World, rules: Rules, seed: int, worn_out: bool) -> World:
    other, luck = world.copy(), Luck(seed)
    for variant in rules.content.variants:
        if variant.id not in told_variants(world, rules):
            now = variant.values.index(world.hidden[variant.id])
            other.hidden[variant.id] = variant.values[(now + 1) % len(variant.values)]
    h = other.households
    if rules.has("labour"):  # their jobs are part of them
        strangers = build_world(rules, seed, h.n).households
    else:
        strangers = settle(rules, luck, h.n)
    rows = np.setdiff1d(np.arange(h.n), met(world, rules))
    h.put(rows, strangers)
    h.district = world.households.district.copy()
    for level in ("trust", "tired", "efficacy", "belief"):
        getattr(h, level)[rows] = luck.permille(1, level, rows)
    for number, levels in enumerate(h.needs):
        levels[rows] = luck.permille(1, f"need {number}", rows)
    if worn_out:
        h.tired[rows], h.trust[rows] = 1000, 0
    h.supplier[rows] = luck.permille(1, "supplier", rows) % (len(rules.content.providers) + 1) - 1
    for spec in rules.content.commons:
        _move_level(other.commons[spec.id], spec, world.week, luck)
    cash = other.ledger.of_households(EURO).copy()
    cash[rows] = luck.permille(1, "cash", rows) * 300
    other.ledger.collect(EURO, other.ledger.of_households(EURO) - cash, "outside")
    return other.freeze()


def _move_level(common: Common, spec: CommonSpec, week: int, luck: Luck) -> None:
    """A level that nobody measured this week may be any that has not broken."""
    if spec.hidden and not common.broken and common.measured_week != week:
        level = luck.one(1, "level", spec.id, 1000 - spec.threshold_permille)
        common.stock = common.capacity * (spec.threshold_permille + level) // 1000


def twin(session: Session, seed: int = 1001, worn_out: bool = False) -> Session:
    """The same game to the team's eyes, in another town under other luck."""
    world = twin_world(session.world, session.rules, seed, worn_out)
    return Session.restored(session.rules, seed, replace(session.progress(), world=world))
