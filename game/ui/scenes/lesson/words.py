"""What is said of a lesson: its clock, the part it is in, whose the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes.lesson import signs

if TYPE_CHECKING:
    from game.session.lesson import Part
    from game.ui.shell import Shell

COLORS = {"ahead": "sea", "in_time": "olive", "late": "ochre", "very_late": "terracotta"}
"""Of the clock; a sign or a word says it too."""
LATE = ("late", "very_late")


def clock(shell: Shell) -> str:
    """ "12 of 45 min": whole minutes, so that nobody watches seconds run."""
    room = shell.room
    assert room is not None
    return shell.text("lesson.clock", now=shell.words.number(room.spent // 60),
                      all=shell.words.number(room.lesson.minutes + room.lesson.more))


def minutes(shell: Shell) -> str:
    """The same as two numbers, where there is little room."""
    room = shell.room
    assert room is not None
    return shell.text("lesson.clock.short", now=shell.words.number(room.spent // 60),
                      all=shell.words.number(room.lesson.minutes + room.lesson.more))


def said(shell: Shell) -> str:
    """The clock as it is read out."""
    return shell.text("lesson.chip.says", clock=clock(shell), how=standing(shell))


def troubled(shell: Shell) -> bool:
    """Whether there is more to say than the minutes."""
    room = shell.room
    assert room is not None
    return room.lesson.paused or room.standing() != "in_time"


def icon(shell: Shell) -> str:
    """Of the clock: another sign, not only another colour, once a lesson is late."""
    room = shell.room
    assert room is not None
    if room.lesson.paused:
        return "pause"
    return "warning" if room.standing() in LATE else "hourglass"


def standing(shell: Shell) -> str:
    """How it stands against the plan, in a word or two."""
    room = shell.room
    assert room is not None
    return shell.text("lesson.paused" if room.lesson.paused else f"lesson.{room.standing()}")


def part(shell: Shell) -> str:
    """Which part of the lesson it is."""
    room = shell.room
    assert room is not None
    return name_of(shell, room.part())


def name_of(shell: Shell, part: Part) -> str:
    if part.name == "season":
        return shell.text("lesson.part.season", n=part.season)
    return shell.text(f"lesson.part.{part.name}")


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
