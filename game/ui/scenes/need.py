"""What a town's story is about, in words: bread in one town, water in another.

A town that lives by its bakery has texts of its own. Every other story uses the same texts with
`.need` at their end, in which `{need}` is what follows "short": of water, of a say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.ui.game import Game

BREAD = "bread_short"
SHORT = "_short"
LEVEL = "level:"
"""Of a common: `level:well` (see `session.brink`)."""
ICONS = {
    "food": "bread", "water": "drop", "health": "first-aid", "learning": "book-open",
    "work": "briefcase", "peace": "scales", "voice": "megaphone", "equity": "coins",
    "gender": "gender-intersex", "housing": "house", "networks": "users-three",
    "energy": "lightning", "care": "heart", "evenings": "door-open",
}  # fmt: skip


def is_bread(game: Game) -> bool:
    return game.view.key == BREAD


def key_icon(game: Game) -> str:
    """The sign of what households are short of."""
    return "bread" if is_bread(game) else ICONS[game.session.rules.content.subject]


def phrase(game: Game, need: str = "") -> str:
    """What follows "short": of water. Without a need, that of the story."""
    return game.text(f"need.of.{need or game.session.rules.content.subject}")


def text(game: Game, key: str, **params: str | int) -> str:
    """A text about being short of what the story is about."""
    if is_bread(game):
        return game.text(key, **params)
    return game.text(_key(game, key), need=phrase(game), **params)


def count(game: Game, key: str, n: int, **params: str | int) -> str:
    """The same for `n` households."""
    if is_bread(game):
        return game.words.count(key, n, **params)
    return game.words.count(_key(game, key), n, need=phrase(game), **params)


def _key(game: Game, key: str) -> str:
    """The text that fits any need, unless this one has words of its own: who is counted as short
    of evenings out has not been out for two months, which `short` alone would not say."""
    own = f"{key}.{game.session.rules.content.subject}"
    return own if game.words.knows(own) else f"{key}.need"


# -- figures by their name -------------------------------------------------------------------------


def name(game: Game, figure: str) -> str:
    """`Short of water`, `Trust in each other`; else what reports call it."""
    if figure.startswith(LEVEL):
        return game.story(f"commons.{figure.removeprefix(LEVEL)}.name")
    if figure.endswith(SHORT) or game.words.knows(f"reflect.name_{figure}"):
        return of_figure(game, "reflect.name", figure)
    return game.text(f"indicator.{figure}")


def topic(game: Game, figure: str) -> str:
    """The same in a word or two, for a button."""
    if game.words.knows(f"reflect.topic_{figure}"):
        return game.text(f"reflect.topic_{figure}")
    if figure.endswith(SHORT):
        return game.text(f"need.{figure.removesuffix(SHORT)}")
    return name(game, figure)


def of_figure(game: Game, key: str, figure: str, after: str = "", **params: str | int) -> str:
    """A text of a figure: its own, else that of any need, else one that only names it.

    Keys are `<key>_<figure><after>`; one that ends in a dot has no other joint.
    """
    key = key if key.endswith(".") else f"{key}_"
    own = f"{key}{figure}{after}"
    if game.words.knows(own):
        return game.text(own, **params)
    if figure.endswith(SHORT):
        need = phrase(game, figure.removesuffix(SHORT))
        return game.text(f"{key}need_short{after}", need=need, **params)
    return game.text(f"{key}other{after}", what=topic(game, figure), **params)
