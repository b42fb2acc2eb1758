"""Do a saved town's co-produced services, its care clock and what is beside its market fit its
rules? See `sound`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.rules.beside.label import CAUGHT
from game.rules.beside.names import ADVANTAGES, COUNCILS, LOOPS, SHARINGS, STREETS
from game.rules.beside.street import MEMBER
from game.rules.clock.doers import kind_of
from game.rules.coproduction.board import DOERS
from game.rules.coproduction.challenges import CHALLENGES
from game.rules.coproduction.levels import LEVELS
from game.rules.coproduction.life import CAUSES
from game.rules.coproduction.payment import ONCE
from game.rules.coproduction.phases import BEFORE
from game.rules.coproduction.power import KINDS
from game.rules.coproduction.supports import SUPPORTS
from game.rules.core import Rules
from game.rules.effects.coproduction import SAVINGS
from game.rules.machines import PROCESS
from game.world.clock import Match, Request
from game.world.coproduction import Participants, Process
from game.world.households import SKILLS
from game.world.world import World

FLAGS = {"part": 1, "woman": 1, "known": 1, "paid": ONCE, "will": 1000, "voice": 1000,
         "weary": 1000, "spoilt": 1000}
"""Column of who takes part -> the most that can stand in it; the least is nothing."""


def fits(world: World, rules: Rules) -> bool:
    """Raises KeyError or ValueError for some of what does not fit."""
    return all((*_processes(world, rules), *_beside(world), *_clock(world, rules)))


def _within(levels: Iterable[int], most: int = 1000) -> bool:
    return all(0 <= level <= most for level in levels)


def _processes(world: World, rules: Rules) -> Iterator[bool]:
    yield set(world.processes) == (set(rules.processes) if rules.has("coproduction") else set())
    yield set(world.takers) == set(world.processes)
    for name, process in world.processes.items():
        yield name == process.id and max(process.since, process.began_week) <= world.week
        yield all(_process(process))
        yield all(_takers(world.takers[name], world.households.n))


def _process(p: Process) -> Iterator[bool]:
    yield p.stage in PROCESS.states and p.cause in ("", *CAUSES)
    yield {p.planning, p.delivery} <= set(DOERS) and p.level in LEVELS and p.savings in SAVINGS
    for found, known in ((p.worked, BEFORE), (p.supports, SUPPORTS), (p.challenges, CHALLENGES),
                         (p.power, KINDS)):
        yield set(found) <= set(known) and _within(found.values())
    yield set(p.skipped) <= set(BEFORE) and set(p.remedies) <= set(CHALLENGES)
    yield _within((p.misfit, p.quality, p.informed, p.capacity))
    yield min(p.pay_cents_hour, p.unpaid_cents, p.saved_cents, p.dumped_cents) >= 0


def _takers(takers: Participants, n: int) -> Iterator[bool]:
    columns = takers.columns()
    yield all(column.shape == (n,) for column in columns.values())
    for name, most in FLAGS.items():
        yield int(columns[name].min()) >= 0 and int(columns[name].max()) <= most
    yield all(int(columns[name].min()) >= 0 for name in ("age", "minutes", "given", "gained"))


def _beside(world: World) -> Iterator[bool]:
    b, n = world.beside, world.households.n
    yield b.sharing in ("", *SHARINGS) and b.street in ("", *STREETS)
    for found, known in ((b.advantages, ADVANTAGES), (b.loops, LOOPS), (b.choices, COUNCILS)):
        yield set(found) <= set(known) and _within(found.values())
    yield _within((b.label_known, b.label_faith, b.sharing_reach, b.sharing_rent, b.gifts,
                   b.street_amount, b.mindset))
    for rows in (b.sharers, b.standing, b.street_first, b.papers):
        yield len(rows) in (0, n)
    yield _within(b.filed, CAUGHT) and _within(b.efforts)
    yield _within(b.papers, MEMBER) and _within((*b.sharers, *b.street_first), 1)
    yield all(-1000 <= rank <= 1000 for rank in b.standing) and b.pushed >= 0


def _clock(world: World, rules: Rules) -> Iterator[bool]:
    clock, n = world.clock, world.households.n
    yield set(clock.tasks) == (set(rules.tasks) if rules.has("clock") else set())
    known = {"person": set(world.people), "process": set(rules.processes),
             "route": {route.id for route in rules.routes},
             "currency": {spec.id for spec in rules.content.currencies}}
    for id_, task in clock.tasks.items():
        kind, name = kind_of(task.by)
        yield id_ == task.id and (not task.by or name in known[kind])
        yield 0 <= task.done_permille <= 1000 and 0 <= task.minutes <= 24 * 60
    for asked in clock.requests:
        yield _asked(asked, world) and asked.minutes > 0
    for match in clock.matches:
        yield _asked(match, world) and 0 <= match.giver < n and match.giver != match.asker
        yield match.ended <= world.week
        yield min(match.minutes, match.wanted, match.kept, match.missed) >= 0
    yield {*clock.taken, *clock.helped} <= set(world.people)
    yield all(_within(took.values(), 7 * 24 * 60) for took in clock.taken.values())


def _asked(one: Request | Match, world: World) -> bool:
    return 0 <= one.asker < world.households.n and 0 <= one.skill < len(SKILLS) \
        and one.week <= world.week
