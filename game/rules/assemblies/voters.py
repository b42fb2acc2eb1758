"""Who may vote: members of a cooperative, or of a currency that is decided about; elsewhere whoever
lives by what a provider brings."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.content import Agreement, Selection
from game.rules.core import Rules
from game.rules.currencies import governing
from game.rules.groups import group
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def voters_of(world: World, rules: Rules, about: Agreement | Selection) -> list[int]:
    """The electorate, as it is written down when a proposal is made."""
    org, circle = world.org_in(about.provider), _circle(world, rules, about)
    if circle is None and org is not None and org.members:
        return sorted(org.members)
    mask = users_of(world, rules, about.provider) if circle is None else circle
    if circle is None and rules.has("bread"):
        mask = mask | (world.households.bread < rules["bread.short_below"])
    rows, seats = np.flatnonzero(mask), rules["vote.most_voters"]
    if len(rows) <= seats:
        return [int(r) for r in rows]
    # The hall is too small: those whom the town knows by name go, and every street sends its part.
    known = np.unique([row for row in world.people.values() if mask[row]]).astype(np.int64)[:seats]
    others, left = np.setdiff1d(rows, known), seats - len(known)
    sent = others[np.arange(left) * len(others) // max(1, left)]
    return sorted(int(r) for r in (*known, *sent))


def _circle(world: World, rules: Rules, about: Agreement | Selection) -> Mask | None:
    """Those who decide about a currency, where it is one that they decide about."""
    name = getattr(about, "currency", None)
    return governing.members(world, rules, name) if name is not None else None


def users_of(world: World, rules: Rules, provider: str) -> Mask:
    """Mask of the households that live by a provider: by its bread, or by one of its routes to a
    need. What has no route of its own, as an association of all who draw, is everybody's."""
    h, spec = world.households, rules.providers[provider]
    if rules.has("bread"):
        return np.asarray(h.supplier == rules.content.providers.index(spec))
    if not spec.routes:
        return np.asarray(h.district >= 0)
    own = {route.id for route in spec.routes}
    mine = [index for index, route in enumerate(rules.routes) if route.id in own]
    return np.asarray(np.isin(h.route, mine).any(axis=0))


def in_group(world: World, rules: Rules, name: str, rows: Ints) -> Mask:
    """Membership of `rows` in a named group or in a named person's household."""
    mask: Mask = group(world, rules, name)[rows] \
        if name not in world.people else rows == world.people[name]
    return mask
