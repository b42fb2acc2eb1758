"""The lesson on disk, in the folder of its game: a file of its own, so that games without one and
copies of the game that know none read all they ever read.
"""

from __future__ import annotations

from pathlib import Path

from game.session.files import SaveError, dump_json, load_json, read_bytes, write_atomically
from game.session.lesson.lesson import MINUTES, Lesson
from game.session.lesson.seats import HUES, SYMBOLS
from game.world.codec import from_plain, to_plain

NAME = "lesson.json"
KIND, FORMAT = "commontown-lesson", 1
_MOST = 1 << 20


def write(lesson: Lesson, folder: Path) -> None:
    """Raises SaveError."""
    plain = {"kind": KIND, "format": FORMAT, "lesson": to_plain(lesson)}
    write_atomically(folder / NAME, dump_json(plain))


def read(folder: Path) -> Lesson | None:
    """The lesson of a game; None where it has none, or none that can be read: then it is played
    alone, and nothing of the town is lost."""
    try:
        plain = load_json(read_bytes(folder / NAME, _MOST))
        if plain["kind"] != KIND or plain["format"] != FORMAT:
            return None
        lesson = from_plain(Lesson, plain["lesson"])
    except (SaveError, KeyError, TypeError, ValueError):
        return None
    return lesson if _sound(lesson) else None


def _sound(lesson: Lesson) -> bool:
    numbers = [seat.number for seat in lesson.seats]
    return (lesson.minutes in MINUTES and numbers == list(range(1, len(numbers) + 1))
            and min(lesson.spent, lesson.more, lesson.turn, lesson.stop) >= 0 and lesson.run > 0
            and all(0 <= seat.hue < len(HUES) and 0 <= seat.symbol < len(SYMBOLS)
                    for seat in lesson.seats))
