"""The books: what came in, what went out, what is kept, and who got what of the surplus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes.count import CountBar, Part
from game.ui.scenes.inside import since, words
from game.ui.scenes.inside.since import amount
from game.ui.scenes.parts import heading, icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Row, Rule

if TYPE_CHECKING:
    from game.session.organisation_view import BooksView, OrganisationView
    from game.ui.scenes.parts import TownScreen

LINES = (("takings", "coins", "ochre"), ("pay", "users-three", "plum"),
         ("other", "storefront", "quiet"))  # fmt: skip
HATCHED = ("education_permille", "federation_permille")
"""Parts of a surplus that are drawn hatched, so that neighbours differ by more than colour."""
_COLORS = {"reserves_permille": "sea", "members_permille": "plum", "community_permille": "olive",
           "education_permille": "ochre", "federation_permille": "sea"}  # fmt: skip


def leaf(screen: TownScreen, ctx: Context, org: OrganisationView) -> Node:
    if org.books is None:
        return Panel(Column(*_closed(screen, org), gap=3), padding=5, key="books")
    first = _gathering(screen, org) if org.paid_in_cents is not None else \
        _week(screen, org.books)
    week = Panel(Column(*first, gap=2.5), padding=5, grow=1, key="books")
    surplus = Panel(Column(*_surplus(screen, org), gap=2.5), padding=5, grow=1, key="surplus")
    parts = [week, surplus]
    if told := since.lines(screen, org):
        parts.insert(1, Panel(Column(*told, gap=2.5), padding=5, grow=1, key="since"))
    if not is_wide(ctx):
        return Column(*parts, gap=4)
    return Column(Row(*parts[:2], gap=4, align="stretch"), *parts[2:], gap=4)


def _closed(screen: TownScreen, org: OrganisationView) -> list[Node]:
    """What cannot be read, and what would open it."""
    key = "closed_members" if org.members else "closed_owner"
    title = icon_line("lock", Label(screen.t("inside.books.closed"), "headline"), "quiet")
    hidden = screen.t("inside.books.hidden")
    return [title, Label(screen.t(f"inside.books.{key}"), "lead"),
            Label(hidden, color="soft")]


def _gathering(screen: TownScreen, org: OrganisationView) -> list[Node]:
    """What a founding circle has put together, of what it takes to begin."""
    money = partial(screen.shell.words.money, whole=True)
    here, whole = max(0, org.paid_in_cents or 0), org.capital_cents
    title = screen.t("inside.books.capital")
    parts = [Part(screen.t("inside.books.paid_in"), here // 100, "olive", said=money(here)),
             Part(screen.t("pledge.missing"), max(0, whole - here) // 100, "ochre", True,
                  money(max(0, whole - here)))]  # fmt: skip
    return [Label(title, "title", "headline"),
            CountBar([p for p in parts if p.n], title, key="capital"),
            Label(screen.t("inside.books.needs", money=money(whole)), "small", color="soft")]


def _week(screen: TownScreen, books: BooksView) -> list[Node]:
    """Last week's money, then what lies there."""
    nodes: list[Node] = [Label(screen.t("inside.books.week"), "title", "headline")]
    for name, image, color in LINES:
        cents = getattr(books, name)
        if cents is not None:
            nodes.append(amount(screen, screen.t(f"inside.books.{name}"), cents, image, color))
    nodes.append(Rule())
    if books.reserves is None:
        nodes.append(Label(screen.t("inside.books.no_account"), color="soft"))
        return nodes
    low = books.reserves < 0
    nodes.append(amount(screen, screen.t("inside.books.reserves"), books.reserves,
                         "warning" if low else "piggy-bank", "terracotta" if low else "sea"))
    if books.weeks_covered is not None:
        nodes.append(Label(screen.n("inside.books.covers", books.weeks_covered), "small",
                           color="soft"))
    return nodes


def _surplus(screen: TownScreen, org: OrganisationView) -> list[Node]:
    """What was shared out last, as parts of a whole; else what the statutes say will be."""
    books, title = org.books, Label(screen.t("inside.books.surplus"), "title", "headline")
    assert books is not None
    nodes: list[Node] = [title]
    if books.split:
        whole = sum(books.split.values())
        money = screen.shell.words.money(whole, whole=True)
        nodes.append(Label(screen.t("inside.books.shared", money=money), color="soft"))
        nodes += _parts(screen, {name: books.split.get(name.removesuffix("_permille"), 0)
                                 for name in words.SURPLUS})
        return nodes
    nodes.append(Label(screen.t("inside.books.not_yet"), color="soft"))
    rules = {s.name: s.value for s in org.statutes if s.name in words.SURPLUS}
    if rules:
        nodes.append(heading(screen.t("inside.books.will_be")))
        for name, permille in rules.items():
            said = screen.t("inside.part", who=words.name(screen, name),
                            share=words.value(screen, name, permille))
            nodes.append(icon_line(words.SURPLUS_ICONS[name], Label(said), "olive", "lead"))
    return nodes


def _parts(screen: TownScreen, cents: dict[str, int]) -> list[Node]:
    """The bar to scale in whole euros, then each part in words."""
    money = partial(screen.shell.words.money, whole=True)
    bar = CountBar([Part(words.name(screen, n), c // 100, _COLORS[n], n in HATCHED, money(c))
                    for n, c in cents.items() if c >= 100],
                   screen.t("inside.books.surplus"), key="split")  # fmt: skip
    lines = [amount(screen, words.name(screen, n), c, words.SURPLUS_ICONS[n], _COLORS[n])
             for n, c in cents.items()]
    return [bar, *lines]
