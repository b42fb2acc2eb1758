"""The vocabulary: one file an action, one line here. Buttons, bots and replays read this list."""

from __future__ import annotations

from types import ModuleType

from game.rules.actions import (
    allot,
    answer,
    bargain,
    census,
    choose,
    concede,
    counter,
    diagnose,
    enact,
    evaluate,
    evening,
    facilitate,
    give_reason,
    hand_over,
    hold_vote,
    listen,
    live_season,
    live_year,
    match,
    measure,
    move_on,
    pattern,
    place,
    pledge,
    predict,
    propose,
    prototype,
    request,
    start,
    steer,
    transfer,
    withdraw,
)
from game.rules.core import Action

MODULES: tuple[ModuleType, ...] = (
    listen,
    measure,
    census,
    evaluate,
    answer,
    evening,
    allot,
    place,
    match,
    steer,
    counter,
    diagnose,
    pattern,
    prototype,
    transfer,
    start,
    enact,
    bargain,
    request,
    pledge,
    propose,
    hand_over,
    concede,
    facilitate,
    withdraw,
    hold_vote,
    choose,
    predict,
    live_season,
    give_reason,
    live_year,
    move_on,
)

BY_KIND: dict[str, ModuleType] = {m.ACTION.kind: m for m in MODULES}
ACTIONS: dict[str, type[Action]] = {m.ACTION.kind: m.ACTION for m in MODULES}
