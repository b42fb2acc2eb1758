"""The town's figures in words that people use: households, out of 100, a little more.

Indicators are permille, counts or thousandths of a hectare inside; nobody should see that.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.indicators import MORE_IS_WORSE
from game.ui.game import Game
from game.ui.scenes.parts import TownScreen
from game.ui.widgets import Petal

COUNTED = frozenset({"bread_short", "care_short", "exhausted"})
"""Indicators that are households."""
LAND = "footprint"
_STEPS = {LAND: (10, 60, 200)}
_PERMILLE_STEPS = (5, 20, 60)
_HOME_STEPS = (1, 3, 12)
_PRINCIPLES = {
    "needs_together": ("bread", "terracotta"),
    "democratic": ("hand", "sea"),
    "responsible": ("leaf", "olive"),
    "networks": ("handshake", "plum"),
}
_SPARE = (("flag", "ochre"), ("heart", "plum"), ("tree", "olive"), ("drop", "sea"))


def unit(name: str) -> int:
    """How many units of an indicator make one of what is shown (households, hundredths)."""
    return 1 if name in COUNTED else 1000 if name == LAND else 10


def number(game: Game, name: str, value: int) -> str:
    """A value as it is shown: 31, 44, 3.8."""
    step = unit(name)
    return game.words.number(value / step, 2 if name == LAND else 0)


def signed(game: Game, name: str, delta: int) -> str:
    """A change with its sign: +24, −1.5."""
    size = abs(delta) / unit(name)
    digits = 0 if name in COUNTED or size >= 10 else 2 if name == LAND else 1
    plain = game.words.number(size, digits)
    return f"{'+' if delta > 0 else '−' if delta < 0 else ''}{plain}"


def give_or_take(game: Game, name: str, delta: int, low: int, high: int) -> str:
    """Half the range of chance, around what happened."""
    spread = max(abs(high - delta), abs(delta - low))
    size = spread / unit(name)
    digits = 0 if name in COUNTED or size >= 10 else 2 if name == LAND else 1
    return game.text("cause.range", n=game.words.number(size, digits))


def level(game: Game, name: str, value: int) -> str:
    """A value with what it is: `31 households`, `44 of 100`, `3.8 ha a person`."""
    if name in COUNTED:
        return game.words.count("reflect.homes", value)
    if name == LAND:
        return game.text("reflect.hectares", n=number(game, name, value))
    return game.text("reflect.of_100", n=number(game, name, value))


def compared(game: Game, name: str, before: int, after: int) -> str:
    """The change in words: about the same, a little more, less, much less."""
    steps = _HOME_STEPS if name in COUNTED else _STEPS.get(name, _PERMILLE_STEPS)
    gap = abs(after - before)
    if gap < steps[0]:
        return game.text("reflect.same")
    size = "little" if gap < steps[1] else "plain" if gap < steps[2] else "much"
    return game.text(f"reflect.{'more' if after > before else 'less'}_{size}")


def better(name: str, before: int, after: int) -> bool | None:
    """Whether a change is for the better; None if there is none."""
    if before == after:
        return None
    return (after < before) == (name in MORE_IS_WORSE)


def most_changed(before: dict[str, int], after: dict[str, int], names: tuple[str, ...]) -> str:
    """What to ask "why?" about: bread if it moved, else what moved most by its own measure."""
    if abs(after[names[0]] - before[names[0]]) >= 2:
        return names[0]

    def moved(name: str) -> float:
        steps = _HOME_STEPS if name in COUNTED else _STEPS.get(name, _PERMILLE_STEPS)
        return abs(after[name] - before[name]) / steps[1]

    return max(names, key=moved)


def petals(
    game: Game, now: dict[str, int], old: dict[str, int], words: Callable[..., str]
) -> list[Petal]:
    """The four principles from the figures of two seasons (`profile.*`), never added up."""
    found = []
    for i, key in enumerate(k for k in now if k.startswith("profile.")):
        name = key.partition(".")[2]
        image, color = _PRINCIPLES.get(name, _SPARE[i % len(_SPARE)])
        text = f"reflect.principle_{name}"
        title = game.text(text) if game.words.has(text) else name.replace("_", " ")
        before = old.get(key, now[key])
        said = words(now[key], before)
        found.append(Petal(title, now[key], said, image, color, before))
    return found


def was(game: Game) -> Callable[[int, int], str]:
    """`41, was 36` for the list beside the petals."""

    def said(now: int, before: int) -> str:
        if now == before:
            return game.words.number(now)
        return game.text("reflect.was", now=now, before=before)

    return said


def district_name(screen: TownScreen, group: str) -> str:
    """A district, or nobody."""
    return screen.t("predict.nobody") if group == "nobody" else screen.s(f"districts.{group}.name")


def mood(states: dict[str, int]) -> dict[str, str]:
    """A person's state in words of three steps each: key of a text by state."""
    return {
        "bread": "low" if states["bread"] < 600 else "high",
        "tired": "high" if states["tired"] >= 700 else "low" if states["tired"] < 350 else "middle",
        "company": _third(states["company"]),
        "trust": _third(states["trust"]),
        "care": "low" if states["care"] < 460 else "high",
    }


def _third(value: int) -> str:
    return "low" if value < 380 else "middle" if value < 560 else "high"


