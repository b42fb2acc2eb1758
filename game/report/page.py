"""The frame of every page that leaves the game: one file, no script, nothing fetched from a net.

It prints on A4, is read from right to left where the language is, and says nothing by colour
alone.
"""

from __future__ import annotations

from html import escape

from game.i18n import Catalogue

INK, PAPER, ONE, OTHER, LINE = "#1b1f3a", "#fffdf6", "#a8402c", "#1e6a86", "#d9d0bd"

STYLE = f"""
@page {{ size: A4; margin: 16mm; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: {PAPER}; color: {INK};
  font: 1rem/1.5 "Source Sans 3", "Noto Sans", "Noto Sans Arabic", sans-serif; }}
h1, h2, h3 {{ font-family: Fraunces, "Noto Serif", "Noto Naskh Arabic", serif;
  line-height: 1.2; break-after: avoid; }}
h2 {{ border-top: 2px solid {INK}; padding-top: .6rem; margin-top: 2rem; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ padding: .3rem .6rem; border-bottom: 1px solid {LINE}; text-align: start; }}
td.number, th.number {{ text-align: end; font-variant-numeric: tabular-nums; }}
figure {{ margin: 0 0 1.2rem; break-inside: avoid; }}
svg {{ width: 100%; height: auto; display: block; }}
.charts {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr));
  gap: 0 1.5rem; }}
h4 {{ margin: 1rem 0 .3rem; break-after: avoid; }}
.soft, small {{ color: #5a5568; font-weight: 400; }}
.kicker {{ display: block; font: 700 .8rem/1.4 "Source Sans 3", "Noto Sans Arabic", sans-serif;
  color: {ONE}; }}
.cards {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem; }}
.card {{ border: 1px solid {LINE}; border-radius: .6rem; padding: .8rem 1rem;
  break-inside: avoid; }}
.card h3, .card p {{ margin: 0 0 .4rem; }}
.state {{ font-weight: 600; }}
blockquote {{ margin: .6rem 0; font-style: italic; }}
ol.seasons {{ padding-inline-start: 1.2rem; }}
ol.seasons > li {{ break-inside: avoid; }}
ol.seasons p, ol.seasons ul {{ margin: .2rem 0 .5rem; }}
.bars td.drawn {{ width: 35%; }}
.bars th {{ font-weight: 500; }}
.track {{ display: block; height: .7rem; border: 1px solid {INK}; border-radius: .35rem; }}
.fill {{ display: block; height: 100%; background: {OTHER}; border-radius: .3rem; }}
.ask {{ border-inline-start: 4px solid {ONE}; padding: .2rem 1rem; margin: 1.2rem 0;
  break-inside: avoid; }}
.line {{ border-bottom: 1px solid {INK}; height: 1.8rem; }}
summary {{ font-weight: 700; margin-top: 1rem; }}
@media print {{ body {{ padding: 0; }} tr {{ break-inside: avoid; }} }}
"""


def page(texts: Catalogue, title: str, body: str, style: str = "", headed: bool = True) -> str:
    """A whole document. `body` is HTML whose own texts are escaped already, `style` what only this
    kind of page needs; `headed` shows the title above it."""
    head = f"<h1>{escape(title)}</h1>\n" if headed else ""
    direction = "rtl" if texts.code == "ar" else "ltr"
    return (
        f'<!doctype html>\n<html lang="{texts.code}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}{style}</style>\n</head>\n"
        f"<body>\n{head}{body}\n</body>\n</html>\n"
    )


def table(head: list[str], rows: list[list[str]]) -> str:
    """The first column names the row; the others are numbers or short words."""
    cells = "".join(f'<th scope="col" class="{_side(i)}">{escape(h)}</th>'
                    for i, h in enumerate(head))
    lines = "".join(
        "<tr>" + "".join(
            f'<th scope="row">{escape(cell)}</th>' if i == 0
            else f'<td class="number">{escape(cell)}</td>' for i, cell in enumerate(row)
        ) + "</tr>" for row in rows)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{lines}</tbody></table>"


def _side(column: int) -> str:
    return "number" if column else ""
