"""Two languages that nobody speaks, to try every screen before a translator does.

`en-XA` is English with an accent on every letter and about two fifths more of them; `ar-XB` writes
the same in Arabic letters, from the right. Whatever is still readable English on a screen then was
never given to translators, and whatever is cut there will be cut in somebody's language.
They never ship: they are made in memory, for tests and for `main.py shot --lang en-XA`.
"""

from __future__ import annotations

import gettext
import re

PSEUDO = ("en-XA", "ar-XB")

_KEPT = re.compile(r"(\{[a-z_][a-z0-9_]*\}|`[^`]*`)")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LETTERS = {
    "en-XA": str.maketrans(
        _LATIN + _LATIN.upper(), "áƀçđéφĝĥíĵķĺṁñóṗϙŕšťúṿŵχýžÁɃÇĐÉΦĜĤÍĴĶĹṀÑÓṖǪŔŠŤÚṾŴΧÝŽ"
    ),
    "ar-XB": str.maketrans(
        _LATIN + _LATIN.upper(), "ابصدهفغحيجكلمنوبقرستعطظخيز" * 2
    ),
}


class Disguised(gettext.NullTranslations):
    """The texts of a catalogue in one of these languages."""

    def __init__(self, texts: gettext.NullTranslations, code: str) -> None:
        super().__init__()
        self._texts, self._to = texts, code

    def gettext(self, message: str) -> str:
        found = self._texts.gettext(message)
        return found if found == message else disguised(found, self._to)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        found = self._texts.ngettext(msgid1, msgid2, n)
        return found if found == msgid1 else disguised(found, self._to)


class DisguisedStory:
    """A scenario's texts in one of these languages."""

    def __init__(self, code: str) -> None:
        self._to = code

    def text(self, path: str, base: str) -> str:
        return disguised(base, self._to)


def disguised(text: str, code: str) -> str:
    """The text, longer and in other letters; placeholders and code stay as they are."""
    parts = _KEPT.split(text)
    parts[::2] = [_other(words, code) for words in parts[::2]]
    return "".join(parts)


def _other(words: str, code: str) -> str:
    longer = re.sub(r"[aeioutn]", lambda letter: letter[0] * 2, words)
    return longer.translate(_LETTERS[code])
