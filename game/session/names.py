"""A class's own names for a town and its people, put into every text that is shown.

Whole words only, in whatever language is read, with what the language glues or elides before a
name: Arabic and, to, with (`و ب ل`), French `d’` and `qu’`, Spanish `y` before an i. Two people may
take each other's names. Nothing of it is in a world, a save or a digest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from game.rules.content import Content

Renamed = Callable[[str], str]
"""A text with the class's names in it."""
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_VOWEL = re.compile(r"[aeiouyhàâäéèêëîïôöùûüœæ]", re.IGNORECASE)
_I_SOUND = re.compile(r"h?[ií](?![aeou])", re.IGNORECASE)
_BEFORE = {"ar": "[وفبلك]{0,2}", "fr": "(?:[dD][’']|[qQ]u[’']|[dD]e |[qQ]ue )?", "es": "(?:y |e )?"}
"""What may stand before a name and changes with it or is written as one word with it."""


@dataclass(frozen=True)
class Names:
    town: str = ""
    people: Mapping[str, str] = field(default_factory=dict)


def renaming(content: Content, names: Names | None, told: Renamed, language: str) -> Renamed:
    """What puts the names into texts of a language; `told` is the text of a path in it."""
    new = _pairs(content, names, told) if names is not None else {}
    if not new:
        return lambda text: text
    plain = language.split("-")[0]
    olds = "|".join(re.escape(old) for old in sorted(new, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)({_BEFORE.get(plain, '')})({olds})(?!\w)")
    joined = {"ar": _arabic, "fr": _french, "es": _spanish}.get(plain, _plain)
    return lambda text: pattern.sub(lambda m: joined(m[1], new[m[2]]), text)


def _pairs(content: Content, names: Names, told: Renamed) -> dict[str, str]:
    """The name as it is told in this language and as the author wrote it -> the class's."""
    asked = [("town", content.town, names.town)]
    asked += [(f"people.{p.id}.name", p.name, names.people.get(p.id, "")) for p in content.people]
    return {old: new.strip() for path, base, new in asked if new.strip()
            for old in (base, told(path)) if old}


def _plain(before: str, name: str) -> str:
    return before + name


def _arabic(before: str, name: str) -> str:
    """A particle grows into the article; a name in other letters is tied on by a long stroke."""
    if before.endswith("ل") and name.startswith("ال"):
        return before + name[1:]
    tied = before and before[-1] != "و" and not _ARABIC.match(name)
    return before + ("ـ" if tied else "") + name


def _french(before: str, name: str) -> str:
    short = before.rstrip("’' e")
    if not short:
        return before + name
    return f"{short}’{name}" if _VOWEL.match(name) else f"{short}e {name}"


def _spanish(before: str, name: str) -> str:
    if not before:
        return name
    return f"{'e' if _I_SOUND.match(name) else 'y'} {name}"
