"""One page of the codex: what an idea is, where it was met, what happened elsewhere, its words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from game.scenario.codex import Case, Idea
from game.ui.scenes.codex.book import IDEA, WORD, Book
from game.ui.scenes.codex.towns import town_name
from game.ui.scenes.parts import heading, icon_line
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Grid, Icon, Label, Panel, Row, Rule

if TYPE_CHECKING:
    from game.ui.scenes.parts import Screen

CASES = 2
"""Of each kind on a page."""
DEEDS = 3
"""Told of a season; the others are counted."""
_KINDS = {"worked": ("check", "olive"), "failed": ("warning", "terracotta")}
_SECOND = ("V-2nd", "M-hi", "D")
"""Facts that are not read off their own source: how they are known is said."""

Go = Callable[[str], Any]


def page(screen: Screen, book: Book, key: str, go: Go) -> list[Node]:
    """The nodes of an entry, from its title down."""
    kind, _, name = key.partition("/")
    if kind == "idea":
        return _idea(screen, book, book.codex.ideas[name], go)
    ideas = next(w.concepts for w in book.codex.words if w.id == name)
    return [_top(screen, screen.t("codex.tab.words"), book.title(key)),
            Label(book.says(key), "lead"), *_links(screen, book, "codex.used_by", ideas, go)]


def _idea(screen: Screen, book: Book, idea: Idea, go: Go) -> list[Node]:
    key = IDEA + idea.id
    chapter = book.words.text(f"chapter.{idea.chapter}")
    told = [_case(screen, book, kind, found) for kind in _KINDS
            if (found := book.codex.told(idea.id, kind)[:CASES])]
    cases = [Grid(*told, columns=2, gap=3)] if told else []
    return [
        _top(screen, chapter, book.title(key)),
        Label(book.says(key), "lead"),
        _met(screen, book, idea),
        *cases,
        *_words(screen, book, idea.id),
        *_links(screen, book, "codex.see", idea.see, go),
    ]


def _top(screen: Screen, above: str, title: str) -> Node:
    return Column(heading(above), Rule(double=True), Label(title, "headline"), gap=1.5)


# -- where it was met ------------------------------------------------------------------------------

def _met(screen: Screen, book: Book, idea: Idea) -> Node:
    """Seasons and deeds of this game; what is at work by itself; where else it can be met."""
    t = screen.t
    lines: list[Node] = []
    for season, said in book.deeds(idea.id):
        shown = t("codex.comma").join(said[:DEEDS])
        if len(said) > DEEDS:
            shown = screen.n("codex.deeds_more", len(said) - DEEDS, deeds=shown)
        words = Column(Label(season, "body", "strong"), Label(shown, "small"), gap=0)
        lines.append(icon_line("check", words, "olive"))
    if book.at_work(idea):
        lines.append(icon_line("house", Label(t("codex.at_work_here")), "sea"))
    if not lines and book.content is not None:
        lines.append(icon_line("question", Label(t(_unmet(book, idea)), color="soft"), "soft"))
    towns = [town_name(town, screen.shell.words.code) for town in book.elsewhere(idea)]
    if towns:
        key = "codex.elsewhere" if book.content is not None else "codex.in_towns"
        where = Label(t(key, towns=t("codex.comma").join(towns)), "small", color="soft")
        lines.append(icon_line("map-trifold", where, "soft", "body"))
    elif book.content is None and not idea.met:
        lines.append(icon_line("book-open", Label(t("codex.read_only"), color="soft"), "soft"))
    return Column(heading(t("codex.met"), "sea"), *lines, gap=1.5, key="codex/met")


def _unmet(book: Book, idea: Idea) -> str:
    if not idea.met:
        return "codex.read_only"
    return "codex.not_yet" if book.possible(idea) else "codex.not_here"


# -- what happened elsewhere -----------------------------------------------------------------------

def _case(screen: Screen, book: Book, kind: str, cases: list[Case]) -> Node:
    image, color = _KINDS[kind]
    head = Row(Icon(image, "title", color),
               Label(screen.t(f"codex.{kind}"), "body", "bold", color, grow=1), gap=2)
    told: list[Node] = []
    for case in cases:
        source = screen.t("codex.source", source=case.cited)
        if case.tag in _SECOND:
            note = screen.t("codex.known." + case.tag.replace("-", "_").lower())
            source = screen.t("codex.source_known", source=source, how=note)
        told.append(Column(Label(book.words.text(f"case.{case.id}")),
                           Label(source, "small", "quote", "soft"), gap=0.5))
    return Panel(Column(head, *told, gap=3), 3, "well", key=f"codex/{kind}")


# -- words and neighbours --------------------------------------------------------------------------

def _words(screen: Screen, book: Book, idea: str) -> list[Node]:
    found = book.codex.words_of(idea)
    if not found:
        return []
    told = [Column(Label(book.title(WORD + w.id), "body", "strong"),
                   Label(book.says(WORD + w.id), "small"), gap=0) for w in found]
    return [Column(heading(screen.t("codex.words"), "sea"), Grid(*told, columns=2, gap=3), gap=1.5)]


def _links(screen: Screen, book: Book, title: str, ideas: list[str], go: Go) -> list[Node]:
    if not ideas:
        return []
    buttons = [Button(book.title(IDEA + idea), partial(go, IDEA + idea), image="book-open",
                      key=f"see/{idea}", help=screen.t("codex.see.help")) for idea in ideas]
    return [Column(heading(screen.t(title), "sea"), Row(*buttons, gap=2), gap=1.5)]
