"""One organisation from inside: statutes, books, members, links, and what its behaviour says.

It lies over the screen from which it was asked for, and gives it back. Nothing is done here but
reading; a change of its rules begins on the screen that it leads to.
"""

from __future__ import annotations

from functools import partial

from game.session.organisation_view import OrganisationView
from game.ui.context import Context
from game.ui.scenes import ended, pages
from game.ui.scenes.backdrop import DimTown
from game.ui.scenes.inside import books, life_line, links, matrix, people, statutes
from game.ui.scenes.parts import is_wide
from game.ui.scenes.standing import FORM_ICONS, living
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Icon, Label, Panel, Row, Scroll, Space, Tab, Tabs

LEAVES = {"statutes": "scales", "books": "coins", "people": "users-three", "links": "graph",
          "matrix": "squares-four"}  # fmt: skip
FIRST_CELL = "C4"
"""Where the board is read first: the say of those who work there."""


class OrganisationScene(DimTown):
    looks_inside = False

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        here = [org.provider for org in living(self.view)]
        self.all = here or [org.provider for org in self.view.orgs]
        self.provider = shell.topic if shell.topic in [o.provider for o in self.view.orgs] else \
            next(iter(self.all), "")
        self.leaf, self.cell = "statutes", FIRST_CELL

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return f"leaf/{self.leaf}"

    def build(self, ctx: Context) -> Node:
        assert self.shell.game is not None
        org = self.shell.game.session.organisation(self.provider)
        if org is None:
            return self._nothing(ctx)
        head = Panel(Column(self._title(ctx, org), self._tabs(ctx), gap=2), padding=3, across=5,
                     key="head")
        body = self._body(ctx, org)
        if is_wide(ctx):
            body = Scroll(Column(body), key="body")
        page = self.page(ctx, head, body, self._foot())
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    def _nothing(self, ctx: Context) -> Node:
        words = Panel(Label(self.t("inside.nothing"), "lead"), padding=5)
        page = self.page(ctx, None, Column(words), Row(self._back(), Space()))
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return page

    # -- the head ------------------------------------------------------------------------------

    def _title(self, ctx: Context, org: OrganisationView) -> Node:
        """Who it is and how old, beside the line of its life."""
        name = Label(self.s(f"providers.{org.provider}.name"), "headline")
        age = self.n("inside.age", org.age_weeks)
        form = self.t("inside.kind", form=self.t(f"form.{org.form}"), age=age)
        words: list[Node] = [name, Label(form, "small", color="soft")]
        if why := ended.words(self, org.ended):
            words.append(Label(why, "body"))
        who = Row(Icon(FORM_ICONS.get(org.form, "storefront"), "headline", "sea"),
                  Column(*words, gap=0, grow=1), gap=3, grow=1)
        return Row(who, *self._pager(), life_line.life_line(self, ctx, org), gap=5)

    def _pager(self) -> list[Node]:
        """To the other organisations of the town."""
        if len(self.all) < 2:
            return []
        return [Row(*(Button("", partial(self._turn_by, by), image=image, key=f"org/{way}",
                             name=self.t(f"inside.{way}"), help=self.t("inside.turn.help"))
                      for way, image, by in (("previous", "arrow-left", -1),
                                             ("next", "arrow-right", 1))), gap=2)]

    def _turn_by(self, by: int) -> None:
        at = self.all.index(self.provider) if self.provider in self.all else 0
        self.provider = self.all[(at + by) % len(self.all)]
        pages.top(self)
        self.shell.sound("page")

    def _tabs(self, ctx: Context) -> Node:
        tip = self.t("inside.leaf.help")
        tabs = [Tab(name, self.t(f"inside.leaf.{name}"), image, help=tip)
                for name, image in LEAVES.items()]
        return Tabs(self.t("inside.leaves"), tabs, self.leaf, self._open, key="leaf")

    def _open(self, leaf: str) -> None:
        self.leaf = leaf
        pages.top(self)
        self.shell.sound("page")

    # -- the leaves ----------------------------------------------------------------------------

    def _body(self, ctx: Context, org: OrganisationView) -> Node:
        if self.leaf == "matrix":
            return matrix.leaf(self, ctx, org, self.cell, self._look_at)
        leaf = {"statutes": statutes, "books": books, "people": people, "links": links}[self.leaf]
        return leaf.leaf(self, ctx, org)  # type: ignore[attr-defined, no-any-return]

    def _look_at(self, cell: str) -> None:
        self.cell = cell

    # -- the foot ------------------------------------------------------------------------------

    def _foot(self) -> Node:
        mine = [a.id for a in self.content.agreements
                if a.provider == self.provider and a.id in self.view.agreements]
        press = partial(self._write, mine[0]) if mine else None
        why = {} if mine else {"reason": self.t(self._why_not)}
        change = self.main("inside.change", press, "scales", **why)
        return Row(self._back(), Space(), change, gap=3)

    def _back(self) -> Node:
        return self.button("inside.back", self.shell.back, "arrow-left", key="back")

    @property
    def _why_not(self) -> str:
        """Why nothing can be proposed about it now."""
        about = [a for a in self.content.agreements if a.provider == self.provider]
        if not about:
            return "inside.no_agreement"
        return "inside.not_now" if self.view.phase != "organise" else "inside.not_open"

    def _write(self, agreement: str) -> None:
        self.shell.topic = agreement
        self.shell.show("propose")
