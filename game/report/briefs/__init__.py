"""What a class holds in its hands: a card a seat, letters to vote with, questions on paper.

Two cards are on a page of A4, with a line to cut along. On no page of these stands an answer.
"""

from __future__ import annotations

from collections.abc import Collection

from game.i18n import Catalogue
from game.report.briefs import cards, letters, paper
from game.report.page import INK, page
from game.report.words import own_texts
from game.session.session import Session

PARTS = ("cards", "letters", "questions")
STYLE = f"""
@page {{ size: A4; margin: 0; }}
body {{ max-width: none; padding: 0; background: none; }}
.half, .whole {{ width: 210mm; margin: 0 auto; padding: 12mm 16mm; overflow: hidden;
  position: relative; }}
.half {{ height: 148mm; break-inside: avoid; font-size: 1.15rem; }}
.half.first {{ border-bottom: 1px dashed {INK}; }}
.half.second {{ break-after: page; }}
.whole {{ break-after: page; min-height: 290mm; }}
.half h2, .whole h2 {{ border: 0; margin: 0 0 .2rem; padding: 0; font-size: 1.7rem; }}
.half p, .whole p {{ margin: .35rem 0; }}
.secret {{ border: 2px solid {INK}; border-radius: .6rem; padding: .5rem .9rem; margin: .8rem 0;
  font-size: 1.1rem; }}
.sign {{ border: 1px solid {INK}; border-radius: .4rem; width: 26mm; height: 26mm; padding: .3rem;
  float: inline-end; font-size: .75rem; line-height: 1.2; text-align: center; }}
.foot {{ position: absolute; inset-inline: 16mm; bottom: 10mm; }}
.letters {{ display: grid; grid-template-columns: 105mm 105mm; grid-auto-rows: 99mm;
  break-after: page; }}
.letter {{ display: grid; place-content: center; outline: .5px dashed {INK}; }}
.letter span {{ border: 10px double {INK}; border-radius: 10mm; width: 90mm; height: 84mm;
  display: grid; place-content: center; font-size: 230px; line-height: 1; font-weight: 700; }}
ol.asked > li {{ margin-bottom: .9rem; break-inside: avoid; }}
ul.options {{ list-style: none; padding: 0; margin: .2rem 0; }}
ul.options li::before {{ content: "\\2610"; margin-inline-end: .5rem; }}
@media print {{ html {{ font-size: 13px; }} }}
@media screen {{ .half, .whole {{ box-shadow: 0 0 4px #0003; margin-bottom: 4mm; }} }}
"""


def briefs_page(
    fresh: Session, texts: Catalogue, parts: Collection[str], seats: int | None = None
) -> str:
    """`fresh` is a game of the scenario before anything was done; without `seats`, a card for
    everybody on the list."""
    own = own_texts(fresh, texts)
    title = texts.text("briefs.title", scenario=own("title"))
    made = {"cards": lambda: cards.pages(fresh, texts, own, seats),
            "letters": lambda: letters.page(texts),
            "questions": lambda: paper.sheets(fresh, texts, own)}
    body = "\n".join(made[part]() for part in PARTS if part in parts)
    return page(texts, title, body, STYLE, headed=False)
