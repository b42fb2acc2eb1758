"""Letters to hold up, the same as stand large on the cards of the screen.

A letter is told by its shape, in one size for the last row; no colour is needed.
"""

from __future__ import annotations

from html import escape

from game.i18n import Catalogue
from game.report.sheet.lines import letters


def page(texts: Catalogue) -> str:
    cards = "".join(f'<div class="letter"><span>{escape(letter)}</span></div>'
                    for letter in letters(texts))
    return f'<section class="letters">{cards}</section>'
