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
    """The lesson of a game; None where it has none.

    Raises SaveError for one that cannot be read. The file stays as it is, and so does the town.
    """
    path = folder / NAME
    if not path.exists():
        return None
    data = read_bytes(path, _MOST)
    try:
        plain = load_json(data)
        if plain["kind"] == KIND and plain["format"] > FORMAT:
            raise SaveError("save_newer", file=str(path), format=plain["format"], known=FORMAT)
        lesson = from_plain(Lesson, plain["lesson"])
        if (plain["kind"], plain["format"]) == (KIND, FORMAT) and _sound(lesson):
            return lesson
    except (KeyError, TypeError, ValueError):
        pass
    raise SaveError("save_damaged", file=str(path))


def _sound(lesson: Lesson) -> bool:
    numbers = [seat.number for seat in lesson.seats]
    return (lesson.minutes in MINUTES and numbers == list(range(1, len(numbers) + 1))
            and min(lesson.spent, lesson.more, lesson.turn, lesson.stop) >= 0 and lesson.run > 0
            and all(0 <= seat.hue < len(HUES) and 0 <= seat.symbol < len(SYMBOLS)
                    for seat in lesson.seats))
