"""What is said of a lesson: its clock, the part it is in, whose the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes.lesson import signs

if TYPE_CHECKING:
    from game.ui.shell import Shell

COLORS = {"ahead": "sea", "in_time": "olive", "late": "ochre", "very_late": "terracotta"}
"""Of the clock; each stands beside its word."""


def clock(shell: Shell) -> str:
    """ "12 of 45 min": whole minutes, so that nobody watches seconds run."""
    room = shell.room
    assert room is not None
    return shell.text("lesson.clock", now=shell.words.number(room.spent // 60),
                      all=shell.words.number(room.lesson.minutes + room.lesson.more))


def standing(shell: Shell) -> str:
    """How it stands against the plan, in a word or two."""
    room = shell.room
    assert room is not None
    return shell.text("lesson.paused" if room.lesson.paused else f"lesson.{room.standing()}")


def part(shell: Shell) -> str:
    """Which part of the lesson it is."""
    room = shell.room
    assert room is not None
    now = room.part()
    if now.name == "season":
        return shell.text("lesson.part.season", n=now.season)
    return shell.text(f"lesson.part.{now.name}")


def left(shell: Shell) -> str:
    """How long the part should still last, or for how long it should have been over."""
    room = shell.room
    assert room is not None
    minutes = room.left() // 60 if room.left() >= 0 else -(room.left() // 60)
    return shell.count("lesson.left" if room.left() >= 0 else "lesson.over", minutes)


def speaker(shell: Shell, person: str) -> str:
    assert shell.game is not None
    return shell.game.story(f"people.{person}.name")


def turn(shell: Shell) -> str:
    """Whose the keyboard is now."""
    assert shell.room is not None
    holder = shell.room.lesson.holder
    if holder is None:
        return ""
    return shell.text("lesson.turn", seat=signs.name_of(shell, holder),
                      name=speaker(shell, holder.person))
