"""How safe each way is held to be, by part of the day and for women and men.

What a scenario says of a way is how it is held to be on foot, alone, in the dark. Light gives a
part of what is missing, company a part of the rest; what happened there takes away. People believe
it some weeks later. Between two districts the best chain of ways counts, by its worst piece.
Whoever knows of a line of carts holds its ways for as safe as a seat in it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from game.rules.content import MobilitySpec, WaySpec
from game.rules.content.mobility import Shift, WayPart
from game.rules.core import Rules, move_towards
from game.world.mobility import Line, Way
from game.world.world import World

Ints = NDArray[np.int64]

PARTS: tuple[str, ...] = get_args(WayPart)
SEXES = ("women", "men")
SHIFTS: dict[str, tuple[str, str]] = {
    "early": ("night", "day"), "day": ("morning", "day"), "late": ("day", "evening"),
    "night": ("evening", "morning"),
}
"""In which part of the day one goes to a post of this shift, and in which one comes home."""
assert tuple(SHIFTS) == get_args(Shift)
RUNNING = "running"


def spec_of(rules: Rules) -> MobilitySpec | None:
    """The ways of this town, where the system runs and the scenario gives them."""
    return rules.content.mobility if rules.has("mobility") else None


def begin(world: World, rules: Rules) -> None:
    """Ways as they have long been held to be, lines that nobody has begun yet. Once."""
    spec = spec_of(rules)
    if spec is None or world.mobility.ways:
        return
    for way in spec.ways:
        world.mobility.ways[way.id] = Way()
    for way in spec.ways:
        state = world.mobility.ways[way.id]
        for part in PARTS:
            for sex in SEXES:
                state.held[f"{part}/{sex}"] = on_foot(world, rules, way, part, sex)
    for line in spec.lines:
        world.mobility.lines[line.id] = Line(
            women=line.drivers == "women", parts=list(line.parts), fare_cents=line.fare_cents)


def bare(rules: Rules, way: WaySpec, part: str, sex: str) -> int:
    """As the scenario has it: alone, without light."""
    women, men = ({str(p): n for p, n in told.items()} for told in (way.women, way.men))
    hers = women.get(part, 1000)
    if sex == "women":
        return hers
    return men.get(part, hers + (1000 - hers) * rules["mobility.men"] // 1000)


def on_foot(world: World, rules: Rules, way: WaySpec, part: str, sex: str) -> int:
    """How safe it really is this week, permille."""
    state = world.mobility.ways[way.id]
    safe = bare(rules, way, part, sex)
    if part != "day":
        safe += (1000 - safe) * state.lit * rules[f"mobility.light_{part}"] // 1_000_000
    safe += (1000 - safe) * company(world, rules, way, part) // 1000
    return max(0, safe * (1000 - state.fright * (1 + (sex == "women")) // 2) // 1000)


def company(world: World, rules: Rules, way: WaySpec, part: str) -> int:
    """What those who walk it together give of what is missing, permille."""
    escort = world.mobility.escorts.get(f"{way.id}/{part}")
    if escort is None:
        return 0
    enough = max(1, homes_along(world, rules, way) * rules["mobility.escort_enough"] // 1000)
    return min(1000, len(escort.homes) * 1000 // enough) * rules["mobility.escort_lift"] // 1000


def homes_along(world: World, rules: Rules, way: WaySpec) -> int:
    ends = [rules.district_index[d] for d in set(way.between)]
    return int(np.isin(world.households.district, ends).sum())


def perceive(world: World, rules: Rules) -> None:
    """A week of walking: what is held moves towards what is; lamps fail, what happened fades."""
    spec = spec_of(rules)
    for way in spec.ways if spec else ():
        state = world.mobility.ways[way.id]
        state.lit = max(0, state.lit - rules["mobility.light_wears"])
        state.fright -= -(-state.fright * rules["mobility.fright_fades"] // 1000)
        for part in PARTS:
            for sex in SEXES:
                held = state.held[f"{part}/{sex}"]
                real = on_foot(world, rules, way, part, sex)
                weeks = rules["mobility.held_weeks"] if real > held else 1
                state.held[f"{part}/{sex}"] = int(move_towards(held, real, weeks))


def running(world: World) -> list[str]:
    """Lines that run, in the scenario's order."""
    return [name for name, line in world.mobility.lines.items() if line.stage == RUNNING]


def matrix(world: World, rules: Rules, lines: tuple[str, ...] = ()) -> Ints:
    """(from, to, part, sex): how safe the best chain of ways is held by somebody who knows of
    these lines, permille; 0 where no way leads."""
    spec = spec_of(rules)
    return _best_chains(rules, tuple(
        _held(world, rules, way, part, sex, lines)
        for way in (spec.ways if spec else ()) for part in PARTS for sex in SEXES))


@lru_cache(maxsize=64)
def _best_chains(rules: Rules, held: tuple[int, ...]) -> Ints:
    """The same from what each way is held to be. Kept, as it is asked for many times a week."""
    spec, count = spec_of(rules), len(rules.content.districts)
    found = np.zeros((count, count, len(PARTS), len(SEXES)), np.int64)
    found[np.arange(count), np.arange(count)] = 1000
    inside: dict[int, Ints] = {}
    pieces = np.array(held, np.int64).reshape(-1, len(PARTS), len(SEXES))
    for way, here in zip(spec.ways if spec else (), pieces, strict=True):
        one, other = (rules.district_index[d] for d in way.between)
        if one == other:
            inside[one] = here
        else:
            found[one, other] = found[other, one] = np.maximum(found[one, other], here)
    for middle in range(count):
        through = np.minimum(found[:, middle, None], found[None, middle, :])
        found = np.maximum(found, through)
    for district, here in inside.items():
        found[district, district] = here
    found.flags.writeable = False
    return found


def _held(world: World, rules: Rules, way: WaySpec, part: str, sex: str,
          lines: tuple[str, ...]) -> int:
    """As held on foot, or in the best seat there is."""
    foot = world.mobility.ways[way.id].held[f"{part}/{sex}"]
    return max((foot, *(seat(world, rules, name, way.id, part, foot) for name in lines)))


def seat(world: World, rules: Rules, name: str, way: str, part: str, foot: int) -> int:
    """How safe the way is in a cart of the line; as on foot where it does not run. Where there are
    too few seats nobody counts on one."""
    line = world.mobility.lines[name]
    spec = spec_of(rules)
    along = next((s.ways for s in spec.lines if s.id == name), []) if spec else []
    if line.stage != RUNNING or part not in line.parts or way not in along:
        return foot
    lift = rules["mobility.cart_women"] if line.women else rules["mobility.cart_men"]
    return foot + (1000 - foot) * lift * line.served // 1_000_000
