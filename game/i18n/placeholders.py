"""`{name}` in a text.

Not `str.format`: trainers' texts are somebody else's files, and `{a.b[c]}` would reach into
objects. A name that nobody fills stays visible, which a reader can report, and the game goes on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"\{([a-z_][a-z0-9_]*)\}")


def names(text: str) -> frozenset[str]:
    """The placeholders that a text uses."""
    return frozenset(PLACEHOLDER.findall(text))


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with each placeholder replaced, once: a value that holds braces stays as it is."""
    if "{" not in text:
        return text
    return PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)
