"""What each says when it is counted, and the count.

The talk knows positions; a count knows answers. Here one becomes the other, and nowhere else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from game.rules.assemblies.deliberation import Outcome
from game.rules.core import Rules


def _yes_or_no(position: int, closed: bool, rules: Rules) -> str:
    return "yes" if position > 0 else "no"


def _consents(position: int, closed: bool, rules: Rules) -> str:
    if position >= rules["vote.objects_below"]:
        return "consent"
    return "stand_aside" if closed else "objection"


def _agrees(position: int, closed: bool, rules: Rules) -> str:
    if position > 0:
        return "agree"
    return "block" if position < rules["vote.blocks_below"] and not closed else "stand_aside"


ANSWERS: dict[str, Callable[[int, bool, Rules], str]] = {
    "consent": _consents,
    "consensus": _agrees,
}
"""Method -> what somebody of some position says; yes or no where it is not listed."""


def answers(method: str, out: Outcome, reasons: list[int], rules: Rules) -> list[str]:
    """What each of one meeting's members says at its end; empty for whoever has no say in it. Who
    stepped aside, or whose objection the text has answered, does not stand in the way."""
    answered = _answered(out, reasons) if method == "consent" else [False] * len(reasons)
    say = ANSWERS.get(method, _yes_or_no)
    return [say(int(position), bool(aside) or closed, rules) if seat else ""
            for position, aside, closed, seat in zip(
                out.positions[0], out.aside[0], answered, out.seats[0], strict=True)]


def _answered(out: Outcome, reasons: list[int]) -> list[bool]:
    return [reason >= 0 and bool(out.answered[reason, 0]) for reason in reasons]


def tallied(said: list[str]) -> dict[str, int]:
    """Answer -> how many gave it."""
    return dict(sorted(Counter(word for word in said if word).items()))
