"""From a sentence to lines: wrapped in reading order, then put in visual order line by line.

The order of the steps matters. Wrapping after reordering would put the end of an Arabic
sentence on the first line; reordering letters before drawing would break their joins. So a
line is cut into runs of one font and one direction, runs are placed in visual order, and each
run keeps its letters in reading order for the shaper.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import NamedTuple

import pygame

from game.ui import fonts, order
from game.ui.theme import RGB

_MARKS = {0x200E, 0x200F, 0x061C}  # invisible: they steer the order and have no glyph
_CONTROLS = {c: None for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_TYPED = re.compile("[ -~]+")
"""Letters that every Latin face has and that run from the left: one run, nothing to order."""


class Span(NamedTuple):
    """Words in one face, in reading order."""

    text: str
    face: str = "text"


class Run(NamedTuple):
    """Letters of one font and direction, in reading order."""

    text: str
    file: str
    rtl: bool


class Line(NamedTuple):
    """Runs from left to right, with the width they need."""

    runs: tuple[Run, ...]
    width: int
    px: int

    @property
    def visual(self) -> str:
        """The characters as an eye meets them from left to right (for tests and bug reports)."""
        return "".join(order.mirrored(run.text) if run.rtl else run.text for run in self.runs)


class Paragraph(NamedTuple):
    """Lines and the room they take."""

    lines: tuple[Line, ...]
    width: int
    line_height: int
    px: int

    @property
    def height(self) -> int:
        return self.line_height * len(self.lines)


def parse_rich(text: str, face: str = "text") -> tuple[Span, ...]:
    """`**bold**` and `_italic_`; a backslash keeps the next sign as it is."""
    spans: list[Span] = []
    bold = italic = False
    buffer = ""

    def flush() -> None:
        nonlocal buffer
        if buffer:
            spans.append(Span(buffer, "strong" if bold else "italic" if italic else face))
        buffer = ""

    i = 0
    while i < len(text):
        before, after = text[i - 1 : i], text[i + 1 : i + 2]
        if text[i] == "\\" and after in ("*", "_", "\\"):
            buffer += after
            i += 1
        elif text.startswith("**", i):
            flush()
            bold = not bold
            i += 1
        elif text[i] == "_" and not (before.isalnum() and after.isalnum()):
            flush()
            italic = not italic
        else:
            buffer += text[i]
        i += 1
    flush()
    return tuple(spans)


@lru_cache(maxsize=4096)
def line_of(spans: tuple[Span, ...], px: int, rtl: bool) -> Line:
    """Runs of one line, in visual order."""
    if not rtl and len(spans) == 1 and _TYPED.fullmatch(spans[0].text):
        run = Run(spans[0].text, fonts.file_for("x", spans[0].face, rtl), False)
        return Line((run,), _run_width(run, px), px)
    text = "".join(span.text for span in spans).translate(_CONTROLS)
    faces = [s.face for s in spans for c in s.text if ord(c) not in _CONTROLS]
    levels = order.levels(text, rtl)
    runs: list[tuple[int, str, str]] = []
    for char, face, level in zip(text, faces, levels, strict=True):
        if ord(char) in _MARKS:
            continue
        file = fonts.file_for(char, face, rtl)
        if runs and runs[-1][0] == level and runs[-1][1] == file:
            runs[-1] = (level, file, runs[-1][2] + char)
        else:
            runs.append((level, file, char))
    placed = tuple(Run(words, file, level % 2 == 1) for level, file, words in order.reorder(runs))
    return Line(placed, sum(_run_width(run, px) for run in placed), px)


@lru_cache(maxsize=1024)
def layout(
    spans: tuple[Span, ...], px: int, width: int | None, rtl: bool, leading: float
) -> Paragraph:
    """Wrap to a width (None: as wide as it likes)."""
    rtl = rtl and not _foreign(spans)
    arabic = rtl or any(fonts.is_arabic(s.text) for s in spans)
    height = math.ceil(px * (max(leading, 1.5) if arabic else leading))
    lines: list[Line] = []
    for words in _paragraphs(spans):
        current: list[tuple[Span, ...]] = []
        used = 0
        for word in _fitting(words, px, width, rtl):
            wide = line_of(word, px, rtl).width
            gap = line_of((Span(" ", word[0].face),), px, rtl).width if current else 0
            full = used + gap + wide
            if current and width is not None and abs(full - width) < px:
                # close to the edge: words side by side may be a pixel off their sum
                full = line_of(_joined([*current, word]), px, rtl).width
            if current and width is not None and full > width:
                lines.append(line_of(_joined(current), px, rtl))
                current, used, gap = [], 0, 0
            current.append(word)
            used += gap + wide
        lines.append(line_of(_joined(current), px, rtl))
    return Paragraph(tuple(lines), max(line.width for line in lines), height, px)


def longest_word(spans: tuple[Span, ...], px: int, rtl: bool) -> int:
    """The narrowest a text can be set without breaking words."""
    rtl = rtl and not _foreign(spans)
    widths = [line_of(w, px, rtl).width for words in _paragraphs(spans) for w in words]
    return max(widths, default=0)


@lru_cache(maxsize=1024)
def picture(line: Line, color: RGB) -> tuple[pygame.Surface, int] | None:
    """The drawn line and how far below its top the baseline is; None if there is nothing to see."""
    drawn = []
    for run in line.runs:
        font = fonts.font(run.file, line.px, run.rtl)
        if run.text.strip():
            drawn.append((_render(run, line.px, color), font.get_ascent()))
        else:
            drawn.append((pygame.Surface((_run_width(run, line.px), 0)), 0))
    if not drawn or not line.width:
        return None
    if len(drawn) == 1:
        return drawn[0] if drawn[0][0].get_height() else None
    ascent = max(up for _, up in drawn)
    height = max(ascent - up + image.get_height() for image, up in drawn)
    whole = pygame.Surface((line.width, max(1, height)), pygame.SRCALPHA)
    whole.fill((*color, 0))
    x = 0
    for image, up in drawn:
        whole.blit(image, (x, ascent - up))
        x += image.get_width()
    return whole, ascent


def draw(
    surface: pygame.Surface, paragraph: Paragraph, area: pygame.Rect, color: RGB, align: str
) -> None:
    """Put lines into an area; `align` is left, center or right."""
    for i, line in enumerate(paragraph.lines):
        found = picture(line, color)
        if found is None:
            continue
        image, ascent = found
        slack = area.width - line.width
        x = area.x + {"left": 0, "center": slack // 2, "right": slack}[align]
        middle = area.y + (i + 0.5) * paragraph.line_height
        surface.blit(image, (x, round(middle + 0.34 * paragraph.px) - ascent))


def _foreign(spans: tuple[Span, ...]) -> bool:
    """Latin words and no Arabic ones: a name or a missing translation, to be read from the left."""
    letters = "".join(c for span in spans for c in span.text if c.isalpha())
    return bool(letters) and not fonts.is_arabic(letters)


def _run_width(run: Run, px: int) -> int:
    font = fonts.font(run.file, px, run.rtl)
    if _spaced(run):
        return sum(font.size(char)[0] + _space(px) for char in run.text)
    return font.size(run.text)[0]


def _spaced(run: Run) -> bool:
    return fonts.chosen.spaced and not run.rtl


def _space(px: int) -> int:
    return max(1, round(fonts.SPACED * px))


def _render(run: Run, px: int, color: RGB) -> pygame.Surface:
    """The letters of a run; one by one where they shall stand apart."""
    font = fonts.font(run.file, px, run.rtl)
    if not _spaced(run):
        return font.render(run.text, True, color)
    whole = pygame.Surface((_run_width(run, px), font.get_height()), pygame.SRCALPHA)
    whole.fill((*color, 0))
    x = 0
    for char in run.text:
        if char.strip():
            whole.blit(font.render(char, True, color), (x, 0))
        x += font.size(char)[0] + _space(px)
    return whole


def choose(typeface: str, spaced: bool) -> None:
    """How letters look from now on; what was laid out with others is forgotten."""
    if fonts.choose(typeface, spaced):
        for kept in (line_of, layout, picture):
            kept.cache_clear()


def _paragraphs(spans: tuple[Span, ...]) -> list[list[tuple[Span, ...]]]:
    """Words of each paragraph; a word may change its face inside."""
    out: list[list[tuple[Span, ...]]] = [[]]
    word: list[Span] = []

    def close() -> None:
        if word:
            out[-1].append(tuple(word))
            word.clear()

    for span in spans:
        for n, part in enumerate(span.text.split("\n")):
            if n:
                close()
                out.append([])
            for k, piece in enumerate(part.split(" ")):
                if k:
                    close()
                if piece:
                    word.append(Span(piece, span.face))
    close()
    return out


def _fitting(
    words: list[tuple[Span, ...]], px: int, width: int | None, rtl: bool
) -> list[tuple[Span, ...]]:
    """Cut words that are wider than a whole line, so that nothing is ever lost beyond the edge."""
    out: list[tuple[Span, ...]] = []
    for word in words:
        if width is None or line_of(word, px, rtl).width <= width:
            out.append(word)
            continue
        piece: tuple[Span, ...] = ()
        for span in word:
            for char in span.text:
                longer = (*piece, Span(char, span.face))
                if piece and line_of(longer, px, rtl).width > width:
                    out.append(piece)
                    longer = (Span(char, span.face),)
                piece = longer
        out.append(piece)
    return out


def _joined(words: list[tuple[Span, ...]]) -> tuple[Span, ...]:
    out: list[Span] = []
    for i, word in enumerate(words):
        for k, span in enumerate(word):
            lead = " " if i and not k else ""
            if out and out[-1].face == span.face:
                out[-1] = Span(out[-1].text + lead + span.text, span.face)
            else:
                out.append(Span(lead + span.text, span.face))
    return tuple(out)
