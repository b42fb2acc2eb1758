"""Does a world that came out of a file fit its rules?

Hashes tell damage; this tells a file that somebody wrote by hand. What passes can be played:
every id leads somewhere, every row is a household, every invariant holds.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from game.rules.core import Rules
from game.rules.indicators import measure
from game.rules.invariants import check
from game.rules.machines import ORGANISATION, PHASE, PROPOSAL
from game.rules.season.bread import OWN
from game.session.engine import legal
from game.session.session import Progress, acts_after_undo
from game.session.sound_place import fits
from game.world.households import BY_NEED, NEEDS
from game.world.world import EURO, HOURS, World

_BOUND = 1 << 53
"""Of any number in a town, so that sums of thousands stay within 64 bits."""
_ACCOUNTS = ("team", "town_hall", "owner", "outside", "calendar", "spent")


def require_sound(progress: Progress, rules: Rules) -> None:
    """Raises ValueError, KeyError, IndexError or the like for what cannot be played on."""
    world = progress.world
    standing = acts_after_undo(progress.log)  # fails on an undo of nothing
    _require(
        world.season in progress.openings and world.season in progress.season_log,
        len(progress.undo) <= len(standing),
        all(0 <= place <= len(progress.log) for place in progress.season_log.values()),
        set(progress.season_log) == set(progress.openings),
    )
    for each in {id(w): w for w in (world, *progress.openings.values(), *progress.undo)}.values():
        _require_world(each, rules)


def _require(*facts: bool | np.bool_) -> None:
    if not all(facts):
        raise ValueError("a world that does not fit its rules")


def _require_world(world: World, rules: Rules) -> None:
    h, content = world.households, rules.content
    n = h.n
    _require(
        n > 0,
        h.ties.ndim == 2,
        all(c.shape == ((len(NEEDS), n) if name in BY_NEED else (n,))
            for name, c in h.columns().items() if name != "ties"),
        len(h.ties) == n,
        all(_within(c, -_BOUND, _BOUND) for c in h.columns().values()),
        _within(h.ties, 0, n),
        _within(h.district, 0, len(content.districts)),
        _within(h.supplier, -1, OWN + 1),
        set(world.ledger.balances) >= {EURO, HOURS},
        set(world.ledger.names) >= set(_ACCOUNTS),
        len(set(world.ledger.names)) == len(world.ledger.names),
    )
    for column in world.ledger.balances.values():
        _require(column.shape == (n + len(world.ledger.names),), _within(column, -_BOUND, _BOUND))
    _require(
        world.scenario == content.id,
        world.phase in PHASE.states,
        1 <= world.season <= rules.seasons,
        0 <= world.week < 1 << 20,
        set(world.people) == {p.id for p in content.people},
        _rows(world.people.values(), n),
        set(world.hidden) == {v.id for v in content.variants},
        all(world.hidden[v.id] in v.values for v in content.variants),
        set(world.proposals) <= set(rules.agreements),
        set(world.picks) <= set(rules.selections),
        set(world.happened) | set(world.answers) | set(world.questions) <= set(rules.incidents),
    )
    for name, org in world.orgs.items():
        _require(
            name == org.id, org.provider in rules.providers, org.stage in ORGANISATION.states,
            set(org.stops) <= set(rules.districts), _rows((*org.staff, *org.members), n),
        )
    for name, proposal in world.proposals.items():
        _require(
            name == proposal.agreement, proposal.state in PROPOSAL.states,
            _rows(proposal.voters, n),
        )
    for name, pick in world.picks.items():
        chosen = {p.id for p in rules.selections[name].projects}
        _require(
            name == pick.selection, pick.method in rules.selections[name].methods,
            _rows((*pick.voters, *pick.present, *pick.ballots), n),
            all(set(marks) <= chosen for marks in (*pick.ballots.values(), pick.winners)),
        )
    _require(fits(world, rules), check(world, rules) == "")
    measure(world, rules)
    legal(world, rules)  # whatever leads nowhere fails here, not under the player's hand


def _within(column: np.ndarray[tuple[int, ...], np.dtype[np.int64]], low: int, high: int) -> bool:
    return int(column.min(initial=low)) >= low and int(column.max(initial=low)) < high


def _rows(rows: Iterable[int], n: int) -> bool:
    return all(0 <= row < n for row in rows)
