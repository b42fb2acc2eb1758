"""What every part of the sheet tells from, and the few shapes they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from game.i18n import Catalogue
from game.report.words import own_texts, titles
from game.rules.content import Classroom, Content
from game.scenario.expect import Step, Strategy
from game.session.session import Session

NONE = Classroom([])
SHORT = 12
MOST_WAYS = 4


@dataclass(frozen=True)
class Usual:
    """What came of one way through, in the towns in which it was played."""

    strategy: str
    towns: int
    met: dict[str, int]
    """Goal -> in how many towns it was met."""
    figures: tuple[int, int, int]
    """The story's own figure at the end: least, middle, most."""
    endings: dict[str, int]


@dataclass
class Sheet:
    """`fresh` is a game of the scenario as this lesson plays it, before anything was done."""

    fresh: Session
    texts: Catalogue
    minutes: int
    strategies: Sequence[Strategy] = ()
    """Those that this lesson can be played by."""
    known: Sequence[Strategy] = ()
    """All that the scenario has."""
    usual: Sequence[Usual] = ()
    cut: bool = False
    """Whether this lesson plays the story's short cut."""

    def __post_init__(self) -> None:
        self.own = own_texts(self.fresh, self.texts)
        self.title = titles(self.fresh, self.texts)

    @property
    def content(self) -> Content:
        return self.fresh.rules.content

    @property
    def room(self) -> Classroom:
        return self.content.classroom or NONE

    def t(self, key: str, **params: str | int) -> str:
        return self.texts.text(key, **params)

    def heading(self, key: str) -> str:
        return f"<h2>{escape(self.t(key))}</h2>"

    @property
    def ways(self) -> list[Strategy]:
        """Those that are told step by step, in the order of their numbers."""
        return [s for s in self.strategies if s.steps][:MOST_WAYS]

    def told(self, strategy: Strategy) -> str:
        """A way through in a sentence; the file's own words only where nobody wrote any that are
        translated. A way that is shortened for a class is told as the whole one is."""
        whole = shortened(strategy, self.known)
        for name in (strategy.id, whole.id if whole is not None else ""):
            if words := self.own(f"classroom.routes.{name}"):
                return words
        return strategy.about if strategy.steps else self.t("sheet.way_idle")


def paragraph(words: str, style: str = "") -> str:
    mark = f' class="{style}"' if style else ""
    return f"<p{mark}>{escape(words)}</p>" if words else ""


def shortened(strategy: Strategy, known: Sequence[Strategy]) -> Strategy | None:
    """The whole way of which this is the short cut for a class: the one that has most of its steps
    in common."""
    if not strategy.in_class:
        return None
    steps = {_step(s) for s in strategy.steps}
    whole = [s for s in known if not s.in_class and bool(s.steps) == bool(steps)]
    return max(whole, key=lambda s: len(steps & {_step(x) for x in s.steps}), default=None)


def _step(step: Step) -> str:
    return f"{step.act} {sorted(step.with_.items())}"


def letters(texts: Catalogue) -> list[str]:
    """By which a class votes and answers, in its own alphabet."""
    return texts.text("lesson.letters").split()


def bullets(words: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(w)}</li>' for w in words)}</ul>" if words else ""


def rows(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """A table of words; the first cell names its line. Short cells are never broken."""
    cells = "".join(f'<th scope="col">{escape(h)}</th>' for h in head)
    body = "".join("<tr>" + "".join(
        f'<th scope="row"{_tight(cell)}>{escape(cell)}</th>' if i == 0
        else f"<td{_tight(cell)}>{escape(cell)}</td>"
        for i, cell in enumerate(line)) + "</tr>" for line in lines)
    return f'<table class="words"><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>'


def _tight(cell: str) -> str:
    return ' class="tight"' if len(cell) <= SHORT else ""
