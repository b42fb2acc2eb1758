"""Four letters to hold up, the same as stand large on the cards of the screen.

A letter is told by its shape, in one size for the last row; no colour is needed, nor a word of any
language.
"""

from __future__ import annotations

from game.i18n import Catalogue
from game.report.words import Own
from game.session.session import Session

LETTERS = "ABCD"


def page(fresh: Session, texts: Catalogue, own: Own) -> str:
    cards = "".join(f'<div class="letter"><span>{letter}</span></div>' for letter in LETTERS)
    return f'<section class="letters" dir="ltr">{cards}</section>'
